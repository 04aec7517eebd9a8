/**
 * From the tags Chromium prints to those the standards ask for. The browser's tree follows the
 * layout: a paragraph cut by a page is two, lines of borders are content, every text has a wrapper.
 */

import { GROUPING, INLINE } from './roles.ts';
import { readHints, type TagHints } from './tag-hints.ts';
import type { Mark, TagAttribute, TagKid, TagNode } from './tag-tree.ts';

export type MendContext = {
  /** Whether the marked sequence shows text or an image; what shows neither is a border, a rule or a ground. */
  readonly isContent: (mark: Mark) => boolean;
  /** Whether a note's link leads anywhere. */
  readonly leads: (page: number, index: number) => boolean;
  /** Height of a page in points. */
  readonly heightOf: (page: number) => number;
};

export type MendedTags = {
  readonly tree: TagNode;
  /** Marked sequences that become artifacts. */
  readonly decoration: readonly Mark[];
};

/** `parts`: the kids of each part's outermost tag, in the order of the file. */
export function mendTags(
  parts: readonly (readonly TagKid[])[],
  { isContent, leads, heightOf }: MendContext,
): MendedTags {
  const decoration: Mark[] = [];
  const whole = parts.flatMap((kids) => mergeFragments(kids).map(retyped));
  const tree: TagNode = {
    kind: 'tag',
    role: 'Document',
    kids: withNotes(blocks(whole)),
    lang: LANGUAGE,
  };
  return { tree, decoration };

  /** Kids of a grouping element: text and inline tags that stand there by themselves make a paragraph. */
  function blocks(kids: readonly TagKid[]): TagKid[] {
    const found: TagKid[] = [];
    let run: TagKid[] = [];
    const closeRun = (): void => {
      const inside = run.flatMap((kid) => settle(kid));
      if (inside.length > 0) found.push({ kind: 'tag', role: 'P', kids: inside });
      run = [];
    };
    for (const kid of kids) {
      if (isInline(kid)) {
        run.push(kid);
        continue;
      }
      closeRun();
      if (kid.kind === 'tag' && kid.role === 'NonStruct') found.push(...blocks(kid.kids));
      else found.push(...settle(kid));
    }
    closeRun();
    return found;
  }

  /** What stands in a kid's place. */
  function settle(kid: TagKid, parent = ''): TagKid[] {
    if (kid.kind === 'mark') {
      if (isContent(kid) || parent === 'Figure' || parent === 'Formula') return [kid];
      decoration.push(kid);
      return [];
    }
    if (kid.kind === 'note') return leads(kid.page, kid.index) ? [kid] : [];
    const hints = readHints(kid.lang);
    const node = withoutHints(kid);
    switch (node.role) {
      case 'NonStruct':
        // A wrapper says nothing unless it says a language.
        return node.lang === undefined
          ? node.kids.flatMap((one) => settle(one, parent))
          : filled({ ...node, role: 'Span', kids: inner(node) });
      case 'Table':
      case 'TR':
        return structured(node);
      case 'L':
        // The browser writes a language once: lists within the list inherit it.
        return hints?.is === 'contents' || parent === 'TOCI'
          ? structured({ kind: 'tag', role: 'TOC', kids: node.kids })
          : structured(node);
      case 'LI':
        return parent === 'TOC' ? contentsItem(node) : listItem(node);
      case 'Figure':
        return figure(node, hints?.box);
      case 'Link': {
        const kids = inner(node);
        return filled(
          kids.some((one) => one.kind === 'note')
            ? { ...node, kids }
            : { ...node, role: 'Span', kids },
        );
      }
      case 'TD':
      case 'TH':
        // An empty cell keeps its place in the row.
        return [withoutId({ ...node, kids: inner(node) })];
      default:
        return filled({ ...node, kids: GROUPING.has(node.role) ? blocks(node.kids) : inner(node) });
    }
  }

  function inner(node: TagNode): TagKid[] {
    return node.kids.flatMap((kid) => settle(kid, node.role));
  }

  /** Tables, rows and lists hold tags only; what is painted straight into them is their lines. */
  function structured(node: TagNode): TagKid[] {
    const kids = inner(node).filter((kid) => {
      if (kid.kind === 'mark') decoration.push(kid);
      return kid.kind === 'tag';
    });
    const known = node.role === 'TR' ? kids.map((cell) => withScope(cell, kids)) : kids;
    return filled({ ...node, kids: known });
  }

  function listItem(node: TagNode): TagKid[] {
    const kids = inner(node);
    const label = kids.find((kid) => kid.kind === 'tag' && kid.role === 'Lbl');
    const isLabel = (kid: TagKid): boolean => kid.kind === 'tag' && kid.role === 'Lbl';
    const body = kids.filter((kid) => !isLabel(kid));
    const only = body[0];
    const bodied: TagKid[] =
      body.length === 1 && only?.kind === 'tag' && only.role === 'LBody'
        ? body
        : body.length === 0
          ? []
          : [{ kind: 'tag', role: 'LBody', kids: body }];
    return filled({ ...node, kids: [...(label === undefined ? [] : [label]), ...bodied] });
  }

  /** The entry of a table of contents: what it refers to, then the entries below it. */
  function contentsItem(node: TagNode): TagKid[] {
    const kids = node.kids.flatMap((kid) => settle(kid, 'TOCI'));
    const isBelow = (kid: TagKid): boolean => kid.kind === 'tag' && kid.role === 'TOC';
    const reference = kids.filter((kid) => !isBelow(kid));
    return filled({
      ...node,
      role: 'TOCI',
      kids: [
        ...filled({ kind: 'tag', role: 'Reference', kids: reference }),
        ...kids.filter(isBelow),
      ],
    });
  }

  /** A figure around a figure is the frame of a picture and its caption, not a picture. */
  function figure(node: TagNode, box: TagHints['box']): TagKid[] {
    if (node.alt === undefined && holds(node, 'Figure'))
      return filled({ ...node, role: 'Div', kids: blocks(node.kids) });
    const kids = inner(node);
    const page = kids.find((kid) => kid.kind === 'mark')?.stream.page;
    if (box === undefined || page === undefined) return filled({ ...node, kids });
    const [left, top, width, height] = box;
    const bottom = heightOf(page) - top - height;
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

/** Puts all kids of elements with one key into the first of them, in reading order. */
function mergeFragments(kids: readonly TagKid[]): TagKid[] {
  const gathered = new Map<string, TagKid[]>();
  const gather = (kid: TagKid): void => {
    if (kid.kind !== 'tag') return;
    const key = keyOf(kid);
    if (key !== undefined) {
      const own = gathered.get(key) ?? [];
      gathered.set(key, own);
      own.push(...kid.kids);
    }
    kid.kids.forEach(gather);
  };
  kids.forEach(gather);
  const met = new Set<string>();
  const rebuild = (kid: TagKid): TagKid[] => {
    if (kid.kind !== 'tag') return [kid];
    const key = keyOf(kid);
    if (key === undefined) return [{ ...kid, kids: kid.kids.flatMap(rebuild) }];
    if (met.has(key)) return [];
    met.add(key);
    return [{ ...kid, kids: (gathered.get(key) ?? []).flatMap(rebuild) }];
  };
  return kids.flatMap(rebuild);
}

const keyOf = ({ lang }: TagNode): string | undefined => readHints(lang)?.key;

/** Tags that the browser has no name for: it leaves lists of terms, notes and their calls as plain text. */
function retyped(kid: TagKid): TagKid {
  if (kid.kind !== 'tag') return kid;
  const kids = kid.kids.map(retyped);
  const hints = readHints(kid.lang);
  const { lang: _hint, ...node } = kid;
  if (hints?.note !== undefined)
    return {
      kind: 'tag',
      role: 'P',
      kids: [{ ...node, role: 'Note', id: noteId(hints.note), kids }],
    };
  if (hints?.call !== undefined)
    return { ...node, role: 'Reference', id: `${CALL}${noteId(hints.call)}`, kids };
  switch (hints?.is) {
    case 'terms':
      return { ...node, role: 'L', kids: termItems(kids) };
    case 'term':
    case 'label':
      return { ...node, role: 'Lbl', kids };
    case 'meaning':
      return { ...node, role: 'LBody', kids };
    default:
      return { ...kid, kids };
  }
}

const CALL = 'goi-';
const noteId = (number: number): string => `ghi-chu-${number}`;

/** Notes stand at the foot of pages, but are read after the paragraph, list or table that calls them. */
function withNotes(kids: readonly TagKid[]): readonly TagKid[] {
  const notes = new Map<string, TagNode>();
  const gather = (kid: TagKid): void => {
    if (kid.kind !== 'tag') return;
    const [only] = kid.kids;
    if (only?.kind === 'tag' && only.role === 'Note' && only.id !== undefined)
      notes.set(only.id, kid);
    kid.kids.forEach(gather);
  };
  kids.forEach(gather);
  const calledIn = (kid: TagKid): TagNode[] => {
    if (kid.kind !== 'tag') return [];
    const own = kid.role === 'Reference' ? notes.get(kid.id?.replace(CALL, '') ?? '') : undefined;
    return [...(own === undefined ? [] : [own]), ...kid.kids.flatMap(calledIn)];
  };
  const called: ReadonlySet<TagKid> = new Set(kids.flatMap(calledIn));
  const placed = (kid: TagKid): TagKid[] => {
    if (called.has(kid)) return [];
    if (kid.kind === 'tag' && GROUPING.has(kid.role))
      return filled({ ...kid, kids: kid.kids.flatMap(placed) });
    return [kid, ...calledIn(kid)];
  };
  return called.size === 0 ? kids : kids.flatMap(placed);
}

/** An item begins with each term that follows what was said of the one before; whatever else stands in the list is said of its term. */
function termItems(kids: readonly TagKid[]): TagKid[] {
  const items: { label: TagKid[]; body: TagKid[] }[] = [];
  for (const kid of kids.flatMap((one) =>
    one.kind === 'tag' && (one.role === 'NonStruct' || one.role === 'Div') ? one.kids : [one],
  )) {
    const isTerm = kid.kind === 'tag' && kid.role === 'Lbl';
    const open = items.at(-1);
    if (open === undefined || (isTerm && open.body.length > 0))
      items.push(isTerm ? { label: [kid], body: [] } : { label: [], body: [kid] });
    else (isTerm ? open.label : open.body).push(kid);
  }
  const inside = (one: TagKid, role: string): readonly TagKid[] =>
    one.kind === 'tag' && one.role === role ? one.kids : [one];
  const joined = (all: readonly TagKid[], role: string): TagKid[] =>
    all.length === 0 ? [] : [{ kind: 'tag', role, kids: all.flatMap((one) => inside(one, role)) }];
  return items.map(({ label, body }) => ({
    kind: 'tag',
    role: 'LI',
    kids: [...joined(label, 'Lbl'), ...joined(body, 'LBody')],
  }));
}

function withoutHints(node: TagNode): TagNode {
  if (node.lang !== LANGUAGE && readHints(node.lang) === undefined) return node;
  const { lang: _said, ...bare } = node;
  return bare;
}

/** Chromium's names of cells come from a count that differs from run to run, and nothing here goes by them. */
function withoutId({ id: _id, ...node }: TagNode): TagNode {
  return node;
}

const filled = (node: TagNode): TagKid[] => (node.kids.length === 0 ? [] : [node]);

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
  const ofColumn = row.every((one) => one.kind === 'tag' && one.role === 'TH');
  const scope: TagAttribute = {
    owner: 'Table',
    name: 'Scope',
    value: ofColumn ? '/Column' : '/Row',
  };
  return { ...cell, attributes: [...attributes, scope] };
}
