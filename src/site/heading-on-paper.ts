import { narrativeHeadings } from '../core/kinds/headings.ts';
import type { EditionOutline } from '../core/view/edition.ts';

/** The element of a narrative's heading on paper; `level` is that of the source, of which 2 is the outermost. */
export const headingOnPaper = ({ definition }: EditionOutline, level: 2 | 3): `h${2 | 3 | 4 | 5}` =>
  HEADING_ELEMENTS[narrativeHeadings(definition.matter).outermost][level];

const HEADING_ELEMENTS = {
  2: { 2: 'h2', 3: 'h3' },
  4: { 2: 'h4', 3: 'h5' },
} as const;

/** The text of a heading in capitals, its tags and character references as they are. */
export const capitalLetters = (html: string): string =>
  html.replace(
    /(<[^>]*>|&\w+;)|[^<&]+/g,
    (part, kept: string | undefined) => kept ?? part.toLocaleUpperCase('vi'),
  );
