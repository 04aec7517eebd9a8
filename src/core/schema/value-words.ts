/** Closed lists of values in Vietnamese: each value may be written by its name here or by any of its words. */
import { keyOf } from '../text/orthography.ts';

type Values = readonly [string, ...string[]];
type Words = readonly [string, ...string[]];

type ValueList = {
  /** The word that messages and the dictionary show for each value. */
  readonly shown: ReadonlyMap<string, string>;
  /** Values by each way of writing them exactly, their own names included. */
  readonly exact: ReadonlyMap<string, string>;
  /** The same by the spelling that case, place of the tone and blanks make no difference to. */
  readonly folded: ReadonlyMap<string, string>;
};

const LISTS = new WeakMap<Values, ValueList>();

/** Case, place of the tone, composition and blanks set aside: what two spellings of one name share. */
export const nameKey = (name: string): string => name.trim().split(/\s+/u).map(keyOf).join(' ');

/** Gives the values of a list their Vietnamese words; the first of several is the one shown. */
export function inWords<const List extends Values>(
  values: List,
  words: Readonly<Record<List[number], string | Words>>,
): void {
  const wordsOf = (value: List[number]): readonly string[] => [words[value]].flat();
  const exact = values.flatMap((value) =>
    [value, ...wordsOf(value)].map((written) => [written, value] as const),
  );
  LISTS.set(values, {
    shown: new Map(values.map((value) => [value, wordsOf(value)[0]!])),
    exact: new Map(exact),
    folded: new Map(exact.map(([written, value]) => [nameKey(written), value])),
  });
}

/** The value that a text means; `isExact` where it is one of the ways to write it, to the letter. */
export function valueMeant<List extends Values>(
  values: List,
  text: string,
): { readonly value: List[number]; readonly isExact: boolean } | undefined {
  if (values.includes(text)) return { value: text, isExact: true };
  const list = LISTS.get(values);
  const exact = list?.exact.get(text);
  if (exact !== undefined) return { value: exact, isExact: true };
  const folded =
    list?.folded.get(nameKey(text)) ??
    values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
  return folded === undefined ? undefined : { value: folded, isExact: false };
}

/** `chính thức (final)`: a value as it is told to people. */
export const valueText = (values: Values, value: string): string => {
  const word = LISTS.get(values)?.shown.get(value);
  return word === undefined ? value : `${word} (${value})`;
};

/** Every value of a list as it is told to people. */
export const valueTexts = (values: Values): string =>
  values.map((value) => valueText(values, value)).join(', ');

/** Every way to write each value of a list. */
export const waysToWrite = (values: Values): readonly string[] => [
  ...(LISTS.get(values)?.exact.keys() ?? values),
];

/** The same for the data dictionary: what may be written stands in marks of code. */
export const valueForm = (values: Values): string =>
  values
    .map((value) => {
      const word = LISTS.get(values)?.shown.get(value);
      return word === undefined ? `\`${value}\`` : `\`${value}\` («${word}»)`;
    })
    .join(', ');
