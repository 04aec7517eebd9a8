import type { Code, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { PlacedHeading } from '../document/headings.ts';
import { pictureIn } from '../document/lone-picture.ts';
import { mark } from '../document/marks.ts';
import { type Passage, passageIds } from '../document/passage-ids.ts';
import type { NarrativeElement, ProseBlock, ProseKind } from '../model.ts';
import { textPlace } from '../place.ts';
import { slug } from '../slug.ts';
import { captionsOf } from './captions.ts';
import { findingOf } from './finding-of.ts';
import { forward, type Point, type ProseSource, ProseWriter } from './prose-writer.ts';
import { quotesIn } from './quotes.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** A list, and the first of its blocks once that is read. */
type List = { readonly size: number; first: ProseDraft | undefined };

/** A block before the ids of its section are made, and the node that bears it on the page, if one does. */
type ProseDraft = Omit<ProseBlock, 'id' | 'byPlace' | 'list'> &
  Passage & { readonly list: List | undefined; readonly node: Nodes | undefined };

/** Where in the section a block stands. */
type Standing = {
  readonly scope: string;
  readonly finding: ProseBlock['finding'];
  readonly quoted: boolean;
  readonly list: List | undefined;
  readonly headers: readonly string[];
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
  source: ProseSource,
  headings: readonly PlacedHeading[],
  head: Head,
): readonly ProseBlock[] {
  const reader = new ProseReader(headings, source);
  reader.readHead(tree, head);
  reader.read(tree, OPENING);
  return named(reader.blocks, source.section);
}

/** Blocks with their ids, which the nodes that bear them get too. */
function named(drafts: readonly ProseDraft[], section: string): readonly ProseBlock[] {
  const ids = passageIds(section, drafts);
  const idOf = new Map(drafts.map((draft, index) => [draft, ids[index]!.id]));
  return drafts.map(({ isNamed: _isNamed, list, node, ...block }, index) => {
    const passage = ids[index]!;
    if (node !== undefined) mark(node, { passage });
    return {
      ...block,
      ...passage,
      list: list?.first === undefined ? undefined : { id: idOf.get(list.first)!, size: list.size },
    };
  });
}

/** Walks the nodes of one section and makes a block of each that has text of its own. */
class ProseReader {
  readonly blocks: ProseDraft[] = [];
  readonly #source: ProseSource;
  readonly #anchors: ReadonlyMap<Nodes, string>;

  constructor(headings: readonly PlacedHeading[], source: ProseSource) {
    this.#source = source;
    this.#anchors = new Map(headings.map(({ node, id }) => [node, id]));
  }

  readHead(tree: Root, head: Head): void {
    for (const key of TEXTS_OF_HEAD) {
      const value = head[key];
      const at = value === undefined ? undefined : headPoint(tree, this.#source.text, key);
      if (value === undefined || at === undefined) continue;
      const writer = new ProseWriter(this.#source);
      writer.copy(value, at, tree.children[0]?.position?.end.offset);
      this.#emit(key, writer, OPENING, at, { isNamed: true });
    }
  }

  /** Reads a node; gives where what comes behind it stands. */
  read(node: Nodes, standing: Standing): Standing {
    const start = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'heading': {
        const inside = { ...standing, scope: this.#anchors.get(node) ?? standing.scope };
        this.#emit('heading', this.#inline(node.children), inside, start, { node, isNamed: true });
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
    this.#emit(kind, this.#inline(node.children), standing, start, { node });
  }

  #code(node: Code, standing: Standing, start: Point): void {
    const { text } = this.#source;
    const writer = new ProseWriter(this.#source);
    const first = text.slice(start.offset).search(/\n|\r\n?/);
    if (first >= 0) {
      const below = forward(text, start, (start.offset ?? 0) + first + 1);
      writer.copy(node.value, below, node.position?.end.offset, true);
    }
    this.#emit('paragraph', writer, standing, start, { node });
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
        this.#emit('cell', this.#inline(cell.children), { ...standing, headers }, at, {
          node: cell,
        });
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
      this.#emit(kind, writer, standing, at, {
        of: elements.get(node),
        isNamed: name === 'title' && findingOf(node) !== undefined,
      });
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
    point: Point,
    { node, of, isNamed = false }: Bearing = {},
  ): void {
    if (text.trim() === '') return;
    const draft: ProseDraft = {
      kind,
      text,
      runs,
      elements,
      quotes: quoted ? [{ from: 0, to: text.length }] : quotesIn(text),
      finding,
      scope,
      list,
      headers,
      of,
      place: textPlace(this.#source.file, point),
      node,
      isNamed,
    };
    if (list !== undefined) list.first ??= draft;
    this.blocks.push(draft);
  }
}

/** What a block belongs to. */
type Bearing = {
  readonly node?: Nodes;
  readonly of?: NarrativeElement | undefined;
  /** See `Passage`. */
  readonly isNamed?: boolean;
};

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
