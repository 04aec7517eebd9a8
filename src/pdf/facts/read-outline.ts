import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

import type { PageOfDestination } from './read-destinations.ts';

/** `page` counts from 1; 0 where the entry leads nowhere. */
export type OutlineFact = { readonly title: string; readonly level: number; readonly page: number };

/** In document order, level 1 outermost. */
export function readOutline(
  { catalog }: PDFDocument,
  pageOf: PageOfDestination,
): readonly OutlineFact[] {
  const found: OutlineFact[] = [];
  // A damaged outline may lead back to itself.
  const seen = new Set<PDFDict>();
  walk(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1);
  return found;

  function walk(parent: PDFDict | undefined, level: number): void {
    for (
      let entry = dictAt(parent, 'First');
      entry !== undefined && !seen.has(entry);
      entry = dictAt(entry, 'Next')
    ) {
      seen.add(entry);
      const title =
        entry.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? '';
      const action = dictAt(entry, 'A');
      const destination = entry.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
      found.push({ title: title.normalize('NFC'), level, page: pageOf(destination) ?? 0 });
      walk(entry, level + 1);
    }
  }
}

const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined =>
  dict?.lookupMaybe(PDFName.of(key), PDFDict);
