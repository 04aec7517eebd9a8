import { type Element, elementsOf, type Node } from './element.ts';
import { readHtml } from './read-html.ts';

/**
 * Ends the last paragraph of a text with the mark of the profile: `.` stays, or becomes `./.`.
 * @param html the rendered text; without a paragraph or list item it is given back as it is.
 */
export function withClosingMark(html: string, mark: '.' | './.'): string {
  const last = [...elementsOf(readHtml(html))]
    .filter(({ tag }) => tag === 'p' || tag === 'li')
    .reduce<Element | undefined>(
      (found, element) =>
        found === undefined || element.span.contentEnd >= found.span.contentEnd ? element : found,
      undefined,
    );
  if (last === undefined) return html;
  const end = endOfWords(last);
  const words = html.slice(0, end).trimEnd();
  if (words.endsWith('./.')) return html;
  return `${words.replace(/(?<!&#?\w+)[.;]$/, '')}${mark}${html.slice(words.length)}`;
}

/** Behind the last words in an element: where the innermost of those that end it ends. */
function endOfWords({ children, span }: Element): number {
  const inner = children.findLast(
    (child: Node) => typeof child !== 'string' || child.trim() !== '',
  );
  return inner === undefined || typeof inner === 'string' ? span.contentEnd : endOfWords(inner);
}
