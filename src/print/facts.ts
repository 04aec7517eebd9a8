/** What a finished PDF says of itself. */

import { ParseSpeeds, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Furniture } from './pdf/part.ts';
import { nameText, readFonts, type FontFact } from './read-fonts.ts';
import { countImages, readLinks, type LinkPlace } from './read-links.ts';

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
  /** What was drawn in the margins of each page: it is no text of the document. */
  readonly furniture?: readonly (readonly Furniture[])[];
};

const MM_PER_PT = 25.4 / 72;
/** Height of Tinos' digits, in ems. */
const CAPS = 0.66;

/** @throws Error when the bytes are no PDF. */
export async function readFacts(pdf: Uint8Array, options: FactsOptions = {}): Promise<PrintFacts> {
  const structure = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
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
    const links = readLinks(structure);
    const fonts = new Map<string, string>();
    for (const [index, leaf] of structure.getPages().entries()) {
      pages.push(await readPage({ document, index, leaf, links: links[index] ?? [], fonts, bodyTopMm: options.bodyTopMm ?? 20, furniture: options.furniture?.[index] ?? [] }));
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

type PageInput = {
  readonly document: PDFDocumentProxy;
  readonly index: number;
  readonly leaf: PDFPage;
  readonly links: readonly LinkPlace[];
  /** Names of fonts by the reader's own, filled from page to page. */
  readonly fonts: Map<string, string>;
  readonly bodyTopMm: number;
  readonly furniture: readonly Furniture[];
};

async function readPage({ document, index, leaf, links, fonts, bodyTopMm, furniture }: PageInput): Promise<PageFacts> {
  const page = await document.getPage(index + 1);
  // The sheet as the reader holds it: what lies outside is cut off.
  const trim = leaf.getTrimBox();
  const { x: left } = trim;
  const top = trim.y + trim.height;
  const content = await page.getTextContent({ disableNormalization: true });
  const unknown = Object.keys(content.styles).filter((name) => !fonts.has(name));
  if (unknown.length > 0) {
    // Font names are known only after a page's operators are read; it takes longer than the text itself.
    await page.getOperatorList();
    for (const [name, own] of await fontNames(page, unknown)) fonts.set(name, own);
  }
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
    if (furniture.some((line) => isAt(one, line))) {
      plain += ' ';
      continue;
    }
    if (one.text.trim() !== '') items.push(one);
    plain += item.str + (item.hasEOL ? '\n' : '');
  }
  page.cleanup();
  return {
    number: index + 1,
    widthMm: trim.width * MM_PER_PT,
    heightMm: trim.height * MM_PER_PT,
    items,
    ...(pageNumber === undefined ? {} : { pageNumber }),
    words: plain.normalize('NFC').split(/\s+/u).filter(Boolean),
    rasterImages: countImages(leaf.node),
    links: links.map(({ rect: [x1, y1, x2, y2], page: target, url }) => ({
      text: wordsIn(items, { left: (x1 - left) * MM_PER_PT, right: (x2 - left) * MM_PER_PT, top: (top - y2) * MM_PER_PT, bottom: (top - y1) * MM_PER_PT }),
      ...(target === undefined ? {} : { page: target }),
      ...(url === undefined ? {} : { url }),
    })),
  };
}

/** A line drawn in the margin, found again by its words and its place. */
function isAt({ text, xMm, yMm, widthMm }: TextItem, line: Furniture): boolean {
  const at = xMm + { left: 0, centre: widthMm / 2, right: widthMm }[line.align];
  const baseline = line.topMm + line.sizePt * CAPS * MM_PER_PT;
  return text.trim() === line.text && Math.abs(at - line.xMm) < 0.5 && Math.abs(yMm - baseline) < 0.5;
}

function wordsIn(items: readonly TextItem[], box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): string {
  const inside = items.filter(({ xMm, yMm, widthMm }) => xMm + widthMm / 2 > box.left && xMm + widthMm / 2 < box.right && yMm > box.top && yMm < box.bottom);
  return inside.map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim();
}

/** The reader names fonts in passing ("g_d0_f1"); the font's own name arrives with its program. */
async function fontNames(page: PDFPageProxy, loadedNames: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = loadedNames.map(async (loadedName): Promise<[string, string]> => {
    const font = await new Promise<unknown>((resolve) => void page.commonObjs.get(loadedName, resolve));
    const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : loadedName;
    return [loadedName, name.replace(/^[A-Z]{6}\+/, '')];
  });
  return new Map(await Promise.all(found));
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
