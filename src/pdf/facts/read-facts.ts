/** What a finished PDF says of itself. */

import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { readPage, type ShownGlyph } from '../content/read-page.ts';
import { MM_PER_PT } from '../file/lengths.ts';
import { openPdf } from '../file/open-pdf.ts';
import { nameText } from '../file/plain-values.ts';
import { openPageFonts, type PageFonts } from '../fonts/page-fonts.ts';
import type { Marginalia } from '../join/printed-part.ts';
import { writePageText } from './page-text.ts';
import { readDestinations } from './read-destinations.ts';
import { type FontFact, readFonts } from './read-fonts.ts';
import { countImages, type LinkPlace, readLinks } from './read-links.ts';
import { type OutlineFact, readOutline } from './read-outline.ts';

export type TextItem = {
  readonly text: string;
  /** Left end of the baseline, millimetres from the page's top left corner. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  readonly font: string;
};

type LinkFact = { readonly text: string; readonly page?: number; readonly url?: string };

export type PageFacts = {
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** In the order of painting; page marginalia excluded. */
  readonly items: readonly TextItem[];
  /** The running page number as printed, when there is one. */
  readonly pageNumber?: TextItem;
  /** Unicode NFC, in the order of painting, without the page number. */
  readonly words: readonly string[];
  readonly rasterImages: number;
  readonly links: readonly LinkFact[];
};

export type PrintFacts = {
  readonly pages: readonly PageFacts[];
  readonly fonts: readonly FontFact[];
  /** In document order, level 1 outermost. */
  readonly outline: readonly OutlineFact[];
  /** The page, counted from 1, of every element that had an id. */
  readonly places: ReadonlyMap<string, number>;
  readonly language: string;
  readonly title: string;
  readonly tagged: boolean;
};

export type FactsOptions = {
  /** Height of the top margin: a lone number above it is the page number. */
  readonly bodyTopMm?: number;
  /** What was drawn in the margins of each page: it is no text of the document. */
  readonly marginalia?: readonly (readonly Marginalia[])[];
};

/** Height of Tinos' digits, in ems. */
const CAPS = 0.66;

/** @throws Error when the bytes are no PDF. */
export async function readFacts(pdf: Uint8Array, options: FactsOptions = {}): Promise<PrintFacts> {
  const structure = await openPdf(pdf);
  const { pageOf, places } = readDestinations(structure);
  const links = readLinks(structure, pageOf);
  const fonts = openPageFonts();
  return {
    pages: structure.getPages().map((page, index) =>
      readFactsOf({
        page,
        index,
        links: links[index] ?? [],
        fonts,
        bodyTopMm: options.bodyTopMm ?? 20,
        marginalia: options.marginalia?.[index] ?? [],
      }),
    ),
    fonts: readFonts(structure),
    outline: readOutline(structure, pageOf),
    places,
    language: nameText(structure.catalog.get(PDFName.of('Lang'))),
    title: structure.getTitle() ?? '',
    tagged:
      structure.catalog.has(PDFName.of('StructTreeRoot')) &&
      structure.catalog.has(PDFName.of('MarkInfo')),
  };
}

type PageInput = {
  readonly page: PDFPage;
  readonly index: number;
  readonly links: readonly LinkPlace[];
  readonly fonts: PageFonts;
  readonly bodyTopMm: number;
  readonly marginalia: readonly Marginalia[];
};

function readFactsOf({ page, index, links, fonts, bodyTopMm, marginalia }: PageInput): PageFacts {
  // The sheet as the reader holds it: what lies outside is cut off.
  const trim = page.getTrimBox();
  const [left, top] = [trim.x, trim.y + trim.height];
  const writer = writePageText();
  const linked = links.map((): [number, number][] => []);
  readPage(page, fonts, {
    glyph: (glyph) => {
      const at = writer.add(glyph);
      for (let place = 0; place < links.length; place++) {
        const { rect } = links[place] as LinkPlace;
        if (isWithin(glyph, rect)) extend(linked[place] ?? [], at, at + glyph.text.length);
      }
    },
  });
  const { runs, plain } = writer.end();
  const items: TextItem[] = [];
  let pageNumber: TextItem | undefined;
  let words = '';
  for (const [place, run] of runs.entries()) {
    const item: TextItem = {
      text: run.text,
      font: run.font,
      sizePt: run.sizePt,
      xMm: (run.x - left) * MM_PER_PT,
      yMm: (top - run.y) * MM_PER_PT,
      widthMm: Math.hypot(run.endX - run.x, run.endY - run.y) * MM_PER_PT,
    };
    const end = runs[place + 1]?.at ?? plain.length;
    const isNumber = /^\d+$/.test(item.text.trim()) && item.yMm < bodyTopMm;
    if (isNumber) pageNumber = item;
    if (isNumber || marginalia.some((line) => isAt(item, line))) {
      words += ' ';
      continue;
    }
    if (item.text.trim() !== '') items.push(item);
    words += plain.slice(run.at, end);
  }
  return {
    number: index + 1,
    widthMm: trim.width * MM_PER_PT,
    heightMm: trim.height * MM_PER_PT,
    items,
    ...(pageNumber === undefined ? {} : { pageNumber }),
    words: words.normalize('NFC').split(/\s+/u).filter(Boolean),
    rasterImages: countImages(page.node),
    links: links.map(({ page: target, url }, place) => ({
      text: (linked[place] ?? [])
        .map(([from, to]) => plain.slice(from, to))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC'),
      ...(target === undefined ? {} : { page: target }),
      ...(url === undefined ? {} : { url }),
    })),
  };
}

/** Adds a range of the plain text; what is only parted by a step of the pen is one range. */
function extend(ranges: [number, number][], from: number, to: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && from - last[1] <= 1) last[1] = to;
  else ranges.push([from, to]);
}

/** By the middle of the letter's foot. */
function isWithin({ x, endX, y }: ShownGlyph, [x1, y1, x2, y2]: LinkPlace['rect']): boolean {
  const middle = (x + endX) / 2;
  return middle > x1 && middle < x2 && y > y1 && y < y2;
}

/** A line drawn in the margin, found again by its words and its place. */
function isAt({ text, xMm, yMm, widthMm }: TextItem, line: Marginalia): boolean {
  const at = xMm + { left: 0, centre: widthMm / 2, right: widthMm }[line.align];
  const baseline = line.topMm + line.sizePt * CAPS * MM_PER_PT;
  return (
    text.trim() === line.text && Math.abs(at - line.xMm) < 0.5 && Math.abs(yMm - baseline) < 0.5
  );
}
