/** Everything up to the last words, their own mark, and what closes after them. */
const LAST_WORDS = /^([\s\S]*?)([.;]?)((?:\s|<\/[a-z0-9]+>)*)$/i;

/**
 * Ends the last paragraph of a text with the mark of the profile: `.` stays, or becomes `./.`.
 * @param html the rendered text; without a paragraph or list item it is given back as it is.
 */
export function withClosingMark(html: string, mark: '.' | './.'): string {
  const end = Math.max(html.lastIndexOf('</p>'), html.lastIndexOf('</li>'));
  const [, text, , tags] = (end < 0 ? null : LAST_WORDS.exec(html.slice(0, end))) ?? [];
  if (text === undefined || tags === undefined || text.endsWith('./')) return html;
  return `${text}${mark}${tags}${html.slice(end)}`;
}
