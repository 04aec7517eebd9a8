import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Dossier } from '../../src/core/view/dossier.ts';
import { type PageFacts, type PrintFacts, readFacts } from '../../src/pdf/facts/read-facts.ts';
import { VARIANT_SUFFIXES } from '../../src/pdf/variants/output-variant.ts';
import { checkFormat } from '../../src/print/format/check-format.ts';
import { PROFILE_RULES } from '../../src/print/profiles.ts';
import { BASE } from '../core/mini-review.ts';
import { paperSource } from '../paper-source.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { runWarm } from '../run-warm.ts';
import { visibleText } from '../tree.ts';

const REVIEW = 'nq24-2013-2023';
const TARGETS = 18;

const built = (file: string): string => join(inject('built'), REVIEW, file);
const facts = async (edition: string): Promise<PrintFacts> =>
  readFacts(new Uint8Array(await readFile(built(`pdf/${edition}.pdf`))));
const html = (file: string): Promise<string> => readFile(built(file), 'utf8');
const text = ({ words }: PageFacts): string => words.join(' ');
const all = ({ pages }: PrintFacts): string => pages.map(text).join(' ');

let dossier: Dossier;
beforeAll(async () => {
  dossier = JSON.parse(await readFile(built('pdf/ho-so.json'), 'utf8')) as Dossier;
});

describe('the dossier', () => {
  test('holds every item in every variant that is offered, as the files themselves say', async () => {
    expect(dossier.missing).toEqual([]);
    expect(
      dossier.editions.map(
        ({ id, files }) => `${id}: ${files.map(({ finish }) => finish).join(' ')}`,
      ),
    ).toEqual([
      'bao-cao-tong-ket: screen office press',
      'bao-cao-tom-tat: screen office press',
      'phieu-chi-tieu: screen office press',
      'to-trinh: screen office press',
      'phu-luc: screen office press',
      'bao-cao-lam-viec: screen office',
    ]);
    for (const file of dossier.editions.flatMap(({ files }) => files)) {
      const bytes = await readFile(built(`pdf/${file.file}`));
      expect(file.file).toBe(`${file.edition}${VARIANT_SUFFIXES[file.finish]}.pdf`);
      expect([file.bytes, file.sha256, file.sources], file.file).toEqual([
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
        dossier.version.sources,
      ]);
      expect(
        JSON.parse(
          await readFile(built(`pdf/${file.file.replace(/\.pdf$/, '.kiem-tra.json')}`), 'utf8'),
        ),
        file.file,
      ).toMatchObject({ file: file.file, sha256: file.sha256, bytes: bytes.length });
    }
    const table = await readFile(built('pdf/ho-so.csv'), 'utf8');
    expect(table.trim().split('\r\n')).toHaveLength(
      1 + dossier.editions.flatMap(({ files }) => files).length,
    );
  });

  test('names every appendix that the letter leads to, and where it is printed', () => {
    const printed = new Map(dossier.appendices.map((one) => [one.label, one.in]));
    expect(dossier.references.map(({ appendix }) => appendix)).toEqual([
      'Phụ lục 5',
      'Phụ lục 6',
      'Phụ lục 7',
      'Phụ lục 1',
      'Phụ lục 3',
      'Phụ lục 4',
    ]);
    for (const { appendix } of dossier.references)
      expect(printed.get(appendix), appendix).toContain('phu-luc');
  });

  test('is told on the pages: papers for all on public ones, all papers on the working page, with pages and size', async () => {
    const [report] = dossier.editions;
    const overview = visibleText(await html('index.html'));
    expect(overview).toContain(
      `Bản đọc trên màn hình PDF, ${report?.files[0]?.pages} trang , ${Math.round((report?.files[0]?.bytes ?? 0) / 1000)} kB`,
    );
    expect(overview).not.toContain('Tờ trình');
    const working = visibleText(await html('ho-so/index.html'));
    for (const { title, files } of dossier.editions) {
      expect(working).toContain(title);
      for (const { sha256 } of files) expect(working).toContain(sha256);
    }
    for (const page of [overview, working]) expect(page).not.toContain('chưa dựng');
  });
});

describe('the summary report', () => {
  test('takes five to ten pages and keeps the order, the main figures and every title', async () => {
    const paper = await facts('bao-cao-tom-tat');
    expect(paper.pages.length).toBeGreaterThanOrEqual(5);
    expect(paper.pages.length).toBeLessThanOrEqual(10);
    const words = all(paper);
    expect(words).toMatch(/BÁO CÁO TÓM TẮT tổng kết 10 năm/);
    const order = [
      'BỐI CẢNH BAN HÀNH',
      'QUÁN TRIỆT',
      'KẾT QUẢ VỀ ỨNG PHÓ',
      'KẾT QUẢ VỀ QUẢN LÝ',
      'KẾT QUẢ VỀ BẢO VỆ',
      'IV. HẠN CHẾ, YẾU KÉM',
      'V. NGUYÊN NHÂN',
      'VI. BÀI HỌC',
      'I. PHƯƠNG HƯỚNG',
      'TỔ CHỨC THỰC HIỆN VÀ KIẾN NGHỊ',
    ];
    const places = order.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(words).toContain('- Mục tiêu phải đo được ngay từ khi ban hành.');
    expect(words).not.toContain('Quan trắc được tự động hóa dần');
    for (let number = 1; number <= TARGETS; number += 1)
      expect(words).toContain(` T${String(number).padStart(2, '0')} `);
  });

  test('says no sentence that the report does not, and numbers without gaps', async () => {
    const page = await paperSource(built('pdf/bao-cao-tom-tat.pdf'));
    // A paper cites in full what it is the first to cite, and names sources with or without a link.
    const said = (part: string): string =>
      visibleText(part.replace(/<span class="citation"[\s\S]*?<\/span>|<sup[\s\S]*?<\/sup>/g, ''));
    const whole = said(await paperSource(built('pdf/bao-cao-tong-ket.pdf')));
    const paragraphs = [...page.matchAll(/<p id="([^"]*--[^"]*)"[^>]*>([\s\S]*?)<\/p>/g)];
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(
      paragraphs
        .filter(([, , paragraph = '']) => !whole.includes(said(paragraph)))
        .map(([, id]) => id),
    ).toEqual([]);
    for (const chapter of page.split('<section class="chapter"').slice(1)) {
      const numbers = [...chapter.matchAll(/<h4[^>]*><span class="number">(\d+)\.<\/span>/g)].map(
        ([, number]) => Number(number),
      );
      expect(numbers, chapter.slice(0, 40)).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(page).toMatch(/<span class="figure-number">Bảng 1\.<\/span>/);
  });
});

describe('the letter', () => {
  test('goes through its five points and counts what the registers hold', async () => {
    const words = all(await facts('to-trinh'));
    expect(words).toMatch(
      /^ĐẢNG ỦY CHÍNH PHỦ .*TỜ TRÌNH về việc xem xét Báo cáo tổng kết .*Kính trình: Đảng ủy Chính phủ I\. SỰ CẦN THIẾT/,
    );
    for (const point of [
      'II. QUÁ TRÌNH XÂY DỰNG',
      'III. NỘI DUNG CƠ BẢN',
      'IV. VẤN ĐỀ CÒN Ý KIẾN KHÁC NHAU',
      'V. KIẾN NGHỊ',
    ])
      expect(words).toContain(point);
    const rows = async (table: string): Promise<readonly string[]> =>
      (await readFile(join(TOOL_ROOT, 'data', REVIEW, table), 'utf8')).trim().split('\n').slice(1);
    const provinces = (await rows('contributions.csv')).filter((row) =>
      /,province,\d{4}-/.test(row),
    );
    expect(words).toContain(`đã xin ý kiến ${provinces.length} địa phương`);
    expect(words).toContain(
      `nhận ý kiến của ${provinces.filter((row) => !row.includes(',missing,')).length} địa phương`,
    );
    expect(words).toContain(`Đã nhận ${(await rows('comments.csv')).length} ý kiến góp ý`);
    expect(words).toContain('Các số đếm cơ quan và ý kiến gồm cả «số liệu minh họa»');
    expect(words).toContain('DỰ THẢO LẦN 2, NGÀY 30/9/2026');
  });

  test('lists what goes with it, with the pages each really has', async () => {
    const words = all(await facts('to-trinh'));
    const pages = (id: string): number | undefined =>
      dossier.editions.find((one) => one.id === id)?.files[0]?.pages;
    expect(words).toContain(
      `1. Báo cáo tổng kết, ${pages('bao-cao-tong-ket')} trang; 2. Báo cáo tóm tắt, ${pages('bao-cao-tom-tat')} trang; 3. Phụ lục, ${pages('phu-luc')} trang.`,
    );
    expect((await facts('phu-luc')).pages).toHaveLength(pages('phu-luc') ?? 0);
  });
});

describe('the target sheets', () => {
  test('give every target one page, from verdict to who leads what next', async () => {
    const { pages } = await facts('phieu-chi-tieu');
    const sheets = pages.slice(1, 1 + TARGETS);
    for (const [index, sheet] of sheets.entries()) {
      expect(text(sheet), String(index)).toMatch(
        new RegExp(
          `^T${String(index + 1).padStart(2, '0')}\\. .*(?:đạt|đạt một phần|chưa đạt|chưa đủ số liệu|không đánh giá được) (?:Tính từ|Do người|Tổng hợp)`,
        ),
      );
    }
    expect(text(pages[1 + TARGETS]!)).toMatch(/^Phụ lục 2 NGUỒN SỐ LIỆU/);
    const forest = text(sheets[16]!);
    for (const part of [
      '42,02% < 45%',
      'còn cách mục tiêu 2,98 điểm phần trăm',
      'Hạn chế',
      'Nguyên nhân',
      '(chủ trì: Bộ Nông nghiệp và Môi trường)',
    ])
      expect(forest).toContain(part);
  });
});

describe('the working copy', () => {
  test('breaks like the clean one and bears line numbers and codes of paragraphs beside the text', async () => {
    const [clean, working] = [await facts('bao-cao-tong-ket'), await facts('bao-cao-lam-viec')];
    expect(working.pages).toHaveLength(clean.pages.length);
    const known = new Set(
      (await readFile(built('gop-y/doan-van.csv'), 'utf8'))
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').at(-1)),
    );
    let codes = 0;
    for (const [index, page] of working.pages.entries()) {
      const beside = page.items.filter(
        ({ xMm, widthMm }) => xMm + widthMm < 29 || xMm > page.widthMm - 15,
      );
      const numbers = beside
        .filter(({ text: said }) => /^\d+$/.test(said))
        .map(({ text: said }) => Number(said));
      expect(numbers, String(page.number)).toEqual(numbers.map((_, at) => 5 * (at + 1)));
      const named = beside.filter(({ text: said }) => !/^\d+$/.test(said));
      for (const { text: said } of named) expect(known, said).toContain(said);
      codes += named.length;
      const within = page.items
        .filter((item) => !beside.includes(item))
        .map(({ text: said }) => said.trim())
        .join(' ');
      if (index > 0)
        expect(within).toBe(
          clean.pages[index]?.items.map(({ text: said }) => said.trim()).join(' '),
        );
    }
    expect(codes).toBeGreaterThan(60);
  });

  test('printed on both sides of the leaf has line numbers at the bound edge and codes at the outer one', async () => {
    const { pages } = await facts('bao-cao-lam-viec.van-phong');
    const sides = { bound: 0, outer: 0 };
    for (const page of pages) {
      const { widthMm, heightMm } = page;
      const back = page.number % 2 === 0 && widthMm < heightMm;
      for (const { text: said, xMm, widthMm: width, sizePt } of page.items) {
        if (
          Math.abs(sizePt - 8) > 0.1 ||
          (xMm + width < widthMm - (back ? 30 : 15) && xMm > (back ? 15 : 30))
        )
          continue;
        const isLeft = xMm < widthMm / 2;
        const isNumber = /^\d+$/.test(said);
        expect(isLeft, `${page.number}: ${said}`).toBe(isNumber !== back);
        sides[isNumber ? 'bound' : 'outer'] += 1;
      }
    }
    expect(sides.bound).toBeGreaterThan(100);
    expect(sides.outer).toBeGreaterThan(60);
  });
});

describe("an edition of the office's own", () => {
  let root: string;
  let paper: PrintFacts;
  let output: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tong-ket-own-'));
    await cp(BASE, root, { recursive: true });
    const folder = join(root, 'content/mini-2020-2024/editions');
    await mkdir(folder);
    await writeFile(
      join(folder, 've-rung.yaml'),
      'title: Trích báo cáo về rừng\nsections: [nhiem-vu, ket-qua]\nappendices: [sources, targets]\naudience: public\nprofile: state-nd30-2020\nheadings: decimal\npages: { most: 2 }\n',
    );
    await appendFile(join(root, 'content/mini-2020-2024/review.yaml'), 'headings: hyphen\n');
    const run = await runWarm(
      'build',
      '--root',
      root,
      '--editions',
      've-rung',
      '--finishes',
      'screen',
    );
    expect(run.code, run.output).toBe(0);
    ({ output } = run);
    paper = await readFacts(
      new Uint8Array(await readFile(join(root, 'dist/mini-2020-2024/pdf/ve-rung.pdf'))),
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('prints the chosen sections in the order of the report, without letterhead', () => {
    const words = all(paper);
    expect(words).toMatch(/^TRÍCH BÁO CÁO VỀ RỪNG \(Kèm theo/);
    expect(words).not.toMatch(/ĐỘC LẬP|Nơi nhận/i);
    expect(words.indexOf('1. KẾT QUẢ')).toBeGreaterThan(0);
    expect(words.indexOf('1. KẾT QUẢ')).toBeLessThan(words.indexOf('1. NHIỆM VỤ'));
    expect(words).not.toContain('Đất lúa bị chuyển sang việc khác.');
  });

  test('numbers headings in its own way, in contents and text, and is measured by it; pages of the site follow the review', async () => {
    const words = all(paper);
    expect(words.match(/(?:^| )(?:\d\.)+ Về rừng/g)).toEqual([' 1.1. Về rừng']);
    expect(words).toMatch(/ 1\.2\. Về đất và nước - Đất lúa/);
    const site = visibleText(
      await readFile(join(root, 'dist/mini-2020-2024/bao-cao/ket-qua/index.html'), 'utf8'),
    );
    expect(site.match(/\S+ Về đất và nước/g)).toEqual(['2- Về đất và nước', '2- Về đất và nước']);
    const file = join(root, 'dist/mini-2020-2024/pdf/ve-rung.pdf');
    const { rows } = await checkFormat({
      pdf: new Uint8Array(await readFile(file)),
      html: await paperSource(file),
      profile: PROFILE_RULES['state-nd30-2020'],
    });
    expect(rows.find(({ id }) => id === 'headings.number')).toMatchObject({
      expected: 'Phần I, 1., 1.1., -',
      result: 'pass',
    });
  });

  test('numbers the pages of each appendix from 1 again, where the rules ask for that', () => {
    const opening = paper.pages.filter((page) => /^Phụ lục I{1,2} /.test(text(page)));
    expect(opening.map((page) => text(page).split(' ').slice(0, 3).join(' '))).toEqual([
      'Phụ lục I',
      'Phụ lục II',
    ]);
    // The first page of a series bears no number, as the first page of a paper.
    const numbers = paper.pages.map(({ pageNumber }) => pageNumber?.text ?? '');
    for (const { number } of opening) expect(['', '1']).toContain(numbers[number - 1]);
    const [first] = opening;
    expect(numbers[(first?.number ?? 0) - 2]).toBe(String((first?.number ?? 0) - 1));
  });

  test('is told when it is longer than its office wants', () => {
    expect(output).toMatch(
      /TK651 ve-rung\.yaml: «Trích báo cáo về rừng» dài \d trang; mức đặt ra là không quá 2 trang\./,
    );
  });
});

test('the name of a body too long for its column beside the name of the State goes over to another line, and the rule below it fits', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tong-ket-long-name-'));
  try {
    await cp(BASE, root, { recursive: true });
    const review = join(root, 'content/mini-2020-2024/review.yaml');
    const long = '  name: BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n  lines: [BỘ, NÔNG NGHIỆP VÀ MÔI TRƯỜNG]';
    await writeFile(
      review,
      (await readFile(review, 'utf8'))
        .replace('  name: CƠ QUAN MINH HỌA', long)
        .replace('profile: party-hd36-2018', 'profile: state-nd30-2020'),
    );
    const { code, output } = await runWarm(
      'build',
      '--root',
      root,
      '--editions',
      'bao-cao-tong-ket',
      '--finishes',
      'screen',
    );
    expect(code, output).toBe(0);
    const file = join(root, 'dist/mini-2020-2024/pdf/bao-cao-tong-ket.pdf');
    const { rows } = await checkFormat({
      pdf: new Uint8Array(await readFile(file)),
      html: await paperSource(file),
      profile: PROFILE_RULES['state-nd30-2020'],
    });
    expect(
      rows.filter(({ rule, result }) => rule.startsWith('Cơ quan ban hành') && result !== 'pass'),
    ).toEqual([]);
    expect(rows.filter(({ rule }) => rule.startsWith('Cơ quan ban hành')).length).toBeGreaterThan(
      3,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
