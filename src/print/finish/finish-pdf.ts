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

import type { PressLinks } from '../../core/schema/vocabulary.ts';
import { readFile } from '../../io/disk.ts';
import { FINISH_LABELS, type Finish } from '../finish.ts';
import { savePdf } from '../pdf/save-pdf.ts';
import { dropLinks } from './drop-links.ts';
import { type GlyphOutlines, glyphOutlines } from './glyph-outlines.ts';
import { GREY_INKS } from './grey-inks.ts';
import { iccSeparation, type Separate } from './icc-separation.ts';
import type { InkTarget } from './ink.ts';
import { type PrintingCondition, setOutputIntent } from './output-intent.ts';
import { pressBoxes, setBoxes } from './page-boxes.ts';
import { PALETTE, type Palette } from './palette.ts';
import { markPdfX4 } from './pdf-x4.ts';
import { pressFurniture } from './press-furniture.ts';
import { pressInks } from './press-inks.ts';
import { recolourDocument } from './recolour-document.ts';
import { recolourImages } from './recolour-images.ts';
import { recolourShadings } from './recolour-shadings.ts';

export type FinishOptions = {
  /** Inks of colours that are chosen, not computed; those of the house when absent. */
  readonly palette?: Palette;
  /**
   * Whether the press file keeps its links; it does unless told otherwise. A press that insists on
   * the letter of PDF/X-4 wants them dropped.
   */
  readonly links?: PressLinks;
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
 * and told by the preflight. For each finish of one joined layout, in this order:
 *
 *     const pdf = await finishPdf(joined, finish);
 *     const facts = await readFacts(pdf, { bodyTopMm });
 *     const lostWords = compareWords(source, facts.pages, …).length;
 *     const tagFaults = (await checkTags(pdf)).length;
 *     const base = `${edition}${FINISH_SUFFIXES[finish]}`;
 *     const report = await preflight(pdf, { file: `${base}.pdf`, finish, facts, lostWords, tagFaults });
 *     // Without errors among report.diagnostics, `pdf` is published as `${base}.pdf`; beside it:
 *     write(`${base}.kiem-tra.json`, preflightJson(report));
 *     write(`${base}.kiem-tra.html`, preflightSheet(report));
 *
 * @throws Error when the bytes are no PDF.
 */
export async function finishPdf(
  pdf: Uint8Array,
  finish: Finish,
  options: FinishOptions = {},
): Promise<Uint8Array> {
  if (finish === 'screen') return pdf;
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  if (finish === 'press' && options.links === 'drop') dropLinks(document);
  if (finish === 'office') await recolour(document, GREY_INKS);
  else
    await makePress(
      document,
      options.palette ?? PALETTE,
      createHash('sha256').update(pdf).digest('hex'),
    );
  dropPacking(document);
  return savePdf(document.context);
}

async function makePress(document: PDFDocument, palette: Palette, source: string): Promise<void> {
  pressTools ??= openPressTools();
  const { condition, separate, outlines } = await pressTools;
  const boxes = new Map(document.getPages().map((page) => [page, pressBoxes(page)] as const));
  const furniture = pressFurniture(document, outlines, {
    title: document.getTitle() ?? '',
    finish: FINISH_LABELS.press,
    date: writtenDate(document.getCreationDate()),
  });
  const furnish = (page: PDFPage): string => furniture(page, boxes.get(page) ?? pressBoxes(page));
  await recolour(document, pressInks(separate, palette), furnish);
  for (const [page, own] of boxes) setBoxes(page, own);
  setOutputIntent(document, condition);
  markPdfX4(document, source);
  document.context.header = PDFHeader.forVersion(1, 6);
}

async function recolour(
  document: PDFDocument,
  inks: InkTarget,
  furnish?: (page: PDFPage) => string,
): Promise<void> {
  await recolourImages(document, inks);
  recolourShadings(document, inks);
  recolourDocument(document, inks, furnish);
}

type PressTools = {
  readonly condition: PrintingCondition;
  readonly separate: Separate;
  readonly outlines: GlyphOutlines;
};

/** Read and packed once for all files of a run: the profile is a megabyte. */
let pressTools: Promise<PressTools> | undefined;

/**
 * ISO Coated v2 300 % (FOGRA39) as made by basICColor, under the zlib licence that lies beside it.
 * No free profile of uncoated paper was found; black and grey print alike on either.
 */
async function openPressTools(): Promise<PressTools> {
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
