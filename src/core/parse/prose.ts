import type { Code, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import type { NarrativeElement, ProseBlock, ProseKind } from '../model.ts';
import { pointOf } from '../place.ts';
import { slug } from '../slug.ts';
import { captionsOf } from './captions.ts';
import { findingOf } from './finding-of.ts';
import { placeHeadings } from './headings.ts';
import { pictureIn } from './pictures.ts';
import { forward, type Point, type ProseSource, ProseWriter } from './prose-writer.ts';
import { quotesIn } from './quotes.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

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
/** Texts in attributes of components, and in the head of the file. */
const TEXT_ATTRIBUTES: readonly (readonly [name: string, kind: ProseKind])[] = [
  ['title', 'title'],
  ['caption', 'caption'],
];
const TEXTS_OF_HEAD = ['title', 'summary'] as const satisfies readonly ProseKind[];

/** What stands before the first heading, and in the head of the file. */
const OPENING: Standing = {
  scope: 'dau',
  finding: undefined,
  quoted: false,
  list: undefined,
  headers: [],
};

type Head = { readonly title: string; readonly summary?: string | undefined };

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
  head: Head,
): readonly ProseBlock[] {
  const source: ProseSource = {
    file,
    text,
    section,
    elements: new Map(
      elements.map((element) => [
        `${pointOf(element.place)?.line}:${pointOf(element.place)?.column}`,
        element,
      ]),
    ),
  };
  const reader = new ProseReader(tree, source);
  reader.readHead(tree, head);
  reader.read(tree, OPENING);
  return reader.blocks;
}

/** Walks the nodes of one section and makes a block of each that has text of its own. */
class ProseReader {
  readonly blocks: ProseBlock[] = [];
  readonly #source: ProseSource;
  readonly #anchors: ReadonlyMap<Nodes, string>;
  readonly #counters = new Map<string, number>();

  constructor(tree: Root, source: ProseSource) {
    this.#source = source;
    this.#anchors = new Map(placeHeadings(tree).map(({ node, id }) => [node as Nodes, id]));
  }

  readHead(tree: Root, head: Head): void {
    for (const key of TEXTS_OF_HEAD) {
      const value = head[key];
      const at = value === undefined ? undefined : headPoint(tree, this.#source.text, key);
      if (value === undefined || at === undefined) continue;
      const writer = new ProseWriter(this.#source);
      writer.copy(value, at, tree.children[0]?.position?.end.offset);
      this.#emit(key, writer, OPENING, at);
    }
  }

  /** Reads a node; gives where what comes behind it stands. */
  read(node: Nodes, standing: Standing): Standing {
    const start = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'heading': {
        const inside = { ...standing, scope: this.#anchors.get(node) ?? standing.scope };
        this.#emit('heading', this.#inline(node.children), inside, start);
        return inside;
      }
      case 'paragraph':
        this.#paragraph(node, standing, start);
        break;
      case 'code':
        this.#code(node, standing, start);
        break;
      case 'list':
        this.#all(node.children, {
          ...standing,
          list: { size: node.children.length, first: undefined },
        });
        break;
      case 'table':
        this.#table(node, standing, start);
        break;
      case 'mdxJsxFlowElement':
        this.#component(node, standing);
        break;
      case 'blockquote':
        this.#all(node.children, { ...standing, quoted: true });
        break;
      case 'root':
      case 'listItem':
      case 'footnoteDefinition':
        this.#all(node.children, standing);
        break;
      default:
    }
    return standing;
  }

  #all(nodes: readonly Nodes[], standing: Standing): void {
    let at = standing;
    for (const node of nodes) at = this.read(node, at);
  }

  #paragraph(node: Paragraph, standing: Standing, start: Point): void {
    const picture = pictureIn(node);
    if (picture !== undefined) {
      for (const writer of captionsOf(picture, this.#source))
        this.#emit('caption', writer, standing, start);
      return;
    }
    for (const child of node.children)
      if (child.type === 'mdxJsxTextElement') this.#attributes(child, standing);
    const kind = standing.list === undefined ? 'paragraph' : 'item';
    this.#emit(kind, this.#inline(node.children), standing, start);
  }

  #code(node: Code, standing: Standing, start: Point): void {
    const { text } = this.#source;
    const writer = new ProseWriter(this.#source);
    const first = text.slice(start.offset).search(/\n|\r\n?/);
    if (first >= 0) {
      const below = forward(text, start, (start.offset ?? 0) + first + 1);
      writer.copy(node.value, below, node.position?.end.offset, true);
    }
    this.#emit('paragraph', writer, standing, start);
  }

  #table(node: Table, standing: Standing, start: Point): void {
    const textOf = (cell: Table['children'][number]['children'][number] | undefined): string =>
      cell === undefined ? '' : this.#inline(cell.children).text.trim();
    const columns = node.children[0]?.children.map(textOf) ?? [];
    for (const [index, row] of node.children.entries()) {
      const rowHead = textOf(row.children[0]);
      for (const [column, cell] of row.children.entries()) {
        const headers =
          index === 0 ? [] : [columns[column] ?? '', ...(column === 0 ? [] : [rowHead])];
        const at = cell.position?.start ?? start;
        this.#emit('cell', this.#inline(cell.children), { ...standing, headers }, at);
      }
    }
  }

  #component(node: MdxJsxFlowElement, standing: Standing): void {
    const finding = findingOf(node);
    const inside =
      finding === undefined
        ? standing
        : { ...standing, finding, scope: slug(finding.id) || standing.scope };
    this.#attributes(node, inside);
    this.#all(node.children, inside);
  }

  #attributes(node: Jsx, standing: Standing): void {
    const { text, elements } = this.#source;
    for (const [name, kind] of TEXT_ATTRIBUTES) {
      const attribute = node.attributes.find(
        (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
      );
      const at = attribute?.position?.start;
      if (typeof attribute?.value !== 'string' || at?.offset === undefined) continue;
      const writer = new ProseWriter(this.#source);
      const quote = text.indexOf('=', at.offset) + 1;
      const value = forward(text, at, text.slice(quote).search(/\S/) + quote + 1);
      writer.copy(attribute.value, value, attribute.position?.end.offset);
      const key = `${node.position?.start.line}:${node.position?.start.column}`;
      this.#emit(kind, writer, standing, at, elements.get(key));
    }
  }

  #inline(children: readonly PhrasingContent[]): ProseWriter {
    const writer = new ProseWriter(this.#source);
    for (const child of children) writer.node(child);
    return writer;
  }

  /** Adds a block, unless it has no text. */
  #emit(
    kind: ProseKind,
    { text, runs, elements }: ProseWriter,
    { scope, list, quoted, finding, headers }: Standing,
    { line, column }: Point,
    of?: NarrativeElement,
  ): void {
    if (text.trim() === '') return;
    const { section, file } = this.#source;
    const stem = `${section}--${scope}--${LETTERS[kind]}`;
    const count = (this.#counters.get(stem) ?? 0) + 1;
    this.#counters.set(stem, count);
    const id = `${stem}${count}`;
    if (list !== undefined) list.first ??= id;
    this.blocks.push({
      id,
      kind,
      text,
      runs,
      elements,
      quotes: quoted ? [{ from: 0, to: text.length }] : quotesIn(text),
      finding,
      list: list?.first === undefined ? undefined : { id: list.first, size: list.size },
      headers,
      of,
      place: { file, line, column },
    });
  }
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
