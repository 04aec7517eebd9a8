/** Makes a printed file the same for the same content, byte for byte. */

import { createHash } from 'node:crypto';

import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

import { renumberNodes } from './renumber-nodes.ts';

export type PdfIdentity = {
  readonly title: string;
  /** The issuing body. */
  readonly author: string;
  readonly subject?: string;
  /** ISO date of the review, `2026-10-05`; stands in the file instead of the clock. */
  readonly date: string;
};

/**
 * Sets title, author, language and dates, and derives the file's /ID (ISO 32000-1, 14.4) from the
 * content. Fresh starts of one Chromium differ in the two dates and in the names of tagged cells.
 * @param headings texts of all headings in reading order, for the outline.
 */
export async function normalisePdf(raw: Uint8Array, identity: PdfIdentity, headings: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(raw, { updateMetadata: false });
  const date = new Date(`${identity.date}T00:00:00Z`);
  document.setTitle(identity.title, { showInWindowTitleBar: true });
  document.setAuthor(identity.author);
  document.setSubject(identity.subject ?? identity.title);
  document.setCreator('Tổng kết');
  document.setProducer('Tổng kết');
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('vi'));
  mendOutline(document, headings);
  renumberNodes(document);
  const { context } = document;
  delete context.trailerInfo.ID;
  const body = await document.save({ updateFieldAppearances: false });
  const id = PDFHexString.of(createHash('sha256').update(body).digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save({ updateFieldAppearances: false });
}

/** Chromium builds outline titles from painted lines and loses the space where a heading wraps. */
function mendOutline(document: PDFDocument, headings: readonly string[]): void {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
  let next = 0;
  const walk = (entry: PDFDict | undefined): void => {
    for (let item = entry; item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? '';
      const found = headings.findIndex((heading, index) => index >= next && bare(heading) === bare(title));
      const heading = headings[found];
      if (heading !== undefined) {
        item.set(PDFName.of('Title'), PDFHexString.fromText(heading.normalize('NFC')));
        next = found + 1;
      }
      walk(item.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  walk(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
}
