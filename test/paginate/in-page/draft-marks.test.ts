import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../../src/paginate/browser.ts';
import { draftMarks } from '../../../src/paginate/in-page/draft-marks.ts';
import { inPage } from '../../../src/paginate/in-page.ts';

const PAGE = 'position: relative; width: 210mm; height: 100mm';
const AREA =
  'position: absolute; left: 30mm; top: 10mm; width: 165mm; font: 14pt/20pt Tinos, serif';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Dòng ${index}`).join('<br>');

describe('draftMarks', () => {
  let browser: Browser;
  beforeAll(async () => {
    ({ browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  const marks = async (...pages: readonly string[]) => {
    const page = await browser.newPage();
    await page.setContent(
      `<style>body, p { margin: 0 }</style>${pages.map((content) => `<div class="pagedjs_page" style="${PAGE}"><div class="pagedjs_page_content" style="${AREA}">${content}</div></div>`).join('')}`,
    );
    const before = await page.content();
    const found = await inPage(page, draftMarks);
    expect(await page.content()).toBe(before);
    await page.close();
    return found;
  };

  test('numbers every fifth line of each page, from its top, left of the text', async () => {
    const [first = [], second = []] = await marks(`<p>${lines(12)}</p>`, `<p>${lines(5)}</p>`);
    expect(first.map(({ text, align }) => [text, align])).toEqual([
      ['5', 'right'],
      ['10', 'right'],
    ]);
    expect(second.map(({ text }) => text)).toEqual(['5']);
    for (const { xMm } of first) expect(xMm).toBeCloseTo(27, 1);
    // Five lines of 20 pt further down.
    expect((first[1]?.topMm ?? 0) - (first[0]?.topMm ?? 0)).toBeCloseTo(5 * 20 * (25.4 / 72), 1);
  });

  test('raised letters and neighbouring cells make no line of their own; letters of a drawing none at all', async () => {
    const row = '<tr><td>Một</td><td>Hai<sup>N01</sup></td></tr>'.repeat(4);
    const [found = []] = await marks(
      `<svg width="100" height="40"><text y="20">Hình</text></svg><p>Đầu<sup style="line-height: 0">2</sup></p><table style="border-spacing: 0">${row}</table>`,
    );
    expect(found.map(({ text }) => text)).toEqual(['5']);
  });

  test('names each block at its first line, right of the text; what goes on from another page has no name', async () => {
    const [found = []] = await marks(
      '<p data-code="abc" data-id="x">Tiếp theo.</p><p id="y" data-code="k7m2q">Một<br>hai.</p><p id="z">Không tên.</p>',
    );
    expect(found.map(({ text, align }) => [text, align])).toEqual([['k7m2q', 'left']]);
    expect(found[0]?.xMm).toBeCloseTo(197.5, 1);
    expect(found[0]?.topMm).toBeGreaterThan(10 + 20 * (25.4 / 72));
    expect(found[0]?.topMm).toBeLessThan(10 + 40 * (25.4 / 72));
  });
});
