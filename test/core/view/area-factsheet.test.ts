import { expect, test } from 'vitest';

import type { Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { areaFactsheets, isComparable } from '../../../src/core/view/area-factsheet.ts';
import { pointText } from '../../../src/core/view/point-text.ts';
import { indicator, withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const OBSERVATIONS = `${DATA}/observations.csv`;
const AREAS = `${DATA}/areas.csv`;

function reportOf(rows: readonly string[], areas: readonly string[] = []): Report {
  const { report, diagnostics } = buildReport(
    withFiles(miniReview(), {
      [OBSERVATIONS]: `${miniText(OBSERVATIONS)}${rows.map((row) => `${row}\n`).join('')}`,
      [AREAS]: `${miniText(AREAS)}${areas.map((row) => `${row}\n`).join('')}`,
    }),
  );
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const shown = (report: Report) =>
  areaFactsheets(report).map(({ area, rows }) => [
    area.id,
    rows.map(({ indicator: own, latest, source, whole }) => [
      own.id,
      pointText(latest, own),
      source?.code,
      whole === undefined ? undefined : `${pointText(whole.point, own)} ${whole.point.period.to}`,
    ]),
  ]);

test('every area but the whole has its latest figures, with the source, and the whole of the same year beside them', () => {
  const report = reportOf(
    [
      'forest-cover,north,2021,50.5,%,final,bao-2023,,',
      'forest-cover,north,2022,51,%,final,bao-2023,,',
      'rice-land,north,2019,12,nghìn ha,final,dat-2024,,',
    ],
    ['north,Phía Bắc,region,,,,,'],
  );
  const north = shown(report).find(([id]) => id === 'north');
  expect(north).toEqual([
    'north',
    [
      ['forest-cover', '51,00%', 'N03', '42,40% 2022'],
      ['rice-land', '12.000\u00a0ha', 'N02', '3.890.210\u00a0ha 2023'],
    ],
  ]);
  expect(shown(report).map(([id]) => id)).not.toContain('all');
});

test('areas stand in the order of their table, and those without a figure are left out', () => {
  const rows = (['z-east', 'a-west'] as const).map(
    (id) => `forest-cover,${id},2021,50,%,final,bao-2023,,`,
  );
  const ids = areaFactsheets(
    reportOf(rows, [
      'z-east,Phía Đông,region,,,,,',
      'empty,Nơi khác,region,,,,,',
      'a-west,Phía Tây,region,,,,,',
    ]),
  ).map(({ area }) => area.id);
  expect(ids.slice(-2)).toEqual(['z-east', 'a-west']);
  expect(ids).not.toContain('empty');
});

test('sources at odds leave no figure and no source', () => {
  const report = reportOf(
    [
      'forest-cover,north,2021,50,%,final,bao-2023,,',
      'forest-cover,north,2021,51,%,final,dat-2024,,',
    ],
    ['north,Phía Bắc,region,,,,,'],
  );
  expect(shown(report).find(([id]) => id === 'north')).toEqual([
    'north',
    [['forest-cover', 'mâu thuẫn nguồn', undefined, '42,02% 2021']],
  ]);
});

test('a whole is drawn beside its areas where it does not add up from them', () => {
  expect([
    isComparable(indicator('a', { unit: '%' })),
    isComparable(indicator('a', { unit: 'ha' })),
  ]).toEqual([true, false]);
});
