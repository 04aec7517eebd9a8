import { findDocumentNumbers } from './document-number.ts';

/** Two capitals at least, or one that more letters follow: «24-Q/TW», but not «5/A». */
const SYMBOL = '\\p{Lu}[\\p{L}\\d]{0,30}?\\p{Lu}[\\p{L}\\d]{0,30}';
/** Digits and capitals written as one; a line may break after the first sign, save after a year: «2010- GDP». */
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[/:.,])(?!(?:19|20)\\d\\d[-/]\\s)\\d{1,6}(?:/\\d{1,4})?[-/]\\s?(?:${SYMBOL}|\\p{Lu}(?=[-/]${SYMBOL}))(?![\\p{L}\\p{M}\\p{N}])(?:[-/](?:\\p{L}[\\p{L}\\p{M}\\p{N}]*|\\d+))*(?:\\.\\d+)?`,
  'gu',
);

/** A stretch of a text. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * Where digits are the number of some paper: those of Party and State, and whatever else joins
 * digits to a symbol of capitals (a contract, a decision of another body or country). In order.
 */
export function numbersOfPapers(text: string): readonly Stretch[] {
  const joined = [...text.matchAll(JOINED)].map(
    ({ index, 0: written }): Stretch => ({ from: index, to: index + written.length }),
  );
  const read = findDocumentNumbers(text).filter(({ digits }) => digits !== '');
  const stretches: Stretch[] = [];
  // Of two that begin at one place or overlap, the first and longer stands.
  for (const { from, to } of [...read, ...joined].sort((a, b) => a.from - b.from || b.to - a.to))
    if (from >= (stretches.at(-1)?.to ?? 0)) stretches.push({ from, to });
  return stretches;
}
