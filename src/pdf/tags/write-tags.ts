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
import type { TagAttribute, TaggedStream, TagKid, TagNode } from './tag-tree.ts';

export type TagHomes = {
  readonly pageRefs: readonly PDFRef[];
  readonly annotationRef: (page: number, index: number) => PDFRef;
};

export type WrittenTags = {
  readonly root: PDFRef;
  /** Numbers to write as StructParents of pages and forms and as StructParent of annotations. */
  readonly parents: {
    readonly streams: ReadonlyMap<TaggedStream, number>;
    readonly annotations: ReadonlyMap<PDFRef, number>;
  };
};

/** Writes the tree, its index from content to tags (ParentTree), its names and its role map. */
export function writeTags(context: PDFContext, tree: TagNode, homes: TagHomes): WrittenTags {
  return new TagWriter(context, homes).write(tree);
}

class TagWriter {
  readonly #context: PDFContext;
  readonly #homes: TagHomes;
  /** Of each stream the tags that own its marked sequences, by their numbers. */
  readonly #streams = new Map<TaggedStream, (PDFRef | undefined)[]>();
  readonly #annotations = new Map<PDFRef, PDFRef>();
  readonly #ids: [string, PDFRef][] = [];
  readonly #roles = new Set<string>();

  constructor(context: PDFContext, homes: TagHomes) {
    this.#context = context;
    this.#homes = homes;
  }

  write(tree: TagNode): WrittenTags {
    const context = this.#context;
    const root = context.nextRef();
    const top = this.#element(tree, root);
    const streams = new Map([...this.#streams.keys()].map((stream, key) => [stream, key]));
    const annotations = new Map(
      [...this.#annotations.keys()].map((annotation, at) => [annotation, streams.size + at]),
    );
    const roleMap = this.#roleMap();
    const nums = this.#parentTree(streams, annotations);
    context.assign(
      root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [top],
        ParentTree: context.register(context.obj({ Nums: nums })),
        ParentTreeNextKey: streams.size + annotations.size,
        ...(Object.keys(roleMap).length > 0 ? { RoleMap: roleMap } : {}),
        ...(this.#ids.length > 0 ? { IDTree: context.register(this.#idTree()) } : {}),
      }),
    );
    return { root, parents: { streams, annotations } };
  }

  #element(node: TagNode, parent: PDFRef): PDFRef {
    const context = this.#context;
    const ref = context.nextRef();
    this.#roles.add(node.role);
    const page = node.kids.find((kid) => kid.kind === 'mark' && kid.stream.form === undefined);
    const home = page?.kind === 'mark' ? page.stream.page : undefined;
    const dict = PDFDict.withContext(context);
    dict.set(S, PDFName.of(node.role));
    dict.set(P, parent);
    const pageRef = home === undefined ? undefined : this.#homes.pageRefs[home];
    if (pageRef !== undefined) dict.set(PG, pageRef);
    setTexts(dict, node);
    if (node.id !== undefined) {
      dict.set(ID, PDFString.of(node.id));
      this.#ids.push([node.id, ref]);
    }
    const attributes = attributesOf(node, context);
    if (attributes !== undefined) dict.set(A, attributes);
    const kids = node.kids.map((kid) => this.#kid(kid, ref, home));
    const [only] = kids;
    if (kids.length === 1 && only !== undefined) dict.set(K, only);
    else if (kids.length > 1) dict.set(K, context.obj(kids));
    context.assign(ref, dict);
    return ref;
  }

  /** `home`: the page that the parent names. */
  #kid(kid: TagKid, parent: PDFRef, home: number | undefined): PDFObject {
    const { pageRefs, annotationRef } = this.#homes;
    if (kid.kind === 'tag') return this.#element(kid, parent);
    if (kid.kind === 'annotation') {
      const annotation = annotationRef(kid.page, kid.index);
      this.#annotations.set(annotation, parent);
      return this.#context.obj({ Type: 'OBJR', Obj: annotation, Pg: pageRefs[kid.page] as PDFRef });
    }
    const { stream, mcid } = kid;
    const owners = this.#streams.get(stream) ?? [];
    owners[mcid] = parent;
    this.#streams.set(stream, owners);
    if (stream.form === undefined && stream.page === home) return this.#context.obj(mcid);
    return this.#context.obj({
      Type: 'MCR',
      Pg: pageRefs[stream.page] as PDFRef,
      MCID: mcid,
      ...(stream.form === undefined ? {} : { Stm: stream.form }),
    });
  }

  /** Keys and values of the index from content to tags. */
  #parentTree(
    streams: ReadonlyMap<TaggedStream, number>,
    annotations: ReadonlyMap<PDFRef, number>,
  ): PDFObject[] {
    const context = this.#context;
    const nums: PDFObject[] = [];
    for (const [stream, key] of streams) {
      // Numbers that became artifacts leave holes.
      const owners = Array.from(this.#streams.get(stream) ?? [], (owner) => owner ?? PDFNull);
      nums.push(context.obj(key), context.register(context.obj(owners)));
    }
    for (const [annotation, key] of annotations)
      nums.push(context.obj(key), this.#annotations.get(annotation) ?? PDFNull);
    return nums;
  }

  #roleMap(): Readonly<Record<string, string>> {
    const roles = [...this.#roles].sort();
    return Object.fromEntries(
      roles.flatMap((role) => (ROLE_MAP[role] === undefined ? [] : [[role, ROLE_MAP[role]]])),
    );
  }

  #idTree(): PDFDict {
    const context = this.#context;
    const sorted = this.#ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const first = sorted[0]?.[0] ?? '';
    const last = sorted.at(-1)?.[0] ?? '';
    const names = context.obj(sorted.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref]));
    const limits = [PDFString.of(first), PDFString.of(last)];
    return context.obj({
      Kids: [context.register(context.obj({ Limits: limits, Names: names }))],
    });
  }
}

function setTexts(dict: PDFDict, { alt, actualText, lang }: TagNode): void {
  if (alt !== undefined) dict.set(ALT, PDFHexString.fromText(alt));
  if (actualText !== undefined) dict.set(ACTUAL_TEXT, PDFHexString.fromText(actualText));
  if (lang !== undefined) dict.set(LANG, PDFString.of(lang));
}

/** A dictionary for each owner of attributes; undefined when there are none. */
function attributesOf({ attributes = [] }: TagNode, context: PDFContext): PDFObject | undefined {
  const owners = new Map<string, PDFDict>();
  for (const { owner, name, value } of attributes) {
    // One row, one column is what every cell has that says nothing.
    if ((name === 'RowSpan' || name === 'ColSpan') && value === 1) continue;
    const list = owners.get(owner) ?? context.obj({ O: PDFName.of(owner) });
    list.set(PDFName.of(name), attributeValue(value, context));
    owners.set(owner, list);
  }
  const lists = [...owners.values()];
  return lists.length > 1 ? context.obj(lists) : lists[0];
}

function attributeValue(value: TagAttribute['value'], context: PDFContext): PDFObject {
  if (typeof value === 'string') return PDFName.of(value.slice(1));
  return typeof value === 'number' ? context.obj(value) : context.obj([...value]);
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
