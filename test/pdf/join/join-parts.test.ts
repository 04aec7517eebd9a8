import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../../src/paginate/browser.ts';
import { type PrintFacts, readFacts } from '../../../src/pdf/facts/read-facts.ts';
import { type DanglingLink, joinParts } from '../../../src/pdf/join/join-parts.ts';
import type { JoinItem } from '../../../src/pdf/join/printed-part.ts';
import { checkTags } from '../../../src/pdf/validate/check-tags.ts';
import { pageNumber, printPart } from '../print-part.ts';
import { IDENTITY, sampleParts } from '../sample-parts.ts';
import { tagTreeText } from '../tag-tree-text.ts';

let browser: Browser;
let items: JoinItem[];
let joined: Uint8Array;
let facts: PrintFacts;
const dangling: DanglingLink[] = [];

beforeAll(async () => {
  browser = (await openBrowser()).browser;
  items = await sampleParts(browser);
  joined = await joinParts(items, IDENTITY, (link) => dangling.push(link));
  facts = await readFacts(joined);
});

afterAll(async () => browser.close());

describe('a file joined of two parts and an empty page', () => {
  test('has the pages in order, the empty one among them', () => {
    expect(facts.pages.map(({ words }) => words.slice(0, 3).join(' '))).toEqual([
      'Báo cáo thử',
      'của Cục2 và',
      '',
      'Phần hai Chữ',
    ]);
    for (const { widthMm, heightMm } of facts.pages)
      expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([210, 297]);
  });

  test('has one tag tree: pieces of one element together, borders and repeated heads outside, cells in their columns', async () => {
    expect(await tagTreeText(joined)).toBe(TREE);
  });

  test('has one outline with the headings, nested, on their pages', () => {
    expect(facts.outline).toEqual([
      { title: 'Báo cáo thử', level: 1, page: 1 },
      { title: '1. Phần một', level: 2, page: 1 },
      { title: 'Mục a', level: 3, page: 2 },
      { title: 'Phần hai', level: 2, page: 4 },
    ]);
  });

  test('leads from part to part, and out; a link to what is nowhere is plain text and told of', () => {
    const links = facts.pages.map(({ links: own }) =>
      own.map(({ text, page, url }) => `${text} → ${url ?? page}`),
    );
    expect(links).toEqual([
      ['Phần hai → 4', 'Trang ngoài → https://example.org/ngoai', '1 → 1'],
      ['2 → 2'],
      [],
      ['phần một → 1'],
    ]);
    expect(dangling).toEqual([{ id: 'khong-co', page: 3, text: 'mục không có' }]);
  });

  test('finds every named element by its name', async () => {
    const document = await PDFDocument.load(joined);
    const names = document.catalog.lookup(PDFName.of('Names'))?.toString() ?? '';
    expect(names).toContain('Dests');
    const dests = [...document.context.enumerateIndirectObjects()]
      .map(([, object]) => object.toString())
      .find((text) => text.includes('/Names [ <FEFF'));
    expect(dests?.match(/<FEFF/g)).toHaveLength(6);
  });

  test('draws page numbers and running lines at their places', () => {
    const [first, second, blank, last] = facts.pages;
    expect(first?.pageNumber).toBeUndefined();
    expect(blank?.pageNumber).toBeUndefined();
    for (const [page, number] of [
      [second, '2'],
      [last, '3'],
    ] as const) {
      expect(page?.pageNumber?.text).toBe(number);
      expect(page?.pageNumber?.font).toBe('Tinos-Regular');
      expect((page?.pageNumber?.xMm ?? 0) + (page?.pageNumber?.widthMm ?? 0) / 2).toBeCloseTo(
        112.5,
        1,
      );
      // The digit one is 0,66 of the type size high.
      expect((page?.pageNumber?.yMm ?? 0) - (DIGIT * 14 * 25.4) / 72).toBeCloseTo(10, 1);
    }
    const line = last?.items.find(({ font }) => font === 'Tinos-Italic');
    expect(line?.text).toBe('Dự thảo ngày 05/10');
    expect((line?.xMm ?? 0) + (line?.widthMm ?? 0)).toBeCloseTo(195, 1);
    expect((line?.yMm ?? 0) - (DIGIT * 11 * 25.4) / 72).toBeCloseTo(285, 0);
  });

  test('holds each face once', () => {
    expect(
      facts.fonts.map(({ name, embedded, subset }) => `${name} ${embedded} ${subset}`),
    ).toEqual(['Tinos-Bold true true', 'Tinos-Italic true true', 'Tinos-Regular true true']);
  });

  test('stands the conditions for tagged files', async () => {
    expect(await checkTags(joined)).toEqual([]);
  });

  test('says its title, language and dates', async () => {
    const document = await PDFDocument.load(joined, { updateMetadata: false });
    expect([facts.title, facts.language, document.getAuthor()]).toEqual([
      IDENTITY.title,
      'vi',
      'Ban soạn thảo',
    ]);
    expect(document.getCreationDate()?.toISOString()).toBe('2026-10-05T00:00:00.000Z');
    expect(Buffer.from(joined).toString('latin1').slice(0, 8)).toBe('%PDF-1.7');
  });

  test('has the same bytes when everything is printed again by a fresh browser', async () => {
    const fresh = (await openBrowser()).browser;
    try {
      // Cells printed before move the browser's own count of elements, which it writes into tags.
      await printPart(fresh, ['<table><tr><th>a</th></tr></table>']);
      const again = await joinParts(await sampleParts(fresh), IDENTITY);
      expect(Buffer.from(again).equals(joined)).toBe(true);
    } finally {
      await fresh.close();
    }
  });

  test('differs in its /ID when a word differs', async () => {
    const id = (pdf: Uint8Array): string =>
      /\/ID \[(<\w+>)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';
    const other = await joinParts(items, { ...IDENTITY, title: 'Tên khác' });
    expect(id(joined)).toMatch(/^<[0-9A-F]{32}>$/);
    expect(id(other)).not.toBe(id(joined));
  });
});

describe('joining', () => {
  test('works with one part', async () => {
    const one = await joinParts(items.slice(0, 1), IDENTITY);
    const own = await readFacts(one);
    expect(own.pages).toHaveLength(2);
    expect(own.pages[0]?.links.map(({ text }) => text)).toEqual(['Trang ngoài', '1']);
    expect(await checkTags(one)).toEqual([]);
  });

  test('of twenty like parts needs little more room for fonts than of one', async () => {
    const part = await printPart(browser, ['<p>Mỗi phần mang phông chữ của mình.</p>'], () => [
      pageNumber(1),
    ]);
    const [one, twenty] = [
      await joinParts([part], IDENTITY),
      await joinParts(
        Array.from({ length: 20 }, () => part),
        IDENTITY,
      ),
    ];
    expect((await readFacts(twenty)).fonts).toHaveLength(1);
    expect(twenty.length).toBeLessThan(2.5 * one.length);
  });

  test('refuses a part that tells of other pages than it has', async () => {
    const part = await printPart(browser, ['<p>Một trang</p>']);
    await expect(joinParts([{ ...part, pages: [] }], IDENTITY)).rejects.toThrow('tells of 0');
  });

  test('refuses a running line that the font cannot write', async () => {
    const part = await printPart(browser, ['<p>Một trang</p>'], () => [
      { ...pageNumber(1), text: '漢' },
    ]);
    await expect(joinParts([part], IDENTITY)).rejects.toThrow('no glyph for “漢”');
  });
});

const DIGIT = 0.66;

const TREE = `Document lang=vi
  H1
    «Báo cáo» 1
    «thử» 1
  TOC
    TOCI
      Reference
        Link
          «Phần hai» 1
          link on 1
  L ListNumbering=/Disc
    LI
      LBody
        Link
          «Trang ngoài» 1
          link on 1
  H2
    «1.» 1
    «Phần một» 1
  P
    «Một câu» 1
    Reference id=goi-ghi-chu-1
      Link
        «1» 1
        link on 1
    «có ghi chú.» 1
  P
    Note id=ghi-chu-1
      Lbl
        «1» 1
      «Lời» 1
      «ghi chú» 1
      «.» 1
  L
    LI
      Lbl
        «Mức phải đạt» 1
      LBody
        «45%» 1
    LI
      Lbl
        «Số đã dùng» 1
        «Nguồn» 1
      LBody
        «Theo sổ» 1
        «của Cục» 2
        Reference id=goi-ghi-chu-2
          Link
            «2» 2
            link on 2
  P
    Note id=ghi-chu-2
      Lbl
        «2» 2
      «Xem sổ.» 2
  P
    «Đoạn văn bắt đầu ở trang này» 1
    «và hết ở trang sau.» 2
  L ListNumbering=/Decimal
    LI
      Lbl
        «1.» 1
      LBody
        «Mục đầu» 1
    LI
      Lbl
        «2.» 1
      LBody
        «Mục bị ngắt» 1
        «nên đọc liền.» 2
  Table
    Caption
      «Bảng 1. Chỉ tiêu» 1
    TR
      TH Scope=/Column
        «Mã» 1
      TH Scope=/Column
        «Chỉ tiêu» 1
      TH Scope=/Column
        «Kết quả» 1
    TR
      TH Scope=/Row
        «M1» 1
      TD
        «Rừng» 1
      TD
        «» 1
    TR
      TD
        «M3» 1
      TD
        «Hàng cao hơn» 1
        «đọc liền» 2
      TD
        P
          «một trang» 1
          «thì đi tiếp» 2
          «và hết.» 2
    TR
      TH Scope=/Row
        «M2» 2
      TD
        «Nước» 2
      TD
        «90%» 2
  H3
    «Mục a» 2
  H2
    «Phần hai» 4
  P
    «Chữ không nằm trong đoạn» 4
  Div
    Figure alt=Biểu đồ: rừng tăng BBox=115,666.4,190,696.4
      «» 4
      «42» 4
    Caption
      «Hình 1. Rừng» 4
  P
    «Xem» 4
    Link
      «phần một» 4
      link on 4
    «,» 4
    Span
      «mục không có» 4
    «,» 4
    Strong
      «đậm» 4
    «.» 4
  P
    «Chữ nhạt» 4`;
