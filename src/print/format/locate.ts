/** Finds the elements of a page among the letters of its PDF, by their text and order. */

import { type Element, textOf } from '../../html/element.ts';
import type { Letter, PageMarks } from './page-marks.ts';

export type Line = {
  readonly page: number;
  /** Baseline of most of its letters. */
  readonly yMm: number;
  readonly leftMm: number;
  /** Right end of the last letter that is no space. */
  readonly rightMm: number;
  readonly letters: readonly Letter[];
};

export type Located = {
  readonly element: Element;
  readonly text: string;
  readonly lines: readonly Line[];
};

/** Anything with text of its own; deeper elements are found within them. */
const ANCHORS: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'p',
  'li',
  'td',
  'th',
  'caption',
  'figcaption',
]);

/**
 * Where the elements of a page are painted, in document order; those not painted are left out. An element
 * is found by the letters of its text, white space aside, from the place of the one before it.
 */
export function locate(root: Element, pages: readonly PageMarks[]): ReadonlyMap<Element, Located> {
  const { text, letters } = streamOf(pages);
  const found = new Map<Element, Located>();
  let cursor = 0;
  const visit = (element: Element): void => {
    const end = isAnchor(element) ? place(element) : undefined;
    for (const child of element.children) if (typeof child !== 'string') visit(child);
    if (end !== undefined) cursor = end;
  };
  const isAnchor = (element: Element): boolean =>
    ANCHORS.has(element.tag) || element.classes.size > 0;
  const place = (element: Element): number | undefined => {
    const own = textOf(element);
    const wanted = bare(own);
    const start = wanted === '' ? -1 : text.indexOf(wanted, cursor);
    if (start < 0 || (wanted.length < SHORT && start > cursor + NEAR)) return undefined;
    cursor = start;
    found.set(element, {
      element,
      text: own,
      lines: linesOf(letters.slice(start, start + wanted.length)),
    });
    return start + wanted.length;
  };
  visit(root);
  return found;
}

/** A short text that is missing would be found somewhere further down. */
const SHORT = 12;
const NEAR = 400;

const bare = (text: string): string => text.normalize('NFD').replace(/\s+/gu, '');

/** Letters of the text without spaces and marginalia: one entry for every code unit. */
function streamOf(pages: readonly PageMarks[]): {
  readonly text: string;
  readonly letters: readonly Letter[];
} {
  const parts: string[] = [];
  const letters: Letter[] = [];
  for (const page of pages) {
    const numbers = new Set(pageNumberOf(page));
    for (const letter of page.letters) {
      if (letter.artifact || numbers.has(letter)) continue;
      const units = bare(letter.text);
      parts.push(units);
      for (let unit = 0; unit < units.length; unit += 1) letters.push(letter);
    }
  }
  return { text: parts.join(''), letters };
}

/** A page number stands in the upper margin, however deep that is. */
const HEAD_MM = 30;
const SAME_LINE_MM = 1;

/** The letters of a lone number above all text near the upper edge; none when the page bears no number. */
export function pageNumberOf({ letters }: PageMarks): readonly Letter[] {
  const inked = letters.filter(({ text }) => text.trim() !== '');
  const top = Math.min(...inked.map(({ yMm }) => yMm));
  const line = top > HEAD_MM ? [] : inked.filter(({ yMm }) => yMm < top + SAME_LINE_MM);
  return /^(?:\d+|[IVXLC]+|[ivxlc]+)$/.test(line.map(({ text }) => text).join('')) ? line : [];
}

/** A line's letters are painted from left to right, so one that begins further left begins the next line. */
export function linesOf(letters: readonly Letter[]): readonly Line[] {
  const rows: Letter[][] = [];
  let before: Letter | undefined;
  for (const letter of letters) {
    if (letter === before) continue;
    const goesOn =
      before !== undefined &&
      letter.page === before.page &&
      letter.xMm > before.xMm - BACK_MM &&
      Math.abs(letter.yMm - before.yMm) < RAISED_MM;
    if (goesOn) rows.at(-1)?.push(letter);
    else rows.push([letter]);
    before = letter;
  }
  return rows.map(lineOf);
}

const BACK_MM = 1;
/** Raised figures stand less high above the line; lines stand further apart. */
const RAISED_MM = 3.5;

function lineOf(letters: readonly Letter[]): Line {
  const size = commonest(letters.map(({ sizePt }) => Math.round(sizePt * 10)));
  const base = letters.find(({ sizePt }) => Math.round(sizePt * 10) === size) ?? letters[0]!;
  return {
    page: base.page,
    yMm: base.yMm,
    letters,
    leftMm: Math.min(...letters.map(({ xMm }) => xMm)),
    rightMm: Math.max(...letters.map(({ xMm, widthMm }) => xMm + widthMm)),
  };
}

/** The value that occurs most often; the first of several. */
export function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T | undefined, number]>(
    (best, counted) => (counted[1] > best[1] ? counted : best),
    [undefined, 0],
  )[0];
}
