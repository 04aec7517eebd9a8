import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import { readFacts } from '../../src/pdf/facts/read-facts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tong-ket-typeset-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await main(['typeset', ...argv], {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

async function page(name: string, body: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    `<html><head><title>Tờ thử</title><style>.lon { font-size: 20pt }</style></head><body>${body}</body></html>`,
  );
  return file;
}

describe('npm run typeset', () => {
  test('prints a body with its own styles and footnotes, through the checks of editions', async () => {
    const out = join(folder, 'thu.pdf');
    const { code, err } = await run(
      await page(
        'thu.html',
        '<h2>Đề mục</h2><p class="lon">Chữ lớn<span class="footnote">Ghi chú.</span>.</p>',
      ),
      '--profile',
      'state-nd30-2020',
      '--out',
      out,
    );
    expect(code, err).toBe(0);
    const { pages, title } = await readFacts(new Uint8Array(await readFile(out)));
    expect(title).toBe('Tờ thử');
    expect(pages).toHaveLength(1);
    expect(pages[0]?.items.find(({ text }) => text.includes('Chữ lớn'))?.sizePt).toBeCloseTo(20, 1);
    expect(pages[0]?.words.join(' ')).toContain('Ghi chú.');
  });

  test.each([
    ['keep', 1],
    ['drop', 0],
  ] as const)('%ss links in a file for the press when told so', async (links, count) => {
    const out = join(folder, `${links}.pdf`);
    const { code, err } = await run(
      await page(`${links}.html`, '<p>Xem <a href="#hai">mục hai</a>.</p><h2 id="hai">Hai</h2>'),
      '--profile',
      'party-hd05-2026',
      '--finish',
      'press',
      '--links',
      links,
      '--out',
      out,
    );
    expect(code, err).toBe(0);
    expect(
      (await readFacts(new Uint8Array(await readFile(out)))).pages.flatMap((one) => one.links),
    ).toHaveLength(count);
  });

  test('writes no file for a page with a fault, and names the file given', async () => {
    const out = join(folder, 'hong.pdf');
    const { code, err } = await run(
      await page('hong.html', '<p>Xem <a href="#khong-co">mục không có</a>.</p>'),
      '--profile',
      'party-hd05-2026',
      '--out',
      out,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/hong\.html.*TK607|TK607[\s\S]*hong\.html/);
    await expect(stat(out)).rejects.toThrow();
  });

  test.each([
    [
      ['x.html', '--profile', 'party-hd05-2025', '--out', 'x.pdf'],
      'có phải ý là «party-hd05-2026»?',
    ],
    [
      ['x.html', '--profile', 'party-hd05-2026', '--finish', 'pres', '--out', 'x.pdf'],
      'có phải ý là «press»?',
    ],
    [
      ['x.html', '--profile', 'party-hd05-2026', '--links', 'dropp', '--out', 'x.pdf'],
      '--links chỉ nhận keep, drop, không nhận «dropp»; có phải ý là «drop»?',
    ],
    [['x.html', '--profile', 'party-hd05-2026'], '--out TỆP.pdf'],
  ])('wrong usage %j', async (argv, message) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a file that is not there is told as every other fault of the disk', async () => {
    const { code, err } = await run(
      'khong-co.html',
      '--profile',
      'party-hd05-2026',
      '--out',
      'x.pdf',
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /^LỖI TK811 · Không thấy tệp hoặc thư mục\n {2}Không đọc được «.*khong-co\.html»: không có ở đó \(ENOENT\)\.\n {2}Cách sửa: /,
    );
  });
});
