import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { countVerdicts, summariseThemes } from '../../../src/core/view/overview.ts';
import { targetFactsheets } from '../../../src/core/view/target-factsheet.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

function reportOf(changes: Readonly<Record<string, string | undefined>> = {}): Report {
  const { report, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

describe('targetFactsheets', () => {
  test('one factsheet per target, in table order, with its indicator, series and chart', () => {
    const factsheets = targetFactsheets(reportOf());
    expect(factsheets.map(({ target }) => target.id)).toEqual(['T01', 'T02', 'T03', 'T04']);
    const [cover, , loss, forecast] = factsheets;
    expect(cover).toMatchObject({
      primary: { id: 'forest-cover' },
      others: [],
      parts: [],
      assessment: { verdict: 'met' },
    });
    // Series of every area stand in the tables; the chart is of the whole.
    expect(cover?.series.map(({ area }) => area)).toEqual(['all', 'south']);
    expect(cover?.chart).toMatchObject({
      title: 'Độ che phủ rừng',
      series: [{ values: [41.95, 42.02, 42.4, 42.6, 42.71] }],
      bounds: [{ value: 42 }],
    });
    expect(loss?.chart, 'one figure makes no chart').toBeUndefined();
    expect(forecast).toMatchObject({ primary: undefined, series: [], chart: undefined });
  });

  test('indicators of other units stand in the tables, not in the chart', () => {
    const [cover] = targetFactsheets(
      reportOf({
        [`${DATA}/targets.csv`]: miniText(`${DATA}/targets.csv`).replace(
          '2022,forest-cover,,',
          '2022,forest-cover,rice-land,',
        ),
      }),
    );
    expect(cover?.others.map(({ id }) => id)).toEqual(['rice-land']);
    expect(cover?.chart?.series.map(({ indicator }) => indicator)).toEqual(['forest-cover']);
  });
});

describe('overview', () => {
  test('counts every target once, by verdict', () => {
    expect(countVerdicts(reportOf().assessments)).toEqual({
      exceeded: 0,
      met: 2,
      partlyMet: 1,
      notMet: 1,
      notDue: 0,
      noData: 0,
      notAssessable: 0,
    });
  });

  test('themes in the order of the review; their totals make the whole', () => {
    const report = reportOf();
    const themes = summariseThemes(report);
    expect(themes.map(({ id, total }) => [id, total])).toEqual([
      ['forest', 1],
      ['land', 3],
    ]);
    expect(themes[1]?.counts).toMatchObject({ met: 1, partlyMet: 1, notMet: 1 });
  });
});
