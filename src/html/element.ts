/** The elements of a page, each with the place where it stands in the text of the page. */

export type Element = {
  /** Of an HTML element in small letters; empty of the page itself. */
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  readonly children: readonly Node[];
  readonly span: ElementSpan;
};
export type Node = Element | string;

/** Offsets in the text of the page; what ends there ends before the letter. */
export type ElementSpan = {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** From the first letter of the name to the end of the value with its quote. */
  readonly attributes: ReadonlyMap<string, readonly [start: number, end: number]>;
};

/** Every element below, in document order, however deep. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting: Node[] = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1)
      waiting.push(next.children[index]!);
  }
}

/** Never painted as text; numbers of pages are filled in by the breaker. */
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'title',
  'desc',
  'defs',
  'head',
  'metadata',
]);

/** The text that is painted, white space folded. */
export function textOf(element: Element): string {
  const read = (node: Node): string => {
    if (typeof node === 'string') return node;
    return UNREAD.has(node.tag) || node.classes.has('page-ref') || 'hidden' in node.attributes
      ? ' '
      : node.children.map(read).join('');
  };
  return read(element).replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Whether an element or one it stands in passes a test. */
export function within(element: Element, test: (around: Element) => boolean): boolean {
  for (let around: Element | undefined = element; around !== undefined; around = around.parent)
    if (test(around)) return true;
  return false;
}
