import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/paginate/browser.ts';
import { VERSION_TIMING } from '../../src/preview/preview-state.ts';
import { asBuilt } from '../../src/site/as-built.ts';
import { relativeHtml } from '../../src/site/relative-links.ts';
import { paperSource } from '../paper-source.ts';
import { PATIENCE_MS } from '../patience.ts';
import { type RunningPreview, runPreview } from '../run-preview.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { LOOK_EVERY } from './measure-page.ts';
import { requestsUnderWay } from './requests-under-way.ts';

const REVIEW = 'nq24-2013-2023';
const OBSERVATIONS = `data/${REVIEW}/observations.csv`;
const PROSE = `content/${REVIEW}/05-ket-qua-moi-truong.mdx`;
const LETTER = `content/${REVIEW}/90-to-trinh.mdx`;
const COVER = /(?<=^forest-cover,vn,2021,)[^,]+/m;

let root: string;
let preview: RunningPreview;
let browser: Browser;
let page: Page;
let quiet: () => Promise<void>;
const faults: string[] = [];

/**
 * Until the page is whole and of the version that the preview is at: then it does not load itself again before
 * the next change. One that shows sheets takes the changes without loading itself again.
 */
async function atRest(): Promise<void> {
  if (page.url() === 'about:blank') return;
  const { version } = await preview.state();
  await page.waitForFunction(
    ([name, latest]) => {
      if (document.readyState !== 'complete') return false;
      const [navigation] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      const told = navigation?.serverTiming.find((one) => one.name === name)?.description;
      return Number(told) === latest || document.querySelector('[data-print-preview]') !== null;
    },
    [VERSION_TIMING, version] as const,
    LOOK_EVERY,
  );
  await quiet();
}
async function open(path: string): Promise<void> {
  await atRest();
  await page.goto(`${preview.origin}/${REVIEW}/${path}`);
  await atRest();
}
async function leave(step: () => Promise<void>): Promise<void> {
  await atRest();
  await Promise.all([page.waitForEvent('framenavigated'), step()]);
  await atRest();
}
async function shows(text: string): Promise<void> {
  await atRest();
  await page.locator('main', { hasText: text }).waitFor();
}

/** Changes files and waits until the preview tells of something that it did not before: it has read them. */
async function change(act: () => Promise<void>): Promise<void> {
  const told = async (): Promise<string> => JSON.stringify(await preview.state());
  const before = await told();
  await act();
  await expect.poll(told).not.toBe(before);
}
/** Puts a file there whole, as office programs do: of one that is written in steps each may be read, and told of. */
async function put(file: string, text: string): Promise<void> {
  const aside = join(root, 'dang-ghi');
  await writeFile(aside, text);
  await rename(aside, join(root, file));
}
const save = (file: string, text: string): Promise<void> => change(() => put(file, text));
const remove = (file: string): Promise<void> => change(() => rm(join(root, file)));
async function edited(file: string, from: RegExp | string, to: string): Promise<string> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toMatch(from);
  return text.replace(from, to);
}
const edit = async (file: string, from: RegExp | string, to: string): Promise<void> =>
  save(file, await edited(file, from, to));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-preview-'));
  for (const part of ['data', 'content'])
    await cp(join(TOOL_ROOT, part, REVIEW), join(root, part, REVIEW), { recursive: true });
  await put(OBSERVATIONS, await edited(OBSERVATIONS, COVER, '42.O2'));
  [preview, { browser }] = await Promise.all([runPreview(root), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  // Where there are no signals a process that is sent one is ended from without.
  expect(await preview.stop()).toBe(process.platform === 'win32' ? 'SIGINT' : 0);
  await expect(fetch(preview.origin)).rejects.toThrow();
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE_MS);
  quiet = requestsUnderWay(page);
  faults.length = 0;
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

/** What the entry in the toolbar opens. It can be opened once it has told that there is something in it. */
async function openPanel(): Promise<Locator> {
  const button = page.locator('astro-dev-toolbar button[data-app-id="tong-ket"]');
  await button
    .locator('.notification[data-active][data-level="warning"]')
    .waitFor({ state: 'attached' });
  await button.evaluate((one: HTMLElement) => one.click());
  return page.locator('astro-dev-toolbar-app-canvas[data-app-id="tong-ket"] section');
}

describe('what a preview shows', () => {
  test('are the errors alone until there has been a reading without any', async () => {
    await open('so-lieu/forest-cover/');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(
      /^Chưa có trang để xem.*observations\.csv:\d+:22/,
    );
    await edit(OBSERVATIONS, COVER, '42.02');
    await shows('42,02%');
  });

  test('is to the letter what a build writes, once its own scripts are taken out, and to the byte what it prints', async () => {
    for (const edition of ['bao-cao-tom-tat', 'bao-cao-tong-ket']) {
      const path = `in/${edition}/`;
      const html = await (await fetch(`${preview.origin}/${REVIEW}/${path}`)).text();
      expect(relativeHtml(asBuilt(html), `/${REVIEW}/${path}index.html`)).toBe(
        await paperSource(join(inject('built'), REVIEW, `pdf/${edition}.pdf`)),
      );
    }
    await open('xem-in/bao-cao-tom-tat/');
    await page.locator('[data-print-status][data-stage="ready"]').waitFor();
    const address = (await page.locator('[data-print-file] a').getAttribute('href')) ?? '';
    const shown = await (await fetch(new URL(address, preview.origin))).bytes();
    expect(
      Buffer.compare(
        shown,
        await readFile(join(inject('built'), REVIEW, 'pdf/bao-cao-tom-tat.pdf')),
      ),
    ).toBe(0);
  });

  test('leaves nothing of itself in a built site', async () => {
    const pages = (await readdir(inject('built'), { recursive: true })).filter((name) =>
      /\.(?:html|js|css)$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((name) => name.includes('xem-in'))).toEqual([]);
    for (const name of pages)
      expect(await readFile(join(inject('built'), name), 'utf8'), name).not.toMatch(
        /tong-ket:|__tong-ket|astro-dev|data-astro-source|data-preview|preview-note|@vite\//,
      );
  });
});

describe('someone who edits', () => {
  test('sees a cell and a line of prose follow, at the same place of the page', async () => {
    await open('so-lieu/forest-cover/');
    await shows('42,02%');
    await page.evaluate(() => scrollTo({ top: 500, behavior: 'instant' }));
    await edit(OBSERVATIONS, COVER, '42.22');
    await shows('42,22%');
    // The browser goes there when the page is long enough. Fractions of a pixel are rounded on the way.
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => scrollY)) - 500))
      .toBeLessThan(3);

    await open('bao-cao/ket-qua-moi-truong/');
    await shows('42,22%');
    await edit(
      PROSE,
      'Theo công bố của ngành lâm nghiệp',
      'Một đoạn vừa viết, tăng 55,5%.\n\nTheo công bố của ngành lâm nghiệp',
    );
    await shows('Một đoạn vừa viết');

    const note = page.locator(
      'p[data-preview-mark="warning"]:has-text("Một đoạn vừa viết") + details.preview-note',
    );
    await note.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await note.textContent()).toMatch(
      /TK310.*«55,5%».*05-ket-qua-moi-truong\.mdx:\d+:\d+.*Cách sửa/,
    );
    expect(await note.locator('a', { hasText: 'TK310' }).getAttribute('href')).toBe(
      '/huong-dan/quy-tac/con-so/#TK310',
    );
  });

  test('keeps the last good page with an error, is told where it is, and is rid of it when it is mended', async () => {
    await open('bao-cao/ket-qua-moi-truong/');
    await shows('42,22%');
    await edit(OBSERVATIONS, COVER, '42.O2');
    const notice = page.getByRole('alert');
    await notice.waitFor();
    const line =
      (await readFile(join(root, OBSERVATIONS), 'utf8'))
        .split('\n')
        .findIndex((row) => row.includes('42.O2')) + 1;
    expect(await notice.textContent()).toContain(`${OBSERVATIONS}:${line}:22`);
    expect(await notice.textContent()).toContain('đọc được «42.O2», cần một số');
    expect(
      await page.locator('a.figure-link[data-preview-mark="error"]').allTextContents(),
    ).toContain('42,22%');

    // Until it is mended nothing else changes, on this page or another, new or open. Letters in pieces are told of, so it is seen when they were read.
    await save(
      PROSE,
      `${await readFile(join(root, PROSE), 'utf8')}\n${'Một dòng viết khi còn lỗi.'.normalize('NFD')}\n`,
    );
    await leave(async () => void (await page.reload()));
    await notice.waitFor();
    expect(await page.textContent('main')).not.toContain('Một dòng viết khi còn lỗi');
    await open('so-lieu/forest-cover/');
    await page.locator('tr[data-preview-mark="error"]:has-text("42,22%")').waitFor();

    await edit(OBSERVATIONS, COVER, '42.33');
    await shows('42,33%');
    await page.locator('main:not(:has([data-preview-mark="error"]))').waitFor();
    expect(await notice.count()).toBe(0);
    await open('bao-cao/ket-qua-moi-truong/');
    await shows('Một dòng viết khi còn lỗi');
  });

  test('finds a section and an edition that came, and no longer those that went', async () => {
    const section = `content/${REVIEW}/11-phan-moi.mdx`;
    const edition = `content/${REVIEW}/editions/ban-rieng.yaml`;
    await open('bao-cao/ket-qua-moi-truong/');
    await save(
      section,
      '---\nrole: implementation\ntitle: Phần vừa thêm\nsummary: Một phần thử.\n---\n\nMột câu của phần vừa thêm.\n',
    );
    await leave(() => page.locator('nav.sections a', { hasText: 'Phần vừa thêm' }).click());
    await shows('Một câu của phần vừa thêm.');
    await remove(section);
    await page.locator('text=404').first().waitFor();

    await mkdir(join(root, `content/${REVIEW}/editions`));
    await save(edition, 'title: Bản in riêng\nsections: [han-che]\n');
    await open('xem-in/');
    await page.locator('main a', { hasText: 'Bản in riêng' }).waitFor();
    await remove(edition);
    await page.locator('main:not(:has-text("Bản in riêng"))').waitFor();
  });

  test('has everything that was found in the toolbar, and the way to the paper', async () => {
    await open('');
    const panel = await openPanel();
    await panel.locator('li[data-severity="warning"]', { hasText: 'TK502' }).waitFor();
    expect(await panel.locator('h1').textContent()).toMatch(/^0 lỗi, \d+ cảnh báo/);
    await leave(() => panel.locator('a', { hasText: 'Xem trước bản in' }).click());
    await leave(() => page.locator('main a', { hasText: 'Báo cáo tóm tắt' }).click());
    expect(new URL(page.url()).pathname).toBe(`/${REVIEW}/xem-in/bao-cao-tom-tat/`);
  });

  test('sees an edition as the sheets that will be printed, and a change on them', async () => {
    await open('xem-in/to-trinh/');
    const status = page.locator('[data-print-status]');
    const ready = page.locator('[data-print-status][data-stage="ready"]');
    await ready.waitFor();
    const pages = Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]);
    expect(pages).toBeGreaterThan(1);
    await page.locator(`[data-print-pages] li:nth-child(${pages})`).waitFor();
    expect(await page.locator('.paper-sheet').count()).toBe(pages);
    expect(await page.locator('[data-print-pages] li').count()).toBe(pages);
    await page.locator('#trang-1[data-drawn]').waitFor();
    expect(await page.locator('#trang-1').textContent()).toContain('TỜ TRÌNH');

    await edit(LETTER, /^## .*$/m, '## Đề mục vừa sửa');
    await page.locator('[data-print-pages]', { hasText: 'vừa sửa' }).waitFor();
  });

  test('is led from the list to the sheet of the letter, where a passage that no page of the site shows is marked', async () => {
    await edit(
      LETTER,
      'Số liệu tính đến ngày 31/3/2025.',
      'Số liệu tính đến ngày 31/3/2025, tăng 77,7%.',
    );
    await open('');
    const entry = (await openPanel()).locator('li', { hasText: '77,7%' }).first();
    expect(await entry.textContent()).toMatch(/TK310.*90-to-trinh\.mdx:\d+:\d+/);
    await leave(() => entry.locator('a', { hasText: 'Xem trên trang' }).click());
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toBe(`/${REVIEW}/xem-in/to-trinh/`);

    const id = hash.slice(1);
    expect(id).not.toBe('');
    const mark = page.locator(`.paper-sheet .paper-mark[data-severity="warning"][id="${id}"]`, {
      hasText: 'TK310',
    });
    await mark.waitFor();
    // Beside the very words, on the sheet as it is drawn.
    const words = page
      .locator('.paper-sheet[data-drawn]:has(.paper-mark) .paper-text span', {
        hasText: 'Báo cáo đối chiếu từng mục tiêu',
      })
      .first();
    const heights = async (): Promise<number> =>
      Math.abs(((await mark.boundingBox())?.y ?? 0) - ((await words.boundingBox())?.y ?? 999));
    // Sheets above that are being drawn may move both between one look and the next.
    await expect.poll(heights).toBeLessThan(25);
    await leave(() => mark.locator('a', { hasText: 'TK310' }).first().click());
    expect(await page.locator(new URL(page.url()).hash).textContent()).toMatch(
      /77,7%.*Xem ở trang \d/,
    );

    await edit(LETTER, ', tăng 77,7%.', '.');
    await page.locator('main:not(:has(.paper-mark))').waitFor();
  });

  test('sees a finding of the report that stands in the letter, at the letter', async () => {
    await edit(
      LETTER,
      '## Nội dung cơ bản',
      '<Task id="NV99" title="Một nhiệm vụ lạc chỗ" addresses="HC01" lead="Bộ Xây dựng">\n\nLời.\n\n</Task>\n\n## Nội dung cơ bản',
    );
    await open('xem-in/to-trinh/');
    // The sheets are of the last reading without errors and do not have the block.
    const entry = page.locator('.paper-passages li[data-severity="error"]', { hasText: 'TK309' });
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/90-to-trinh\.mdx:\d+:1/);
    await edit(LETTER, /<Task id="NV99"[\s\S]*?<\/Task>\n\n/, '');
    await page.locator('main:not(:has(.paper-passages li))').waitFor();
  });
});

describe('a page of somebody else in the same browser', () => {
  test('gets nothing from the preview, not even a picture, and starts no editor', async () => {
    const icon = `${preview.origin}/favicon.svg`;
    expect((await fetch(icon)).status).toBe(200);
    expect((await fetch(`${preview.origin}/__OPEN-in-editor?file=package.json`)).status).toBe(403);
    const stranger = createServer((_request, response) =>
      response.setHeader('Content-Type', 'text/html').end('<title>lạ</title>'),
    );
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    try {
      // Another port is another's page, though of the same site to a browser.
      await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
      for (const address of [icon, `${preview.origin}/__open-in-editor?file=package.json`]) {
        const answered = page.waitForResponse(address);
        await page.evaluate((src) => void (document.createElement('img').src = src), address);
        expect((await answered).status(), address).toBe(403);
      }
      const [answer] = (await once(
        get(icon, { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }),
        'response',
      )) as [IncomingMessage];
      expect(answer.resume().statusCode).toBe(403);
      // A link that somebody follows is another thing.
      await page.evaluate(
        (to) => void (location.href = to),
        `${preview.origin}/${REVIEW}/muc-tieu/`,
      );
      await page.locator('h1', { hasText: 'mục tiêu' }).waitFor();
    } finally {
      stranger.close();
    }
  });
});
