/**
 * Compares the words of an edition's source with the words of its PDF.
 *
 * A line or page break may fall inside a written word ("24-NQ/TW"), and a PDF reader splits words
 * where the pen moved, so words are no safe unit. Both sides are therefore compared as one stream
 * of characters without white space, in reading order, and only what differs is told in words.
 */

import type { RepeatedHead, SourcePiece } from '../paginate/in-page/laid-out.ts';

export type ComparedPage = { readonly number: number; readonly words: readonly string[] };

export type TextDifference = {
  /** `lost`: in the source only; `added`: in the PDF only; `changed`: something else stands there. */
  readonly kind: 'lost' | 'added' | 'changed';
  /** The words concerned, whole words of each side; empty where the side has nothing. */
  readonly source: string;
  readonly printed: string;
  /** Nearest element id in the source. */
  readonly id: string;
  readonly page: number;
  /** A few source words before the place. */
  readonly after: string;
};

export type Expectation = {
  readonly heads: readonly RepeatedHead[];
  readonly pageOf: Readonly<Record<string, number>>;
};

/** Every difference in reading order; empty when not one character was lost, added or changed. */
export function compareWords(
  source: readonly SourcePiece[],
  pages: readonly ComparedPage[],
  expected: Expectation,
): TextDifference[] {
  const [wantedTexts, printedTexts] = [sourceTexts(source, expected), pageTexts(pages)];
  // A file without fault, as nearly all are, need not be cut into words.
  if (letters(wantedTexts) === letters(printedTexts)) return [];
  const [wanted, printed] = [stream(wantedTexts), stream(printedTexts)];
  return differences(wanted.chars, printed.chars).map((difference) => {
    const { at, to, printedAt, printedTo } = settle(difference, wanted);
    const lost = to > at;
    const added = printedTo > printedAt;
    const oneSided = lost ? 'lost' : 'added';
    return {
      kind: lost && added ? 'changed' : oneSided,
      source: lost ? wordsIn(wanted, at, to) : '',
      printed: added ? wordsIn(printed, printedAt, printedTo) : '',
      id: wordAt(wanted, at)?.where ?? '',
      page: Number(wordAt(printed, Math.min(printedAt, printed.chars.length - 1))?.where ?? 0),
      after: wordsIn(wanted, Math.max(0, at - 30), at),
    };
  });
}

/** `where`: element id on the source side, page number on the other. */
type Word = { readonly at: number; readonly text: string; readonly where: string };
type PlacedText = { readonly text: string; readonly where: string };
type Stream = { readonly chars: string; readonly words: readonly Word[] };

/** The source with everything that pagination rightly adds: contents numbers and repeated heads. */
function sourceTexts(
  source: readonly SourcePiece[],
  { heads, pageOf }: Expectation,
): readonly PlacedText[] {
  const headBefore = new Map(heads.map((head) => [head.row, head.text]));
  const texts: PlacedText[] = [];
  let id = '';
  for (const piece of source) {
    switch (piece.kind) {
      case 'text':
        id = piece.id;
        texts.push({ text: piece.text, where: id });
        break;
      case 'row':
        texts.push({ text: ` ${headBefore.get(piece.row) ?? ''} `, where: id });
        break;
      case 'page-ref':
        texts.push({ text: ` ${pageOf[piece.target] ?? ''} `, where: id });
        break;
      default:
        piece satisfies never;
    }
  }
  return texts;
}

function pageTexts(pages: readonly ComparedPage[]): readonly PlacedText[] {
  return pages.map((page) => ({ text: ` ${page.words.join(' ')} `, where: String(page.number) }));
}

const letters = (texts: readonly PlacedText[]): string =>
  canonical(
    texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
  );

/** Joins texts; a word may run over several, and belongs to the one where it begins. */
function stream(texts: readonly PlacedText[]): Stream {
  const words: Word[] = [];
  let chars = '';
  let open: { text: string; where: string } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const text = canonical(open.text);
    if (text !== '') words.push({ at: chars.length, text, where: open.where });
    chars += text;
    open = undefined;
  };
  for (const { text, where } of texts) {
    for (const [part] of text.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(part)) close();
      else open = { text: (open?.text ?? '') + part, where: open?.where ?? where };
    }
  }
  close();
  return { chars, words };
}

/**
 * One form for what looks the same: composed letters (the source may carry decomposed ones),
 * no characters without a shape, and one hyphen (a font may draw the non-breaking one with the
 * same glyph, and the PDF then names only one of them).
 */
export function canonical(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-');
}

type Difference = {
  readonly at: number;
  readonly to: number;
  readonly printedAt: number;
  readonly printedTo: number;
};

/** Longest run of one difference, in characters: about thirty pages. */
const REACH = 60_000;
/** So many equal characters say that both sides stand at the same place again. */
const ANCHOR = 16;

function differences(wanted: string, printed: string): Difference[] {
  const found: Difference[] = [];
  let at = 0;
  let printedAt = 0;
  while (at < wanted.length || printedAt < printed.length) {
    if (wanted[at] === printed[printedAt]) {
      at++;
      printedAt++;
      continue;
    }
    const next = meet(wanted, at, printed, printedAt);
    found.push({ at, to: next.at, printedAt, printedTo: next.printedAt });
    at = next.at;
    printedAt = next.printedAt;
  }
  return found;
}

/** The nearest place where both sides agree again; their ends when there is none. */
function meet(
  wanted: string,
  at: number,
  printed: string,
  printedAt: number,
): { at: number; printedAt: number } {
  const ends = { at: wanted.length, printedAt: printed.length };
  let best = ends;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let skip = 0; skip < Math.min(REACH, bestCost) && at + skip < wanted.length; skip++) {
    const anchor = wanted.slice(at + skip, at + skip + ANCHOR);
    const place = printed.slice(0, printedAt + REACH).indexOf(anchor, printedAt);
    // A short tail of the text may only match the very end.
    if (place === -1 || (anchor.length < ANCHOR && place + anchor.length !== printed.length))
      continue;
    const cost = skip + place - printedAt;
    if (cost < bestCost) {
      bestCost = cost;
      best = { at: at + skip, printedAt: place };
    }
  }
  return best;
}

/**
 * Words that are only lost between equal letters ("Đoạn 3. … Đoạn 4.") can be read as beginning at several
 * places. Takes the one a person would name: the beginning of a paragraph, else of a word.
 */
function settle(difference: Difference, { chars, words }: Stream): Difference {
  if (difference.to === difference.at || difference.printedTo > difference.printedAt)
    return difference;
  const starts = new Map(words.map((word, index) => [word.at, index]));
  let best = { rank: rank(difference.at), back: 0 };
  for (
    let back = 1;
    chars[difference.at - back] === chars[difference.to - back] && back <= difference.at;
    back++
  ) {
    const candidate = rank(difference.at - back);
    if (candidate > best.rank) best = { rank: candidate, back };
  }
  const { at, to, printedAt } = difference;
  return {
    at: at - best.back,
    to: to - best.back,
    printedAt: printedAt - best.back,
    printedTo: printedAt - best.back,
  };

  function rank(place: number): number {
    const index = starts.get(place);
    if (index === undefined) return 0;
    return words[index]?.where === words[index - 1]?.where ? 1 : 2;
  }
}

/** The whole words that the range touches, one space between. */
function wordsIn({ words }: Stream, from: number, to: number): string {
  return words
    .filter((word) => word.at < to && word.at + word.text.length > from)
    .map((word) => word.text)
    .join(' ');
}

function wordAt({ words }: Stream, at: number): Word | undefined {
  return words.findLast((word) => word.at <= at);
}
