import { PDFArray, PDFDict, PDFRawStream, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const NODE_ID = /^node(\d+)$/;

/**
 * Chromium names table cells in the tag tree after its own count of everything that ever stood in
 * the page, and the count may differ by a few from run to run. Names them 1, 2, 3… in the same
 * order instead; the order is kept because the tree's list of names must stay sorted.
 */
export function renumberNodes(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const numbers = new Set<number>();
  for (const object of objects) {
    visit(object, (text) => {
      numbers.add(Number(NODE_ID.exec(text)?.[1]));
      return text;
    });
  }
  const next = new Map([...numbers].sort((a, b) => a - b).map((number, index) => [number, index + 1]));
  for (const object of objects) {
    visit(object, (text) => `node${String(next.get(Number(NODE_ID.exec(text)?.[1]))).padStart(8, '0')}`);
  }
}

/** Passes every node name inside an object through `rename`; references are other objects and not followed. */
function visit(object: PDFObject, rename: (text: string) => string): void {
  if (object instanceof PDFRawStream) visit(object.dict, rename);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const named = renamed(value, rename);
      if (named === undefined) visit(value, rename);
      else object.set(key, named);
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const named = renamed(value, rename);
      if (named === undefined) visit(value, rename);
      else object.set(index, named);
    }
  }
}

const renamed = (value: PDFObject, rename: (text: string) => string): PDFString | undefined =>
  value instanceof PDFString && NODE_ID.test(value.asString()) ? PDFString.of(rename(value.asString())) : undefined;
