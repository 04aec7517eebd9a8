import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { annotationsOf, type PageAnnotation } from '../file/page-annotations.ts';
import { inflated } from '../file/stream-bytes.ts';
import { type FontUse, readFontUse } from '../fonts/unite-fonts.ts';
import { type ContentScan, scanContent } from './scan-content.ts';

export type LoadedContent = { readonly bytes: Buffer; readonly scan: ContentScan };

export type LoadedPage = {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
  readonly content: LoadedContent;
  /** Forms that the page paints, those within forms too. */
  readonly formRefs: ReadonlySet<PDFRef>;
  /** Dictionaries in the order of the page's list. */
  readonly annotations: readonly PageAnnotation[];
};

export type LoadedForm = { readonly stream: PDFRawStream; readonly content: LoadedContent };

export type LoadedPart = {
  readonly document: PDFDocument;
  readonly context: PDFContext;
  readonly pages: readonly LoadedPage[];
  /** Fonts that can be united with those of other parts. */
  readonly fonts: ReadonlyMap<PDFRef, FontUse>;
  /** Forms with tags of their own; what another form shows belongs to the place where it is painted. */
  readonly forms: ReadonlyMap<PDFRef, LoadedForm>;
};

/** @throws Error when the bytes are no PDF or a content stream is broken. */
export async function loadPart(pdf: Uint8Array): Promise<LoadedPart> {
  return loadContents(await PDFDocument.load(pdf, { updateMetadata: false }));
}

/** @throws Error when a content stream is broken. */
export async function loadContents(document: PDFDocument): Promise<LoadedPart> {
  const { context } = document;
  const objects = context.enumerateIndirectObjects();
  const forms = objects.flatMap(([ref, object]) =>
    object instanceof PDFRawStream && object.dict.get(SUBTYPE) === FORM
      ? [[ref, object] as const]
      : [],
  );
  return {
    document,
    context,
    pages: await Promise.all(
      document.getPages().map(async ({ ref, node }) => ({
        ref,
        node,
        content: loaded(await pageContent(node)),
        formRefs: formsOf(node, context),
        annotations: annotationsOf(node),
      })),
    ),
    fonts: new Map(
      objects.flatMap(([ref, object]) => {
        const use =
          object instanceof PDFDict && object.get(SUBTYPE) === TYPE0
            ? readFontUse(object)
            : undefined;
        return use === undefined ? [] : [[ref, use] as const];
      }),
    ),
    forms: new Map(
      (
        await Promise.all(
          forms.map(
            async ([ref, stream]) =>
              [ref, { stream, content: loaded(await inflated(stream)) }] as const,
          ),
        )
      ).filter(([, { content }]) => content.scan.marked.length > 0),
    ),
  };
}

const loaded = (bytes: Buffer): LoadedContent => ({ bytes, scan: scanContent(bytes) });

async function pageContent(node: PDFPageLeaf): Promise<Buffer> {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : [contents];
  // Streams of one page are read as one, words never running from one into the next.
  const bytes = await Promise.all(
    streams.map((stream) => (stream instanceof PDFRawStream ? inflated(stream) : undefined)),
  );
  return Buffer.concat(bytes.flatMap((part) => (part === undefined ? [] : [part, NEW_LINE])));
}

function formsOf(
  owner: PDFDict,
  context: PDFContext,
  found = new Set<PDFRef>(),
): ReadonlySet<PDFRef> {
  const objects =
    owner.lookupMaybe(RESOURCES, PDFDict)?.lookupMaybe(XOBJECT, PDFDict)?.values() ?? [];
  for (const ref of objects) {
    const object = ref instanceof PDFRef && !found.has(ref) ? context.lookup(ref) : undefined;
    if (
      !(ref instanceof PDFRef) ||
      !(object instanceof PDFRawStream) ||
      object.dict.get(SUBTYPE) !== FORM
    )
      continue;
    found.add(ref);
    formsOf(object.dict, context, found);
  }
  return found;
}

const NEW_LINE = Buffer.from('\n');
const RESOURCES = PDFName.of('Resources');
const XOBJECT = PDFName.of('XObject');
const SUBTYPE = PDFName.of('Subtype');
const TYPE0 = PDFName.of('Type0');
const FORM = PDFName.of('Form');
