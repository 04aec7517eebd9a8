import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

import {
  ParseSpeeds,
  PDFDocument,
  PDFHeader,
  PDFName,
  type PDFPage,
  PDFStream,
} from '@cantoo/pdf-lib';

import type { PrintShopLinks } from '../../core/schema/vocabulary.ts';
import { readFile } from '../../io/disk.ts';
import { savePdf } from '../file/save-pdf.ts';
import { dropLinks } from './drop-links.ts';
import { type GlyphOutlines, glyphOutlines } from './glyph-outlines.ts';
import { GREY_INKS } from './grey-inks.ts';
import { iccSeparation, type Separate } from './icc-separation.ts';
import type { InkTarget } from './ink.ts';
import { type PrintingCondition, setOutputIntent } from './output-intent.ts';
import { type OutputVariant, VARIANT_LABELS } from './output-variant.ts';
import { printShopBoxes, setBoxes } from './page-boxes.ts';
import { PALETTE, type Palette } from './palette.ts';
import { markPdfX4 } from './pdf-x4.ts';
import { printShopInks } from './print-shop-inks.ts';
import { printShopMarginalia } from './print-shop-marginalia.ts';
import { recolourDocument } from './recolour-document.ts';
import { recolourImages } from './recolour-images.ts';
import { recolourShadings } from './recolour-shadings.ts';

export type VariantOptions = {
  /** Inks of colours that are chosen, not computed; those of the house when absent. */
  readonly palette?: Palette;
  /**
   * Whether the file for the print shop keeps its links; it does unless told otherwise. A print shop
   * that insists on the letter of PDF/X-4 wants them dropped.
   */
  readonly links?: PrintShopLinks;
};

/**
 * Makes a joined, tagged PDF ready for its use. Tags, outline, links and text stay as they are; the
 * same bytes in give the same bytes out.
 *
 * - `screen`: unchanged.
 * - `office`: every colour grey by luminance, letters pure black.
 * - `press`: black ink alone for black and grey, colours of the palette or by the profile, boxes
 *   with 3 mm of bleed, crop marks and slug line, output intent, marks of PDF/X-4.
 *
 * What is not read (spot colours, gradients reckoned by a program, images in rare packings) is left
 * and told by the preflight. For each variant of one joined layout, in this order:
 *
 *     const pdf = await makeVariant(joined, variant);
 *     const facts = await readFacts(pdf, { bodyTopMm });
 *     const lostWords = compareWords(source, facts.pages, …).length;
 *     const tagFaults = (await checkTags(pdf)).length;
 *     const base = `${edition}${VARIANT_SUFFIXES[variant]}`;
 *     const report = await preflight(pdf, { file: `${base}.pdf`, variant, facts, lostWords, tagFaults });
 *     // Without errors among report.diagnostics, `pdf` is published as `${base}.pdf`; beside it:
 *     write(`${base}.kiem-tra.json`, preflightJson(report));
 *     write(`${base}.kiem-tra.html`, preflightPage(report));
 *
 * @throws Error when the bytes are no PDF.
 */
export async function makeVariant(
  pdf: Uint8Array,
  variant: OutputVariant,
  options: VariantOptions = {},
): Promise<Uint8Array> {
  if (variant === 'screen') return pdf;
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  if (variant === 'press' && options.links === 'drop') dropLinks(document);
  if (variant === 'office') await recolour(document, GREY_INKS);
  else
    await makeForPrintShop(
      document,
      options.palette ?? PALETTE,
      createHash('sha256').update(pdf).digest('hex'),
    );
  dropPacking(document);
  return savePdf(document.context);
}

async function makeForPrintShop(
  document: PDFDocument,
  palette: Palette,
  source: string,
): Promise<void> {
  printShopTools ??= openPrintShopTools();
  const { condition, separate, outlines } = await printShopTools;
  const boxes = new Map(document.getPages().map((page) => [page, printShopBoxes(page)] as const));
  const marginalia = printShopMarginalia(document, outlines, {
    title: document.getTitle() ?? '',
    variant: VARIANT_LABELS.press,
    date: writtenDate(document.getCreationDate()),
  });
  const marginaliaOf = (page: PDFPage): string =>
    marginalia(page, boxes.get(page) ?? printShopBoxes(page));
  await recolour(document, printShopInks(separate, palette), marginaliaOf);
  for (const [page, own] of boxes) setBoxes(page, own);
  setOutputIntent(document, condition);
  markPdfX4(document, source);
  document.context.header = PDFHeader.forVersion(1, 6);
}

async function recolour(
  document: PDFDocument,
  inks: InkTarget,
  marginaliaOf?: (page: PDFPage) => string,
): Promise<void> {
  await recolourImages(document, inks);
  recolourShadings(document, inks);
  recolourDocument(document, inks, marginaliaOf);
}

type PrintShopTools = {
  readonly condition: PrintingCondition;
  readonly separate: Separate;
  readonly outlines: GlyphOutlines;
};

/** Read and packed once for all files of a run: the profile is a megabyte. */
let printShopTools: Promise<PrintShopTools> | undefined;

/**
 * ISO Coated v2 300 % (FOGRA39) as made by basICColor, under the zlib licence that lies beside it.
 * No free profile of uncoated paper was found; black and grey print alike on either.
 */
async function openPrintShopTools(): Promise<PrintShopTools> {
  const profile = await readFile(new URL('ISOcoated_v2_300_bas.icc', import.meta.url));
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  );
  return {
    condition: {
      name: 'ISO Coated v2 300% (basICColor)',
      info: 'ISO 12647-2, FOGRA39, giấy tráng phủ, tổng mực 300 %',
      packedProfile: deflateSync(profile),
    },
    separate: iccSeparation(profile),
    outlines: glyphOutlines(await readFile(font)),
  };
}

/** `15/10/2026`. The date is kept at midnight of the universal day. */
const writtenDate = (date: Date | undefined): string =>
  date?.toISOString().slice(0, 10).split('-').reverse().join('/') ?? '';

/** The library keeps the packets the objects were read out of, and would write them beside the new ones. */
function dropPacking({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    const type = object.dict.get(PDFName.of('Type'));
    if (type === PDFName.of('ObjStm') || type === PDFName.of('XRef')) context.delete(ref);
  }
}
