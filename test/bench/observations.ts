/**
 * `npm run bench`: one large observations.csv, plain and with every text cell in quotes, in three
 * ways: csv-parse alone on its text, our reading of the table from the same text, and a whole review
 * with that table, from bytes to verdicts. Each has a process to itself, so that none warms up or
 * burdens another and the peak of memory is its own. Nothing is asserted, for machines differ.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { parse } from 'csv-parse/sync';

import type { RawReview } from '../../src/core/model.ts';
import { parseTable } from '../../src/core/parse/table.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { observationsTable } from '../../src/core/schema/observations.ts';
import { largeReview, observationsText, TABLE } from './large-review.ts';

const SIZES = [10_000, 100_000, 300_000, 1_000_000] as const;

/** Seconds and megabytes. */
type Measured = { readonly taken: number; readonly peak: number };

const JOBS: Readonly<Record<string, (size: number, quoted: boolean) => number>> = {
  alone: (size, quoted) => {
    const text = observationsText(size, quoted);
    return seconds(size, () => parse(text));
  },
  table: (size, quoted) => {
    const text = observationsText(size, quoted);
    return seconds(size, () => {
      const { rows, diagnostics } = parseTable(observationsTable, TABLE, text);
      if (rows.length < size || diagnostics.length > 0)
        throw new Error(diagnostics[0]?.message ?? `${rows.length} rows`);
    });
  },
  review: (size, quoted) => {
    const given: RawReview[] = [];
    return seconds(
      size,
      () => {
        const { sources, diagnostics } = readAway(given);
        const result = buildReport(sources);
        const found = [...diagnostics, ...result.diagnostics];
        if ((result.report?.observations.length ?? 0) < size || found.length > 0)
          throw new Error(found[0]?.message ?? 'no report');
      },
      () => given.push(largeReview(size, quoted)),
    );
  },
};

const [, , job = '', size = '', quotes = ''] = process.argv;
if (JOBS[job] !== undefined) {
  const taken = JOBS[job](Number(size), quotes === 'quoted');
  console.log(
    JSON.stringify({ taken, peak: process.resourceUsage().maxRSS / 1024 } satisfies Measured),
  );
} else {
  for (const quoted of [false, true]) {
    console.log(quoted ? 'Mọi ô chữ trong dấu nháy:' : 'Không dấu nháy:');
    for (const each of SIZES) console.log(line(each, quoted));
  }
}

function line(rows: number, quoted: boolean): string {
  const [alone, table, review] = ['alone', 'table', 'review'].map((name) => {
    const args = [fileURLToPath(import.meta.url), name, String(rows), quoted ? 'quoted' : 'plain'];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
  }) as [Measured, Measured, Measured];
  const told = ({ taken }: Measured): string =>
    `${taken.toFixed(2)} s, ${((taken / rows) * 1e6).toFixed(1)} µs/dòng, gấp ${(taken / alone.taken).toFixed(2)}`;
  return `${String(rows).padStart(9)} dòng: csv-parse ${alone.taken.toFixed(2)} s; đọc bảng ${told(table)}; cả kỳ ${told(review)}, bộ nhớ ${Math.round(review.peak)} MB`;
}

/** In a function of its own, so that the bytes are gone once they are read, as they are in `check`. */
function readAway(given: RawReview[]): ReturnType<typeof readReview> {
  return readReview(given.pop()!);
}

/** The middle one of three runs, or the only one where it takes long; what `prepare` takes is not counted. */
function seconds(rows: number, work: () => void, prepare: () => void = () => undefined): number {
  const all = Array.from({ length: rows > 300_000 ? 1 : 3 }, () => {
    prepare();
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
}
