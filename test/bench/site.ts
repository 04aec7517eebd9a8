/**
 * `npm run bench`: the site of the sample alone, without papers, with figures of five years of every indicator
 * for so many provinces more. Nothing is asserted, for machines differ.
 */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { runTool, TOOL_ROOT } from '../run-tool.ts';
import { REVIEW } from '../site/page-kinds.ts';

const AREAS = [1, 10, 63] as const;
const YEARS = [2016, 2017, 2018, 2019, 2020] as const;

type Row = Readonly<Record<string, string>>;

for (const areas of AREAS) {
  const root = await mkdtemp(join(tmpdir(), 'tong-ket-bench-'));
  for (const folder of ['data', 'content'])
    await cp(join(TOOL_ROOT, folder, REVIEW), join(root, folder, REVIEW), { recursive: true });
  const rows = await addFigures(join(root, 'data', REVIEW), areas);
  const started = performance.now();
  const { code, output } = await runTool(
    'build',
    '--root',
    root,
    '--audience',
    'public',
    '--site-url',
    'https://tongket.example.gov.vn/',
    '--editions',
    '',
  );
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(output);
  const out = join(root, 'dist.cong-bo');
  const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html'));
  const sizes = await Promise.all(pages.map(async (name) => (await stat(join(out, name))).size));
  console.log(
    `${areas} tỉnh, thành phố (thêm ${rows} số): dựng trang ${seconds.toFixed(1)} s, ${pages.length} trang kèm ảnh chia sẻ, ${((seconds * 1000) / pages.length).toFixed(0)} ms mỗi trang; trang nặng nhất ${(Math.max(...sizes) / 1000).toFixed(0)} kB trước khi nén.`,
  );
  await rm(root, { recursive: true, force: true });
}

/** Puts figures below those of the sample, where it has none yet; gives how many. */
async function addFigures(data: string, areas: number): Promise<number> {
  const read = async (name: string): Promise<readonly Row[]> =>
    parse(await readFile(join(data, name), 'utf8'), { bom: true, columns: true });
  const provinces = (await read('areas.csv'))
    .filter(({ level, predecessors }) => level === 'province' && predecessors === '')
    .slice(0, areas);
  const indicators = await read('indicators.csv');
  const known = new Set(
    (await read('observations.csv')).map(
      ({ indicator, area, year }) => `${indicator},${area},${year}`,
    ),
  );
  const source = (await read('sources.csv'))[0]?.['id'] ?? '';
  const lines = provinces
    .flatMap((area, place) =>
      indicators.flatMap((indicator, at) =>
        YEARS.map((year) => ({
          key: `${indicator['id']},${area['id']},${year}`,
          rest: `${40 + ((place * 7 + at * 3 + year) % 20)},${indicator['unit']},final,${source},,,,`,
        })),
      ),
    )
    .filter(({ key }) => !known.has(key));
  const file = join(data, 'observations.csv');
  await writeFile(
    file,
    `${(await readFile(file, 'utf8')).trimEnd()}\n${lines.map(({ key, rest }) => `${key},${rest}\n`).join('')}`,
  );
  return lines.length;
}
