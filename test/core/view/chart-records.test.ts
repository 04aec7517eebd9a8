import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { decimal } from '../../../src/core/decimal.ts';
import type { Report, Series } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { chartSpec } from '../../../src/core/view/chart.ts';
import { chartRecords } from '../../../src/core/view/chart-records.ts';
import { delimited } from '../../../src/core/view/delimited.ts';
import { DOWNLOADS } from '../../../src/core/view/download.ts';
import { packed, unpacked } from '../../../src/core/view/packed-rows.ts';
import { withFiles, years } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const OBSERVATIONS = `${DATA}/observations.csv`;

function reportWith(rows: string): Report {
  const files = { [OBSERVATIONS]: `${miniText(OBSERVATIONS)}${rows}` };
  const { report, diagnostics } = buildReport(withFiles(miniReview(), files));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const specOf = (report: Report, series: readonly Series[]) =>
  chartSpec(
    { title: { name: 'Hình' }, kind: 'line', series, targets: [] },
    new Map(report.indicators.map((one) => [one.id, one])),
  );

/** What a reader takes along. */
const csvOf = (report: Report, series: readonly Series[]): string =>
  delimited(unpacked(chartRecords(report, specOf(report, series))));

describe('the rows behind a chart', () => {
  const report = reportWith(
    'flood-loss-change,all,2001-2005,-1.7149,%,final,rung-2024,,\nforest-cover,all,2022,42.65,%,final,bao-2023,,\n',
  );
  const drawn = report.series.filter(({ indicator }) =>
    ['forest-cover', 'flood-loss-change'].includes(indicator),
  );

  test('are those of the file of all figures, with the same columns, exact, both reports at odds among them', () => {
    const rows = (text: string): string[][] => parse(text, { bom: true });
    const [head, ...all] = rows(DOWNLOADS['so-lieu.csv'].make(report));
    const [columns, ...own] = rows(csvOf(report, drawn));
    expect(columns).toEqual(head);
    expect(own).toEqual(
      drawn.flatMap((series) =>
        all.filter(([indicator, , area]) => indicator === series.indicator && area === series.area),
      ),
    );
    expect(own.map((row) => row[head!.indexOf('value')])).toContain('-1.7149');
    expect(csvOf(report, drawn)).not.toContain('−');
  });

  test('leave out the years that the chart leaves out', () => {
    const cut = drawn.map((series) => ({
      ...series,
      points: series.points.filter(({ period }) => period.to <= 2021),
    }));
    const found: Readonly<Record<string, string>>[] = parse(csvOf(report, cut), {
      bom: true,
      columns: true,
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { year = '' } of found) expect(Number(year.slice(-4))).toBeLessThanOrEqual(2021);
  });

  test('tell figures put together from former areas as such', () => {
    const [series] = drawn;
    const point = {
      period: years('1999'),
      used: undefined,
      value: decimal('40.125'),
      candidates: [],
    };
    const joined = { ...series!, points: [point, ...series!.points] };
    const found: Readonly<Record<string, string>>[] = parse(csvOf(report, [joined]), {
      bom: true,
      columns: true,
    });
    expect(found.at(-1)).toMatchObject({
      indicator: series!.indicator,
      year: '1999',
      value: '40.125',
      used: 'yes',
      source_code: '',
      note: 'gộp từ các địa bàn cũ',
    });
  });
});

test('rows are the same after they were packed', () => {
  const head = ['a', 'b'];
  const rows = [
    ['1', 'x'],
    ['2', 'x'],
    ['1', ''],
  ];
  expect(unpacked(packed(head, rows))).toEqual([head, ...rows]);
  expect(packed(head, rows).columns[1]).toEqual({ name: 'b', cells: ['x', ''] });
});
