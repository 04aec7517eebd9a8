/**
 * `npm run bench`: one large observations.csv, plain and with every text cell in quotes. Told are
 * the seconds of csv-parse alone, of our reading of the table on the same text in the same run, and
 * of a whole review with that table, from bytes to verdicts. Each stands in a process of its own, so
 * that its peak of memory is its own. Nothing is asserted, for machines differ.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { parse } from 'csv-parse/sync';

import type { RawReview } from '../../src/core/model.ts';
import { parseTable } from '../../src/core/parse/table.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { observationsTable } from '../../src/core/schema/observations.ts';
import { largeReview, observationsText, TABLE } from './large-review.ts';

const SIZES = [10_000, 100_000, 300_000, 1_000_000] as const;

const [, , job, rows, quotes] = process.argv;
if (job === undefined) {
  for (const quoted of [false, true]) {
    console.log(quoted ? '\nMọi ô chữ trong dấu nháy:' : 'Không dấu nháy:');
    for (const size of SIZES) for (const each of ['table', 'review']) run(each, size, quoted);
  }
} else if (job === 'table') measureTable(Number(rows), quotes === 'quoted');
else measureReview(Number(rows), quotes === 'quoted');

function run(what: string, size: number, quoted: boolean): void {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), what, String(size), quoted ? 'quoted' : 'plain'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${what} ${size}: ${status}`);
}

function measureTable(size: number, quoted: boolean): void {
  const text = observationsText(size, quoted);
  const alone = seconds(size, () => text, () => parse(text));
  const ours = seconds(size, () => text, () => {
    const { rows: read, diagnostics } = parseTable(observationsTable, TABLE, text);
    if (read.length < size || diagnostics.length > 0) throw new Error(diagnostics[0]?.message ?? `${read.length} rows`);
  });
  console.log(`${shown(size)} dòng  csv-parse ${alone.toFixed(2)} s; đọc bảng ${ours.toFixed(2)} s, gấp ${(ours / alone).toFixed(2)}, ${perRow(ours, size)}`);
}

function measureReview(size: number, quoted: boolean): void {
  const taken = seconds(size, () => largeReview(size, quoted), (given) => {
    const { sources, diagnostics } = readAway(given);
    const result = buildReport(sources);
    const found = [...diagnostics, ...result.diagnostics];
    if ((result.report?.observations.length ?? 0) < size || found.length > 0) throw new Error(found[0]?.message ?? 'no report');
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${shown(size)} dòng  cả kỳ tổng kết ${taken.toFixed(2)} s, ${perRow(taken, size)}; bộ nhớ cao nhất ${peak} MB`);
}

/** In a function of its own, so that the bytes are gone once they are read, as they are in `check`. */
function readAway(given: RawReview[]): ReturnType<typeof readReview> {
  return readReview(given.pop()!);
}

/** The middle one of three runs, or the only one where it takes long. What is given may be taken out and let go. */
function seconds<Given>(size: number, prepare: () => Given, work: (given: Given[]) => void): number {
  const all = Array.from({ length: size > 300_000 ? 1 : 3 }, () => {
    const given = [prepare()];
    const start = performance.now();
    work(given);
    return (performance.now() - start) / 1000;
  });
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
}

function shown(size: number): string {
  return String(size).padStart(9);
}

function perRow(taken: number, size: number): string {
  return `${((taken / size) * 1e6).toFixed(1)} µs một dòng`;
}
