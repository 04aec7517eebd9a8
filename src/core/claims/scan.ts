import type { ProseBlock } from '../model.ts';
import { numbersOfPapers } from '../text/paper-numbers.ts';
import { type Phrases, phrases } from '../text/phrases.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { COUNTED, TIME_UNITS, UNITS } from './lexicon/units.ts';
import type { Numeral, NumeralKind } from './numeral.ts';

/** A block's tokens with what readers of numbers need to know of the review. */
export type Scan = {
  readonly block: ProseBlock;
  readonly tokens: readonly Token[];
  readonly units: UnitList;
  /** Where a paper's number begins and ends, as offsets of the text. */
  readonly paperNumbers: ReadonlyMap<number, number>;
};

/** Tells whether a number begins at a token, and which; `before` is the number found last. */
export type Reader = (scan: Scan, at: number, before: Numeral | undefined) => Numeral | undefined;

/** The first reader that knows the number says what it is. */
export const firstOf =
  (readers: readonly Reader[]): Reader =>
  (scan, at, before) => {
    for (const reader of readers) {
      const found = reader(scan, at, before);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Units by the words they are written with. */
export type UnitList = {
  readonly measures: Phrases;
  readonly times: Phrases;
  readonly counted: Phrases;
  /** Label of a unit by its words joined with spaces. */
  readonly labels: ReadonlyMap<string, string>;
};

/** The lists of units, with the units of the review's own tables. */
export function unitList(own: readonly string[]): UnitList {
  const lines = [...UNITS, ...own];
  const labels = new Map<string, string>();
  for (const line of lines) {
    const [label = '', ...others] = line.split(';').map((part) => part.trim());
    for (const spelling of [label, ...others])
      if (spelling !== '') labels.set(joined(spelling), label);
  }
  for (const spelling of [...TIME_UNITS, ...COUNTED]) {
    const key = joined(spelling);
    if (!labels.has(key)) labels.set(key, spelling);
  }
  return {
    measures: phrases(lines.flatMap((line) => line.split(';'))),
    times: phrases(TIME_UNITS),
    counted: phrases(COUNTED),
    labels,
  };
}

const joined = (text: string): string =>
  tokenise(text)
    .map(({ key }) => key)
    .join(' ');

export const scanOf = (block: ProseBlock, units: UnitList): Scan => ({
  block,
  tokens: tokenise(block.text),
  units,
  paperNumbers: new Map(numbersOfPapers(block.text).map(({ from, to }) => [from, to])),
});

/** A numeral over tokens `first` to `last`. */
export const numeral = (
  { tokens }: Scan,
  kind: NumeralKind,
  first: number,
  last: number,
  more: Pick<Numeral, 'quantity' | 'years'> = {},
): Numeral => ({ kind, first, last, from: tokens[first]!.from, to: tokens[last]!.to, ...more });
