import { endsBefore, phrases } from '../../text/phrases.ts';
import { isCapitalised, isInteger, isSign, isWord } from '../../text/tokens.ts';
import { DOCUMENT_NOUNS, PLAIN_DOCUMENT_NOUNS } from '../lexicon/labels.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows } from './quantity.ts';

const NOUNS = phrases(DOCUMENT_NOUNS);
/** Known by a name as often as by a number: «Chương trình 135» is a name, «Chương trình số 64» a document. */
const NAMED = phrases(['chương trình', 'đề án', 'dự án']);
const PLAIN = phrases(PLAIN_DOCUMENT_NOUNS);
/** `NQ`, `CTr`, `QH14`: the letters that follow a number in a document's symbol. */
const SYMBOL = /^(?:\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*|\p{Lu})$/u;

/** `24-NQ/TW`, `06/2022/NĐ-CP`, `Quyết định 611`, `Thông tư số 01`. */
export const readDocumentNumber: Reader = (scan, at) => {
  const { tokens } = scan;
  if (!isInteger(tokens[at], 6)) return undefined;
  const last = symbolEnd(scan, at);
  if (last !== undefined) return numeral(scan, 'documentNumber', at, last);
  const numbered = isWord(tokens[at - 1], 'số');
  const nounEnd = numbered ? at - 1 : at;
  const length =
    endsBefore(tokens, nounEnd, NOUNS) || (numbered ? endsBefore(tokens, nounEnd, NAMED) : 0);
  if (length === 0) return undefined;
  const yearly = isSign(tokens[at + 1], '/') && isInteger(tokens[at + 2], 4) ? at + 2 : at;
  if (numbered) return numeral(scan, 'documentNumber', at, yearly);
  return (isCapitalised(tokens[nounEnd - length]) || endsBefore(tokens, nounEnd, PLAIN) > 0) &&
    !quantityFollows(scan, at) &&
    !/^(?:19|20)\d\d$/.test(tokens[at]!.text)
    ? numeral(scan, 'documentNumber', at, yearly)
    : undefined;
};

/** Last token of number, sign and letters written as one; a line may break after the sign. */
function symbolEnd({ tokens }: Scan, at: number): number | undefined {
  let next = at + 1;
  if (
    isSign(tokens[next], '/') &&
    isInteger(tokens[next + 1], 4) &&
    tokens[next + 1]!.text.length === 4
  )
    next += 2;
  if (!isSign(tokens[next], '/', '-') || tokens[next]!.gap || tokens[next + 1]?.kind !== 'word')
    return undefined;
  if (!SYMBOL.test(tokens[next + 1]!.text)) return undefined;
  // A single capital is a symbol only when more letters follow: «24-Q/TW», but not «5/A».
  const more =
    isSign(tokens[next + 2], '/', '-') &&
    !tokens[next + 2]!.gap &&
    tokens[next + 3]?.kind === 'word' &&
    SYMBOL.test(tokens[next + 3]!.text);
  if (tokens[next + 1]!.text.length === 1 && !more) return undefined;
  next += 1;
  while (
    isSign(tokens[next + 1], '/', '-') &&
    !tokens[next + 1]!.gap &&
    !tokens[next + 2]?.gap &&
    (tokens[next + 2]?.kind === 'word' || isInteger(tokens[next + 2]))
  )
    next += 2;
  return next;
}
