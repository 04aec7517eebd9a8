/** The elements of a built page, as far as a check needs them: well-formed HTML of our own build. */

export type Element = {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  readonly children: readonly Node[];
};
export type Node = Element | string;

type Open = Element & { readonly children: Node[] };

const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
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
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** The root's children are those of the page; stray end tags are passed over. */
export function readHtml(html: string): Element {
  const root: Open = {
    tag: '',
    classes: new Set(),
    attributes: {},
    parent: undefined,
    children: [],
  };
  let open = root;
  for (const [, raw, end, name = '', written = '', text] of html.matchAll(TOKEN)) {
    if (raw !== undefined) continue;
    if (text !== undefined) {
      open.children.push(decode(text));
    } else if (end === '/') {
      open = closed(open, name.toLowerCase());
    } else if (name !== '') {
      const element = begun(open, name.toLowerCase(), written);
      open.children.push(element);
      if (!VOID.has(element.tag) && !written.endsWith('/')) open = element;
    }
  }
  return root;
}

/** What is open behind an end tag. */
function closed(open: Open, tag: string): Open {
  let match: Open | undefined = open;
  while (match !== undefined && match.tag !== tag) match = match.parent as Open | undefined;
  return match?.parent === undefined ? open : (match.parent as Open);
}

function begun(parent: Open, tag: string, written: string): Open {
  const attributes = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [
      key,
      decode(a ?? b ?? c ?? ''),
    ]),
  );
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
  return { tag, attributes, classes: new Set(classes), parent, children: [] };
}

/** Every element below, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

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
export function within(element: Element, test: (one: Element) => boolean): boolean {
  for (let one: Element | undefined = element; one !== undefined; one = one.parent)
    if (test(one)) return true;
  return false;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}
