import { type Token, tokenise } from './tokens.ts';

/**
 * How alike a text and a phrase must be: `spelling` takes every spelling of a syllable (`tỷ`, `tỉ`;
 * `hoà`, `hòa`), `letters` the listed letters, large or small, `exact` those letters alone. The two
 * that go by letters also go by the blanks between the parts: «các-bon» is not «các bon».
 */
export type Likeness = 'spelling' | 'letters' | 'exact';

type Entry = {
  readonly phrase: string;
  readonly parts: readonly string[];
  /** Whether a blank stands before each part. */
  readonly gaps: readonly boolean[];
};

/** Words and groups of words, found at a token in time that depends on the list's words alone. */
export type Phrases = {
  readonly likeness: Likeness;
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly byLast: ReadonlyMap<string, readonly Entry[]>;
};

/** Makes a list ready to be looked for; the longest phrase wins where one begins or ends another. */
export function phrases(list: readonly string[], likeness: Likeness = 'spelling'): Phrases {
  const entries = list
    .map((phrase): Entry => {
      const tokens = tokenise(phrase);
      return {
        phrase,
        parts: tokens.map((token) => lookUp(token, likeness)),
        gaps: tokens.map(({ gap }) => gap),
      };
    })
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => b.parts.length - a.parts.length);
  return {
    likeness,
    byFirst: Map.groupBy(entries, ({ parts }) => parts[0]!),
    byLast: Map.groupBy(entries, ({ parts }) => parts.at(-1)!),
  };
}

function lookUp(token: Token, likeness: Likeness): string {
  if (likeness === 'spelling') return token.key;
  return likeness === 'letters' ? token.text.toLowerCase() : token.text;
}

/** Number of tokens of the longest phrase that begins at `at`; 0 for none. */
export const startsAt = (tokens: readonly Token[], at: number, list: Phrases): number =>
  entryAt(tokens, at, list)?.parts.length ?? 0;

/** The first token from `first` to `last` at which a phrase of the list begins. */
export function findStart(
  tokens: readonly Token[],
  first: number,
  last: number,
  list: Phrases,
): number | undefined {
  for (let at = first; at <= last; at += 1) if (startsAt(tokens, at, list) > 0) return at;
  return undefined;
}

function entryAt(tokens: readonly Token[], at: number, list: Phrases): Entry | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  return list.byFirst
    .get(lookUp(first, list.likeness))
    ?.find((entry) => stands(tokens, at, entry, list.likeness));
}

/** Number of tokens of the longest phrase that ends right before `at`; 0 for none. */
export function endsBefore(tokens: readonly Token[], at: number, list: Phrases): number {
  const last = tokens[at - 1];
  if (last === undefined) return 0;
  const found = list.byLast
    .get(lookUp(last, list.likeness))
    ?.find((entry) => stands(tokens, at - entry.parts.length, entry, list.likeness));
  return found?.parts.length ?? 0;
}

function stands(
  tokens: readonly Token[],
  at: number,
  { parts, gaps }: Entry,
  likeness: Likeness,
): boolean {
  return parts.every((part, index) => {
    const token = tokens[at + index];
    if (token === undefined || lookUp(token, likeness) !== part) return false;
    return likeness === 'spelling' || index === 0 || token.gap === gaps[index];
  });
}

/** A phrase of a list where it stands in a text. */
export type FoundPhrase = {
  readonly phrase: string;
  /** As it stands, with single blanks. */
  readonly written: string;
  readonly from: number;
  readonly to: number;
};

/** Every phrase of a list in a text, as whole words, over line ends too, in order; none overlaps another. */
export function findPhrases(text: string, list: Phrases): readonly FoundPhrase[] {
  const tokens = tokenise(text);
  const found: FoundPhrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entry = joins(tokens, at) ? undefined : entryAt(tokens, at, list);
    const end = at + (entry?.parts.length ?? 0);
    if (entry === undefined || joins(tokens, end)) {
      at += 1;
      continue;
    }
    const { from } = tokens[at]!;
    const { to } = tokens[end - 1]!;
    found.push({ phrase: entry.phrase, written: singleBlanks(text.slice(from, to)), from, to });
    at = end;
  }
  return found;
}

/** Whether a token goes on the word or number before it: «5ha». */
const joins = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === false && isLettered(tokens[at]) && isLettered(tokens[at - 1]);

const isLettered = (token: Token | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'number';

/** A text as one would write it in a line. */
export const singleBlanks = (text: string): string => text.replace(/\s+/g, ' ');

/** A piece of a pattern that matches the text letter by letter. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A piece of a pattern that matches any of the phrases, the longest first, with any blanks between words. */
export const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => literal(phrase).replaceAll(' ', '\\s+'))
    .join('|');
