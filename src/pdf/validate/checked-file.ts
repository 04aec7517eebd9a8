import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

import { contentText } from '../content/content-text.ts';
import { glyphTexts } from '../content/glyph-texts.ts';
import { type LoadedContent, type LoadedPart, loadContents } from '../content/load-contents.ts';
import { openPdf } from '../file/open-pdf.ts';
import { readXmp } from '../file/xmp.ts';
import { readTags } from '../tags/read-tags.ts';
import { STANDARD } from '../tags/roles.ts';
import type { AnnotationKid, Mark, TaggedStream, TagKid, TagNode } from '../tags/tag-tree.ts';

/** A finished PDF opened for the checkpoints, each thing read once. */
export type CheckedFile = LoadedPart & {
  readonly catalog: PDFDict;
  readonly info: PDFDict | undefined;
  /** The XMP packet; empty when there is none. */
  readonly xmp: string;
  readonly root: PDFDict | undefined;
  readonly roleMap: ReadonlyMap<string, string>;
  /** Outermost tags. */
  readonly tags: readonly TagNode[];
  /** Tags of every depth in reading order, with the first page each stands on (from 1) and its parent. */
  readonly placedTags: readonly PlacedTag[];
  readonly streams: readonly CheckedStream[];
  readonly textOf: (stream: CheckedStream, from: number, to: number) => string;
  readonly markText: (mark: Mark) => string;
};

export type PlacedTag = {
  readonly tag: TagNode;
  readonly page: number | undefined;
  readonly parent: TagNode | undefined;
};

/** The content of one page or form; `page` from 1. */
export type CheckedStream = {
  readonly stream: TaggedStream;
  readonly page: number;
  readonly owner: PDFDict;
  readonly content: LoadedContent;
};

/** @throws Error when the bytes are no PDF or a content stream is broken. */
export async function openChecked(pdf: Uint8Array): Promise<CheckedFile> {
  const loaded = await loadContents(await openPdf(pdf));
  const { document, context } = loaded;
  const { catalog } = document;
  const { places, annotations, streams } = placesOf(loaded);
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const info = context.trailerInfo.Info;
  const infoDict = info === undefined ? undefined : context.lookup(info);
  const tags = readTags(document, {
    streamOf: (ref) => places.get(ref),
    annotationOf: (ref) => annotations.get(ref),
  });
  return {
    ...loaded,
    ...textsOf(streams, loaded),
    catalog,
    info: infoDict instanceof PDFDict ? infoDict : undefined,
    xmp: readXmp(catalog),
    root,
    roleMap: roleMapOf(root),
    tags,
    placedTags: tags.flatMap((tag) => placed(tag, undefined)),
    streams,
  };
}

/** What the tags of a file refer to. */
type TagPlaces = {
  readonly places: ReadonlyMap<PDFRef, TaggedStream>;
  readonly annotations: ReadonlyMap<PDFRef, AnnotationKid>;
  readonly streams: readonly CheckedStream[];
};

/** Content of pages and of forms that bear tags, each form where it is painted first. */
function placesOf({ pages, forms }: LoadedPart): TagPlaces {
  const places = new Map<PDFRef, TaggedStream>();
  const annotations = new Map<PDFRef, AnnotationKid>();
  const streams: CheckedStream[] = [];
  for (const [page, { ref, node, content, annotations: ofPage, formRefs }] of pages.entries()) {
    const stream: TaggedStream = { page };
    places.set(ref, stream);
    streams.push({ stream, page: page + 1, owner: node, content });
    for (const [index, annotation] of ofPage.entries())
      if (annotation.ref !== undefined)
        annotations.set(annotation.ref, { kind: 'annotation', page, index });
    for (const form of formRefs) {
      const held = forms.get(form);
      if (held === undefined || places.has(form)) continue;
      const inside: TaggedStream = { page, form };
      places.set(form, inside);
      streams.push({
        stream: inside,
        page: page + 1,
        owner: held.stream.dict,
        content: held.content,
      });
    }
  }
  return { places, annotations, streams };
}

function roleMapOf(root: PDFDict | undefined): ReadonlyMap<string, string> {
  const entries = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)?.entries() ?? [];
  return new Map(
    entries.flatMap(([name, role]) =>
      role instanceof PDFName ? [[name.decodeText(), role.decodeText()]] : [],
    ),
  );
}

function textsOf(
  streams: readonly CheckedStream[],
  loaded: LoadedPart,
): Pick<CheckedFile, 'textOf' | 'markText'> {
  const texts = new Map(
    streams.map(({ stream, owner }) => [
      stream,
      glyphTexts(owner.lookupMaybe(PDFName.of('Resources'), PDFDict), loaded),
    ]),
  );
  const byStream = new Map(
    streams.map((checked) => [
      checked.stream,
      { checked, runs: new Map(checked.content.scan.marked.map((run) => [run.mcid, run])) },
    ]),
  );
  const textOf: CheckedFile['textOf'] = ({ stream, content }, from, to) =>
    contentText(content.bytes, from, to, texts.get(stream) ?? (() => ''));
  return {
    textOf,
    markText: ({ stream, mcid }) => {
      const home = byStream.get(stream);
      const run = home?.runs.get(mcid);
      return home === undefined || run === undefined ? '' : textOf(home.checked, run.body, run.end);
    },
  };
}

/** The standard type a tag stands for; undefined when its mapping leads to none. */
export function standardRole(
  role: string,
  roleMap: ReadonlyMap<string, string>,
): string | undefined {
  const met = new Set<string>();
  let current = role;
  while (!STANDARD.has(current)) {
    const next = roleMap.get(current);
    if (next === undefined || met.has(current)) return undefined;
    met.add(current);
    current = next;
  }
  return current;
}

/** Values of a number tree (ISO 32000-1, 7.9.7) by key. */
export function numberTree(
  tree: PDFDict | undefined,
  found = new Map<number, PDFObject>(),
): Map<number, PDFObject> {
  const nums = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let at = 0; nums !== undefined && at + 1 < nums.size(); at += 2) {
    const value = nums.get(at + 1);
    found.set(nums.lookup(at, PDFNumber).asNumber(), value);
  }
  const kids = tree?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; kids !== undefined && at < kids.size(); at++)
    numberTree(kids.lookup(at, PDFDict), found);
  return found;
}

function placed(tag: TagNode, parent: TagNode | undefined): PlacedTag[] {
  return [
    { tag, parent, page: firstPage(tag) },
    ...tag.kids.flatMap((kid) => (kid.kind === 'tag' ? placed(kid, tag) : [])),
  ];
}

function firstPage(kid: TagKid): number | undefined {
  if (kid.kind === 'mark') return kid.stream.page + 1;
  if (kid.kind === 'annotation') return kid.page + 1;
  for (const inside of kid.kids) {
    const page = firstPage(inside);
    if (page !== undefined) return page;
  }
  return undefined;
}
