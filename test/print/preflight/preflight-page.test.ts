import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { diagnostic } from '../../../src/core/diagnostic.ts';
import { openBrowser } from '../../../src/paginate/browser.ts';
import { preflightJson, preflightPage } from '../../../src/print/preflight/preflight-page.ts';
import type { PreflightReport } from '../../../src/print/preflight/preflight-report.ts';

const PLACE = { file: 'bao-cao.nha-in.pdf', line: 1, column: 1 };
const box = { left: -12, top: -12, width: 234, height: 321 };

const GOOD: PreflightReport = {
  file: 'bao-cao.nha-in.pdf',
  variant: 'press',
  title: 'Báo cáo tổng kết <10> năm',
  date: '2026-10-05',
  sha256: 'ab'.repeat(32),
  bytes: 1_234_567,
  pdfVersion: '1.6',
  pages: 26,
  blankPages: [2],
  boxes: [
    {
      pages: [1, 2, 3],
      media: box,
      crop: box,
      bleed: { left: -3, top: -3, width: 216, height: 303 },
      trim: { left: 0, top: 0, width: 210, height: 297 },
    },
  ],
  fonts: [{ name: 'Tinos-Regular', embedded: true, subset: true, type: 'CIDFontType2' }],
  spaces: [{ space: 'cmyk', colourful: false, pages: [1, 2, 3] }],
  colourPages: [],
  textInPureBlack: true,
  smallestText: { sizePt: 7.26, page: 3, text: 'N12*' },
  images: [],
  largestInk: { percent: 100, page: 1 },
  transparency: [],
  overprintPages: [],
  outputIntent: 'ISO Coated v2',
  marks: ['PDF/X-4'],
  tagged: true,
  language: 'vi',
  outlineEntries: 46,
  links: 109,
  lostWords: 0,
  tagFaults: 0,
  notValidated: ['PDF/X-4 chưa soát.'],
  diagnostics: [],
};

/** As much of everything as a bad day brings. */
const WORST: PreflightReport = {
  ...GOOD,
  title: 'Báo cáo tổng kết rất dài '.repeat(20),
  file: `${'ten-tep-rat-dai-'.repeat(8)}.nha-in.pdf`,
  boxes: Array.from({ length: 12 }, (_, index) => ({
    ...GOOD.boxes[0]!,
    pages: Array.from({ length: 30 }, (__, at) => index + at * 2),
  })),
  fonts: Array.from({ length: 20 }, (_, index) => ({
    name: `TinosDisplayCondensed-BoldItalic${index}`,
    embedded: false,
    subset: false,
    type: 'CIDFontType2',
  })),
  spaces: (
    ['rgb', 'cmyk', 'gray', 'Separation', 'DeviceN', 'Indexed', 'Lab', 'Pattern'] as const
  ).map((space) => ({
    space,
    colourful: true,
    pages: Array.from({ length: 40 }, (_, at) => at * 2),
  })),
  colourPages: Array.from({ length: 100 }, (_, at) => at * 2),
  images: Array.from({ length: 50 }, (_, index) => ({
    page: index,
    widthPx: 4000,
    heightPx: 3000,
    dpi: 72,
    space: 'rgb' as const,
  })),
  transparency: ['độ mờ', 'hòa màu', 'mặt nạ mềm'].map((what) => ({
    what,
    pages: Array.from({ length: 40 }, (_, at) => at * 2),
  })),
  notValidated: Array.from(
    { length: 6 },
    () =>
      'Hồ sơ màu là của giấy tráng phủ (FOGRA39). In trên giấy không tráng thì nhà in thay hồ sơ; chữ và hình chỉ dùng mực đen nên không đổi.',
  ),
  diagnostics: Array.from({ length: 30 }, (_, index) =>
    diagnostic('TK631', `Màu trong hệ RGB ở trang ${index}, ${'rất dài '.repeat(60)}`, PLACE),
  ),
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = (await openBrowser()).browser;
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('the sheet', () => {
  test.each([
    ['good', GOOD],
    ['worst', WORST],
  ])('of a %s file is one page of A4', async (_, report) => {
    await page.setContent(preflightPage(report));
    const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(printed.getPageCount()).toBe(1);
    expect(printed.getPage(0).getWidth()).toBeCloseTo(595, 0);
  });

  test.each([320, 375])('of the worst file reads on a phone %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await page.setContent(preflightPage(WORST));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('says its verdict in words', async () => {
    const verdictOf = async (report: PreflightReport): Promise<string> => {
      await page.setContent(preflightPage(report));
      return (await page.textContent('.verdict'))?.trim() ?? '';
    };
    expect(await verdictOf(GOOD)).toBe('Dùng được');
    expect(await verdictOf(WORST)).toBe('Chưa dùng được');
    expect(
      await verdictOf({ ...GOOD, diagnostics: [diagnostic('TK638', 'Phông lạ.', PLACE)] }),
    ).toBe('Dùng được, có điều cần xem');
  });

  test('judges each row in words, with the sign of it', async () => {
    await page.setContent(
      preflightPage({
        ...GOOD,
        diagnostics: [diagnostic('TK633', 'Khung sai.', PLACE)],
        lostWords: 3,
      }),
    );
    const state = async (label: string): Promise<string> =>
      (await page.textContent(`tr:has(th:text-is("${label}")) .state`))?.trim() ?? '';
    expect(await state('Khung trang')).toBe('Phải sửa');
    expect(await state('Phông chữ')).toBe('Đạt');
    expect(await state('So chữ với trang nguồn')).toBe('Phải sửa');
    expect(await page.locator('tr:has(.state:not(:empty)) .state svg').count()).toBe(
      await page.locator('.state:not(:empty)').count(),
    );
    const html = preflightPage(GOOD);
    expect(html).toContain('Báo cáo tổng kết &lt;10&gt; năm');
    expect(html.normalize('NFC')).toBe(html);
  });

  test('says of a press file whether it has links', async () => {
    const row = async (links: number): Promise<string> => {
      await page.setContent(preflightPage({ ...GOOD, links }));
      return ((await page.textContent('tr:has(th:text-is("Liên kết"))')) ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    };
    expect(await row(109)).toMatch(/giữ 109 liên kết, không in ra giấy$/);
    expect(await row(0)).toMatch(/không có trong tệp ?Đạt$/);
  });

  test('leaves unjudged what was not checked', async () => {
    const { lostWords: _, tagFaults: __, ...rest } = GOOD;
    await page.setContent(preflightPage(rest));
    expect(await page.locator('.state', { hasText: 'Chưa kiểm' }).count()).toBe(2);
  });
});

test('the data beside it are the report', () => {
  const { variant, ...rest } = WORST;
  expect(JSON.parse(preflightJson(WORST))).toEqual(
    JSON.parse(JSON.stringify({ ...rest, finish: variant })),
  );
});
