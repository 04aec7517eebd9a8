import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CONTENT, MINI_ID } from '../core/mini-review.ts';
import type { Outcome } from '../run-tool.ts';
import { runWarm } from '../run-warm.ts';
import { visibleText } from '../tree.ts';
import { type CanaryReview, writeCanaryReview } from './canary-review.ts';
import { holding, readOut } from './canary-search.ts';

/** Internal strings that no page of the working build shows either. */
const NOWHERE = [
  'areas.csv note',
  'observations.csv confirmed',
  'commitments.csv note',
  'instruments.csv note',
  'contributions.csv id',
  'intake.yaml files',
  'requirements.yaml mentions',
  'requirements.yaml mentions any',
  'requirements.yaml human',
  'requirements.yaml remark',
  'allowed.yaml remark',
  'review.yaml remark',
  'editions public remark',
  'editions internal remark',
  'section remark',
  'comment in a sentence',
  'comment on its own',
  'comment in a finding',
  'letter title',
  'publications review',
  'publications indicators note',
  'publications rows',
  'publications findings',
];

/** Folders and files of pages that are for the drafting office. */
const INTERNAL_PATHS =
  /(?:^|\/)(?:huong-dan|in|gop-y|dong-gop|tien-do|yeu-cau|ho-so)\/|ho-so\.(?:json|csv)$|kiem-tra|doan-van\.csv/;

let root: string;
let review: CanaryReview;
let ran: { readonly open: Outcome; readonly inner: Outcome };
let open: ReadonlyMap<string, string>;
let inner: ReadonlyMap<string, string>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-canary-'));
  review = await writeCanaryReview(root);
  const [publicRun, innerRun] = await Promise.all([
    runWarm(
      'build',
      '--root',
      root,
      '--audience',
      'public',
      '--editions',
      'bao-cao-tong-ket,mo',
      '--finishes',
      'screen',
    ),
    runWarm(
      'build',
      '--root',
      root,
      '--editions',
      'to-trinh,yenkinedition',
      '--finishes',
      'screen',
    ),
  ]);
  ran = { open: publicRun, inner: innerRun };
  expect(publicRun.code, publicRun.output).toBe(0);
  expect(innerRun.code, innerRun.output).toBe(0);
  [open, inner] = await Promise.all([
    readOut(join(root, 'dist.cong-bo')),
    readOut(join(root, 'dist')),
  ]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The answer to a wrong address is no page: it is of no review and never to be found. */
const pagesOf = async (
  folder: string,
): Promise<readonly (readonly [name: string, html: string])[]> => {
  const names = (await readdir(join(root, folder), { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html');
  return Promise.all(
    names.map(async (name) => [name, await readFile(join(root, folder, name), 'utf8')] as const),
  );
};

describe('strings in every internal place', () => {
  test('there is one for every field that the schemas call internal', () => {
    expect(review.lacking).toEqual([]);
    expect(review.internal.length).toBeGreaterThan(70);
    expect(new Set(review.internal.flatMap(({ forms }) => forms[0])).size).toBe(
      review.internal.length,
    );
  });

  test('none reaches a file of the public build', () => {
    expect(
      review.internal
        .map((one) => ({ place: one.place, files: holding(open, one) }))
        .filter(({ files }) => files.length > 0),
    ).toEqual([]);
  });

  test('the working build shows each, but for those that no page shows', () => {
    expect(
      review.internal
        .filter((one) => holding(inner, one).length === 0)
        .map(({ place }) => place)
        .sort(),
    ).toEqual([...NOWHERE].sort());
  });

  test('what is public is there, in files of every kind', () => {
    const found = review.public.map((one) => ({ place: one.place, files: holding(open, one) }));
    expect(found.filter(({ files }) => files.length === 0)).toEqual([]);
    const kinds = new Set(
      found.flatMap(({ files }) => files.map((name) => name.split('.').at(-1))),
    );
    expect([...kinds].sort()).toEqual(['csv', 'html', 'js', 'json', 'pdf']);
  });

  test('strings within papers are found there', () => {
    const letter = review.internal.find(({ place }) => place === 'letter text')!;
    expect(holding(inner, letter)).toContain(`${MINI_ID}/pdf/to-trinh.pdf`);
  });
});

describe('the public build', () => {
  test('lies beside the working one, which says what it is and how the other is made', () => {
    expect(ran.inner.stdout).toMatch(
      /bản dựng NỘI BỘ, không để công bố\.\n.*npm run build -- --audience public/,
    );
    expect(ran.open.stdout).toContain('bản dựng CÔNG KHAI');
    expect(ran.open.stdout).not.toContain('NỘI BỘ');
    expect(ran.open.output).toMatch(/TK710[\s\S]*09-yenkindraft\.mdx:1:1\n.*còn đang soạn/);
  });

  test('has no page, list or sheet that is for the drafting office, and only public papers', () => {
    expect([...open.keys()].filter((name) => INTERNAL_PATHS.test(name))).toEqual([]);
    expect([...inner.keys()].filter((name) => INTERNAL_PATHS.test(name)).length).toBeGreaterThan(
      10,
    );
    expect([...open.keys()].filter((name) => name.endsWith('.pdf'))).toEqual(
      expect.arrayContaining([`${MINI_ID}/pdf/bao-cao-tong-ket.pdf`, `${MINI_ID}/pdf/mo.pdf`]),
    );
    expect([...open.keys()].filter((name) => name.includes('/pdf/'))).toHaveLength(2);
  });

  test('says of a draft on every page that it is one', async () => {
    const pages = await pagesOf('dist.cong-bo');
    expect(pages.length).toBeGreaterThan(20);
    for (const [name, html] of pages)
      expect(visibleText(html).slice(0, 600), name).toContain(
        name.startsWith('en/') ? 'Draft 3, 30 December 2024' : 'Dự thảo lần 3, ngày 30/12/2024',
      );
    for (const [name, text] of open)
      if (name.endsWith('.pdf')) expect(text, name).toContain('dự thảo lần 3, ngày 30/12/2024');
  });

  test('bears no mark of the working one, is open to search engines; its paragraphs can be pointed to', async () => {
    for (const [name, html] of await pagesOf('dist.cong-bo')) {
      expect(html, name).not.toMatch(/noindex|data-code|Bản dựng nội bộ|Internal build/);
      if (name.includes('bao-cao/ket-qua/'))
        expect(html, name).toMatch(/<p id="ket-qua--p-[a-z0-9]+">/);
    }
  });
});

test('every page of the working build says that it is not for publication', async () => {
  for (const [name, html] of await pagesOf('dist')) {
    expect(html, name).toMatch(/<meta name="robots" content="noindex"/);
    expect(/<footer[\s\S]*<\/footer>/.exec(html)?.[0], name).toContain(
      name.startsWith('en/')
        ? 'Internal build, not for publication'
        : 'Bản dựng nội bộ, không để công bố',
    );
  }
});

describe('a public build that cannot be', () => {
  const at = (): string => join(root, CONTENT, '08-to-chuc-thuc-hien.mdx');

  test('prose that leads to a draft stops it; the last one stays', async () => {
    const before = await readFile(at(), 'utf8');
    await writeFile(at(), `${before}\nXem <See section="yenkindraft"/>.\n`);
    const { code, output } = await runWarm('build', '--root', root, '--audience', 'public');
    await writeFile(at(), before);
    expect(code).toBe(1);
    expect(output).toMatch(
      /TK711[\s\S]*08-to-chuc-thuc-hien\.mdx:8:5\n.*Lời văn dẫn tới phần «yenkindraft» còn đang soạn/,
    );
    expect([...(await readOut(join(root, 'dist.cong-bo'))).keys()]).toEqual([...open.keys()]);
  });

  test.each([
    [['--audience', 'public', '--editions', 'phu-luc'], 'Bản in «Phụ lục» là tài liệu nội bộ'],
    [['--audience', 'publc'], '--audience chỉ nhận public, internal'],
  ])('%j is wrong usage', async (args, said) => {
    const { code, output } = await runWarm('build', '--root', root, ...args);
    expect(code).toBe(2);
    expect(output).toContain(said);
  });

  test('other commands build nothing, so they take no audience', async () => {
    expect(await runWarm('check', '--root', root, '--audience', 'public')).toMatchObject({
      code: 2,
      output: expect.stringContaining('tùy chọn ấy dùng với build.') as string,
    });
  });
});
