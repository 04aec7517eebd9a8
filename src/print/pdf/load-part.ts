import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFPageLeaf } from '@cantoo/pdf-lib';

import { scanContent, type ContentScan } from './scan-content.ts';
import { unpackStream } from './streams.ts';
import { readFontUse, type FontUse } from './unite-fonts.ts';

export type LoadedContent = { readonly bytes: Buffer; readonly scan: ContentScan };

export type LoadedPage = {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
  readonly content: LoadedContent;
  /** Forms among the page's resources. */
  readonly formRefs: ReadonlySet<PDFRef>;
  /** Dictionaries in the order of the page's list. */
  readonly notes: readonly { readonly ref: PDFRef | undefined; readonly dict: PDFDict }[];
};

export type LoadedPart = {
  readonly document: PDFDocument;
  readonly context: PDFContext;
  readonly pages: readonly LoadedPage[];
  /** Fonts that can be united with those of other parts. */
  readonly fonts: ReadonlyMap<PDFRef, FontUse>;
  readonly forms: ReadonlyMap<PDFRef, { readonly stream: PDFRawStream; readonly content: LoadedContent }>;
};

/** @throws Error when the bytes are no PDF. */
export async function loadPart(pdf: Uint8Array): Promise<LoadedPart> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const objects = context.enumerateIndirectObjects();
  return {
    document,
    context,
    pages: document.getPages().map(({ ref, node }) => ({ ref, node, content: loaded(pageContent(node)), formRefs: formsOf(node), notes: notesOf(node, context) })),
    fonts: new Map(objects.flatMap(([ref, object]) => {
      const use = object instanceof PDFDict && object.get(SUBTYPE) === TYPE0 ? readFontUse(object) : undefined;
      return use === undefined ? [] : [[ref, use] as const];
    })),
    forms: new Map(objects.flatMap(([ref, object]) =>
      object instanceof PDFRawStream && object.dict.get(SUBTYPE) === FORM ? [[ref, { stream: object, content: loaded(unpackStream(object)) }] as const] : [],
    )),
  };
}

const loaded = (bytes: Buffer): LoadedContent => ({ bytes, scan: scanContent(bytes) });

function pageContent(node: PDFPageLeaf): Buffer {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  // Streams of one page are read as one, words never running from one into the next.
  return Buffer.concat(streams.flatMap((stream) => (stream instanceof PDFRawStream ? [unpackStream(stream), Buffer.from('\n')] : [])));
}

function formsOf(node: PDFPageLeaf): ReadonlySet<PDFRef> {
  const objects = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.values() ?? [];
  return new Set(objects.filter((object) => object instanceof PDFRef));
}

function notesOf(node: PDFPageLeaf, context: PDFContext): LoadedPage['notes'] {
  return (node.Annots()?.asArray() ?? []).flatMap((entry) => {
    const dict = entry instanceof PDFRef ? context.lookup(entry) : entry;
    return dict instanceof PDFDict ? [{ ref: entry instanceof PDFRef ? entry : undefined, dict }] : [];
  });
}

const SUBTYPE = PDFName.of('Subtype');
const TYPE0 = PDFName.of('Type0');
const FORM = PDFName.of('Form');
