import { type Handler, Parser } from 'htmlparser2';

import type { Element, ElementSpan, Node } from './element.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type OpenElement = Omit<Element, 'parent' | 'children' | 'span'> & {
  readonly parent: OpenElement | undefined;
  readonly children: Node[];
  readonly span: Mutable<ElementSpan>;
};

const NO_CLASSES: ReadonlySet<string> = new Set();

/**
 * Reads a page, or a part of one, as a browser does without scripts: also what somebody else wrote,
 * with tags left open and attributes without quotes. Never throws.
 * @returns the page as an element without a name around all that is written.
 */
export function readHtml(html: string): Element {
  const reader = new TreeReader(html.length);
  const parser = new Parser(reader);
  reader.parser = parser;
  parser.end(html);
  return reader.page;
}

class TreeReader implements Partial<Handler> {
  readonly page: OpenElement;
  parser: Parser | undefined;
  #open: OpenElement;
  #attributes: Record<string, string> = {};
  #spans = new Map<string, readonly [number, number]>();

  constructor(length: number) {
    this.page = {
      tag: '',
      classes: NO_CLASSES,
      attributes: {},
      parent: undefined,
      children: [],
      span: { start: 0, contentStart: 0, contentEnd: length, end: length, attributes: new Map() },
    };
    this.#open = this.page;
  }

  onopentagname(): void {
    this.#attributes = {};
    this.#spans = new Map();
  }

  onattribute(name: string, value: string): void {
    // Of two attributes of one name the first holds.
    if (this.#spans.has(name)) return;
    this.#attributes[name] = value;
    this.#spans.set(name, [this.parser!.startIndex, this.parser!.endIndex]);
  }

  onopentag(tag: string): void {
    const start = this.parser!.startIndex;
    const contentStart = this.parser!.endIndex + 1;
    const attributes = this.#attributes;
    const classes = attributes['class']?.split(/\s+/).filter((name) => name !== '');
    const element: OpenElement = {
      tag,
      classes: classes === undefined ? NO_CLASSES : new Set(classes),
      attributes,
      parent: this.#open,
      children: [],
      span: {
        start,
        contentStart,
        contentEnd: contentStart,
        end: contentStart,
        attributes: this.#spans,
      },
    };
    this.onopentagname();
    this.#open.children.push(element);
    this.#open = element;
  }

  ontext(text: string): void {
    const { children } = this.#open;
    const last = children.length - 1;
    const before = children[last];
    // The parser hands over letters written as entities one by one.
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  /** @param implied no end tag says so: the next tag or the end of the page does, or the tag ends itself. */
  onclosetag(_tag: string, implied: boolean): void {
    const { span, parent } = this.#open;
    const { startIndex, endIndex } = this.parser!;
    // Behind a comment without an end, the parser counts further than the page goes.
    const last = this.page.span.end;
    span.contentEnd = Math.min(last, Math.max(span.contentStart, startIndex));
    span.end = implied ? span.contentEnd : Math.min(last, Math.max(span.contentEnd, endIndex + 1));
    this.#open = parent ?? this.page;
  }
}
