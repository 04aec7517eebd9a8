import type { ProseBlock } from '../model.ts';
import { COUNTED, TIME_UNITS, UNITS } from './lexicon/units.ts';
import type { Numeral, NumeralKind } from './numeral.ts';
import { type Phrases, phrases } from './phrases.ts';
import { keyOf, type Token, tokenise } from './tokens.ts';

/** A block's tokens with what readers of numbers need to know of the review. */
export type Scan = {
  readonly block: ProseBlock;
  readonly tokens: readonly Token[];
  readonly units: UnitList;
};

/** Tells whether a number begins at a token, and which; `before` is the number found last. */
export type Reader = (scan: Scan, at: number, before: Numeral | undefined) => Numeral | undefined;

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
  const lines = [...UNITS.split('\n'), ...own];
  const labels = new Map<string, string>();
  for (const line of lines) {
    const [label = '', ...others] = line.split(';').map((part) => part.trim());
    for (const spelling of [label, ...others])
      if (spelling !== '') labels.set(joined(spelling), label);
  }
  for (const spelling of [TIME_UNITS, COUNTED]
    .flatMap((list) => list.split(/[;\n]/))
    .map((part) => part.trim())) {
    const key = joined(spelling);
    if (spelling !== '' && !labels.has(key)) labels.set(key, spelling);
  }
  return {
    measures: phrases(...lines),
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
});

/** A numeral over tokens `first` to `last`. */
export const numeral = (
  { tokens }: Scan,
  kind: NumeralKind,
  first: number,
  last: number,
  more: Pick<Numeral, 'quantity' | 'years'> = {},
): Numeral => ({ kind, first, last, from: tokens[first]!.from, to: tokens[last]!.to, ...more });

export const isInteger = (token: Token | undefined, digits = 9): token is Token =>
  token?.kind === 'number' && token.text.length <= digits && /^\d+$/.test(token.text);

export const integer = (token: Token | undefined): number =>
  isInteger(token) ? Number(token.text) : Number.NaN;

/** The sign `text`, at that token. */
export const isSign = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token?.kind === 'sign' && texts.includes(token.text);

const word = (text: string): string => text.split(' ').map(keyOf).join(' ');
const wordKeys = new Map<string, string>();

/** One of the given words, in whatever spelling. */
export function isWord(token: Token | undefined, ...texts: readonly string[]): boolean {
  if (token?.kind !== 'word') return false;
  return texts.some((text) => {
    let key = wordKeys.get(text);
    if (key === undefined) wordKeys.set(text, (key = word(text)));
    return key === token.key;
  });
}

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** A number in Roman capitals up to 89. */
export const isRoman = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ROMAN.test(token.text);

export const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Begins with a capital, as names do; words wholly in capitals belong to a heading and tell nothing. */
export const beginsName = (token: Token | undefined): boolean =>
  isCapitalised(token) && !/^\p{Lu}{2,}$/u.test(token!.text);

/** Whether a token opens a sentence: the first, or after a full stop, a colon or a list sign. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    isSign(
      before,
      '.',
      '!',
      '?',
      ':',
      ';',
      '-',
      '–',
      '+',
      '•',
      '*',
      '“',
      '"',
      '«',
      '(',
      ')',
      '…',
      '|',
    )
  );
}

const DASH = /^[-–—−~÷]$/;
export const isDash = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && DASH.test(token.text);
