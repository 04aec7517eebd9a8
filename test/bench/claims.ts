/**
 * `npm run bench`: recall and precision of the claim check on the labelled sentences, on those the
 * rules were written with and on those kept apart. `--mistakes` lists what went wrong in the first.
 */
import { readLabelled } from '../claims/labelled.ts';
import { measure, precision, recall, type Score, total } from '../claims/measure.ts';

const HALVES = [
  ['câu dùng khi viết quy tắc', 'tuning'],
  ['câu để riêng', 'held-out'],
] as const;

const percent = (part: number): string => `${(part * 100).toFixed(1).padStart(5)}%`;
const line = (name: string, score: Score): string =>
  `  ${name.padEnd(16)} nhớ ${percent(recall(score))}  đúng ${percent(precision(score))}  (${score.right} đúng, ${score.false} nhầm, ${score.missed} sót)`;

for (const [title, name] of HALVES) {
  const { world, sentences } = readLabelled(
    new URL(`../claims/sentences/${name}.yaml`, import.meta.url),
  );
  const { kinds, figures, codes, labels, mistakes } = measure(world, sentences);
  console.log(
    `${title}: ${sentences.length} câu (${labels.clean} câu không có gì để báo), ${labels.numerals} số, ${labels.claims} lời khẳng định`,
  );
  console.log(line('là số liệu', figures));
  console.log(line('mọi loại số', total(kinds.values())));
  for (const [kind, score] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(line(kind, score));
  console.log(line('mọi điều báo', total(codes.values())));
  console.log(
    line(
      'lời khẳng định',
      total([...codes].filter(([code]) => code > 'TK311').map(([, score]) => score)),
    ),
  );
  for (const [code, score] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(line(code, score));
  if (name === 'tuning' && process.argv.includes('--mistakes'))
    for (const { text, what } of mistakes) console.log(`- ${what}\n    ${text}`);
}
