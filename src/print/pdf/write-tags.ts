import {
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { ROLE_MAP } from './roles.ts';
import type { TaggedStream, TagKid, TagNode } from './tag-tree.ts';

export type TagHomes = {
  readonly pageRefs: readonly PDFRef[];
  readonly noteRef: (page: number, index: number) => PDFRef;
};

export type WrittenTags = {
  readonly root: PDFRef;
  /** Numbers to write as StructParents of pages and forms and as StructParent of notes. */
  readonly parents: {
    readonly streams: ReadonlyMap<TaggedStream, number>;
    readonly notes: ReadonlyMap<PDFRef, number>;
  };
};

/** Writes the tree, its index from content to tags (ParentTree), its names and its role map. */
export function writeTags(
  context: PDFContext,
  tree: TagNode,
  { pageRefs, noteRef }: TagHomes,
): WrittenTags {
  const streams = new Map<TaggedStream, (PDFRef | undefined)[]>();
  const notes = new Map<PDFRef, PDFRef>();
  const ids: [string, PDFRef][] = [];
  const roles = new Set<string>();
  const root = context.nextRef();
  const top = element(tree, root);

  const streamKeys = new Map([...streams.keys()].map((stream, key) => [stream, key]));
  const noteKeys = new Map([...notes.keys()].map((note, index) => [note, streams.size + index]));
  const nums: PDFObject[] = [];
  for (const [stream, key] of streamKeys) {
    // Numbers that became artifacts leave holes.
    const owners = Array.from(streams.get(stream) ?? [], (owner) => owner ?? PDFNull);
    nums.push(context.obj(key), context.register(context.obj(owners)));
  }
  for (const [note, key] of noteKeys) nums.push(context.obj(key), notes.get(note) ?? PDFNull);
  const roleMap = Object.fromEntries(
    [...roles]
      .sort()
      .flatMap((role) => (ROLE_MAP[role] === undefined ? [] : [[role, ROLE_MAP[role]]])),
  );
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: context.register(context.obj({ Nums: nums })),
      ParentTreeNextKey: streamKeys.size + noteKeys.size,
      ...(Object.keys(roleMap).length > 0 ? { RoleMap: roleMap } : {}),
      ...(ids.length > 0 ? { IDTree: context.register(idTree()) } : {}),
    }),
  );
  return { root, parents: { streams: streamKeys, notes: noteKeys } };

  function element(node: TagNode, parent: PDFRef): PDFRef {
    const ref = context.nextRef();
    roles.add(node.role);
    const page = node.kids.find((kid) => kid.kind === 'mark' && kid.stream.form === undefined);
    const home = page?.kind === 'mark' ? page.stream.page : undefined;
    const dict = PDFDict.withContext(context);
    dict.set(S, PDFName.of(node.role));
    dict.set(P, parent);
    const pageRef = home === undefined ? undefined : pageRefs[home];
    if (pageRef !== undefined) dict.set(PG, pageRef);
    if (node.alt !== undefined) dict.set(ALT, PDFHexString.fromText(node.alt));
    if (node.actualText !== undefined)
      dict.set(ACTUAL_TEXT, PDFHexString.fromText(node.actualText));
    if (node.lang !== undefined) dict.set(LANG, PDFString.of(node.lang));
    if (node.id !== undefined) {
      dict.set(ID, PDFString.of(node.id));
      ids.push([node.id, ref]);
    }
    const attributes = attributesOf(node);
    if (attributes !== undefined) dict.set(A, attributes);
    const kids = node.kids.map((kid) => written(kid, ref, home));
    const only = kids[0];
    if (kids.length === 1 && only !== undefined) dict.set(K, only);
    else if (kids.length > 1) dict.set(K, context.obj(kids));
    context.assign(ref, dict);
    return ref;
  }

  function written(kid: TagKid, parent: PDFRef, home: number | undefined): PDFObject {
    if (kid.kind === 'tag') return element(kid, parent);
    if (kid.kind === 'note') {
      const note = noteRef(kid.page, kid.index);
      notes.set(note, parent);
      return context.obj({ Type: 'OBJR', Obj: note, Pg: pageRefs[kid.page] as PDFRef });
    }
    const { stream, mcid } = kid;
    const owners = streams.get(stream) ?? [];
    owners[mcid] = parent;
    streams.set(stream, owners);
    if (stream.form === undefined && stream.page === home) return context.obj(mcid);
    return context.obj({
      Type: 'MCR',
      Pg: pageRefs[stream.page] as PDFRef,
      MCID: mcid,
      ...(stream.form === undefined ? {} : { Stm: stream.form }),
    });
  }

  function attributesOf({ attributes = [] }: TagNode): PDFObject | undefined {
    const owners = new Map<string, PDFDict>();
    for (const { owner, name, value } of attributes) {
      // One row, one column is what every cell has that says nothing.
      if ((name === 'RowSpan' || name === 'ColSpan') && value === 1) continue;
      const list = owners.get(owner) ?? context.obj({ O: PDFName.of(owner) });
      list.set(
        PDFName.of(name),
        typeof value === 'string'
          ? PDFName.of(value.slice(1))
          : typeof value === 'number'
            ? context.obj(value)
            : context.obj([...value]),
      );
      owners.set(owner, list);
    }
    const lists = [...owners.values()];
    return lists.length > 1 ? context.obj(lists) : lists[0];
  }

  function idTree(): PDFDict {
    const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const first = sorted[0]?.[0] ?? '';
    const last = sorted.at(-1)?.[0] ?? '';
    const names = context.obj(sorted.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref]));
    return context.obj({
      Kids: [
        context.register(
          context.obj({ Limits: [PDFString.of(first), PDFString.of(last)], Names: names }),
        ),
      ],
    });
  }
}

// Made once: a name is looked up anew each time it is spelled, and there are thousands of elements.
const A = PDFName.of('A');
const ACTUAL_TEXT = PDFName.of('ActualText');
const ALT = PDFName.of('Alt');
const ID = PDFName.of('ID');
const K = PDFName.of('K');
const LANG = PDFName.of('Lang');
const P = PDFName.of('P');
const PG = PDFName.of('Pg');
const S = PDFName.of('S');
