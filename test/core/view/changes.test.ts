import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import type { Report } from '../../../src/core/model.ts';
import { publish } from '../../../src/core/publish.ts';
import { buildReport } from '../../../src/core/report.ts';
import { publicationSchema } from '../../../src/core/schema/publication.ts';
import { changesOf, compareReports, isUnchanged } from '../../../src/core/view/changes.ts';
import { DOWNLOADS } from '../../../src/core/view/download.ts';
import { publishedReport } from '../../../src/core/view/published-report.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const OBSERVATIONS = `${DATA}/observations.csv`;
const TARGETS = `${DATA}/targets.csv`;

function reportOf(changes: Readonly<Record<string, string>> = {}): Report {
  const { report, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const json = (report: Report): string => DOWNLOADS['bao-cao.json'].make(report);
const publication = (date: string, text: string) => ({
  [`${DATA}/publications/${date}.json`]: text,
});
const edited = (...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the table: ${from}`);
    return text.replace(from, to);
  }, miniText(OBSERVATIONS));
const withRows = (...rows: readonly string[]): string =>
  `${miniText(OBSERVATIONS)}${rows.join('\n')}\n`;
/** The small review, then the same with other observations. */
const between = (before: string, after: string) =>
  compareReports(
    publishedReport(reportOf({ [OBSERVATIONS]: before })),
    publishedReport(reportOf({ [OBSERVATIONS]: after })),
  );

describe('what is held against what', () => {
  test('a report as it is published is what a later one reads of the file', () => {
    const report = reportOf({
      [OBSERVATIONS]: withRows('rice-land,all,2022,3904,nghìn ha,final,bao-2023,,'),
    });
    expect(publicationSchema.parse(JSON.parse(json(report)))).toEqual(publishedReport(report));
  });

  test('a first publication has no changes and its table none but the header', () => {
    expect(changesOf(reportOf())).toEqual([]);
    expect(DOWNLOADS['thay-doi.csv'].make(reportOf()).trim().split('\r\n')).toHaveLength(1);
  });

  test('the same published twice is unchanged', () => {
    const [changes] = changesOf(reportOf(publication('2025-01-15', json(reportOf()))));
    expect(changes).toMatchObject({
      from: { date: '2025-01-15', as_of: '2024-12-31' },
      to: { date: null },
    });
    expect(isUnchanged(changes!)).toBe(true);
  });

  test('several publications are a history, each held against the next, newest first', () => {
    const first = json(reportOf({ [OBSERVATIONS]: edited(['42.4', '42.3']) }));
    const all = changesOf(
      reportOf({
        ...publication('2024-06-30', first),
        ...publication('2025-01-15', json(reportOf())),
      }),
    );
    expect(
      all.map(({ from, to, figures }) => [from.date, to.date, figures.changed.length]),
    ).toEqual([
      ['2025-01-15', null, 0],
      ['2024-06-30', '2025-01-15', 1],
    ]);
  });
});

describe('figures', () => {
  test('a revised one has both values and says what it revises and why', () => {
    // The small review does without the column.
    const after = miniText(OBSERVATIONS)
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? 'revises' : ''}`);
    const { figures } = between(
      miniText(OBSERVATIONS),
      `${after.join('\n')}\nforest-cover,all,2023,42.65,%,revised,bao-2023,2024-06,tính lại diện tích,rung-2024\n`,
    );
    expect(figures).toMatchObject({
      changed: [
        {
          indicator: 'forest-cover',
          indicator_name: 'Tỷ lệ che phủ rừng',
          area: 'all',
          period: '2023',
          before: { value: '42.6', unit: '%', source: 'N01' },
          after: { value: '42.65', source: 'N03' },
          reason: 'điều chỉnh số của nguồn N01; tính lại diện tích',
        },
      ],
      added: [],
      removed: [],
    });
  });

  test('one written over without a word is told to have no reason', () => {
    expect(between(miniText(OBSERVATIONS), edited(['42.4', '42.3'])).figures.changed).toMatchObject(
      [{ before: { value: '42.4' }, after: { value: '42.3' }, reason: 'không ghi lý do' }],
    );
  });

  test('the same in another unit is the same', () => {
    expect(
      between(edited(['3905,nghìn ha', '3905000,ha']), miniText(OBSERVATIONS)).figures.changed,
    ).toEqual([]);
  });

  test('sources at odds leave no value, and say so', () => {
    const [change] = between(
      miniText(OBSERVATIONS),
      withRows('rice-land,all,2022,3904,nghìn ha,final,bao-2023,,'),
    ).figures.changed;
    expect(change).toMatchObject({
      before: { value: '3905000' },
      after: { value: null, source: null },
      reason: 'các nguồn nêu giá trị khác nhau, chưa rõ giá trị nào đúng',
    });
  });

  test('those that came and went are told with what they were', () => {
    const more = withRows('forest-cover,all,2019,41.9,%,final,rung-2024,,');
    expect(between(miniText(OBSERVATIONS), more).figures).toMatchObject({
      changed: [],
      added: [{ indicator: 'forest-cover', period: '2019', value: '41.9', source: 'N01' }],
      removed: [],
    });
    expect(between(more, miniText(OBSERVATIONS)).figures).toMatchObject({
      added: [],
      removed: [{ period: '2019', value: '41.9' }],
    });
  });
});

test('a verdict that changed names the figure behind it, or what the judge wrote', () => {
  const lower = reportOf({ [OBSERVATIONS]: edited(['42.4', '41.3']) });
  const other = reportOf({
    [TARGETS]: miniText(TARGETS).replace(
      'partlyMet,"Trạm đo đã thêm, mô hình dự báo còn thiếu."',
      'met,Mô hình dự báo đã xong.',
    ),
  });
  const now = publishedReport(reportOf());
  expect(compareReports(publishedReport(lower), now).verdicts).toMatchObject([
    {
      target: 'T01',
      name: 'Độ che phủ rừng',
      before: 'notMet',
      after: 'met',
      reason: expect.stringContaining('41,3% năm 2022 → 42,4% năm 2022'),
    },
  ]);
  expect(compareReports(now, publishedReport(other)).verdicts).toMatchObject([
    { target: 'T04', before: 'partlyMet', after: 'met', reason: 'Mô hình dự báo đã xong.' },
  ]);
});

test('targets, indicators and sources that came and went are named', () => {
  const now = publishedReport(reportOf());
  const before = {
    ...now,
    targets: [{ id: 'T99', name: 'Mục tiêu cũ' }, ...now.targets.slice(1)],
    indicators: [...now.indicators, { id: 'old', name: 'Chỉ số cũ' }],
    sources: now.sources.slice(1),
  };
  expect(compareReports(before, now)).toMatchObject({
    targets: {
      added: [{ id: 'T01', name: 'Độ che phủ rừng' }],
      removed: [{ id: 'T99', name: 'Mục tiêu cũ' }],
    },
    indicators: { added: [], removed: [{ id: 'old', name: 'Chỉ số cũ' }] },
    sources: { added: [{ code: 'N01' }] },
  });
});

describe('reasons in English', () => {
  const english = (before: string, after: string) =>
    compareReports(
      publishedReport(reportOf({ [OBSERVATIONS]: before })),
      publishedReport(reportOf({ [OBSERVATIONS]: after })),
      'en',
    );

  test('are told in English, with the words of the report as quotations and dates as English writes them', () => {
    const after = miniText(OBSERVATIONS)
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? 'revises' : ''}`);
    const { changed } = english(
      miniText(OBSERVATIONS),
      `${after.join('\n')}\nforest-cover,all,2023,42.65,%,revised,bao-2023,2024-06,tính lại diện tích,rung-2024\n`,
    ).figures;
    expect(changed.map(({ reason }) => reason)).toEqual([
      'revises the figure of source N01; \u2068tính lại diện tích\u2069',
    ]);
    expect(
      english(miniText(OBSERVATIONS), edited(['42.4', '42.3'])).figures.changed[0]?.reason,
    ).toBe('no reason recorded');
    expect(
      english(miniText(OBSERVATIONS), withRows('rice-land,all,2022,3904,nghìn ha,final,bao-2023,,'))
        .figures.changed[0]?.reason,
    ).toBe('sources give different values, and it is not clear which one is right');
  });

  test('name the figure of a verdict in English form', () => {
    expect(english(edited(['42.4', '41.3']), miniText(OBSERVATIONS)).verdicts).toMatchObject([
      { target: 'T01', reason: 'figure used: 41.3% in 2022 → 42.4% in 2022' },
    ]);
  });
});

test('thay-doi.csv has a row for every change, with the reason', () => {
  const report = reportOf(
    publication('2024-06-30', json(reportOf({ [OBSERVATIONS]: edited(['42.4', '41.3']) }))),
  );
  const rows: readonly Readonly<Record<string, string>>[] = parse(
    DOWNLOADS['thay-doi.csv'].make(report),
    { bom: true, columns: true },
  );
  expect(rows).toMatchObject([
    {
      from: '2024-06-30',
      to: '',
      change: 'figure-changed',
      id: 'forest-cover',
      area: 'all',
      period: '2022',
      old_value: '41.3',
      new_value: '42.4',
      new_source: 'N01',
      reason: 'không ghi lý do',
    },
    { change: 'verdict-changed', id: 'T01', old_value: 'notMet', new_value: 'met' },
  ]);
});

test('what a file holds beside the compared goes nowhere, and the public report compares what the whole one does', () => {
  const text = JSON.stringify({
    ...(JSON.parse(json(reportOf({ [OBSERVATIONS]: edited(['42.4', '41.3']) }))) as object),
    secret: 'yếnkín',
    findings: [{ title: 'yếnkín' }],
  });
  const report = reportOf(publication('2024-06-30', text));
  const open = publish(report).report;
  expect(JSON.stringify(open.publications)).not.toContain('yếnkín');
  expect(json(open)).not.toContain('yếnkín');
  expect(changesOf(open)).toEqual(changesOf(report));
});
