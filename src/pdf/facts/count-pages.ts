import { openPdf } from '../file/open-pdf.ts';

/** @throws Error when the bytes are no PDF. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await openPdf(pdf)).getPageCount();
}
