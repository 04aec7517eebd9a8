import type { Image, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import type { FindingKind, NarrativeElement, ProseBlock, ProseKind, ProseRun } from '../model.ts';
import { OBJECT } from '../prose.ts';
import { COMPONENTS, isComponentName } from '../schema/components.ts';
import { slug } from '../slug.ts';
import { placeHeadings } from './headings.ts';
import { pictureIn } from './pictures.ts';

type Point = {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
};
type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

type Source = {
  readonly file: string;
  readonly text: string;
  readonly section: string;
  readonly elements: ReadonlyMap<string, NarrativeElement>;
};

/** Where in the section a block stands. */
type Standing = {
  readonly scope: string;
  readonly finding: ProseBlock['finding'];
  readonly quoted: boolean;
  readonly list: { readonly size: number; first: string | undefined } | undefined;
  readonly headers: readonly string[];
};

const LETTERS: Readonly<Record<ProseKind, string>> = {
  heading: 'h',
  paragraph: 'p',
  item: 'i',
  cell: 'c',
  title: 't',
  summary: 's',
  caption: 'u',
};
const TEXT_ATTRIBUTES: readonly (readonly [name: string, kind: ProseKind])[] = [
  ['title', 'title'],
  ['caption', 'caption'],
];
/** Scope of what stands before the first heading, and of the head of the file. */
const OPENING = 'dau';

/**
 * The running text of every paragraph, list item, table cell, heading and text attribute of a
 * section, in reading order, each character traceable to its place in the file.
 */
export function readProse(
  tree: Root,
  file: string,
  text: string,
  section: string,
  elements: readonly NarrativeElement[],
  head: { readonly title: string; readonly summary?: string | undefined },
): readonly ProseBlock[] {
  const source: Source = {
    file,
    text,
    section,
    elements: new Map(
      elements.map((element) => [`${element.place.line}:${element.place.column}`, element]),
    ),
  };
  const anchors = new Map(placeHeadings(tree).map(({ node, id }) => [node as Nodes, id]));
  const counters = new Map<string, number>();
  const blocks: ProseBlock[] = [];

  const emit = (
    kind: ProseKind,
    writer: Writer,
    standing: Standing,
    start: Point,
    of?: NarrativeElement,
  ): void => {
    if (writer.text.trim() === '') return;
    const stem = `${section}--${standing.scope}--${LETTERS[kind]}`;
    const count = (counters.get(stem) ?? 0) + 1;
    counters.set(stem, count);
    const id = `${stem}${count}`;
    if (standing.list !== undefined) standing.list.first ??= id;
    blocks.push({
      id,
      kind,
      text: writer.text,
      runs: writer.runs,
      elements: writer.elements,
      quotes: standing.quoted ? [{ from: 0, to: writer.text.length }] : quotesIn(writer.text),
      finding: standing.finding,
      list:
        standing.list?.first === undefined
          ? undefined
          : { id: standing.list.first, size: standing.list.size },
      headers: standing.headers,
      of,
      place: { file, line: start.line, column: start.column },
    });
  };

  const inline = (children: readonly PhrasingContent[]): Writer => {
    const writer = new Writer(source);
    for (const child of children) writer.node(child);
    return writer;
  };

  const emitAttributes = (node: Jsx, standing: Standing): void => {
    for (const [name, kind] of TEXT_ATTRIBUTES) {
      const attribute = node.attributes.find(
        (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
      );
      const at = attribute?.position?.start;
      if (typeof attribute?.value !== 'string' || at?.offset === undefined) continue;
      const writer = new Writer(source);
      const quote = text.indexOf('=', at.offset) + 1;
      writer.copy(
        attribute.value,
        forward(text, at, text.slice(quote).search(/\S/) + quote + 1),
        attribute.position?.end.offset,
      );
      emit(
        kind,
        writer,
        standing,
        at,
        source.elements.get(`${node.position?.start.line}:${node.position?.start.column}`),
      );
    }
  };

  const walk = (node: Nodes, standing: Standing): Standing => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'heading': {
        const inside = { ...standing, scope: anchors.get(node) ?? standing.scope };
        emit('heading', inline(node.children), inside, start);
        return inside;
      }
      case 'paragraph': {
        const picture = pictureIn(node);
        if (picture !== undefined) {
          for (const writer of captionsOf(picture, source))
            emit('caption', writer, standing, start);
          return standing;
        }
        for (const child of node.children)
          if (child.type === 'mdxJsxTextElement') emitAttributes(child, standing);
        emit(
          standing.list === undefined ? 'paragraph' : 'item',
          inline(node.children),
          standing,
          start,
        );
        return standing;
      }
      case 'code': {
        const writer = new Writer(source);
        const first = text.slice(start.offset).search(/\n|\r\n?/);
        if (first >= 0)
          writer.copy(
            node.value,
            forward(text, start, (start.offset ?? 0) + first + 1),
            node.position?.end.offset,
            true,
          );
        emit('paragraph', writer, standing, start);
        return standing;
      }
      case 'list': {
        const list: Standing['list'] = { size: node.children.length, first: undefined };
        walkAll(node.children, { ...standing, list });
        return standing;
      }
      case 'table': {
        const [head] = node.children;
        const columns = head?.children.map((cell) => inline(cell.children).text.trim()) ?? [];
        for (const [index, row] of node.children.entries()) {
          const rowHead =
            row.children[0] === undefined ? '' : inline(row.children[0].children).text.trim();
          for (const [column, cell] of row.children.entries()) {
            const headers =
              index === 0 ? [] : [columns[column] ?? '', ...(column === 0 ? [] : [rowHead])];
            emit(
              'cell',
              inline(cell.children),
              { ...standing, headers },
              cell.position?.start ?? start,
            );
          }
        }
        return standing;
      }
      case 'mdxJsxFlowElement': {
        const finding = findingOf(node);
        const inside =
          finding === undefined
            ? standing
            : { ...standing, finding, scope: slug(finding.id) || standing.scope };
        emitAttributes(node, inside);
        walkAll(node.children, inside);
        return standing;
      }
      case 'blockquote':
        walkAll(node.children, { ...standing, quoted: true });
        return standing;
      case 'root':
      case 'listItem':
      case 'footnoteDefinition':
        walkAll(node.children, standing);
        return standing;
      default:
        return standing;
    }
  };
  const walkAll = (nodes: readonly Nodes[], standing: Standing): void => {
    let at = standing;
    for (const node of nodes) at = walk(node, at);
  };

  const opening: Standing = {
    scope: OPENING,
    finding: undefined,
    quoted: false,
    list: undefined,
    headers: [],
  };
  for (const [key, kind] of [
    ['title', 'title'],
    ['summary', 'summary'],
  ] as const) {
    const value = head[key];
    const at = value === undefined ? undefined : headPoint(tree, text, key);
    if (value === undefined || at === undefined) continue;
    const writer = new Writer(source);
    writer.copy(value, at, tree.children[0]?.position?.end.offset);
    emit(kind, writer, opening, at);
  }
  walk(tree, opening);
  return blocks;
}

/** Collects the text of inline nodes and, run by run, where it stands. */
class Writer {
  text = '';
  readonly runs: ProseRun[] = [];
  readonly elements: { readonly at: number; readonly element: NarrativeElement }[] = [];
  private readonly source: Source;
  private next: Point = { line: 0, column: 0 };

  constructor(source: Source) {
    this.source = source;
  }

  node(node: PhrasingContent): void {
    const start = node.position?.start;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        if (start !== undefined)
          this.copy(
            node.value,
            node.type === 'text' ? start : this.codeStart(start, node.value),
            node.position?.end.offset,
            node.type === 'inlineCode',
          );
        break;
      case 'break':
        if (start !== undefined) this.put('\n', start);
        break;
      case 'mdxJsxTextElement':
        if (start === undefined) break;
        if (node.children.length > 0) {
          for (const child of node.children) this.node(child);
          break;
        }
        {
          const element = this.source.elements.get(`${start.line}:${start.column}`);
          if (element !== undefined) this.elements.push({ at: this.text.length, element });
          this.put(OBJECT, start);
        }
        break;
      default:
        if ('children' in node) for (const child of node.children) this.node(child);
    }
  }

  /**
   * Writes a value whose source, from `start` on, spells it out with escapes, character references,
   * folded lines or quotation signs between: what does not match is passed over. In code
   * nothing is a reference. Gives the offset behind.
   */
  copy(value: string, start: Point, end: number | undefined, isCode = false): number {
    const { text } = this.source;
    let { line, column } = start;
    let offset = start.offset ?? text.length;
    const stop = end ?? text.length;
    let index = 0;
    const step = (length: number): void => {
      for (let done = 0; done < length; done += 1, offset += 1) {
        const ended = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n');
        line += ended ? 1 : 0;
        column = ended ? 1 : column + 1;
      }
    };
    while (index < value.length) {
      REFERENCE.lastIndex = offset;
      const reference = text[offset] === '&' && !isCode ? REFERENCE.exec(text)?.[0] : undefined;
      if (offset >= stop) {
        this.put(value[index]!, { line, column });
        index += 1;
      } else if (
        reference !== undefined &&
        (ALWAYS_ONE.test(reference) || !value.startsWith(reference, index))
      ) {
        const character = String.fromCodePoint(value.codePointAt(index)!);
        this.put(character, { line, column });
        step(reference.length);
        index += character.length;
        // A few names stand for two letters.
        if (
          value[index] !== text[offset] &&
          value[index + 1] === text[offset] &&
          !/[\s\\&]/.test(text[offset] ?? '&')
        ) {
          this.put(value[index]!, { line, column });
          index += 1;
        }
      } else if (
        text[offset] === value[index] ||
        (/[\n\r]/.test(text[offset]!) &&
          (value[index] === '\n' || (isCode && value[index] === ' ')))
      ) {
        this.put(value[index]!, { line, column });
        step(text[offset] === '\r' && text[offset + 1] === '\n' && value[index] !== '\r' ? 2 : 1);
        index += 1;
      } else step(1);
    }
    return offset;
  }

  private put(character: string, { line, column }: Point): void {
    if (line !== this.next.line || column !== this.next.column)
      this.runs.push({ at: this.text.length, line, column });
    this.text += character;
    this.next = { line, column: column + character.length };
  }

  private codeStart(start: Point, value: string): Point {
    const offset = this.source.text.indexOf(value, start.offset ?? 0);
    return offset < 0 ? start : forward(this.source.text, start, offset);
  }
}

/** References that stand for a letter whatever follows, also where that letter begins another. */
const ALWAYS_ONE = /^&(?:#|amp;)/i;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/y;

/** The point at a later offset of the text. */
function forward(text: string, from: Point, offset: number): Point {
  const passed = text.slice(from.offset ?? 0, offset);
  const lines = passed.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: from.line + lines.length - 1,
    column: lines.length === 1 ? from.column + passed.length : last.length + 1,
    offset,
  };
}

/** The words of a picture, each where it stands: for those who cannot see it, and below it. */
function captionsOf({ alt, title, position }: Image, source: Source): readonly Writer[] {
  const { text } = source;
  const start = position?.start;
  if (start?.offset === undefined) return [];
  const label = new Writer(source);
  const bracket = start.offset + '!['.length;
  const behind = label.copy(alt ?? '', forward(text, start, bracket), position?.end.offset);
  if (typeof title !== 'string') return [label];
  const below = new Writer(source);
  const destination = text.indexOf('](', behind) + ']('.length;
  const before = /^\s*(?:<[^<>]*>|\S+)\s+./.exec(text.slice(destination))?.[0].length ?? 0;
  below.copy(title, forward(text, start, destination + before), position?.end.offset);
  return [label, below];
}

function findingOf(node: Jsx): { readonly id: string; readonly kind: FindingKind } | undefined {
  const name = node.name ?? '';
  if (!isComponentName(name) || COMPONENTS[name].kind !== 'finding') return undefined;
  const id = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  )?.value;
  return typeof id === 'string' ? { id, kind: name as FindingKind } : undefined;
}

/** Where the value of a key of the file's head begins. */
function headPoint(tree: Root, text: string, key: string): Point | undefined {
  const node = tree.children[0];
  const start = node?.position?.start;
  if (start?.offset === undefined) return undefined;
  const found = new RegExp(`^${key}:[ \\t]*`, 'm').exec(
    text.slice(start.offset, node?.position?.end.offset),
  );
  return found === null
    ? undefined
    : forward(text, start, start.offset + found.index + found[0].length);
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '‘': '’' };

/** What stands between quotation marks that are opened and closed within the text. */
function quotesIn(text: string): ProseBlock['quotes'] {
  const quotes: { from: number; to: number }[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING[text[at]!];
    if (closing === undefined || missing.has(closing)) continue;
    const end = text.indexOf(closing, at + 1);
    if (end < 0) missing.add(closing);
    else {
      quotes.push({ from: at + 1, to: end });
      at = end;
    }
  }
  return quotes;
}
