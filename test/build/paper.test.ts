import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { type PageFacts, type PrintFacts, readFacts } from '../../src/pdf/facts/read-facts.ts';

const TARGET_HEAD = 'Mã Mục tiêu Mức phải đạt Kết quả Mức độ hoàn thành Nguồn';

let bytes: Uint8Array;
let facts: PrintFacts;
beforeAll(async () => {
  bytes = new Uint8Array(
    await readFile(join(inject('built'), 'nq24-2013-2023/pdf/bao-cao-tong-ket.pdf')),
  );
  facts = await readFacts(bytes, { bodyTopMm: 20 });
});

const text = ({ words }: PageFacts): string => words.join(' ');

describe('the volume of appendices', () => {
  const HEADS = {
    1: TARGET_HEAD,
    2: 'Mã Nơi công bố, tài liệu Ngày Loại',
    3: 'Mã Quan điểm, nhiệm vụ, giải pháp Văn bản thể chế hóa và nội dung mới',
    4: 'Mục tiêu Hạn chế Nguyên nhân Nhiệm vụ, giải pháp',
    5: 'Cơ quan Tình trạng Xin ý kiến Nhận Văn bản, nơi dùng, ghi chú',
    6: 'STT Nội dung góp ý Cơ quan góp ý Nội dung tiếp thu, giải trình',
    7: 'Mã Yêu cầu Máy xét Người xác nhận',
  } as const;
  let volume: PrintFacts;
  beforeAll(async () => {
    volume = await readFacts(
      new Uint8Array(await readFile(join(inject('built'), 'nq24-2013-2023/pdf/phu-luc.pdf'))),
      { bodyTopMm: 20 },
    );
  });

  /** Pages of each appendix, by its number. */
  const appendices = (): ReadonlyMap<number, readonly PageFacts[]> => {
    let number = 0;
    return Map.groupBy(
      volume.pages,
      (page) => (number = Number(/^Phụ lục (\d) /.exec(text(page))?.[1] ?? number)),
    );
  };

  test('says what it belongs to, that it is internal and which rows are made up, without letterhead or signature', () => {
    const all = volume.pages.map(text).join(' ');
    expect(text(volume.pages[0]!)).toMatch(
      /^PHỤ LỤC \(Kèm theo Báo cáo số -BC\/ĐU, ngày 15 tháng 10 năm 2026/,
    );
    expect(all).toContain('Tài liệu làm việc nội bộ');
    expect(all).toContain('Dòng ghi «số liệu minh họa» dựng ra để trình bày cách dùng sổ');
    expect(all).not.toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận:|BÍ THƯ/);
    expect(volume.title).toMatch(/^Phụ lục kèm theo Báo cáo tổng kết 10 năm/);
  });

  test('lays the chain and the comments across, everything else upright', () => {
    for (const [number, pages] of appendices()) {
      const [width, height] = number === 4 || number === 6 ? [297, 210] : [210, 297];
      for (const page of pages)
        expect([Math.round(page.widthMm), Math.round(page.heightMm)], String(page.number)).toEqual([
          width,
          height,
        ]);
    }
    expect(appendices().get(6)?.length).toBeGreaterThanOrEqual(2);
  });

  test('repeats the head of each table on each of its pages', () => {
    for (const [number, head] of Object.entries(HEADS)) {
      for (const page of appendices().get(Number(number)) ?? [])
        expect(text(page), `${number}, ${page.number}`).toContain(head);
    }
    expect([...appendices().keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('holds every commitment, comment and province once, and opens the comments with how many answered', () => {
    const words = (number: number): string => (appendices().get(number) ?? []).map(text).join(' ');
    expect(words(3).match(/ NQ-[QNG]\d+ \p{Lu}\p{Ll}/gu)).toHaveLength(20);
    expect(
      words(5).match(/(?:Tỉnh|Thành phố) [^,.:]*? (?:đã gửi|thống nhất|gửi muộn|chưa gửi)/g)
        ?.length,
    ).toBeGreaterThanOrEqual(63);
    expect(words(6)).toContain('Đã xin ý kiến 62 địa phương, nhận 58');
    expect(words(6)).toContain('15 ý kiến của 04 nơi góp ý: tiếp thu 07');
    expect(words(6).match(/, \d\d\/9\/2023/g)).toHaveLength(15);
    for (const id of ['N01', 'N24', 'K07', 'D07', 'P08']) expect(words(7)).toContain(` ${id} `);
    expect(words(4).match(/ HC\d\d\. /g)).toHaveLength(11);
  });

  test('bears its page number at the top of the page as it is read', () => {
    for (const { number, pageNumber, widthMm } of volume.pages.slice(1)) {
      expect(pageNumber?.text).toBe(String(number));
      expect((pageNumber?.xMm ?? 0) + (pageNumber?.widthMm ?? 0) / 2).toBeCloseTo(
        (30 + widthMm - 15) / 2,
        0,
      );
    }
  });
});

describe('the printed ten-year review', () => {
  test('is a tagged Vietnamese A4 report with its real title', () => {
    expect(facts.language).toBe('vi');
    expect(facts.tagged).toBe(true);
    expect(facts.title).toContain('tổng kết 10 năm thực hiện Nghị quyết số 24-NQ/TW');
    for (const { widthMm, heightMm } of facts.pages) {
      expect(Math.abs(widthMm - 210)).toBeLessThan(0.2);
      expect(Math.abs(heightMm - 297)).toBeLessThan(0.2);
    }
  });

  test('embeds every font and holds charts as drawings, not pictures', () => {
    expect(facts.fonts.length).toBeGreaterThan(0);
    expect(facts.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(
      facts.pages.filter(({ rasterImages }) => rasterImages > 0).map(({ number }) => number),
    ).toEqual([]);
    expect(facts.pages.map(text).join(' ')).toContain('Hình 1.');
  });

  test('bears its page number from page 2 on', () => {
    const [first, ...others] = facts.pages;
    expect(first?.pageNumber).toBeUndefined();
    expect(others.length).toBeGreaterThan(12);
    for (const { number, pageNumber } of others) expect(pageNumber?.text).toBe(String(number));
  });

  test('gives in the contents the real page of every part, chapter and appendix', () => {
    const entries = facts.pages
      .slice(0, 2)
      .flatMap(({ links }) => links)
      .filter((link) => /\s\d+$/.test(link.text));
    expect(entries.length).toBeGreaterThanOrEqual(15);
    for (const entry of entries) {
      const number = Number(/\d+$/.exec(entry.text)?.[0]);
      expect(entry.page, entry.text).toBe(number);
      const heading = entry.text
        .replace(/\s\d+$/, '')
        .replace(/^(?:Phần [IVX]+|Phụ lục \d)\. /, '');
      expect(text(facts.pages[number - 1]!).toLocaleLowerCase('vi')).toContain(
        heading.toLocaleLowerCase('vi'),
      );
    }
  });

  test('repeats the head of the table of targets on each of its pages, every target once', () => {
    const start = facts.pages.findIndex((page) => /^Phụ lục 1 /.test(text(page)));
    const end = facts.pages.findIndex((page) => /^Phụ lục 2 /.test(text(page)));
    const appendix = facts.pages.slice(start, end);
    expect(appendix.length).toBeGreaterThanOrEqual(2);
    for (const page of appendix) expect(text(page).split(TARGET_HEAD)).toHaveLength(2);
    const all = appendix.map(text).join(' ');
    for (let number = 1; number <= 18; number += 1) {
      const id = `T${String(number).padStart(2, '0')}`;
      expect(all.split(` ${id} `), id).toHaveLength(2);
    }
  });

  test('says which wordings and figures have not been checked', () => {
    const all = facts.pages.map(text).join(' ');
    expect(all).toContain('cần đối chiếu bản gốc');
    expect(all).toContain('chưa đối chiếu với bản gốc của nơi công bố');
    expect(all).toContain('không phải văn bản chính thức');
  });

  test('gives its Vietnamese back in composed letters', () => {
    const all = facts.pages.map(text).join(' ');
    expect(all).toContain('chủ động ứng phó với biến đổi khí hậu');
    expect(all).toBe(all.normalize('NFC'));
    expect(all).not.toMatch(/\p{Mark}/u);
  });

  test('carries the date of the report, not of the machine', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getCreationDate()?.toISOString().slice(0, 10)).toBe('2026-10-15');
    expect(document.getModificationDate()).toEqual(document.getCreationDate());
  });
});
