import { DOCUMENT_TYPES } from '../../text/document-types.ts';
import { endsBefore, phrases } from '../../text/phrases.ts';
import { isCapitalised, isInteger, isSign, isWord } from '../../text/tokens.ts';
import { OTHER_DOCUMENT_NOUNS, PLAIN_DOCUMENT_NOUNS } from '../lexicon/labels.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows } from './quantity.ts';

/** Known by a name as often as by a number: «Chương trình 135» is a name, «Chương trình số 64» a document. */
const NAMED = ['chương trình', 'đề án', 'dự án'];
/** «Phương án 2» is one of several, not a paper of that number. */
const COUNTED = ['phương án'];
const OFFICIAL = DOCUMENT_TYPES.flatMap(({ names }) => names).filter(
  (name) => ![...NAMED, ...COUNTED].includes(name.toLowerCase()),
);
const NOUNS = phrases([...OFFICIAL, ...OTHER_DOCUMENT_NOUNS]);
const NAMED_NOUNS = phrases(NAMED);
const PLAIN = phrases(PLAIN_DOCUMENT_NOUNS);

/** `24-NQ/TW`, `06/2022/NĐ-CP`, `Quyết định 611`, `Thông tư số 01`. */
export const readDocumentNumber: Reader = (scan, at) => {
  const { tokens } = scan;
  if (!isInteger(tokens[at], 6)) return undefined;
  const last = symbolEnd(scan, at);
  if (last !== undefined) return numeral(scan, 'documentNumber', at, last);
  const numbered = isWord(tokens[at - 1], 'số');
  const nounEnd = numbered ? at - 1 : at;
  const length =
    endsBefore(tokens, nounEnd, NOUNS) || (numbered ? endsBefore(tokens, nounEnd, NAMED_NOUNS) : 0);
  if (length === 0) return undefined;
  const yearly = isSign(tokens[at + 1], '/') && isInteger(tokens[at + 2], 4) ? at + 2 : at;
  if (numbered) return numeral(scan, 'documentNumber', at, yearly);
  return (isCapitalised(tokens[nounEnd - length]) || endsBefore(tokens, nounEnd, PLAIN) > 0) &&
    !quantityFollows(scan, at) &&
    !/^(?:19|20)\d\d$/.test(tokens[at]!.text)
    ? numeral(scan, 'documentNumber', at, yearly)
    : undefined;
};

/** Last token of a number that is written with its symbol. */
function symbolEnd({ tokens, paperNumbers }: Scan, at: number): number | undefined {
  const end = paperNumbers.get(tokens[at]!.from);
  if (end === undefined) return undefined;
  let last = at;
  while (tokens[last + 1] !== undefined && tokens[last + 1]!.to <= end) last += 1;
  return last;
}
