/**
 * `npm run bench`: reading one large observations.csv against csv-parse alone on the same text in
 * the same run. Prints ratios; nothing is asserted, for machines differ.
 */
import { parse } from 'csv-parse/sync';

import { parseTable } from '../../src/core/parse/table.ts';
import { observationsTable } from '../../src/core/schema/observations.ts';

const SIZES = [10_000, 100_000, 300_000] as const;

/** A long table of 500 indicators over areas and years, with the variety real files have. */
function observations(rows: number): string {
  const lines = [Object.keys(observationsTable.columns).join(',')];
  for (let row = 0; row < rows; row += 1) {
    const indicator = `chi-so-${row % 500}`;
    const area = `vn-${Math.floor(row / 500) % 200}`;
    const year = 1990 + (Math.floor(row / 100_000) % 30);
    const day = String((row % 28) + 1).padStart(2, '0');
    lines.push(`${indicator},${area},${year},${((row * 7919) % 100_000) / 100},%,final,nguon-${row % 60},2020-04-${day},ghi chú ${row % 7}`);
  }
  return `${lines.join('\n')}\n`;
}

const seconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

for (const size of SIZES) {
  const text = observations(size);
  const alone = seconds(() => parse(text));
  let used = 0;
  const ours = seconds(() => {
    const table = parseTable(observationsTable, 'observations.csv', text);
    used = table.rows.length;
    if (table.diagnostics.length > 0) throw new Error(table.diagnostics[0]?.message ?? '');
  });
  const microseconds = (ours / size) * 1e6;
  console.log(
    `${String(size).padStart(9)} dòng: đọc và kiểm tra ${ours.toFixed(2)} s, csv-parse ${alone.toFixed(2)} s, tỷ số ${(ours / alone).toFixed(2)}; ` +
      `${microseconds.toFixed(1)} µs một dòng; ${used} dòng dùng được; bộ nhớ ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}
