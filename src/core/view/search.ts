import { fold } from '../fold.ts';

/** Kinds of things that can be found, what readers look for first, first. */
export const ENTRY_KINDS = [
  'target',
  'section',
  'finding',
  'indicator',
  'document',
  'source',
  'page',
  'manual',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something with an address of its own; `text` is what stands there beside the title. */
export type SearchEntry = {
  readonly kind: EntryKind;
  readonly title: string;
  readonly url: string;
  readonly text: string;
};

/** An entry made ready for searching: the same texts composed, and folded letter for letter. */
export type ReadyEntry = SearchEntry & {
  readonly foldedTitle: string;
  readonly foldedText: string;
};

export const readyEntry = ({ kind, title, url, text }: SearchEntry): ReadyEntry => {
  const [composedTitle, composedText] = [title.normalize('NFC'), text.normalize('NFC')];
  return {
    kind,
    url,
    title: composedTitle,
    text: composedText,
    foldedTitle: fold(composedTitle),
    foldedText: fold(composedText),
  };
};

export type SearchResult = { readonly entry: ReadyEntry; readonly score: number };

/**
 * Entries that have every word of a query, best first. Marks may be left out: `nuoc thai` finds «nước
 * thải»; typed marks put the entries that bear them first. A word may be typed in part from its
 * beginning. Where no entry has every word, those with most of them are given.
 */
export function search(entries: readonly ReadyEntry[], query: string): readonly SearchResult[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const phrase = fold(query).replace(/\s+/g, ' ').trim();
  const all = entries.flatMap((entry) => {
    const scores = words.map((word) => wordScore(entry, word));
    const matched = scores.filter((score) => score > 0).length;
    if (matched === 0) return [];
    const whole = words.length > 1 ? phraseWeight(entry, phrase) : 1;
    const sum = scores.reduce((a, b) => a + b, 0);
    return [{ entry, matched, score: sum * whole * KIND_WEIGHT[entry.kind] }];
  });
  const most = Math.max(0, ...all.map(({ matched }) => matched));
  if (most < words.length && most < words.length / 2) return [];
  return all.filter(({ matched }) => matched === most).sort((a, b) => b.score - a.score);
}

function phraseWeight({ foldedTitle, foldedText }: ReadyEntry, phrase: string): number {
  if (squeezed(foldedTitle).includes(phrase)) return PHRASE_IN_TITLE;
  return squeezed(foldedText).includes(phrase) ? PHRASE_IN_TEXT : 1;
}

/** Where the words of a query stand in a text, as `[from, to)` in order, never overlapping. */
export function marksIn(
  folded: string,
  query: string,
): readonly (readonly [from: number, to: number])[] {
  const found = wordsOf(query).flatMap(({ plain }) =>
    placesOf(folded, plain).map((at) => [at, at + plain.length] as const),
  );
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: (readonly [number, number])[] = [];
  for (const one of found) if (kept.length === 0 || one[0] >= kept.at(-1)![1]) kept.push(one);
  return kept;
}

type Word = { readonly plain: string; readonly typed: string; readonly marked: boolean };

function wordsOf(query: string): readonly Word[] {
  const composed = query.normalize('NFC');
  return [...fold(composed).matchAll(/\S+/g)].map(({ index, 0: plain }) => {
    const typed = composed.slice(index, index + plain.length).toLowerCase();
    return { plain, typed, marked: typed !== plain };
  });
}

const KIND_WEIGHT: Readonly<Record<EntryKind, number>> = {
  target: 1.6,
  section: 1.3,
  finding: 1.2,
  indicator: 1.2,
  document: 1,
  source: 0.7,
  page: 1.4,
  manual: 0.6,
};
const PHRASE_IN_TITLE = 2.5;
const PHRASE_IN_TEXT = 1.5;
const IN_TITLE = 10;
const IN_TEXT = 1;
/** Repetition counts for little: a long text is not a better answer. */
const MOST_TIMES = 3;
const WHOLE_WORD = 1;
const BEGINNING = 0.5;
/** Typed with marks that the place does not bear. */
const OTHER_MARKS = 0.15;

const wordScore = ({ title, foldedTitle, text, foldedText }: ReadyEntry, word: Word): number =>
  // A short title that is mostly the word is more about it than a long one that also has it.
  IN_TITLE * partScore(title, foldedTitle, word) * (1 + word.plain.length / foldedTitle.length) +
  IN_TEXT * partScore(text, foldedText, word);

function partScore(text: string, folded: string, { plain, typed, marked }: Word): number {
  const scores = placesOf(folded, plain).map((at) => {
    const whole = (folded[at + plain.length] ?? ' ') === ' ' ? WHOLE_WORD : BEGINNING;
    return marked && text.slice(at, at + plain.length).toLowerCase() !== typed
      ? whole * OTHER_MARKS
      : whole;
  });
  return scores
    .sort((a, b) => b - a)
    .slice(0, MOST_TIMES)
    .reduce((sum, score, index) => sum + score / (index + 1), 0);
}

/** Where words begin with `plain`. */
function placesOf(folded: string, plain: string): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(plain); at >= 0; at = folded.indexOf(plain, at + 1))
    if (at === 0 || folded[at - 1] === ' ') places.push(at);
  return places;
}

const squeezed = (folded: string): string => folded.replace(/ +/g, ' ');
