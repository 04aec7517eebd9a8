import { PDFDict, type PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';

/** `ref` is absent for one that is written in place. */
export type PageAnnotation = { readonly ref: PDFRef | undefined; readonly dict: PDFDict };

/** Links and whatever else lies on a page, in the order of its list. */
export function annotationsOf(page: PDFPageLeaf): readonly PageAnnotation[] {
  return (page.Annots()?.asArray() ?? []).flatMap((entry) => {
    const dict = page.context.lookup(entry);
    return dict instanceof PDFDict
      ? [{ ref: entry instanceof PDFRef ? entry : undefined, dict }]
      : [];
  });
}
