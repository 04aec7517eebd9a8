import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { type PageFacts, readFacts } from '../../src/pdf/facts/read-facts.ts';
import { BASE, MINI_ID } from '../core/mini-review.ts';
import { runWarm } from '../run-warm.ts';
import { visibleText } from '../tree.ts';

/** `about` is what stands beside the link, and so must stand on the page: a heading, a target, the code of a source. */
type Cited = {
  readonly on: string;
  readonly about: string;
  readonly file: string;
  readonly sheet: number;
  readonly says: string;
};

const HEADING = /<h([123])[^>]*>(.*?)<\/h\1>\s*<p class="on-paper"[^>]*>(.*?)<\/p>/gs;
const TARGET = /<p class="kicker">.*?(T\d+\w*)<\/p>\s*<h1>(.*?)<\/h1>(.*)<\/main>/gs;
const SOURCE = /<li id="(\w+)">(.*?)<\/li>/gs;
const LINK = /<a href="([^"#]*)#page=(\d+)"[^>]*>(.*?)<\/a>/gs;
const without = (html: string): string =>
  visibleText(html.replace(/<span class="number">.*?<\/span>/gs, ''));

async function citations(root: string): Promise<readonly Cited[]> {
  const found: Cited[] = [];
  for (const name of (await readdir(root, { recursive: true })).map((path) =>
    path.replaceAll('\\', '/'),
  )) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(join(root, name), 'utf8');
    const told = [
      ...[...html.matchAll(HEADING)].map(([, , heading = '', links = '']) => ({
        about: without(heading),
        links,
      })),
      ...[...html.matchAll(TARGET)].map(([, id = '', title = '', links = '']) => ({
        about: `${id} ${without(title)}`,
        links,
      })),
      ...(/(?:^|\/)nguon\//.test(name)
        ? [...html.matchAll(SOURCE)].map(([, about = '', links = '']) => ({ about, links }))
        : []),
    ].flatMap(({ about, links }) =>
      [...links.matchAll(LINK)].map(
        ([, href = '', sheet = '', says = '']): Cited => ({
          on: name,
          about,
          file: join(root, dirname(name), href),
          sheet: Number(sheet),
          says: visibleText(says),
        }),
      ),
    );
    expect(told.length, name).toBe([...html.matchAll(LINK)].length);
    found.push(...told);
  }
  return found;
}

const pagesOf = async (file: string): Promise<readonly PageFacts[]> =>
  (await readFacts(new Uint8Array(await readFile(file)))).pages;
/** Capitals and points after numbers are matters of format. */
const bare = (text: string): string =>
  text
    .toLocaleUpperCase('vi')
    .replace(/[\s.*]+/g, ' ')
    .trim();

async function expectFound(all: readonly Cited[]): Promise<void> {
  const files = new Map<string, readonly PageFacts[]>();
  for (const { on, about, file, sheet, says } of all) {
    const pages = files.get(file) ?? (await pagesOf(file));
    files.set(file, pages);
    const page = pages[sheet - 1];
    expect(` ${bare(page?.words.join(' ') ?? '')} `, `${on} → ${file}#page=${sheet}`).toContain(
      ` ${bare(about)} `,
    );
    expect(says, on).toMatch(new RegExp(`, trang ${page?.pageNumber?.text ?? '1'}$`));
  }
}

test('every page that the sample cites bears what stands beside the link, and the number that it says', async () => {
  const all = await citations(join(inject('built'), 'nq24-2013-2023'));
  await expectFound(all);
  const files = all.map(({ file }) => basename(file));
  expect(files.filter((file) => file === 'phieu-chi-tieu.pdf')).toHaveLength(18);
  // Targets, sources, and a heading or more of every section.
  expect(files.filter((file) => file === 'bao-cao-tong-ket.pdf').length).toBeGreaterThan(
    18 + 40 + 10,
  );
});

describe('a book whose appendices have pages of their own', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tong-ket-paper-links-'));
    await cp(BASE, root, { recursive: true });
    const head = join(root, 'content', MINI_ID, 'review.yaml');
    await writeFile(
      head,
      (await readFile(head, 'utf8')).replace(/^profile: .*$/m, 'profile: state-nd30-2020'),
    );
    const { code, output } = await runWarm(
      'build',
      '--root',
      root,
      '--editions',
      'bao-cao-tong-ket',
      '--finishes',
      'press',
    );
    expect(code, output).toBe(0);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('is opened at the sheet that a viewer counts, empty pages among them, and cited by the number printed there', async () => {
    const all = await citations(join(root, 'dist', MINI_ID));
    await expectFound(all);
    expect(all.every(({ file }) => file.endsWith('bao-cao-tong-ket.nha-in.pdf'))).toBe(true);
    const [file = ''] = all.map((one) => one.file);
    expect(
      (await pagesOf(file)).some(({ words }) => words.length === 0),
      'an empty page',
    ).toBe(true);
    const [last] = all.filter(({ says }) => says.includes('Phụ lục II')).slice(-1);
    expect(last?.says).toMatch(/Phụ lục II, trang 1$/);
    expect(last?.sheet).toBeGreaterThan(5);
  });

  test('leaves out what this run did not print', async () => {
    const page = await readFile(join(root, 'dist', MINI_ID, 'muc-tieu/t01/index.html'), 'utf8');
    expect(page).toContain('nha-in.pdf#page=');
    expect(page).not.toMatch(/phieu-chi-tieu|data-paper/);
  });
});
