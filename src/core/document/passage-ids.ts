import type { NarrativeElement, ProseKind } from '../model.ts';
import { shortHash } from '../short-hash.ts';

/** What the id of one passage is made of. */
export type Passage = {
  readonly kind: ProseKind;
  readonly text: string;
  readonly elements: readonly { readonly element: NarrativeElement }[];
  readonly headers: readonly string[];
  /** The finding or else the heading it stands under, as a slug. */
  readonly scope: string;
  /** Whether its scope has but one such text by nature: a heading, the title of a finding, the texts of a file's head. */
  readonly isNamed: boolean;
};

export type PassageIds = {
  /** Lasts as long as the passage says the same at its beginning. */
  readonly id: string;
  /** By its place: `section--scope--p2`. Accepted wherever an id is, and moves with every passage before it. */
  readonly byPlace: string;
};

const LETTERS: Readonly<Record<ProseKind, string>> = {
  heading: 'h',
  paragraph: 'p',
  item: 'i',
  cell: 'c',
  title: 't',
  summary: 's',
  caption: 'u',
};

/** Syllables of a passage that make its id. */
const OPENING = 12;

/**
 * The ids of all passages of one section, in their order. The id of a heading, of a finding's title and of the
 * texts of the head is that of their place, since their place is named by the author. Any other passage has
 * `section--p-` and a hash of what it opens with: its first twelve syllables without marks, capitals, emphasis
 * or components; of a cell, what stands at the head of its column and row. So whatever happens to other
 * passages, wherever this one is moved in its section, and whatever is changed behind its opening, it keeps
 * its id. Passages of one section that open alike have a hash of their whole text behind it, all of them: then
 * the short id names none, which is found out where it is used, instead of another than it did. Passages with
 * the very same text are counted.
 */
export function passageIds(section: string, passages: readonly Passage[]): readonly PassageIds[] {
  const counted = new Counter();
  const byPlace = passages.map(({ kind, scope }) =>
    counted.next(`${section}--${scope}--${LETTERS[kind]}`),
  );
  const openings = passages.map((passage, index) =>
    passage.isNamed
      ? byPlace[index]!
      : `${section}--${LETTERS[passage.kind]}-${shortHash(openingOf(passage), 6)}`,
  );
  const alike = Map.groupBy(openings, (id) => id);
  const twins = new Counter();
  return passages.map((passage, index) => {
    const opening = openings[index]!;
    if (alike.get(opening)!.length === 1) return { id: opening, byPlace: byPlace[index]! };
    const whole = `${opening}-${shortHash(wholeOf(passage), 4)}`;
    const count = twins.count(whole);
    return { id: count === 1 ? whole : `${whole}-${count}`, byPlace: byPlace[index]! };
  });
}

function openingOf(passage: Passage): string {
  const [column, row] = passage.headers;
  if (passage.kind === 'cell' && column !== undefined && row !== undefined) {
    const heads = syllables(`${column} ${row}`);
    // What is told by the heads may be edited; a cell without them is told by itself.
    if (syllables(row).length > 0) return heads.join(' ');
  }
  const heads = passage.kind === 'cell' && column !== undefined ? [...syllables(column), '|'] : [];
  return [...heads, ...ownSyllables(passage).slice(0, OPENING)].join(' ');
}

const wholeOf = (passage: Passage): string =>
  [...passage.headers.flatMap(syllables), '|', ...ownSyllables(passage)].join(' ');

/** A passage without a word of its own is told by its components. */
function ownSyllables({ text, elements }: Passage): readonly string[] {
  const own = syllables(text);
  return own.length > 0
    ? own
    : elements.flatMap(({ element: { name, attributes } }) => [name, JSON.stringify(attributes)]);
}

const syllables = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Counts texts that come again. */
class Counter {
  readonly #counts = new Map<string, number>();

  count(text: string): number {
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    return count;
  }

  next(stem: string): string {
    return `${stem}${this.count(stem)}`;
  }
}
