import { readWords } from '../../text/number-words.ts';
import {
  isCapitalised,
  isInteger,
  isRoman,
  isSign,
  isWord,
  opensSentence,
} from '../../text/tokens.ts';
import { numeral, type Reader } from '../scan.ts';

const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*$/;

/** `1.`, `2)`, `(3)`, `1.2.`, `IV.`, «Một là»: what only counts the parts of a list. */
export const readEnumeration: Reader = (scan, at, before) => {
  const { tokens, block } = scan;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind === 'word' && isCapitalised(token) && opensSentence(tokens, at)) {
    const words = readWords(tokens, at);
    if (words?.small === true && isWord(tokens[words.last + 1], 'là'))
      return numeral(scan, 'enumeration', at, words.last);
  }
  const numbered = token.kind === 'number' && NUMBERED.test(token.text);
  if (!numbered && !isRoman(token)) return undefined;
  const follows = tokens[at + 2];
  if (
    at === 0 &&
    block.kind !== 'cell' &&
    isSign(next, '.', ')', '/') &&
    (follows === undefined || follows.gap)
  )
    return numeral(scan, 'enumeration', at, at + 1);
  if (
    at === 0 &&
    token.kind === 'number' &&
    token.text.includes('.') &&
    block.kind === 'heading' &&
    isCapitalised(next)
  )
    return numeral(scan, 'enumeration', at, at);
  if (at === 0 && isSign(next, '.') && isCapitalised(follows) && numbered)
    return numeral(scan, 'enumeration', at, at + 1);
  if (isDash(scan, at - 1) && at === 1 && isSign(next, '.', ')') && follows?.gap === true)
    return numeral(scan, 'enumeration', at, at + 1);
  if (!isInteger(token, 2) && !isRoman(token)) return undefined;
  if (
    isSign(tokens[at - 1], '.', ':', ';') &&
    isSign(next, '.') &&
    follows?.gap === true &&
    isCapitalised(follows)
  )
    return numeral(scan, 'enumeration', at, at + 1);
  const parted =
    isSign(tokens[at - 1], ';', ':', ',', '.') || at === 0 || before?.kind === 'enumeration';
  if (
    isSign(next, ')') &&
    !isSign(tokens[at - 1], '(') &&
    parted &&
    follows?.kind === 'word' &&
    follows.gap
  )
    return numeral(scan, 'enumeration', at, at + 1);
  const opened =
    isSign(tokens[at - 1], '(') &&
    isSign(next, ')') &&
    (follows?.kind === 'word' || follows?.kind === 'object');
  const opening = tokens[at - 2];
  if (
    opened &&
    (opening === undefined ||
      isSign(opening, ';', ':', ',', '.', '-', '–') ||
      isWord(opening, 'và', 'gồm', 'là', 'hoặc'))
  )
    return numeral(scan, 'enumeration', at, at);
  return undefined;
};

const isDash = ({ tokens }: Parameters<Reader>[0], at: number): boolean =>
  isSign(tokens[at], '-', '–', '+', '•', '*');
