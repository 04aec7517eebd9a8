import { NBSP } from './format.ts';

/**
 * Parts words into as few lines as hold them, of about the same length, for a heading set in the middle.
 * A number stays with the word it belongs to: `năm 2013`, `khóa XI`.
 * @param width of a line, in ems; a longer word has a line of its own.
 */
export function balancedLines(text: string, width: number): readonly string[] {
  const words = text
    .replace(NUMBERED, `$1${NBSP}`)
    .split(/ +/)
    .filter((word) => word !== '');
  const least = fill(words, width);
  for (let narrow = emsOf(text) / least.length; narrow < width; narrow += STEP) {
    const lines = fill(words, narrow);
    if (lines.length === least.length) return lines;
  }
  return least;
}

const NUMBERED = /(?<!\p{L})(ngày|tháng|năm|khóa|khoá|số|thứ|lần|giai đoạn) (?=[\dIVX])/giu;
const STEP = 0.25;

function fill(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && emsOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Widths of bold letters of Times New Roman, by the widest of each kind. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,;:'/il]/u, 0.28],
  [/[()\-jtf]/u, 0.34],
  [/[mwMWĐ]/u, 0.9],
  [/[IJs]/u, 0.42],
  [/\p{Lu}/u, 0.74],
  [/[ecr]/u, 0.45],
  [/[hnukqdbđp]/u, 0.56],
];
const OTHER = 0.5;

/** About how wide a text is, in ems; marks on letters take no room. */
function emsOf(text: string): number {
  return [...text.normalize('NFD').replace(/\p{M}/gu, '')].reduce(
    (sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER),
    0,
  );
}
