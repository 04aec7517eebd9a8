import { type Element, elementsOf } from './element.ts';
import { readHtml } from './read-html.ts';

/** What can be done to an element; all else of the page stays as it was written, to the letter. */
export type ElementEdits = {
  /** Another value for an attribute that it has. */
  readonly setAttribute: (name: string, value: string) => void;
  readonly dropAttribute: (name: string) => void;
  /** Puts text after what is in it. */
  readonly append: (text: string) => void;
  /** With all that is in it. */
  readonly remove: () => void;
};

type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** Changes elements of a page in place, in document order. */
export function editHtml(
  html: string,
  edit: (element: Element, edits: ElementEdits) => void,
): string {
  const splices: Splice[] = [];
  for (const element of elementsOf(readHtml(html))) edit(element, editsOf(element, html, splices));
  return spliced(html, splices);
}

function editsOf({ span }: Element, html: string, splices: Splice[]): ElementEdits {
  return {
    setAttribute(name, value) {
      const [start, end] = placeOf(name);
      const written = html.slice(start, start + name.length);
      splices.push({ start, end, text: `${written}="${escapeAttribute(value)}"` });
    },
    dropAttribute(name) {
      const [start, end] = placeOf(name);
      const before = html.slice(span.start, start).trimEnd().length;
      splices.push({ start: span.start + before, end, text: '' });
    },
    append: (text) =>
      void splices.push({ start: span.contentEnd, end: span.contentEnd, text: escapeText(text) }),
    remove: () => void splices.push({ start: span.start, end: span.end, text: '' }),
  };

  function placeOf(name: string): readonly [number, number] {
    const place = span.attributes.get(name);
    if (place === undefined) throw new Error(`no attribute ${name}`);
    return place;
  }
}

/** What stands within something that goes, goes with it. */
function spliced(html: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return [...parts, html.slice(at)].join('');
}

/** As Astro writes them. */
const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
