import { endsBefore, phrases } from '../../text/phrases.ts';
import { isCapitalised, isInteger, isRoman, isSign, isWord } from '../../text/tokens.ts';
import { NO_LABELS, STRUCTURE_NOUNS } from '../lexicon/labels.ts';
import { numeral, type Reader } from '../scan.ts';
import { quantityFollows } from './quantity.ts';

const NOUNS = phrases(STRUCTURE_NOUNS);
const COMPOUNDS = phrases(NO_LABELS);
const NUMBERED = /^\d{1,3}(?:\.\d{1,2})*$/;
/** Nouns whose number in running text is more often an amount: capitals or «số» must show that it is a name. */
const OFTEN_COUNTED = [
  'nhiệm vụ',
  'giải pháp',
  'chỉ tiêu',
  'mục tiêu',
  'nội dung',
  'hàng',
  'ý',
] as const;

/** `Điều 5`, `khoản 2`, `Chương III`, `Mục 1.2`, `Bảng số 3`. */
export const readStructural: Reader = (scan, at) => {
  const { tokens } = scan;
  const token = tokens[at]!;
  const roman = isRoman(token);
  if (!roman && !(token.kind === 'number' && NUMBERED.test(token.text))) return undefined;
  const end = isWord(tokens[at - 1], 'số', 'thứ') ? at - 1 : at;
  const length = endsBefore(tokens, end, NOUNS);
  if (
    length === 0 ||
    endsBefore(tokens, end, COMPOUNDS) > length ||
    (!roman && quantityFollows(scan, at))
  )
    return undefined;
  const noun = tokens.slice(end - length, end);
  const text = noun.map(({ text: piece }) => piece.toLowerCase()).join(' ');
  if (OFTEN_COUNTED.some((one) => one === text) && end === at && !isCapitalised(noun[0]))
    return undefined;
  // «Điều 6a», «khoản 2b».
  const lettered =
    tokens[at + 1]?.kind === 'word' && !tokens[at + 1]!.gap && tokens[at + 1]!.text.length === 1;
  const fraction = isSign(tokens[at + 1], '/') && isInteger(tokens[at + 2]);
  return fraction ? undefined : numeral(scan, 'structural', at, lettered ? at + 1 : at);
};
