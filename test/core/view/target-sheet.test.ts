import { describe, expect, test } from 'vitest';

import { buildReport } from '../../../src/core/report.ts';
import type { Report } from '../../../src/core/model.ts';
import { countVerdicts, summariseThemes } from '../../../src/core/view/overview.ts';
import { outlineEdition } from '../../../src/core/view/edition.ts';
import { targetSheets } from '../../../src/core/view/target-sheet.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, miniReview, miniText } from '../mini-review.ts';

function reportOf(changes: Readonly<Record<string, string | undefined>> = {}): Report {
  const { report, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

describe('targetSheets', () => {
  test('one sheet per target, in table order, with its indicator, series and chart', () => {
    const sheets = targetSheets(reportOf());
    expect(sheets.map(({ target }) => target.id)).toEqual(['T01', 'T02', 'T03', 'T04']);
    const [cover, , loss, forecast] = sheets;
    expect(cover).toMatchObject({ primary: { id: 'forest-cover' }, others: [], parts: [], assessment: { verdict: 'met' } });
    // Series of every area stand in the tables; the chart is of the whole.
    expect(cover?.series.map(({ area }) => area)).toEqual(['all', 'south']);
    expect(cover?.chart).toMatchObject({ title: 'Độ che phủ rừng', series: [{ values: [41.95, 42.02, 42.4, 42.6, 42.71] }], bounds: [{ value: 42 }] });
    expect(loss?.chart, 'one figure makes no chart').toBeUndefined();
    expect(forecast).toMatchObject({ primary: undefined, series: [], chart: undefined });
  });

  test('indicators of other units stand in the tables, not in the chart', () => {
    const [cover] = targetSheets(reportOf({ [`${DATA}/targets.csv`]: miniText(`${DATA}/targets.csv`).replace('2022,forest-cover,,', '2022,forest-cover,rice-land,') }));
    expect(cover?.others.map(({ id }) => id)).toEqual(['rice-land']);
    expect(cover?.chart?.series.map(({ indicator }) => indicator)).toEqual(['forest-cover']);
  });
});

describe('overview', () => {
  test('counts every target once, by verdict', () => {
    expect(countVerdicts(reportOf().assessments)).toEqual({ exceeded: 0, met: 2, partlyMet: 1, notMet: 1, noData: 0, notAssessable: 0 });
  });

  test('themes in the order of the review; their totals make the whole', () => {
    const report = reportOf();
    const themes = summariseThemes(report);
    expect(themes.map(({ id, total }) => [id, total])).toEqual([['forest', 1], ['land', 3]]);
    expect(themes[1]?.counts).toMatchObject({ met: 1, partlyMet: 1, notMet: 1 });
  });
});

describe('outlineEdition', () => {
  const definition = {
    id: 'thu', title: 'Bản thử', audience: 'public' as const,
    parts: [
      { title: 'Kết quả', roles: ['results', 'limitations'] as const },
      { title: 'Trống', roles: [] },
      { title: 'Còn lại', roles: ['tasks', 'causes'] as const },
    ],
    appendices: ['targets', 'sources'] as const,
  };

  test('numbers parts, chapters and appendices; a part without sections is left out', () => {
    const { parts, appendices } = outlineEdition(reportOf(), definition);
    expect(parts.map(({ id, number, title, chapters }) => [id, number, title, chapters.map((one) => `${one.number} ${one.section.id}`)])).toEqual([
      ['phan-1', 'Phần I', 'Kết quả', ['I. ket-qua', 'II. han-che']],
      ['phan-2', 'Phần II', 'Còn lại', ['I. nguyen-nhan', 'II. nhiem-vu']],
    ]);
    expect(appendices.map(({ id, number, kind }) => [id, number, kind])).toEqual([['phu-luc-1', 'Phụ lục 1', 'targets'], ['phu-luc-2', 'Phụ lục 2', 'sources']]);
  });

  test('within a part the roles set the order, then the order of the files', () => {
    const late = { [`${CONTENT}/03-ket-qua.mdx`]: undefined, [`${CONTENT}/09-ket-qua.mdx`]: miniText(`${CONTENT}/03-ket-qua.mdx`) };
    const { parts } = outlineEdition(reportOf(late), definition);
    expect(parts[0]?.chapters.map(({ section }) => section.id)).toEqual(['ket-qua', 'han-che']);
  });

  test('chapters past the tenth keep Roman numbers', () => {
    const report = reportOf();
    const [section] = report.sections;
    const many = { ...report, sections: section === undefined ? [] : Array.from({ length: 19 }, (_, order) => ({ ...section, role: 'results' as const, order })) };
    const numbers = outlineEdition(many, definition).parts[0]?.chapters.map(({ number }) => number);
    expect([numbers?.[3], numbers?.[8], numbers?.[9], numbers?.[13], numbers?.[18]]).toEqual(['IV.', 'IX.', 'X.', 'XIV.', 'XIX.']);
  });
});
