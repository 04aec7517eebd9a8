/** What a finished PDF says of itself. */

import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, OPS, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { nameText, readFonts, type FontFact } from './read-fonts.ts';

export type TextItem = {
  readonly text: string;
  /** Left end of the baseline, millimetres from the page's top left corner. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  readonly font: string;
};

export type LinkFact = { readonly text: string; readonly page?: number; readonly url?: string };

export type PageFacts = {
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** In the order of painting; page furniture excluded. */
  readonly items: readonly TextItem[];
  /** The running page number as printed, when there is one. */
  readonly pageNumber?: TextItem;
  /** Unicode NFC, in the order of painting, without the page number. */
  readonly words: readonly string[];
  readonly rasterImages: number;
  readonly links: readonly LinkFact[];
};

export type OutlineFact = { readonly title: string; readonly level: number; readonly page: number };

export type PrintFacts = {
  readonly pages: readonly PageFacts[];
  readonly fonts: readonly FontFact[];
  /** In document order, level 1 outermost. */
  readonly outline: readonly OutlineFact[];
  readonly language: string;
  readonly title: string;
  readonly tagged: boolean;
};

export type FactsOptions = {
  /** Height of the top margin: a lone number above it is the page number. */
  readonly bodyTopMm?: number;
};

const MM_PER_PT = 25.4 / 72;

/** @throws Error when the bytes are no PDF. */
export async function readFacts(pdf: Uint8Array, options: FactsOptions = {}): Promise<PrintFacts> {
  const structure = await PDFDocument.load(pdf, { updateMetadata: false });
  const task = getDocument({
    // The reader takes possession of the bytes it is given.
    data: pdf.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    // Without it the reader keeps the fonts' own names to itself.
    fontExtraProperties: true,
  });
  const document = await task.promise;
  try {
    const pages: PageFacts[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number, options.bodyTopMm ?? 20));
    }
    return {
      pages,
      fonts: readFonts(structure),
      outline: await readOutline(document),
      language: nameText(structure.catalog.get(PDFName.of('Lang'))),
      title: structure.getTitle() ?? '',
      tagged: structure.catalog.has(PDFName.of('StructTreeRoot')) && structure.catalog.has(PDFName.of('MarkInfo')),
    };
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number, bodyTopMm: number): Promise<PageFacts> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  // Font names and images are known only after the page's operators are read.
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ disableNormalization: true });
  const fonts = await fontNames(page, Object.keys(content.styles));
  const items: TextItem[] = [];
  let pageNumber: TextItem | undefined;
  let plain = '';
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const one: TextItem = {
      text: item.str,
      xMm: (x - left) * MM_PER_PT,
      yMm: (top - y) * MM_PER_PT,
      widthMm: item.width * MM_PER_PT,
      sizePt: Math.hypot(c, d),
      font: fonts.get(item.fontName) ?? item.fontName,
    };
    if (/^\d+$/.test(one.text.trim()) && one.yMm < bodyTopMm) {
      pageNumber = one;
      plain += ' ';
      continue;
    }
    if (one.text.trim() !== '') items.push(one);
    plain += item.str + (item.hasEOL ? '\n' : '');
  }
  return {
    number,
    widthMm: (right - left) * MM_PER_PT,
    heightMm: (top - bottom) * MM_PER_PT,
    items,
    ...(pageNumber === undefined ? {} : { pageNumber }),
    words: plain.normalize('NFC').split(/\s+/u).filter(Boolean),
    rasterImages: operators.fnArray.filter((operator) => RASTER.has(operator)).length,
    links: await readLinks(document, page, items),
  };
}

const RASTER: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);

/** The reader names fonts in passing ("g_d0_f1"); the font's own name arrives with its program. */
async function fontNames(page: PDFPageProxy, loadedNames: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = loadedNames.map(async (loadedName): Promise<[string, string]> => {
    const font = await new Promise<unknown>((resolve) => void page.commonObjs.get(loadedName, resolve));
    const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : loadedName;
    return [loadedName, name.replace(/^[A-Z]{6}\+/, '')];
  });
  return new Map(await Promise.all(found));
}

async function readLinks(document: PDFDocumentProxy, page: PDFPageProxy, items: readonly TextItem[]): Promise<LinkFact[]> {
  const links: LinkFact[] = [];
  for (const note of await page.getAnnotations()) {
    if (note['subtype'] !== 'Link') continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (note['rect'] as number[]).map((length) => length * MM_PER_PT);
    const height = (page.view[3] ?? 0) * MM_PER_PT;
    const inside = items.filter(
      ({ xMm, yMm, widthMm }) => xMm + widthMm / 2 > x1 && xMm + widthMm / 2 < x2 && yMm > height - y2 && yMm < height - y1,
    );
    const target = await pageOfDestination(document, note['dest']);
    const url: unknown = note['url'];
    links.push({
      text: inside.map((item) => item.text).join(' ').replace(/\s+/g, ' ').trim(),
      ...(target === undefined ? {} : { page: target }),
      ...(typeof url === 'string' ? { url } : {}),
    });
  }
  return links;
}

async function readOutline(document: PDFDocumentProxy): Promise<OutlineFact[]> {
  type Entry = { readonly title: string; readonly dest: unknown; readonly items: readonly Entry[] };
  const walk = async (entries: readonly Entry[], level: number): Promise<OutlineFact[]> => {
    const found: OutlineFact[] = [];
    for (const entry of entries) {
      const page = (await pageOfDestination(document, entry.dest)) ?? 0;
      found.push({ title: entry.title.normalize('NFC'), level, page }, ...(await walk(entry.items, level + 1)));
    }
    return found;
  };
  return walk(((await document.getOutline()) as readonly Entry[] | null) ?? [], 1);
}

async function pageOfDestination(document: PDFDocumentProxy, destination: unknown): Promise<number | undefined> {
  const explicit: unknown = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return undefined;
  const target: unknown = explicit[0];
  if (typeof target === 'number') return target + 1;
  if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target)) return undefined;
  return (await document.getPageIndex({ num: Number(target.num), gen: Number(target.gen) })) + 1;
}
