import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** Whether what the resources of a page or form call `name` is a form that bears tags of its own. */
export function isTaggedForm(owner: PDFDict, name: string): boolean {
  const object = owner
    .lookupMaybe(PDFName.of('Resources'), PDFDict)
    ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    ?.lookup(PDFName.of(name));
  return object instanceof PDFRawStream && object.dict.has(PDFName.of('StructParents'));
}
