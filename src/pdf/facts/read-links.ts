import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

import { annotationsOf } from '../file/page-annotations.ts';
import { numbersIn } from '../file/plain-values.ts';
import type { PageOfDestination } from './read-destinations.ts';

/** A link's place in points of the page's own axes, and where it leads. */
export type LinkPlace = {
  readonly rect: readonly [number, number, number, number];
  readonly page?: number;
  readonly url?: string;
};

/** Links of every page, pages in order; `page` counts from 1. */
export function readLinks(
  structure: PDFDocument,
  pageOf: PageOfDestination,
): readonly (readonly LinkPlace[])[] {
  return structure.getPages().map(({ node }) =>
    annotationsOf(node).flatMap(({ dict: annotation }): LinkPlace[] => {
      if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) return [];
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(
        annotation.lookupMaybe(PDFName.of('Rect'), PDFArray),
      );
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
      const url = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText();
      const page = pageOf(annotation.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D')));
      return [
        {
          rect: [x1, y1, x2, y2],
          ...(page === undefined ? {} : { page }),
          ...(url === undefined ? {} : { url }),
        },
      ];
    }),
  );
}

/** Pictures made of dots that a page holds, those inside its drawings too. */
export function countImages(page: PDFPageLeaf): number {
  const seen = new Set<PDFObject>();
  const count = (resources: PDFDict | undefined): number => {
    const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    let total = 0;
    for (const key of objects?.keys() ?? []) {
      const object = objects?.lookup(key);
      if (!(object instanceof PDFRawStream) || seen.has(object)) continue;
      seen.add(object);
      if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) total += 1;
      else total += count(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    }
    return total;
  };
  return count(page.Resources());
}
