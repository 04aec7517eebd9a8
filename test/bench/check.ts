/**
 * `npm run bench`: `check` of the sample review, and of reviews several times as long, from bytes to
 * diagnostics. A longer one repeats the sample's indicators, targets, figures, commitments and prose
 * under other ids, so every rule has that much more to read. Nothing is asserted, for machines differ.
 */
import { fileURLToPath } from 'node:url';

import { parse } from 'csv-parse/sync';

import type { RawReview } from '../../src/core/model.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { readSources } from '../../src/io/read-sources.ts';

const TIMES = [1, 2, 5, 10] as const;
const RUNS = 3;

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;

const [sample] = (await readSources(fileURLToPath(new URL('../..', import.meta.url)))).reviews;
if (sample === undefined) throw new Error('no sample review');
let first: number | undefined;
for (const times of TIMES) {
  const review = repeated(sample, times);
  const seconds = Math.min(...Array.from({ length: RUNS }, () => checked(review)));
  first ??= seconds;
  console.log(
    `Kỳ mẫu × ${times}: ${seconds.toFixed(2)} s, gấp ${(seconds / first).toFixed(2)} lần, ${(seconds / first / times).toFixed(2)} mỗi phần.`,
  );
}

function checked(review: RawReview): number {
  const started = performance.now();
  const read = readReview(review);
  const { gate, diagnostics } = buildReport(read.sources);
  const seconds = (performance.now() - started) / 1000;
  // Without the gate's states a fault of the rows has stopped the work half-way.
  if (gate === undefined)
    throw new Error(diagnostics.find(({ severity }) => severity === 'error')?.message ?? 'no gate');
  return seconds;
}

/** The review with its tables and prose so many times, every copy linked within itself. */
function repeated({ id, files }: RawReview, times: number): RawReview {
  const text = (name: string): string =>
    new TextDecoder().decode(files.find(({ path }) => path.endsWith(`/${name}`))?.bytes);
  const rows = (name: string): readonly (readonly string[])[] => parse(text(name), { bom: true });
  const ids = new Set([
    ...['indicators.csv', 'targets.csv', 'commitments.csv', 'instruments.csv'].flatMap((name) =>
      rows(name)
        .slice(1)
        .map(([own = '']) => own),
    ),
    ...files
      .filter(({ path }) => path.endsWith('.mdx'))
      .flatMap(({ bytes }) =>
        [...new TextDecoder().decode(bytes).matchAll(/ id="([^"]+)"/g)].map(([, own = '']) => own),
      ),
  ]);
  const renamed = (value: string, copy: number): string =>
    copy === 0
      ? value
      : value
          .split(/([;,]\s*)/)
          .map((part) => (ids.has(part) ? `${part}-b${copy}` : part))
          .join('');
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const grown = new Map(
    ['indicators.csv', 'targets.csv', 'commitments.csv', 'instruments.csv', 'observations.csv'].map(
      (name) => {
        const [header = [], ...body] = rows(name);
        return [
          name,
          [
            header,
            ...copies.flatMap((copy) => body.map((row) => row.map((cell) => renamed(cell, copy)))),
          ]
            .map(line)
            .join(''),
        ];
      },
    ),
  );
  const encode = (path: string, content: string) => ({
    path,
    bytes: new TextEncoder().encode(content),
    sha256: '',
  });
  return {
    id,
    files: files.flatMap((file) => {
      const content = grown.get(file.path.split('/').at(-1) ?? '');
      if (content !== undefined) return [encode(file.path, content)];
      if (!file.path.endsWith('.mdx')) return [file];
      const prose = new TextDecoder().decode(file.bytes);
      return copies.map((copy) =>
        encode(
          file.path.replace('.mdx', copy === 0 ? '.mdx' : `-b${copy}.mdx`),
          prose.replace(/="([^"]*)"/g, (_, value: string) => `="${renamed(value, copy)}"`),
        ),
      );
    }),
  };
}
