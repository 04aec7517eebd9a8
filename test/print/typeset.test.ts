import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { openPaginatorPool, type PaginatorPool } from '../../src/paginate/paginator-pool.ts';
import { openSlots } from '../../src/paginate/slots.ts';
import type { PageFacts, PrintFacts, TextItem } from '../../src/pdf/facts/read-facts.ts';
import { PT_PER_MM } from '../../src/pdf/file/lengths.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { type Typeset, typeset } from '../../src/print/typeset.ts';
import { builtEdition, withMain, writeEdition } from './built-edition.ts';

const BRIEF = {
  path: '/edition/',
  profile: partyHd05,
  title: 'Báo cáo tổng kết 10 năm thực hiện Nghị quyết số 24-NQ/TW',
  author: 'Đảng ủy Bộ Mẫu',
  date: '2026-10-05',
  variants: ['screen'],
} as const;

let browser: Browser;
let good: Typeset;
let facts: PrintFacts;
const folders: string[] = [];

let shared: string;
/** Opening tabs takes longer than most of these pages. */
let pool: PaginatorPool;

async function print(
  change?: (html: string) => string,
  more: { readonly patienceMs?: number } = {},
): Promise<Typeset> {
  await writeEdition(shared, change);
  return typeset({ ...BRIEF, dir: shared, browser, pool, ...more });
}

beforeAll(async () => {
  browser = (await openBrowser()).browser;
  shared = await builtEdition();
  folders.push(shared);
  pool = openPaginatorPool({ browser, dir: shared, slots: openSlots() });
  good = await print();
  const [screen] = good.files;
  if (screen === undefined) throw new Error(JSON.stringify(good.diagnostics));
  facts = screen.facts;
});

afterAll(async () => {
  await browser.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pagesOf = ({ files }: Typeset): readonly PageFacts[] => files[0]?.facts.pages ?? [];
const pageText = (page: PageFacts): string => page.words.join(' ');
/** Items on the page's lowest line. */
const lastLine = ({ items }: PageFacts): TextItem[] => {
  const lowest = Math.max(...items.map((item) => item.yMm));
  return items.filter((item) => item.yMm > lowest - 1);
};

/** Every dictionary of a file. */
const dictionaries = async (pdf: Uint8Array): Promise<readonly PDFDict[]> =>
  (await PDFDocument.load(pdf)).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

/** The numbers of an array, its other entries left out. */
const numbersIn = (object: PDFObject | undefined): number[] =>
  object instanceof PDFArray
    ? object.asArray().flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []))
    : [];

test('a picture and a heading below the margin of a page’s first line are told where they are printed', async () => {
  const svg =
    '<svg role="img" aria-label="Biểu đồ thử" width="200" height="60"><text x="5" y="58" font-size="14">Nhãn dưới cùng</text></svg>';
  const printed = await print(
    withMain(
      `<section class="appendix"><p>Trang một.</p></section><section class="appendix" id="hai"><p style="margin-top: 30px">Dòng đầu.</p>${svg}<h2>Đề mục của trang hai</h2></section>`,
    ),
  );
  const [file] = printed.files;
  const [, page] = file?.facts.pages ?? [];
  if (file === undefined || page === undefined) throw new Error('nothing printed');
  const printedAt = (text: string): number =>
    page.heightMm * PT_PER_MM -
    (page.items.find((item) => item.text.includes(text))?.yMm ?? 0) * PT_PER_MM;
  const all = await dictionaries(file.pdf);
  const attributes = all.find((one) => one.has(PDFName.of('Alt')))?.lookup(PDFName.of('A'));
  const [, bottom = 0, , top = 0] = numbersIn(
    attributes instanceof PDFDict
      ? attributes.lookup(PDFName.of('BBox'))
      : attributes instanceof PDFArray
        ? attributes.lookup(0, PDFDict).lookup(PDFName.of('BBox'))
        : undefined,
  );
  expect(top - bottom).toBeCloseTo(45, 0);
  // The label stands two pixels above the picture's lower edge.
  expect(printedAt('Nhãn dưới cùng') - bottom).toBeCloseTo(1.5, 0);
  const heading = all.find(
    (one) =>
      one.get(PDFName.of('Title')) instanceof PDFHexString &&
      one.lookup(PDFName.of('Title'), PDFHexString).decodeText() === 'Đề mục của trang hai',
  );
  const [, above = 0] = numbersIn(heading?.get(PDFName.of('Dest')));
  expect(above - printedAt('Đề mục của trang hai')).toBeGreaterThan(8);
  expect(above - printedAt('Đề mục của trang hai')).toBeLessThan(18);
});

describe('the printed edition', () => {
  test('has no complaints and loses no word', () => {
    expect(good.diagnostics).toEqual([]);
    expect(good.pages).toBe(facts.pages.length);
    expect(good.pages).toBeGreaterThanOrEqual(8);
  });

  test('is A4 throughout', () => {
    for (const { widthMm, heightMm } of facts.pages) {
      expect(Math.abs(widthMm - 210)).toBeLessThan(0.2);
      expect(Math.abs(heightMm - 297)).toBeLessThan(0.2);
    }
  });

  test('keeps every line inside the margins 20, 15, 20, 30 mm', () => {
    for (const { items } of facts.pages) {
      for (const { xMm, yMm, widthMm, text } of items.filter((item) => item.text.trim() !== '')) {
        expect(xMm, text).toBeGreaterThan(29.7);
        expect(xMm + widthMm, text).toBeLessThan(195.4);
        expect(yMm, text).toBeGreaterThan(20);
        expect(yMm, text).toBeLessThan(277.2);
      }
    }
  });

  test('sets the body in Tinos 14 pt on a pitch of 20 pt', () => {
    const body =
      facts.pages[1]?.items.filter((item) => item.font === 'Tinos-Regular' && item.sizePt > 13.9) ??
      [];
    expect(body.length).toBeGreaterThan(10);
    for (const { sizePt } of body) expect(sizePt).toBeCloseTo(14, 1);
    const lines = [...new Set(body.map((item) => Math.round(item.yMm * 100) / 100))].sort(
      (a, b) => a - b,
    );
    const pitches = lines.slice(1).map((line, index) => ((line - (lines[index] ?? 0)) * 72) / 25.4);
    expect(pitches.filter((pitch) => Math.abs(pitch - 20) < 0.3).length).toBeGreaterThan(8);
  });

  test('numbers pages from 2, upright 14 pt, centred on the text, 10 mm from the upper edge', () => {
    const [first, ...others] = facts.pages;
    expect(first?.pageNumber).toBeUndefined();
    for (const { number, pageNumber } of others) {
      expect(pageNumber?.text).toBe(String(number));
      expect(pageNumber?.sizePt).toBeCloseTo(14, 1);
      expect(pageNumber?.font).toBe('Tinos-Regular');
      const middle = (pageNumber?.xMm ?? 0) + (pageNumber?.widthMm ?? 0) / 2;
      expect(Math.abs(middle - 112.5)).toBeLessThan(0.5);
      // Digits of 14 pt are about 3,3 mm high and stand on the baseline.
      expect(Math.abs((pageNumber?.yMm ?? 0) - 3.3 - 10)).toBeLessThan(1);
    }
  });

  test('opens with the letterhead, and the signature stands whole on one page', () => {
    const first = facts.pages[0];
    if (first === undefined) throw new Error('no page');
    expect(pageText(first)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    const title = first.items.find((item) => item.text.includes('ĐẢNG CỘNG SẢN'));
    expect(title?.sizePt).toBeCloseTo(15, 1);
    expect(title?.font).toBe('Tinos-Bold');
    const signed = facts.pages.filter((page) => pageText(page).includes('T/M BAN THƯỜNG VỤ'));
    expect(signed).toHaveLength(1);
    expect(signed.map(pageText).join()).toMatch(/Nơi nhận:.*Nguyễn Văn Mẫu/);
    expect(signed[0]?.items.find((item) => item.text.includes('BÍ THƯ'))?.font).toBe(
      'Tinos-Regular',
    );
  });

  test('repeats the head of the long table and prints each row once', () => {
    const head = 'TT Chỉ tiêu Đơn vị Mục tiêu Kết quả Năm Mức độ hoàn thành Nguồn';
    const bearing = facts.pages.filter((page) => /Chỉ tiêu số \d+:/.test(pageText(page)));
    expect(bearing.length).toBeGreaterThan(2);
    for (const page of bearing) expect(pageText(page).split(head)).toHaveLength(2);
    const rows = facts.pages.flatMap((page) =>
      [...pageText(page).matchAll(/Chỉ tiêu số (\d+):/g)].map(([, row]) => Number(row)),
    );
    expect(rows).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
  });

  test('keeps the columns of the long table in place on every page', () => {
    const places = facts.pages.flatMap(({ items }) =>
      items.filter((item) => item.text.startsWith('Chỉ tiêu số')).map((item) => item.xMm),
    );
    expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.1);
  });

  test('gives in the contents the pages where the headings stand', () => {
    const contents = facts.pages
      .flatMap((page) => page.links)
      .filter((link) => /\s\d+$/.test(link.text) && !/^N\d/.test(link.text));
    expect(contents.length).toBeGreaterThanOrEqual(15);
    for (const { text, page } of contents) {
      expect(Number(/\d+$/.exec(text)?.[0]), text).toBe(page);
      const heading = text.replace(/\s\d+$/, '').replace(/^(Phần [IVX]+|Phụ lục \d)\. /, '');
      const target = facts.pages[(page ?? 0) - 1];
      expect(target === undefined ? '' : pageText(target).toLowerCase()).toContain(
        heading.toLowerCase(),
      );
    }
  });

  test('names its headings in the outline, with their pages', () => {
    expect(facts.outline.length).toBeGreaterThan(12);
    for (const { title, page } of facts.outline) {
      const target = facts.pages[page - 1];
      expect(target === undefined ? '' : pageText(target)).toContain(
        title.replace(/\s+/g, ' ').trim(),
      );
    }
  });

  test('never ends a page with a heading', () => {
    const titles = facts.outline.map(({ title }) => title.replace(/\s+/g, ' ').trim());
    for (const page of facts.pages) {
      const line = lastLine(page)
        .map((item) => item.text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      expect(titles.some((title) => title.endsWith(line))).toBe(false);
    }
  });

  test('begins the appendix on a page of its own', () => {
    const first = facts.pages.find((page) => pageText(page).startsWith('Phụ lục 1'));
    expect(first?.number).toBeGreaterThan(2);
  });

  test('carries its fonts, and no other than Tinos', () => {
    expect(facts.fonts.length).toBeGreaterThanOrEqual(4);
    for (const { name, embedded } of facts.fonts) {
      expect(name).toMatch(/^Tinos-/);
      expect(embedded, name).toBe(true);
    }
  });

  test('has no raster image, is tagged, and says its language and title', () => {
    expect(facts.pages.map((page) => page.rasterImages).filter((count) => count > 0)).toEqual([]);
    expect(facts.tagged).toBe(true);
    expect(facts.language).toBe('vi');
    expect(facts.title).toBe(BRIEF.title);
  });
});

describe('the same edition again', () => {
  test('has the same bytes from a fresh browser', async () => {
    const dir = await builtEdition();
    folders.push(dir);
    const again = await typeset({ ...BRIEF, dir });
    expect(again.files.map(({ pdf }) => sha256(pdf))).toEqual(
      good.files.map(({ pdf }) => sha256(pdf)),
    );
    expect(again.files).toHaveLength(1);
  });
});

describe('a table near the end of a page', () => {
  test('never leaves its caption and head there without a row', async () => {
    // Eighteen pages, each filled one line further down than the one before, then a table.
    const page = (lines: number): string =>
      `<section class="appendix" id="d${lines}"><h2>Mục ${lines}</h2>${'<p>Một dòng chữ lấp trang.</p>'.repeat(lines)}` +
      `<div class="table-scroll"><table><caption>Bảng thứ ${lines}</caption><thead><tr><th scope="col">Đầu cột</th></tr></thead>` +
      `<tbody>${'<tr><td>Thân bảng</td></tr>'.repeat(3)}</tbody></table></div></section>`;
    const printed = await print(
      withMain(Array.from({ length: 18 }, (_, index) => page(index + 10)).join('')),
    );
    expect(printed.diagnostics).toEqual([]);
    const stranded = pagesOf(printed).filter(
      (one) => /Bảng thứ|Đầu cột/.test(pageText(one)) && !pageText(one).includes('Thân bảng'),
    );
    expect(stranded.map(({ number }) => number)).toEqual([]);
    const tables = pagesOf(printed)
      .map(pageText)
      .join(' ')
      .match(/Bảng thứ \d+ Đầu cột/g);
    expect(tables).toHaveLength(18);
  });
});

describe('an appendix across turned pages', () => {
  const HEAD = 'STT Góp ý Cơ quan Trả lời';
  let turned: readonly PageFacts[];
  let all: readonly PageFacts[];
  let printed: Typeset;

  beforeAll(async () => {
    // Rows of different height, so that pages end at different places of a group.
    const entry = (number: number): string =>
      `<tr><th scope="row">${number}</th><td>${`Ý kiến ${number} về một đoạn của dự thảo. `.repeat(1 + (number % 4))}</td><td>Cơ quan ${number}</td><td>${'Đã tiếp thu và viết lại cho rõ. '.repeat(1 + (number % 3))}</td></tr>`;
    const rows = Array.from(
      { length: 60 },
      (_, index) =>
        `${index % 3 === 0 ? `<tr class="group"><td></td><th scope="rowgroup">Nhóm ${index / 3 + 1}</th><td></td><td></td></tr>` : ''}${entry(index + 1)}`,
    );
    const appendix = (id: string, body: string, more = ''): string =>
      `<section class="appendix${more}" id="${id}"><h2>Phụ lục ${id}</h2>${body}</section>`;
    const table = `<table><thead><tr>${['STT', 'Góp ý', 'Cơ quan', 'Trả lời'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    printed = await print(
      withMain(
        appendix('truoc', '<p>Trang đứng.</p>') +
          appendix('ngang', table, ' turned') +
          appendix('sau', '<p>Lại trang đứng.</p>'),
      ),
    );
    all = pagesOf(printed);
    turned = all.filter((page) => /Cơ quan \d/.test(pageText(page)));
  });

  test('turns its own pages and no others, and loses no word', () => {
    expect(printed.diagnostics).toEqual([]);
    expect(turned.length).toBeGreaterThan(3);
    for (const page of all) {
      const [width, height] = turned.includes(page) ? [297, 210] : [210, 297];
      expect(Math.abs(page.widthMm - width), String(page.number)).toBeLessThan(0.2);
      expect(Math.abs(page.heightMm - height), String(page.number)).toBeLessThan(0.2);
    }
    expect([all[0], all.at(-1)].map((page) => page !== undefined && turned.includes(page))).toEqual(
      [false, false],
    );
  });

  test('keeps the margins and the page number where a reader of the turned page looks for them', () => {
    for (const { items, pageNumber, number } of turned) {
      for (const { xMm, yMm, widthMm, text } of items.filter((item) => item.text.trim() !== '')) {
        expect(xMm, text).toBeGreaterThan(29.7);
        expect(xMm + widthMm, text).toBeLessThan(282.4);
        expect(yMm, text).toBeGreaterThan(20);
        expect(yMm, text).toBeLessThan(190.2);
      }
      expect(pageNumber?.text).toBe(String(number));
      expect((pageNumber?.xMm ?? 0) + (pageNumber?.widthMm ?? 0) / 2).toBeCloseTo(
        (30 + 282) / 2,
        0,
      );
      expect(pageNumber?.yMm).toBeLessThan(20);
    }
  });

  test('repeats the head on each page, prints each row once, and ends none with the name of a group', () => {
    for (const page of turned) {
      expect(pageText(page).split(HEAD)).toHaveLength(2);
      expect(
        lastLine(page)
          .map(({ text }) => text)
          .join(' '),
      ).not.toMatch(/Nhóm \d+/);
    }
    const rows = turned.flatMap((page) =>
      [...pageText(page).matchAll(/Cơ quan (\d+)/g)].map(([, row]) => Number(row)),
    );
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });
});

describe('faults', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) =>
      `<p id="p${index}">Đoạn ${index}. ${Array.from({ length: 12 }, (__, line) => `Câu số ${index * 100 + line} để thử.`).join(' ')}</p>`,
  ).join('');
  const codes = ({ diagnostics }: Typeset): string[] => [
    ...new Set(diagnostics.map((one) => one.code)),
  ];

  test('a paragraph that disappears on the sheets is named', async () => {
    const hide = '<style>.printed-page #p3 { display: none }</style>';
    const spoilt = await print((html) =>
      withMain(`<section>${paragraphs}</section>`)(html).replace('</head>', `${hide}</head>`),
    );
    expect(codes(spoilt)).toEqual(['TK601']);
    expect(spoilt.diagnostics[0]?.message).toMatch(/thiếu “Đoạn 3\..*mục “p3”/);
    expect(spoilt.diagnostics[0]?.place.file).toBe('dist/edition/index.html');
  });

  test('a call to another machine is stopped and named', async () => {
    const spoilt = await print(
      withMain(`${paragraphs}<p><img alt="" src="https://example.org/huy-hieu.png"></p>`),
    );
    expect(codes(spoilt)).toEqual(['TK604']);
    expect(spoilt.diagnostics[0]?.message).toContain('https://example.org/huy-hieu.png');
  });

  test('a missing file is named', async () => {
    const spoilt = await print(withMain(`${paragraphs}<p><img alt="" src="../thieu.svg"></p>`));
    expect(spoilt.diagnostics[0]?.message).toContain('/thieu.svg');
  });

  test('a chart wider than the page and a clipped cell are named', async () => {
    const wide =
      '<div id="rong"><svg role="img" width="900" height="50"><text x="5" y="20">rộng</text></svg></div>';
    const table = `<table id="bang"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${'dài'.repeat(60)}</td><td>x</td></tr></tbody></table>`;
    const spoilt = await print(withMain(`${wide}${table}`));
    const told = spoilt.diagnostics
      .filter((one) => one.code === 'TK605')
      .map((one) => one.message)
      .join('\n');
    expect(told).toContain('“rong”');
    expect(told).toMatch(/ô bảng.*“bang”/);
  });

  test('a row higher than a page is named as the one cause', async () => {
    const table = `<table><thead><tr><th>A</th></tr></thead><tbody><tr id="cao"><td rowspan="2">${'Nội dung thử nghiệm. '.repeat(900)}</td></tr><tr></tr></tbody></table>`;
    const spoilt = await print(withMain(`${paragraphs}${table}`));
    expect(codes(spoilt)).toEqual(['TK605']);
    expect(spoilt.diagnostics[0]?.message).toContain('“cao”');
  });

  test('a contents entry without its chapter is named', async () => {
    const spoilt = await print(
      withMain(
        `<nav class="contents"><ol><li><a href="#mat"><span class="entry">Mất</span> <span class="page-ref" data-for="mat"></span></a></li></ol></nav>${paragraphs}`,
      ),
    );
    expect(codes(spoilt)).toEqual(['TK607']);
    expect(spoilt.diagnostics[0]?.message).toContain('“mat”');
  });

  test('a layout that hangs ends in a diagnostic after a second try', async () => {
    const spoilt = await print(undefined, { patienceMs: 1 });
    expect(codes(spoilt)).toEqual(['TK603']);
    expect(spoilt.files).toEqual([]);
  });

  test('a link that leads nowhere on paper is named', async () => {
    const spoilt = await print(
      withMain(
        `${paragraphs}<p>Xem <a href="#khong-co">mục không có</a> và <a href="#p3">mục có</a>.</p>`,
      ),
    );
    expect(codes(spoilt)).toEqual(['TK607']);
    expect(spoilt.diagnostics).toHaveLength(1);
    expect(spoilt.diagnostics[0]?.message).toContain('#khong-co');
  });

  test('a broken browser is replaced once', async () => {
    const broken = (await openBrowser()).browser;
    await broken.close();
    const dir = await builtEdition(withMain(paragraphs));
    folders.push(dir);
    const mended = await typeset({ ...BRIEF, dir, browser: broken });
    expect(mended.diagnostics).toEqual([]);
    expect(mended.pages).toBe(2);
  });

  test('lists, nested lists and their signs survive the page breaks', async () => {
    const nested = Array.from(
      { length: 14 },
      (_, index) =>
        `<li>Việc ${index} ${'cần làm tiếp '.repeat(30)}<ul><li>ý một ${index}</li><li>ý hai ${'dài hơn '.repeat(30)}</li></ul></li>`,
    ).join('');
    const printed = await print(
      withMain(`<section><ul>${nested}</ul><ol start="3">${nested}</ol></section>`),
    );
    expect(printed.diagnostics).toEqual([]);
    expect(printed.pages).toBeGreaterThan(3);
  });

  test('a signature never stands alone: the last paragraph goes with it', async () => {
    const lines = Array.from({ length: 26 }, (_, index) => `<p>Câu số ${index}.</p>`).join('');
    const signature =
      '<section class="signature"><div class="recipients"><p>Nơi nhận:</p></div><div class="signatory"><p>T/M</p><p class="signature-space"></p><p>Họ tên</p></div></section>';
    const printed = await print(
      withMain(
        `<section class="part"><section class="chapter">${lines}</section></section>${signature}`,
      ),
    );
    expect(printed.diagnostics).toEqual([]);
    expect(pagesOf(printed).map(pageText)[1]).toMatch(/^Câu số 25\. Nơi nhận: T\/M Họ tên$/);
  });

  test('headings one after another never end a page', async () => {
    const heads = Array.from(
      { length: 24 },
      (_, index) =>
        `<h3>${index}. Đề mục</h3><h4>${index}.1. Khoản</h4><h5>a) Điểm</h5><p>${'Nội dung thử nghiệm. '.repeat(4 + (index % 5) * 3)}</p>`,
    );
    const printed = await print(withMain(`<section>${heads.join('')}</section>`));
    expect(printed.diagnostics).toEqual([]);
    for (const page of pagesOf(printed))
      expect(lastLine(page).every((item) => item.font === 'Tinos-Regular')).toBe(true);
  });
});
