import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildReport } from '../../src/core/report.ts';
import { DOWNLOADS } from '../../src/core/view/download.ts';
import { withFiles } from '../core/build.ts';
import { BASE, CONTENT, DATA, MINI_ID, miniReview, miniText } from '../core/mini-review.ts';
import { runWarm } from '../run-warm.ts';
import { numbersIn } from '../site/numbers-in.ts';
import { unmarkedVietnamese } from '../site/texts-of.ts';
import { visibleText } from '../tree.ts';

const AREAS = 63;
const YEARS = Array.from({ length: 11 }, (_, index) => 2013 + index);
/** As much as a phone on a slow line should be asked to read. */
const MOST_BYTES = 100_000;

/** A region of which nothing is known but its two districts, and a place that is only planned for: neither has a page. */
const FEW =
  'mien,Miền minh họa,region,all,,,,\nhuyen-1,Huyện một,district,mien,,,,\nhuyen-2,Huyện hai,district,mien,,,,\nke-hoach,Nơi chỉ có kế hoạch,province,all,,,,\n';
const FEW_FIGURES =
  'rice-land,huyen-1,2022,3,nghìn ha,final,dat-2024,,\nrice-land,huyen-2,2022,4,nghìn ha,final,dat-2024,,\nrice-land,ke-hoach,2030,5,nghìn ha,plan,dat-2024,,\n';
/** An indicator that a target is judged by, with one area more than are shown one below the other. */
const JUDGED_FIGURES = [0, 1, 2, 3]
  .map((at) => `forest-cover,tinh-${at},2022,${40 + at},%,final,rung-2024,,\n`)
  .join('');

let root: string;
let dist: string;
const page = (path: string): Promise<string> => readFile(join(dist, path, 'index.html'), 'utf8');
const english = (path: string): Promise<string> =>
  readFile(join(dist, '../en', MINI_ID, path, 'index.html'), 'utf8');
/** Cells of tables without dates, whose numbers languages write alike. */
const cellsOf = (html: string): readonly string[] =>
  [
    ...[
      ...html.matchAll(
        /<table class="[^"]*(?:area-table|area-figures|changes)">[\s\S]*?<\/table>/g,
      ),
    ]
      .join('')
      .matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g),
  ].map(([, cell = '']) => visibleText(cell));

/** The small review as it was published before its areas, with one figure and so one verdict other than now. */
const publishedBefore = (): string => {
  const observations = `${DATA}/observations.csv`;
  const { report } = buildReport(
    withFiles(miniReview(), { [observations]: miniText(observations).replace('42.4', '41.3') }),
  );
  return DOWNLOADS['bao-cao.json'].make(report!);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-areas-'));
  dist = join(root, 'dist', MINI_ID);
  await cp(BASE, root, { recursive: true });
  const areas = Array.from({ length: AREAS }, (_, at) => at);
  const share = (at: number, year: number): string =>
    (30 + ((at * 37) % 41) + (year - 2013) * 0.731).toFixed(2);
  await appendFile(
    join(root, DATA, 'indicators.csv'),
    'share,Tỷ lệ minh họa,forest,%,2,national,level,Định nghĩa minh họa.,,\ncount,Diện tích minh họa,forest,ha,0,national,level,Định nghĩa minh họa.,,\n',
  );
  await appendFile(
    join(root, DATA, 'areas.csv'),
    `${areas.map((at) => `tinh-${at},Tỉnh minh họa số ${at},province,,,,,\n`).join('')}${FEW}`,
  );
  await appendFile(
    join(root, DATA, 'observations.csv'),
    YEARS.flatMap((year) => [
      `share,all,${year},50,%,final,rung-2024,,\n`,
      `count,all,${year},5000,ha,final,rung-2024,,\n`,
      ...areas.flatMap((at) => [
        `share,tinh-${at},${year},${share(at, year)},%,final,rung-2024,,\n`,
        `count,tinh-${at},${year},${at + 10},ha,final,dat-2024,,\n`,
      ]),
    ]).join('') +
      FEW_FIGURES +
      JUDGED_FIGURES,
  );
  await appendFile(
    join(root, CONTENT, '08-to-chuc-thuc-hien.mdx'),
    '\nỞ một tỉnh, tỷ lệ minh họa là <Value indicator="share" year="2020" area="tinh-7"/>.\n',
  );
  await mkdir(join(root, DATA, 'publications'));
  await writeFile(join(root, DATA, 'publications/2024-06-03.json'), publishedBefore());
  // Links are checked too: the sentence leads to its figure, which has no row of its own any more.
  const { code, output } = await runWarm(
    'build',
    '--root',
    root,
    '--audience',
    'public',
    '--editions',
    'phieu-chi-tieu',
    '--finishes',
    'screen',
  );
  expect(code, output).toBe(0);
  dist = join(root, 'dist.cong-bo', MINI_ID);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('an indicator of many areas shows each small, on one scale, with its words, and all figures as a table', async () => {
  const html = await page('so-lieu/share');
  const small = html.match(/<svg class="spark"[^>]*>/g) ?? [];
  expect(small).toHaveLength(AREAS);
  for (const one of small)
    expect(one).toMatch(/role="img" aria-label="[\d,]+% \(2013\) đến [\d,]+% \(2023\)"/);
  expect(html.match(/<path class="reference"/g)).toHaveLength(AREAS);
  expect(visibleText(html)).toContain('63 địa bàn, cùng một thang');
  const table = /<table class="data area-figures">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(table.match(/<tr>/g)).toHaveLength(AREAS + 1);
  expect(table).toContain('id="tinh-7-2020-rung-2024"');
});

test('a count has no whole beside its areas: on one scale it would press them flat', async () => {
  expect(await page('so-lieu/count')).not.toContain('class="reference"');
});

test('every area has a page with its latest figures, the source and the whole beside them, in the order of the table', async () => {
  expect(
    (await readdir(join(dist, 'dia-ban'))).filter((name) => name.startsWith('tinh-')),
  ).toHaveLength(AREAS);
  const text = visibleText(await page('dia-ban/tinh-7'));
  expect(text).toMatch(/Tỷ lệ minh họa\s+[\d,]+%\s+\(2023\)\s+N01\s+50,00%\s+\(2023\)/);
  const names = [
    ...(await page('dia-ban')).matchAll(/dia-ban\/tinh-(\d+)\/|href="(?:\.\/)?tinh-(\d+)\//g),
  ].map(([, a, b]) => Number(a ?? b));
  expect(names).toEqual(Array.from({ length: AREAS }, (_, at) => at));
  expect(visibleText(await page(''))).toContain('Địa bàn');
});

test('a target leads to the areas of its indicator where they stand side by side', async () => {
  expect(visibleText(await page('muc-tieu/t01'))).toContain(
    'Số liệu của 5 địa bàn: Tỷ lệ che phủ rừng',
  );
  expect(visibleText(await english('muc-tieu/t01'))).toContain(
    'Figures for 5 areas: Tỷ lệ che phủ rừng',
  );
  for (const read of [page, english]) {
    expect(await read('muc-tieu/t01')).toMatch(/so-lieu\/forest-cover\/index\.html#cac-dia-ban"/);
    expect((await read('so-lieu/forest-cover')).match(/<svg class="spark"/g)).toHaveLength(5);
  }
});

test('areas without figures of their own are named on the page of the indicator and lead nowhere', async () => {
  for (const read of [page, english]) {
    const land = await read('so-lieu/rice-land');
    expect(land).toMatch(
      /<h2 id="dia-ban-huyen-1"><a href="[^"]*\/dia-ban\/huyen-1\/index\.html">/,
    );
    expect(land).toMatch(/<h2 id="dia-ban-mien">(?!<a )/);
    expect(land).not.toContain('class="multiples"');
    expect(land).toMatch(/<h2 id="dia-ban-ke-hoach">(?!<a )/);
  }
  expect(await readdir(join(dist, 'dia-ban'))).not.toContain('mien');
});

test.each(['', 'en'])(
  'no page of areas, indicators or targets is heavier than a phone should bear, and none of an area sets a style of its own: %j',
  async (language) => {
    for (const folder of ['dia-ban', 'so-lieu', 'muc-tieu', 'thay-doi']) {
      const at = join(dist, '..', language, MINI_ID, folder);
      const entries = (await readdir(at, { recursive: true })).filter((name) =>
        name.endsWith('.html'),
      );
      expect(entries.length).toBeGreaterThan(0);
      for (const name of entries) {
        const html = await readFile(join(at, name), 'utf8');
        expect(Buffer.byteLength(html), name).toBeLessThan(MOST_BYTES);
        if (folder === 'dia-ban') expect(html, name).not.toMatch(/\sstyle="/);
      }
    }
  },
);

test('in English, areas and changes are told with the same figures and nothing in Vietnamese but what is marked as such', async () => {
  let compared = 0;
  for (const path of ['so-lieu/share', 'dia-ban', 'dia-ban/tinh-7', 'thay-doi', 'muc-tieu/t01']) {
    const [there, here] = [await page(path), await english(path)];
    expect(unmarkedVietnamese(here), path).toEqual([]);
    const figures = cellsOf(here).map((cell) => numbersIn(cell, 'en'));
    expect(figures, path).toEqual(cellsOf(there).map((cell) => numbersIn(cell, 'vi')));
    compared += figures.flat().length;
  }
  expect(compared).toBeGreaterThan(AREAS * YEARS.length);
  const small = (await english('so-lieu/share')).match(/<svg class="spark"[^>]*>/g) ?? [];
  expect(small).toHaveLength(AREAS);
  for (const one of small)
    expect(one).toMatch(/role="img" aria-label="[\d.]+% \(2013\) to [\d.]+% \(2023\)"/);
  expect(visibleText(await english('dia-ban'))).toContain('2 indicators');
});

test('changes since a publication are told in English with their reasons', async () => {
  const text = visibleText(await english('thay-doi'));
  for (const words of [
    'This publication compared with that of 3 June 2024',
    '41.3% N01',
    '42.4% N01',
    'No reason recorded',
    'Figure used: 41.3% in 2022 → 42.4% in 2022',
    `${String(YEARS.length * (AREAS + 1))} figures, 2013 to 2023, ${String(AREAS + 1)} areas`,
  ])
    expect(text).toContain(words);
});
