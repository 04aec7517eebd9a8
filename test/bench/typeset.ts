/**
 * `npm run bench`: the typesetter on generated reports, against plain paged.js in one tab and against
 * Chromium's own print of the same page, all in one run. Ratios are what counts: the machine may be busy.
 * `--only 60` measures one size. Times hold everything from opening the browser to the checked file
 * (ours) or the printed one (the others).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { openMakings } from '../../src/io/makings.ts';
import { openBrowser } from '../../src/paginate/browser.ts';
import { pagedLibrary } from '../../src/paginate/paginator-tab.ts';
import { ORIGIN, serveFolder } from '../../src/paginate/serve-folder.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { typeset } from '../../src/print/typeset.ts';
import { builtEdition, withMain } from '../print/built-edition.ts';
import { largeEdition } from './large-edition.ts';

type Run = {
  readonly seconds: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly pages: number;
};

/** Chapters of the report that gives about so many pages. */
const CHAPTERS: Readonly<Record<number, number>> = { 60: 5, 130: 11, 260: 22, 520: 44 };
const BRIEF = {
  path: '/edition/',
  profile: partyHd05,
  title: 'Báo cáo đo tốc độ',
  author: 'Đảng ủy Bộ Mẫu',
  date: '2026-10-05',
  variants: ['screen'],
} as const;

const ROUNDS = 3;

const only = process.argv.indexOf('--only');
const sizes = only < 0 ? [60, 130, 260, 520] : [Number(process.argv[only + 1])];
const cold = new Map<number, Run>();
for (const size of sizes) {
  const chapters = CHAPTERS[size] ?? Math.ceil(size / 10);
  const dir = await builtEdition(withMain(largeEdition(chapters)));
  const edited = await builtEdition(withMain(largeEdition(chapters, 3)));
  const runs = { ours: [] as Run[], warm: [] as Run[], native: [] as Run[], plain: [] as Run[] };
  // In turn, for a machine that others use is now fast, now slow: the best of each is held against the best of others.
  for (let round = 0; round < ROUNDS; round++) {
    const cacheDir = await mkdtemp(join(tmpdir(), 'tong-ket-bench-'));
    try {
      runs.ours.push(await measured(() => typesetOnce(dir, cacheDir)));
      runs.warm.push(await measured(() => typesetOnce(edited, cacheDir)));
      runs.native.push(await measured(() => inOneTab(dir, async () => undefined)));
      if (size <= 260) runs.plain.push(await measured(() => inOneTab(dir, layOutPlainly)));
    } finally {
      await rm(cacheDir, { recursive: true, force: true });
    }
  }
  for (const folder of [dir, edited]) await rm(folder, { recursive: true, force: true });
  const [ours, warm, native] = [best(runs.ours), best(runs.warm), best(runs.native)];
  const plain = runs.plain.length === 0 ? undefined : best(runs.plain);
  cold.set(size, ours);
  console.log(`Báo cáo ${size} trang, tốt nhất của ${ROUNDS} lượt`);
  tell('dây chuyền này, từ đầu', ours);
  tell('một chương được sửa', warm);
  tell('Chromium in thẳng', native);
  if (plain !== undefined) tell('paged.js nguyên bản', plain);
  console.log(
    `  so với Chromium in thẳng ${ratio(ours, native)}; so với paged.js ${plain === undefined ? '-' : ratio(ours, plain)}; sửa một chương so với từ đầu ${ratio(warm, ours)}\n`,
  );
}
const [small, large] = [cold.get(130), cold.get(520)];
if (small !== undefined && large !== undefined)
  console.log(
    `520 trang so với 130 trang: ${ratio(large, small)} (số trang gấp ${(large.pages / small.pages).toFixed(2)})`,
  );

/** Time and processor time, each of the run that took least of it. */
function best(runs: readonly Run[]): Run {
  return {
    seconds: Math.min(...runs.map((run) => run.seconds)),
    cpu: Math.min(...runs.map((run) => run.cpu)),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
    pages: runs[0]?.pages ?? 0,
  };
}

function ratio(one: Run, other: Run): string {
  return `${(one.seconds / other.seconds).toFixed(2)} (theo thời gian bộ xử lý ${(one.cpu / other.cpu).toFixed(2)})`;
}

function tell(name: string, { seconds, cpu, peakMb, pages }: Run): void {
  console.log(
    `  ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} giây, bộ xử lý ${cpu.toFixed(1).padStart(6)} giây, ${pages} trang, bộ nhớ nhiều nhất ${Math.round(peakMb)} MB`,
  );
}

async function typesetOnce(dir: string, cacheDir: string): Promise<number> {
  const { diagnostics, pages } = await typeset({
    ...BRIEF,
    dir,
    makings: openMakings({ dir: cacheDir }),
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return pages;
}

/** The page as it is built, `ready` and then printed by Chromium in one tab. */
async function inOneTab(dir: string, ready: (page: Page) => Promise<unknown>): Promise<number> {
  const { browser } = await openBrowser();
  try {
    const page = await browser.newPage();
    await serveFolder(page, dir);
    await page.goto(`${ORIGIN}${BRIEF.path}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await ready(page);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return (
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0
    );
  } finally {
    await browser.close();
  }
}

async function layOutPlainly(page: Page): Promise<void> {
  await page.addScriptTag({ path: pagedLibrary() });
  await page.evaluate(`new Paged.Previewer().preview().then(() => undefined)`);
}

/** Wall time, processor time of this process and all below it, and the most memory they held together. */
async function measured(work: () => Promise<number>): Promise<Run> {
  let peak = 0;
  let children = new Map<number, number>();
  let gone = 0;
  const look = (): void => {
    const tree = processTree();
    peak = Math.max(
      peak,
      [...tree.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    );
    for (const [id, seconds] of children) if (!tree.has(id)) gone += seconds;
    children = new Map(
      [...tree].filter(([id]) => id !== process.pid).map(([id, one]) => [id, one.seconds]),
    );
  };
  const own = process.cpuUsage();
  const timer = setInterval(look, 100);
  const begun = performance.now();
  try {
    const pages = await work();
    const seconds = (performance.now() - begun) / 1000;
    look();
    const { user, system } = process.cpuUsage(own);
    const below = gone + [...children.values()].reduce((sum, one) => sum + one, 0);
    return { seconds, pages, cpu: (user + system) / 1e6 + below, peakMb: peak / 1024 / 1024 };
  } finally {
    clearInterval(timer);
  }
}

/** Processes below this one, as Linux tells them; other systems show this process alone. */
function processTree(): ReadonlyMap<number, { readonly seconds: number; readonly bytes: number }> {
  const all = new Map<number, { parent: number; seconds: number; bytes: number }>();
  for (const name of listProcesses()) {
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      all.set(Number(name), {
        parent: fields[1] ?? 0,
        seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100,
        bytes: (fields[21] ?? 0) * 4096,
      });
    } catch {
      // It ended while it was looked at.
    }
  }
  const isBelow = (id: number): boolean =>
    id === process.pid || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
  return new Map([...all].filter(([id]) => isBelow(id)));
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
