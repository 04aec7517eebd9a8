import { breakLines } from './break-lines.ts';
import type { TextWidth } from './measure-text.ts';

/** A text over as many lines as it needs, none wider than `width` and nothing cut off. */
export const foldWords = (text: string, width: number, widthOf: TextWidth): readonly string[] =>
  widthOf(text) <= width
    ? [text]
    : breakLines(
        text
          .split(/[ \n\t]+/)
          .flatMap((word) => parts(word, width, widthOf))
          .join(' '),
        width,
        Number.POSITIVE_INFINITY,
        widthOf,
      ).flatMap((line) => parts(line, width, widthOf));

/** A word that is wider than a whole line goes over several. */
function parts(word: string, width: number, widthOf: TextWidth): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const lines: string[] = [];
  for (const letter of new Intl.Segmenter('vi').segment(word)) {
    const longer = `${lines.at(-1) ?? ''}${letter.segment}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(letter.segment);
  }
  return lines;
}
