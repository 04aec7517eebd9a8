import { type EditionOutline, headingNumber } from '../core/view/edition.ts';
import type { NarrativeContext } from './narrative-context.ts';

/** A chapter's headings stand below part and chapter; a letter has neither above its own. */
export const headingOnPaper = (
  { definition: { form } }: EditionOutline,
  level: 2 | 3,
): 'h2' | 'h3' | 'h4' | 'h5' => {
  if (form === 'letter') return level === 2 ? 'h2' : 'h3';
  return level === 2 ? 'h4' : 'h5';
};

/** The text of a heading in capitals, its tags and character references as they are. */
export const capitalLetters = (html: string): string =>
  html.replace(
    /(<[^>]*>|&\w+;)|[^<&]+/g,
    (part, kept: string | undefined) => kept ?? part.toLocaleUpperCase('vi'),
  );

/** The number of a heading, by the places that `remark-narrative` gave it: `2` or `2.3`. */
export function headingNumberIn(
  { numbering }: NarrativeContext,
  props: Readonly<Record<string, string | undefined>>,
): string {
  const path = props[numbering.definition.depth === 'summary' ? 'data-summary-path' : 'data-path'];
  return path === undefined
    ? ''
    : headingNumber(numbering, props['data-section'] ?? '', path.split('.').map(Number));
}
