import type { HeadingLevel, HeadingScheme } from './schema/writing-rules.ts';

/** Letters of Vietnamese points: Decree 30/2020/ND-CP, Appendix I, leaves out f, j, w and z. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/**
 * The number a heading bears, by the scheme of a profile.
 * @param path places from the outermost level inwards, counted from 1: `[2]` is the second part,
 *   `[2, 3]` its third section, `[2, 3, 1]` the first clause of that, `[2, 3, 1, 4]` the fourth point.
 * @throws RangeError when the scheme has no such level.
 */
export function sectionNumber(scheme: HeadingScheme, path: readonly number[]): string {
  const level = scheme[path.length - 1];
  const place = path.at(-1);
  if (level === undefined || place === undefined)
    throw new RangeError(`no heading level ${path.length}`);
  return `${level.before}${figure(level, path, place)}${level.after}`;
}

/** `Phụ lục 2`, `Phụ lục II`; an only appendix bears no number. */
export function appendixLabel(numerals: 'arabic' | 'roman', place: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${numerals === 'roman' ? roman(place) : place}`;
}

function figure({ numerals }: HeadingLevel, path: readonly number[], place: number): string {
  switch (numerals) {
    case 'roman':
      return roman(place);
    case 'arabic':
      return String(place);
    case 'letter':
      return [...POINT_LETTERS][place - 1] ?? String(place);
    case 'decimal':
      return path.slice(-2).join('.');
    case 'none':
      return '';
    default:
      return numerals satisfies never;
  }
}

/** Roman numeral of 1 to 39. */
function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
