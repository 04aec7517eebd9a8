/** Prints the parts of a laid-out edition and joins them to one file. */

import type { LaidPage, LaidPart } from './in-page/laid-out.ts';
import type { Edition } from './lay-out-edition.ts';
import { imposePages } from './number-pages.ts';
import { normalisePdf, type PdfIdentity } from './print-pdf.ts';
import { PrintingStopped } from './printing-stopped.ts';
import type { FormatProfile } from './profile.ts';
import { sheetsOf } from './sheets.ts';

export type Imposition = {
  /** Back pages have the margins of the profile's back pages. */
  readonly mirrored: boolean;
  /** Which parts begin on a right-hand page, after an empty one where needed. */
  readonly opening: 'book' | 'asked' | 'none';
};

/** @throws PrintingStopped when the browser hangs or breaks. */
export async function printEdition(edition: Edition, identity: PdfIdentity & { readonly profile: FormatProfile }, imposition: Imposition): Promise<{ readonly pdf: Uint8Array; readonly blanks: number }> {
  const { laid, source, numbered, pageOf } = edition;
  const { page } = identity.profile;
  const shift = imposition.mirrored ? page.backMargins.value.left - page.margins.value.left : 0;
  const places = imposePages(source.parts, laid, imposition.opening);
  const pages: LaidPage[] = [];
  const shifts: number[] = [];
  for (const [index, part] of laid.entries()) {
    const { blankBefore, firstIsBack } = places[index] ?? { blankBefore: false, firstIsBack: false };
    const [first] = part.pages;
    if (blankBefore && first !== undefined) {
      pages.push({ ...first, html: '', notesHtml: '', notes: [] });
      shifts.push(0);
    }
    for (const [at, one] of part.pages.entries()) {
      const number = numbered[index]?.numbers[at] ?? 0;
      const shiftMm = (at % 2 === 1) !== firstIsBack && one.heightMm > one.widthMm ? shift : 0;
      pages.push({ ...one, html: one.html + numberBox(one, number, identity.profile) });
      shifts.push(shiftMm);
    }
  }
  const css = [...new Set(laid.map((part) => part.css))].join('\n');
  const whole: LaidPart = { pages, css, anchors: [], headings: [], heads: [], overflows: [], links: [], complaints: [] };
  const raw = await edition.press.print(sheetsOf(whole, { pageOf, shiftsMm: shifts }));
  try {
    const pdf = await normalisePdf(raw, identity, laid.flatMap(({ headings }) => headings.map(({ text }) => text)));
    return { pdf, blanks: places.filter(({ blankBefore }) => blankBefore).length };
  } catch (error) {
    throw new PrintingStopped(error, { page: edition.pages, id: '' });
  }
}

function numberBox({ area }: LaidPage, number: number, { pageNumber }: FormatProfile): string {
  if (number === 1 && !pageNumber.onFirstPage.value) return '';
  const top = pageNumber.fromTopEdgeMm.value - area.top;
  return `<div style="position: absolute; left: 0; right: 0; top: ${top}mm; font: 400 ${pageNumber.sizePt.value}pt/1 var(--font-family); text-align: center; text-indent: 0">${number}</div>`;
}
