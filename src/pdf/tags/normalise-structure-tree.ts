/**
 * From the tags Chromium prints to those the standards ask for. The browser's tree follows the
 * layout: a paragraph cut by a page is two, lines of borders are content, every text has a wrapper.
 */

import { withNotes } from './place-notes.ts';
import { mergeFragments, retyped } from './retype-tags.ts';
import { GROUPING, INLINE } from './roles.ts';
import { readHints, type TagHints } from './tag-hints.ts';
import { filled, type Mark, type TagAttribute, type TagKid, type TagNode } from './tag-tree.ts';

export type StructureContext = {
  /** Whether the marked sequence shows text or an image; what shows neither is a border, a rule or a ground. */
  readonly isContent: (mark: Mark) => boolean;
  /** Whether the link of an annotation leads anywhere. */
  readonly leads: (page: number, index: number) => boolean;
  /** Height of a page in points. */
  readonly heightOf: (page: number) => number;
};

export type NormalisedStructure = {
  readonly tree: TagNode;
  /** Marked sequences that become artifacts. */
  readonly decoration: readonly Mark[];
};

/** `parts`: the kids of each part's outermost tag, in the order of the file. */
export function normaliseStructureTree(
  parts: readonly (readonly TagKid[])[],
  context: StructureContext,
): NormalisedStructure {
  const whole = parts.flatMap((kids) => mergeFragments(kids).map(retyped));
  const normaliser = new StructureNormaliser(context);
  const tree: TagNode = {
    kind: 'tag',
    role: 'Document',
    kids: withNotes(normaliser.blocks(whole)),
    lang: LANGUAGE,
  };
  return { tree, decoration: normaliser.decoration };
}

class StructureNormaliser {
  readonly decoration: Mark[] = [];
  readonly #context: StructureContext;

  constructor(context: StructureContext) {
    this.#context = context;
  }

  /** Kids of a grouping element: text and inline tags that stand there by themselves make a paragraph. */
  blocks(kids: readonly TagKid[]): TagKid[] {
    const found: TagKid[] = [];
    let run: TagKid[] = [];
    const closeRun = (): void => {
      const inside = run.flatMap((kid) => this.#settle(kid));
      if (inside.length > 0) found.push({ kind: 'tag', role: 'P', kids: inside });
      run = [];
    };
    for (const kid of kids) {
      if (isInline(kid)) {
        run.push(kid);
        continue;
      }
      closeRun();
      if (kid.kind === 'tag' && kid.role === 'NonStruct') found.push(...this.blocks(kid.kids));
      else found.push(...this.#settle(kid));
    }
    closeRun();
    return found;
  }

  /** What stands in a kid's place. */
  #settle(kid: TagKid, parent = ''): TagKid[] {
    if (kid.kind === 'mark') {
      if (this.#context.isContent(kid) || parent === 'Figure' || parent === 'Formula') return [kid];
      this.decoration.push(kid);
      return [];
    }
    if (kid.kind === 'annotation') return this.#context.leads(kid.page, kid.index) ? [kid] : [];
    return this.#settleTag(withoutHints(kid), readHints(kid.lang), parent);
  }

  #settleTag(node: TagNode, hints: TagHints | undefined, parent: string): TagKid[] {
    switch (node.role) {
      case 'NonStruct':
        return this.#wrapper(node, parent);
      case 'Table':
      case 'TR':
        return this.#structured(node);
      case 'L':
        // The browser writes a language once: lists within the list inherit it.
        return hints?.is === 'contents' || parent === 'TOCI'
          ? this.#structured({ kind: 'tag', role: 'TOC', kids: node.kids })
          : this.#structured(node);
      case 'LI':
        return parent === 'TOC' ? this.#contentsItem(node) : this.#listItem(node);
      case 'Figure':
        return this.#figure(node, hints?.box);
      case 'Link':
        return this.#link(node);
      case 'TD':
      case 'TH':
        // An empty cell keeps its place in the row.
        return [withoutId({ ...node, kids: this.#inner(node) })];
      default:
        return filled({
          ...node,
          kids: GROUPING.has(node.role) ? this.blocks(node.kids) : this.#inner(node),
        });
    }
  }

  #inner(node: TagNode): TagKid[] {
    return node.kids.flatMap((kid) => this.#settle(kid, node.role));
  }

  /** A wrapper says nothing unless it says a language. */
  #wrapper(node: TagNode, parent: string): TagKid[] {
    return node.lang === undefined
      ? node.kids.flatMap((kid) => this.#settle(kid, parent))
      : filled({ ...node, role: 'Span', kids: this.#inner(node) });
  }

  /** One that leads nowhere is a run of words. */
  #link(node: TagNode): TagKid[] {
    const kids = this.#inner(node);
    const leads = kids.some((kid) => kid.kind === 'annotation');
    return filled({ ...node, role: leads ? node.role : 'Span', kids });
  }

  /** Tables, rows and lists hold tags only; what is painted straight into them is their lines. */
  #structured(node: TagNode): TagKid[] {
    const kids = this.#inner(node).filter((kid) => {
      if (kid.kind === 'mark') this.decoration.push(kid);
      return kid.kind === 'tag';
    });
    const cells = node.role === 'TR' ? kids.map((cell) => withScope(cell, kids)) : kids;
    return filled({ ...node, kids: cells });
  }

  #listItem(node: TagNode): TagKid[] {
    const kids = this.#inner(node);
    const label = kids.find((kid) => isTag(kid, 'Lbl'));
    const body = kids.filter((kid) => !isTag(kid, 'Lbl'));
    const [only] = body;
    const hasBody = body.length === 1 && only !== undefined && isTag(only, 'LBody');
    const wrapped = hasBody ? body : filled({ kind: 'tag', role: 'LBody', kids: body });
    return filled({ ...node, kids: [...(label === undefined ? [] : [label]), ...wrapped] });
  }

  /** The entry of a table of contents: what it refers to, then the entries below it. */
  #contentsItem(node: TagNode): TagKid[] {
    const kids = node.kids.flatMap((kid) => this.#settle(kid, 'TOCI'));
    const reference = kids.filter((kid) => !isTag(kid, 'TOC'));
    return filled({
      ...node,
      role: 'TOCI',
      kids: [
        ...filled({ kind: 'tag', role: 'Reference', kids: reference }),
        ...kids.filter((kid) => isTag(kid, 'TOC')),
      ],
    });
  }

  /** A figure around a figure is the frame of a picture and its caption, not a picture. */
  #figure(node: TagNode, box: TagHints['box']): TagKid[] {
    if (node.alt === undefined && holds(node, 'Figure'))
      return filled({ ...node, role: 'Div', kids: this.blocks(node.kids) });
    const kids = this.#inner(node);
    const page = kids.find((kid) => kid.kind === 'mark')?.stream.page;
    if (box === undefined || page === undefined) return filled({ ...node, kids });
    const [left, top, width, height] = box;
    const bottom = this.#context.heightOf(page) - top - height;
    const value = [left, bottom, left + width, bottom + height].map(
      (length) => Math.round(length * 10) / 10,
    );
    return filled({
      ...node,
      kids,
      attributes: [...(node.attributes ?? []), { owner: 'Layout', name: 'BBox', value }],
    });
  }
}

const LANGUAGE = 'vi';

const isTag = (kid: TagKid, role: string): boolean => kid.kind === 'tag' && kid.role === role;

function withoutHints(node: TagNode): TagNode {
  if (node.lang !== LANGUAGE && readHints(node.lang) === undefined) return node;
  const { lang: _hints, ...bare } = node;
  return bare;
}

/** Chromium's names of cells come from a count that differs from run to run, and nothing here goes by them. */
function withoutId({ id: _id, ...node }: TagNode): TagNode {
  return node;
}

function isInline(kid: TagKid): boolean {
  if (kid.kind !== 'tag' || INLINE.has(kid.role)) return true;
  return kid.role === 'NonStruct' && kid.kids.every(isInline);
}

const holds = (node: TagNode, role: string): boolean =>
  node.kids.some((kid) => kid.kind === 'tag' && (kid.role === role || holds(kid, role)));

/** A head cell says what it is the head of: its column in a row of heads, else its row. */
function withScope(cell: TagKid, row: readonly TagKid[]): TagKid {
  if (cell.kind !== 'tag' || cell.role !== 'TH') return cell;
  const attributes = cell.attributes ?? [];
  if (attributes.some(({ name }) => name === 'Scope')) return cell;
  const ofColumn = row.every((sibling) => sibling.kind === 'tag' && sibling.role === 'TH');
  const scope: TagAttribute = {
    owner: 'Table',
    name: 'Scope',
    value: ofColumn ? '/Column' : '/Row',
  };
  return { ...cell, attributes: [...attributes, scope] };
}
