import type { EditionOutline } from '../core/view/edition.ts';

/** A chapter's headings stand below part and chapter; a letter has neither above its own. */
export const headingOnPaper = ({ definition: { form } }: EditionOutline, level: 2 | 3): 'h2' | 'h3' | 'h4' | 'h5' =>
  form === 'letter' ? (level === 2 ? 'h2' : 'h3') : level === 2 ? 'h4' : 'h5';

/** The text of a heading in capitals, its tags and character references as they are. */
export const capitalLetters = (html: string): string => html.replace(/(<[^>]*>|&\w+;)|[^<&]+/g, (part, kept: string | undefined) => kept ?? part.toLocaleUpperCase('vi'));
