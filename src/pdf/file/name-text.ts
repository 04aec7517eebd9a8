import { PDFArray, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** Text of a name or a string; '' of anything else. */
export function nameText(object: PDFObject | undefined): string {
  if (object instanceof PDFName) return object.decodeText();
  if (object === undefined || object instanceof PDFArray) return '';
  return 'decodeText' in object && typeof object.decodeText === 'function'
    ? String(object.decodeText())
    : '';
}
