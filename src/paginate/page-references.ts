/** What the layout leaves in place of each page reference: `\uE000target\uE001`. */
const MARK = /\uE000([^\uE001]*)\uE001/g;

/** A text or HTML with the printed page number of every target; nothing where a target has none. */
export const withPageNumbers = (text: string, pageOf: Readonly<Record<string, number>>): string =>
  text.replace(MARK, (_mark, target: string) => String(pageOf[unescaped(target)] ?? ''));

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
