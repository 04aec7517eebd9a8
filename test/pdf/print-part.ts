import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Browser } from 'playwright-core';

import { markFragments } from '../../src/paginate/in-page/mark-fragments.ts';
import { inPage } from '../../src/paginate/in-page.ts';
import { ORIGIN } from '../../src/paginate/serve-folder.ts';
import { loadPart } from '../../src/pdf/content/load-contents.ts';
import type { Marginalia, PrintedPart } from '../../src/pdf/join/printed-part.ts';
import { readPlaces } from './read-places.ts';

const FONTS: Readonly<Record<string, string>> = {
  '/400.ttf': '400Regular/Tinos_400Regular.ttf',
  '/700.ttf': '700Bold/Tinos_700Bold.ttf',
};

const HEAD = `<meta charset="utf-8"><title>Phần</title><style>
@font-face { font-family: Tinos; font-weight: 400; src: url(/400.ttf) }
@font-face { font-family: Tinos; font-weight: 700; src: url(/700.ttf) }
@page { size: 210mm 297mm; margin: 0 }
body { margin: 0; font: 14pt/20pt Tinos }
.pagedjs_page { width: 210mm; height: 297mm; break-after: page; overflow: hidden; background: white }
.pagedjs_page_content { padding: 20mm 15mm 20mm 30mm }
table { width: 100%; border-collapse: collapse } th, td { border: 1px solid black }
</style>`;

/** Prints sheets laid out by hand (the inside of each page) as the page breaker leaves them. */
export async function printPart(
  browser: Browser,
  sheets: readonly string[],
  marginalia: (page: number) => readonly Marginalia[] = () => [],
): Promise<PrintedPart> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  try {
    const body = sheets
      .map(
        (sheet) =>
          `<div class="pagedjs_page"><div class="pagedjs_page_content"><div>${sheet}</div></div></div>`,
      )
      .join('');
    await page.route('**/*', async (route) => {
      const font = FONTS[new URL(route.request().url()).pathname];
      if (font === undefined)
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="vi"><head>${HEAD}</head><body>${body}</body></html>`,
        });
      else
        await route.fulfill({
          contentType: 'font/ttf',
          body: await readFile(
            createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${font}`),
          ),
        });
    });
    await page.goto(`${ORIGIN}/in/bao-cao/`, { waitUntil: 'load' });
    // Whether or not they have been asked for yet.
    await page.evaluate(
      async () => void (await Promise.all([...document.fonts].map((font) => font.load()))),
    );
    await inPage(page, markFragments);
    const { pages, anchors, headings } = await page.evaluate(readPlaces);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: false,
    });
    return {
      loaded: await loadPart(pdf),
      origin: ORIGIN,
      pages: Array.from({ length: pages }, (_, index) => ({ marginalia: marginalia(index) })),
      anchors,
      headings,
    };
  } finally {
    await page.close();
  }
}

export function pageNumber(number: number): Marginalia {
  return {
    text: String(number),
    style: 'regular',
    sizePt: 14,
    align: 'centre',
    xMm: 112.5,
    topMm: 10,
  };
}
