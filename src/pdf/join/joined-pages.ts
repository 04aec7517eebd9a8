import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import type { LoadedContent, LoadedPage, LoadedPart } from '../content/load-contents.ts';
import { PT_PER_MM } from '../file/lengths.ts';
import type { TaggedStream } from '../tags/tag-tree.ts';
import type { JoinItem, Marginalia, PrintedPart } from './printed-part.ts';

/** One page of the joined file. */
export type JoinedPage = {
  /** In the joined file. */
  readonly ref: PDFRef;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Absent on an empty page. */
  readonly printed?: PrintedPage;
};

export type PrintedPage = {
  readonly page: LoadedPage;
  readonly stream: TaggedStream;
  readonly marginalia: readonly Marginalia[];
  readonly shiftPt: number;
};

export type PlacedPart = {
  readonly printed: PrintedPart;
  readonly loaded: LoadedPart;
  /** Number of its first page in the joined file, from 0. */
  readonly first: number;
  /** What stands in the joined file for the part's forms. */
  readonly forms: ReadonlyMap<PDFRef, TaggedStream & { readonly form: PDFRef }>;
};

export type JoinedPages = {
  readonly pages: readonly JoinedPage[];
  readonly parts: readonly PlacedPart[];
  readonly contents: ReadonlyMap<TaggedStream, LoadedContent>;
};

/** Gives every page its place. @throws Error when a part tells of other pages than it has. */
export function placePages(context: PDFContext, items: readonly JoinItem[]): JoinedPages {
  const pages: JoinedPage[] = [];
  const parts: PlacedPart[] = [];
  const contents = new Map<TaggedStream, LoadedContent>();
  for (const item of items) {
    if ('blank' in item) {
      pages.push({
        ref: context.nextRef(),
        widthPt: item.widthMm * PT_PER_MM,
        heightPt: item.heightMm * PT_PER_MM,
      });
      continue;
    }
    const { loaded } = item;
    if (loaded.pages.length !== item.pages.length)
      throw new Error(`a part has ${loaded.pages.length} pages and tells of ${item.pages.length}`);
    const first = pages.length;
    for (const [index, page] of loaded.pages.entries()) {
      const { width, height } = page.node.MediaBox().asRectangle();
      const stream: TaggedStream = { page: first + index };
      contents.set(stream, page.content);
      pages.push({
        ref: context.nextRef(),
        widthPt: width,
        heightPt: height,
        printed: {
          page,
          stream,
          marginalia: item.pages[index]?.marginalia ?? [],
          shiftPt: (item.pages[index]?.shiftMm ?? 0) * PT_PER_MM,
        },
      });
    }
    const forms = new Map<PDFRef, TaggedStream & { readonly form: PDFRef }>();
    for (const [ref, { content }] of loaded.forms) {
      const home = loaded.pages.findIndex(({ formRefs }) => formRefs.has(ref));
      const stream = { page: first + Math.max(0, home), form: context.nextRef() };
      forms.set(ref, stream);
      contents.set(stream, content);
    }
    parts.push({ printed: item, loaded, first, forms });
  }
  return { pages, parts, contents };
}
