import { isInteger, isRoman, isSign, isWord } from '../text/tokens.ts';
import type { Numeral } from './numeral.ts';
import { readDate } from './readers/date.ts';
import { readDocumentNumber } from './readers/document-number.ts';
import { readEnumeration } from './readers/enumeration.ts';
import { readName, readNameByYear } from './readers/name.ts';
import { readOrdinal } from './readers/ordinal.ts';
import { quantityFollows, readFigure } from './readers/quantity.ts';
import { readStructural } from './readers/structural.ts';
import { readYear } from './readers/year.ts';
import { firstOf, numeral, type Reader, type Scan } from './scan.ts';

/** `Điều 5, 6 và 7`: a number that goes on a list of names is one itself. */
const readContinued: Reader = (scan, at, before) => {
  const { tokens } = scan;
  if (before === undefined || !CONTINUED.has(before.kind) || before.last !== at - 2)
    return undefined;
  if (
    !isSign(tokens[at - 1], ',', '-', '–', ';') &&
    !isWord(tokens[at - 1], 'và', 'hoặc', 'đến', 'với', 'hay')
  )
    return undefined;
  if (isRoman(tokens[at]) && isRoman(tokens[before.last]))
    return numeral(scan, before.kind, at, at);
  const alike =
    isInteger(tokens[at], 4) &&
    tokens[before.last]!.kind === 'number' &&
    !/^(?:19|20)\d\d$/.test(tokens[at].text);
  return alike && !quantityFollows(scan, at) && !isSign(tokens[at + 1], '/', '%')
    ? numeral(scan, before.kind, at, at)
    : undefined;
};

const CONTINUED = new Set<Numeral['kind']>([
  'structural',
  'properName',
  'documentNumber',
  'ordinal',
  'date',
  'period',
]);

const read = firstOf([
  readDocumentNumber,
  readNameByYear,
  readEnumeration,
  readDate,
  readYear,
  readContinued,
  readOrdinal,
  readStructural,
  readName,
  readFigure,
]);

/** A word without spaces that is an address on the net or of a person. */
const ADDRESS = /^(?:https?:\/\/|www\.).|.@[\w-]+\./i;
const PIECE = /\S+/g;

/** Every number of a block, in order; which of the figures are no data is told by `explain`. */
export function findNumerals(scan: Scan): readonly Numeral[] {
  const { tokens, block } = scan;
  const addresses = [...block.text.matchAll(PIECE)]
    .filter(([piece]) => ADDRESS.test(piece.replace(/^[("“«]+/, '')))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const found: Numeral[] = [];
  let address = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    while (addresses[address] !== undefined && addresses[address]!.to <= token.from) address += 1;
    const within = addresses[address] !== undefined && token.from >= addresses[address]!.from;
    const next =
      token.kind === 'sign' || token.kind === 'object' || within
        ? undefined
        : read(scan, at, found.at(-1));
    if (next !== undefined) found.push(next);
    at = next === undefined ? at + 1 : next.last + 1;
  }
  return found;
}
