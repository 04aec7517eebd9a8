import { readWords } from '../../text/number-words.ts';
import {
  isCapitalised,
  isInteger,
  isRoman,
  isSign,
  isWord,
  opensSentence,
  type Token,
} from '../../text/tokens.ts';
import type { Numeral } from '../numeral.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';

const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*$/;

/** `1.`, `2)`, `(3)`, `1.2.`, `IV.`, «Một là»: what only counts the parts of a list. */
export const readEnumeration: Reader = (scan, at, before) => {
  const token = scan.tokens[at]!;
  const worded = readWordedItem(scan, at);
  if (worded !== undefined) return worded;
  if (!isNumbered(token) && !isRoman(token)) return undefined;
  const last = endAtHead(scan, at) ?? endWithin(scan, at, before);
  return last === undefined ? undefined : numeral(scan, 'enumeration', at, last);
};

const isNumbered = ({ kind, text }: Token): boolean => kind === 'number' && NUMBERED.test(text);

/** «Một là». */
function readWordedItem(scan: Scan, at: number): Numeral | undefined {
  const { tokens } = scan;
  if (!isCapitalised(tokens[at]) || !opensSentence(tokens, at)) return undefined;
  const words = readWords(tokens, at);
  return words?.small === true && isWord(tokens[words.last + 1], 'là')
    ? numeral(scan, 'enumeration', at, words.last)
    : undefined;
}

/** Last token of a number that opens its block: `1.`, `1.2 Tên`, `- 1.`. */
function endAtHead(scan: Scan, at: number): number | undefined {
  const { tokens, block } = scan;
  const [token, next, follows] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (at === 1)
    return isItemSign(tokens[0]) && isSign(next, '.', ')') && follows?.gap === true ? 2 : undefined;
  if (at > 0) return undefined;
  const isApart = follows === undefined || follows.gap;
  if (block.kind !== 'cell' && isSign(next, '.', ')', '/') && isApart) return 1;
  const isOfHeading = block.kind === 'heading' && token.kind === 'number';
  if (isOfHeading && token.text.includes('.') && isCapitalised(next)) return 0;
  return isNumbered(token) && isSign(next, '.') && isCapitalised(follows) ? 1 : undefined;
}

/** Last token of a number that opens an item in the midst of a block: `; 2)`, `: (3)`, `. 4. Tên`. */
function endWithin(scan: Scan, at: number, before: Numeral | undefined): number | undefined {
  const { tokens } = scan;
  const [token, next, follows] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!isInteger(token, 2) && !isRoman(token)) return undefined;
  const sign = tokens[at - 1];
  if (isSign(sign, '.', ':', ';') && isSign(next, '.') && follows?.gap && isCapitalised(follows))
    return at + 1;
  if (!isSign(next, ')')) return undefined;
  if (isSign(sign, '(')) return isBracketedItem(tokens[at - 2], follows) ? at : undefined;
  const isParted = at === 0 || isSign(sign, ';', ':', ',', '.') || before?.kind === 'enumeration';
  return isParted && follows?.kind === 'word' && follows.gap ? at + 1 : undefined;
}

/** What stands round «(3)» where it counts an item. */
const isBracketedItem = (opening: Token | undefined, follows: Token | undefined): boolean =>
  (follows?.kind === 'word' || follows?.kind === 'object') &&
  (opening === undefined ||
    isSign(opening, ';', ':', ',', '.', '-', '–') ||
    isWord(opening, 'và', 'gồm', 'là', 'hoặc'));

const isItemSign = (token: Token | undefined): boolean => isSign(token, '-', '–', '+', '•', '*');
