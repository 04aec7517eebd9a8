import { PDFArray, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** Text of a name or a string; '' of anything else. */
export function nameText(object: PDFObject | undefined): string {
  if (object instanceof PDFName) return object.decodeText();
  if (object === undefined || object instanceof PDFArray) return '';
  return 'decodeText' in object && typeof object.decodeText === 'function'
    ? String(object.decodeText())
    : '';
}

/** 0 of anything that is no number. */
export const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber ? object.asNumber() : 0;

/** Numbers of an array as they stand in it, 0 in place of anything else. */
export const numbersIn = (array: PDFArray | undefined): readonly number[] =>
  array?.asArray().map(numberOf) ?? [];
