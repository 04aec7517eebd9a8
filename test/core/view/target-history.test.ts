import { expect, test } from 'vitest';

import { buildReport } from '../../../src/core/report.ts';
import { DOWNLOADS } from '../../../src/core/view/download.ts';
import { targetHistory } from '../../../src/core/view/target-history.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const RELATED = `${DATA}/related_targets.csv`;
const DOCUMENTS = `${DATA}/documents.csv`;
const HEADER =
  'id,target,document,text,operator,value,value_to,unit,horizon,conditional,source,verified,evidence,note\n';

function reportWith(rows: string) {
  const papers = `${miniText(DOCUMENTS)}chien-luoc,Chiến lược,,Chính phủ,,về rừng,Chiến lược rừng,,no,\nke-hoach,Kế hoạch,,Bộ,2024-05,về rừng,Kế hoạch rừng,,no,\n`;
  const { report, diagnostics } = buildReport(
    withFiles(miniReview(), { [RELATED]: `${HEADER}${rows}`, [DOCUMENTS]: papers }),
  );
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const ROWS = [
  'LQ1,T01,chien-luoc,Giữ rừng mãi.,keep,43,,%,,,,no,Báo minh họa.,',
  'LQ2,T01,ke-hoach,Rừng từ 42 đến 43 phần trăm.,range,42,43,%,2026-2030,đủ kinh phí,bao-2023,no,Báo minh họa.,tính cả cây cao su',
  'LQ3,T01,luat-rung,Giảm 9% mất rừng.,reduce-baseline,9,,%,2030,,,yes,Bản gốc.,',
].join('\n');

test('a target stands among those of other documents by their dates, undated ones last', () => {
  const report = reportWith(ROWS);
  const rows = targetHistory(report, report.targets.find(({ id }) => id === 'T01')!);
  expect(rows.map(({ id, bound, horizon, reviewed }) => [id, bound, horizon, reviewed])).toEqual([
    ['LQ3', 'giảm 9%', 'năm 2030', false],
    ['T01', 'trên 42%', 'năm 2022', true],
    ['LQ2', '42-43%', 'giai đoạn 2026\u00a0-\u00a02030', false],
    ['LQ1', 'giữ 43%', 'không nêu thời hạn', false],
  ]);
  expect(rows[2]).toMatchObject({
    conditional: 'đủ kinh phí',
    verified: false,
    note: 'tính cả cây cao su',
    source: { id: 'bao-2023' },
  });
});

test('a target that no other document speaks of has no history, and the review needs no such table', () => {
  const report = reportWith(ROWS);
  expect(targetHistory(report, report.targets.find(({ id }) => id === 'T02')!)).toEqual([]);
  expect(buildReport(miniReview()).report?.relatedTargets).toEqual([]);
});

test('the levels of other documents are judged nowhere: verdicts stay as they are without them', () => {
  expect(reportWith(ROWS).assessments).toEqual(reportWith('').assessments);
});

test('bao-cao.json gives them with the horizon as the table writes it', () => {
  const json = JSON.parse(DOWNLOADS['bao-cao.json'].make(reportWith(ROWS))) as {
    readonly related_targets: readonly unknown[];
  };
  expect(json.related_targets).toMatchObject([
    { id: 'LQ1' },
    { id: 'LQ2', horizon: '2026-2030', document: 'ke-hoach' },
    { id: 'LQ3', horizon: '2030' },
  ]);
});
