import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TAKEN_NAMES } from '../../src/core/taken-names.ts';
import { openBrowser } from '../../src/paginate/browser.ts';
import { paperSourcesOf } from '../paper-source.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { visibleText } from '../tree.ts';
import { watchedPage } from './watched-page.ts';

const REVIEW = 'nq24-2013-2023';
const INDICATORS = 48;
let pages: { readonly path: string; readonly html: string }[];
let browser: Browser;

const page = (path: string): string => {
  const found = pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found.html;
};

beforeAll(async () => {
  const built = inject('built');
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  pages = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        return {
          path: relative(built, file).replaceAll('\\', '/'),
          html: await readFile(file, 'utf8'),
        };
      }),
  );
  // What papers are printed from is no page of the site, and keeps the same rules.
  for (const [edition, html] of await paperSourcesOf(join(built, REVIEW)))
    pages.push({ path: `${REVIEW}/in/${edition}/index.html`, html });
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());

describe('the built site', () => {
  test('has an overview, every section, every target, and the pages on data, sources, documents, method', () => {
    const paths = pages.map(({ path }) => path);
    for (const name of [
      '',
      'muc-tieu/',
      'so-lieu/',
      'nguon/',
      'van-ban/',
      'phuong-phap/',
      'the-che-hoa/',
      'dong-gop/',
      'gop-y/',
      'tien-do/',
      'ho-so/',
    ]) {
      expect(paths).toContain(`${REVIEW}/${name}index.html`);
    }
    expect(paths.filter((path) => path.startsWith(`${REVIEW}/bao-cao/`))).toHaveLength(10);
    const vietnamese = paths.filter((path) => !path.startsWith('en/'));
    expect(vietnamese.filter((path) => /\/muc-tieu\/t\d\d\//.test(path))).toHaveLength(18);
    expect(vietnamese.filter((path) => /\/so-lieu\/[^/]+\/index/.test(path))).toHaveLength(
      INDICATORS,
    );
    expect(paths).toContain('index.html');
  });

  test('holds nothing that only papers are printed from', async () => {
    const files = (await readdir(inject('built'), { recursive: true })).map((name) =>
      name.replaceAll('\\', '/'),
    );
    expect(files.filter((name) => /(?:^|\/)(?:in|styles)\/|\.ttf$/.test(name))).toEqual([]);
  });

  test('has at its top the reviews and names that no review may have', async () => {
    const names = (await readdir(inject('built'))).map((name) => name.replace(/\.html$/, ''));
    // Others, as `_astro`, are no ids of reviews.
    const others = names.filter(
      (name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name !== REVIEW,
    );
    // The report's language has no address of its own, the server's own faults no page, styles of
    // papers are served by the preview alone: all three are kept free.
    const free = ['vi', '500', 'styles'];
    expect(others.sort()).toEqual([...TAKEN_NAMES].filter((name) => !free.includes(name)).sort());
  });

  test('holds no address that depends on where it is served, and no script but whole files of its own', () => {
    for (const { path, html } of pages) {
      // The answer to a wrong address is shown at any depth.
      if (path !== '404.html') expect(html.match(/\s(?:href|src)="\/[^"]*"/g), path).toBeNull();
      for (const [, attributes = '', text = ''] of html.matchAll(
        /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
      )) {
        // Data is no script; a module could not be loaded by a page opened from a folder.
        if (attributes.includes('type="application/json"')) continue;
        expect(attributes, path).toMatch(
          /^ src="(?:\.\.\/)+js\/[a-z-]+\.js" defer(?: blocking="render")?$/,
        );
        expect(text, path).toBe('');
      }
      expect(
        html.match(/<(?:link|img|script|iframe)[^>]*\s(?:href|src)="https?:[^"]*"/g),
        path,
      ).toBeNull();
    }
  });

  test('gives every page a language, a title, one main heading and headings without a missing step', () => {
    for (const { path, html } of pages) {
      expect(html, path).toContain(`<html lang="${path.startsWith('en/') ? 'en' : 'vi'}"`);
      expect(/<title[^>]*>[^<]{5,}<\/title>/.test(html), path).toBe(true);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(levels[0], path).toBe(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1);
    }
  });

  test('uses every id once a page', () => {
    for (const { path, html } of pages) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('stays light: no page above 100 kB', async () => {
    for (const { path, html } of pages)
      expect(Buffer.byteLength(html), path).toBeLessThan(path.includes('/in/') ? 400_000 : 100_000);
    const sheet =
      (await readdir(join(inject('built'), '_astro'))).find((name) => name.endsWith('.css')) ?? '';
    expect((await stat(join(inject('built'), '_astro', sheet))).size).toBeLessThan(40_000);
  });

  test('says of the forest target what a member asks: met or not, by whose figure, why not, what next', () => {
    const text = visibleText(page(`${REVIEW}/muc-tieu/t17/index.html`));
    expect(text).toContain('chưa đạt Tính từ số liệu');
    expect(text).toContain('42,02% < 45%');
    expect(text).toContain('Không có số liệu năm 2020; dùng số liệu gần nhất sau đó, năm 2021.');
    expect(text).toContain('khác định nghĩa');
    for (const heading of ['Hạn chế', 'Nguyên nhân', 'Nhiệm vụ, giải pháp'])
      expect(text).toContain(heading);
    expect(text).toContain('Cần đối chiếu bản gốc.');
  });

  test('names every reason why the emissions target has no verdict', () => {
    const text = visibleText(page(`${REVIEW}/muc-tieu/t01/index.html`));
    expect(text).toContain('không đánh giá được');
    expect(text).toContain('Định nghĩa của chỉ số chưa rõ: các loại khí được tính');
    expect(text).toContain(
      'Chưa có số liệu của năm 2020 hoặc sau đó; số liệu gần nhất là năm 2018.',
    );
    expect(text).toContain('Thiếu số liệu năm gốc 2010.');
    expect(text).toContain('Cơ quan chủ trì công bố: vượt mục tiêu');
  });

  test('shows a judged verdict as judged, with its reason', () => {
    const text = visibleText(page(`${REVIEW}/muc-tieu/t15/index.html`));
    expect(text).toContain('Do người đánh giá, không tính từ số liệu');
    expect(text).toContain('Lý do đánh giá');
  });

  test('leads every figure in one step to its row: value, publisher, standing, file and line', async () => {
    const file = (
      await readFile(join(TOOL_ROOT, 'data', REVIEW, 'observations.csv'), 'utf8')
    ).split('\n');
    let followed = 0;
    for (const { path, html } of pages.filter((one) => !/\/(?:in|pdf)\//.test(one.path))) {
      for (const [, href = ''] of html.matchAll(/<a class="figure-link" href="([^"]+)"/g)) {
        const [target = '', anchor = ''] = href.split('#');
        const row =
          new RegExp(`<tr id="${anchor}"[\\s\\S]*?</tr>`).exec(
            page(posix.join(posix.dirname(path), target)),
          )?.[0] ?? '';
        const [, line] = /observations\.csv:(\d+)/.exec(row) ?? [];
        const [indicator, area, year, value = '', , status, source = ''] = (
          file[Number(line) - 1] ?? ''
        ).split(',');
        expect({ indicator, anchor }, href).toEqual({
          indicator: target.split('/').at(-2),
          anchor: expect.stringMatching(new RegExp(`^${area}-${year}-${source}`)),
        });
        expect(visibleText(row).replace(/\D/g, ''), href).toContain(value.replace(/\D/g, ''));
        const standings = path.startsWith('en/')
          ? { final: 'final', preliminary: 'preliminary', estimate: 'estimate', revised: 'revised' }
          : {
              final: 'chính thức',
              preliminary: 'sơ bộ',
              estimate: 'ước tính',
              revised: 'điều chỉnh',
            };
        expect(visibleText(row), href).toContain(standings[status as keyof typeof standings]);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(150);
  });

  test('shows on the page of an indicator what was replaced, what does not add up and where the method changes', () => {
    const text = (id: string): string => visibleText(page(`${REVIEW}/so-lieu/${id}/index.html`));
    expect(text('disaster-loss')).toMatch(/8\.236.tỷ.đồng sơ bộ, đã bị thay bởi 9\.324/);
    expect(text('forest-area-total')).toContain(
      'cộng lại 14.859.866 ha. Ít hơn số công bố 14.860.309 ha là 443 ha.',
    );
    expect(text('forest-area-total')).toContain(
      'Năm 2017: Diện tích rừng tự nhiên 10.236.415; Diện tích rừng trồng 4.178.966; cộng lại 14.415.381 ha. Không có số công bố để đối chiếu.',
    );
    expect(text('forest-cover')).toContain(
      '13.926.043 ÷ 33.134.482 cho 42,029%. Khớp với số công bố 42,02% trong phạm vi làm tròn (lệch 0,009 điểm phần trăm).',
    );
    expect(text('rural-hygienic-water')).toContain(
      'Từ đây đổi cách tính (định nghĩa chung → theo hộ): không so với các dòng trên.',
    );
    expect(text('rural-hygienic-water')).toContain(
      '1/63 địa bàn có số: Tỉnh Lâm Đồng (đến 30/6/2025) 87,26. Chưa có số của 62 địa bàn.',
    );
  });

  test('keeps the two losses of 2016 side by side', () => {
    const text = visibleText(page(`${REVIEW}/muc-tieu/t02/index.html`));
    expect(text).toMatch(/2016 39\.726.tỷ.đồng mâu thuẫn nguồn/);
    expect(text).toMatch(/2016 11\.628.tỷ.đồng mâu thuẫn nguồn/);
    expect(text).toMatch(/2023 8\.236.tỷ.đồng sơ bộ, đã bị thay/);
  });
});

describe('the registers', () => {
  const INTERNAL = ['dong-gop', 'gop-y', 'tien-do', 'yeu-cau', 'ho-so'].map(
    (name) => `${REVIEW}/${name}/index.html`,
  );

  test('keep working papers apart: marked, out of search engines like all of the working build, and their volume is offered nowhere else', () => {
    for (const { path, html } of pages.filter((one) => !/\/(?:in|pdf)\//.test(one.path))) {
      const internal = INTERNAL.includes(path);
      expect(visibleText(html).includes('Tài liệu làm việc nội bộ'), path).toBe(internal);
      expect(html, path).toContain('content="noindex"');
      expect(html.includes('phu-luc.pdf'), path).toBe(internal);
    }
    expect(visibleText(page(`${REVIEW}/in/phu-luc/index.html`))).toContain(
      'Tài liệu làm việc nội bộ của bộ phận soạn thảo, không phải văn bản chính thức.',
    );
  });

  test('show what became law, and plainly what did not', () => {
    const text = visibleText(page(`${REVIEW}/the-che-hoa/index.html`));
    expect(text).toContain('03 nội dung chưa có: NQ-Q4, NQ-G1, NQ-G2');
    expect(text).toMatch(
      /NQ-Q4 Tài nguyên là tài sản quốc gia[^.]*\. \(Phần II, quan điểm\) Chưa ghi nhận văn bản nào\./,
    );
    expect(text).toContain(
      'Luật Bảo vệ môi trường năm 2020 , Điều 139 (ngày 17/11/2020): Lập cơ sở pháp lý cho thị trường các-bon trong nước*.',
    );
  });

  test('name everyone who was asked, who did not answer, and which rows are made up', async () => {
    const html = page(`${REVIEW}/dong-gop/index.html`);
    const provinces = (await readFile(join(TOOL_ROOT, 'data', REVIEW, 'areas.csv'), 'utf8'))
      .split('\n')
      .map((line) => line.split(','));
    const inForce = provinces.filter(
      ([, , , level, , from = '', to = '']) =>
        level === 'province' && from < '2023-07-19' && (to === '' || to >= '2023-07-19'),
    );
    expect(inForce).toHaveLength(63);
    const rows = html.split('<tr').map(visibleText);
    for (const [, name = ''] of inForce)
      expect(
        rows.filter((row) => row.includes(`${name} `)),
        name,
      ).toHaveLength(1);
    const text = visibleText(html);
    expect(text).toContain(
      'Đã xin ý kiến 62 địa phương, nhận 58 (thống nhất 10, gửi muộn 05), thiếu 04: Tỉnh Ninh Thuận, Tỉnh Kon Tum, Tỉnh Bình Phước, Tỉnh Bạc Liêu.',
    );
    expect(text).toContain('Không qua văn bản xin ý kiến, 01 địa phương đã gửi: Tỉnh Lâm Đồng.');
    expect(
      rows.filter((row) =>
        /^\S* ?(?:Tỉnh|Thành phố|Bộ|Ban) .*số liệu minh họa/.test(row.replace(/^[^>]*> ?/, '')),
      ),
    ).toHaveLength(62 + 8 + 2);
  });

  test('lead from a comment to the words it is about', () => {
    const html = page(`${REVIEW}/gop-y/index.html`);
    expect(visibleText(html)).toContain(
      '15 ý kiến của 04 nơi góp ý: tiếp thu 07; tiếp thu một phần 03; giải trình, giữ nguyên 04; chưa trả lời 01.',
    );
    const links = [...html.matchAll(/Về đoạn: <a href="\.\.\/([^"#]+)#([^"]+)">“([^<]*)”<\/a>/g)];
    expect(links).toHaveLength(8);
    for (const [, path = '', anchor = '', excerpt = ''] of links) {
      const [, element = ''] =
        new RegExp(`\\sid="${anchor}"[^>]*>([\\s\\S]*?)</(?:p|h2|h3|div|li)>`).exec(
          page(`${REVIEW}/${path}`),
        ) ?? [];
      expect(visibleText(element.replace(/<sup[\s\S]*?<\/sup>/g, '')), anchor).toContain(
        excerpt.split('…')[0]?.trim(),
      );
    }
  });

  test('give every paragraph, item and cell the id that the list for comments names', async () => {
    const list = (
      await readFile(join(inject('built'), REVIEW, 'gop-y/doan-van.csv'), 'utf8')
    ).split('\r\n');
    const ids = list.flatMap((line) => /^[a-z0-9-]+?--[pic]-[a-z0-9]+(?=,)/.exec(line)?.[0] ?? []);
    expect(ids.length).toBeGreaterThan(80);
    for (const id of ids)
      expect(
        page(`${REVIEW}/bao-cao/${id.split('--')[0]}/index.html`).split(` id="${id}"`),
        id,
      ).toHaveLength(2);
  });

  test('state milestones on the date of the review, not of the machine', () => {
    const text = visibleText(page(`${REVIEW}/tien-do/index.html`));
    expect(text).toContain('Tình trạng tính đến ngày 31/3/2025');
    expect(text).toMatch(
      /Gửi hồ sơ tới Văn phòng Trung ương Đảng .*?01\/10\/2023 – quá hạn, chưa ghi ngày xong/,
    );
    expect(text).toMatch(/Trình bản mẫu này số liệu minh họa 15\/10\/2026 – chưa đến hạn/);
    expect(text).toContain('14/15 Góp ý đã được trả lời còn 01 (gồm số liệu minh họa)');
  });
});

describe('opened from a folder', () => {
  const kinds = [
    'index.html',
    `${REVIEW}/index.html`,
    `${REVIEW}/muc-tieu/index.html`,
    `${REVIEW}/muc-tieu/t17/index.html`,
    `${REVIEW}/muc-tieu/t02/index.html`,
    `${REVIEW}/bao-cao/ket-qua-moi-truong/index.html`,
    `${REVIEW}/so-lieu/index.html`,
    `${REVIEW}/nguon/index.html`,
    `${REVIEW}/van-ban/index.html`,
    `${REVIEW}/phuong-phap/index.html`,
    `${REVIEW}/so-lieu/disaster-loss/index.html`,
    `${REVIEW}/so-lieu/rural-hygienic-water/index.html`,
    `${REVIEW}/the-che-hoa/index.html`,
    `${REVIEW}/dong-gop/index.html`,
    `${REVIEW}/gop-y/index.html`,
    `${REVIEW}/tien-do/index.html`,
  ];

  test.each([375, 1280])(
    'no page is wider than a window of %i pixels, and its fonts load',
    async (width) => {
      const {
        page: tab,
        open,
        close,
      } = await watchedPage(browser, 'file://', { viewport: { width, height: 800 } });
      for (const kind of kinds) {
        await open(pathToFileURL(join(inject('built'), kind)).href);
        const seen = await tab.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
        }));
        expect(seen.wide, kind).toBeLessThanOrEqual(width);
        expect(seen.fonts, kind).toBeGreaterThan(0);
      }
      await close();
    },
  );
});
