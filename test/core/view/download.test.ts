import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import type { Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { publicColumns } from '../../../src/core/schema/table.ts';
import { REGISTRY } from '../../../src/core/schema/tables.ts';
import { DOWNLOADS, tableCsv } from '../../../src/core/view/download.ts';
import { withFiles } from '../build.ts';
import { DATA, miniReview, miniText } from '../mini-review.ts';

const OBSERVATIONS = `${DATA}/observations.csv`;

function reportOf(changes: Readonly<Record<string, string>> = {}): Report {
  const { report, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] =>
  parse(text, { bom: true, columns: true });

/** The small review with one row of data more. */
const withRow = (row: string): Report =>
  reportOf({ [OBSERVATIONS]: `${miniText(OBSERVATIONS)}${row}\n` });

describe('as files', () => {
  test.each(['so-lieu.csv', 'muc-tieu.csv'] as const)(
    '%s opens in Excel: byte order mark, Windows line ends, every row as long as the header',
    (name) => {
      const text = DOWNLOADS[name].make(reportOf());
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const rows: string[][] = parse(text, { bom: true });
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    },
  );
});

describe('so-lieu.csv', () => {
  test('has a row per report with its value as reported, its source and the row it came from', () => {
    const rows = rowsOf(DOWNLOADS['so-lieu.csv'].make(reportOf()));
    expect(rows).toHaveLength(12);
    expect(
      rows.find(({ indicator, year }) => indicator === 'rice-land' && year === '2021'),
    ).toEqual({
      indicator: 'rice-land',
      indicator_name: 'Diện tích đất chuyên trồng lúa',
      area: 'all',
      year: '2021',
      value: '3.9172',
      unit: 'triệu ha',
      status: 'final',
      used: 'yes',
      source_code: 'N02',
      publisher: 'Cơ quan đất đai minh họa',
      published: '2024',
      url: '',
      original_seen: 'yes',
      method: '',
      qualifier: '',
      as_of: '',
      revises: '',
      note: 'số liệu minh họa',
      row: `${OBSERVATIONS}:8`,
    });
  });

  test('keeps replaced and conflicting reports and says so', () => {
    const rows = rowsOf(
      DOWNLOADS['so-lieu.csv'].make(
        reportOf({
          [OBSERVATIONS]: `${miniText(OBSERVATIONS)}forest-cover,all,2023,42.65,%,revised,rung-2024,2024-06,\nrice-land,all,2022,3904,nghìn ha,final,bao-2023,,\n`,
        }),
      ),
    );
    const state = (indicator: string, year: string) =>
      rows
        .filter(
          (row) => row['indicator'] === indicator && row['year'] === year && row['area'] === 'all',
        )
        .map((row) => `${row['value']} ${row['used']}`);
    expect(state('forest-cover', '2023')).toEqual(['42.6 no', '42.65 yes']);
    expect(state('rice-land', '2022')).toEqual(['3905 conflict', '3904 conflict']);
  });

  test('keeps plans and says that they are no more than that', () => {
    const report = withRow('forest-cover,all,2030,45,%,plan,rung-2024,,');
    expect(
      rowsOf(DOWNLOADS['so-lieu.csv'].make(report))
        .filter(({ used }) => used === 'plan')
        .map(({ indicator, year, value }) => `${indicator} ${year} ${value}`),
    ).toEqual(['forest-cover 2030 45']);
    const series: readonly { indicator: string; plans: readonly unknown[] }[] = JSON.parse(
      DOWNLOADS['bao-cao.json'].make(report),
    ).series;
    expect(series.find(({ indicator }) => indicator === 'forest-cover')?.plans).toMatchObject([
      { period: '2030', value: '45', status: 'plan' },
    ]);
  });

  test('quotes commas, quotes and line breaks', () => {
    const text = DOWNLOADS['so-lieu.csv'].make(
      withRow('forest-cover,all,2019,41,%,final,rung-2024,,"nói ""khoảng"", rồi\nthôi"'),
    );
    expect(text).toContain('"nói ""khoảng"", rồi\nthôi"');
    expect(rowsOf(text).find(({ year }) => year === '2019')?.['note']).toBe(
      'nói "khoảng", rồi\nthôi',
    );
  });

  test.each(['=1+1', '+84 24', '-năm', '@SUM(A1)', '-5.2.1'])(
    'a note «%s» does not become a formula',
    (note) => {
      const row = rowsOf(
        DOWNLOADS['so-lieu.csv'].make(
          withRow(`forest-cover,all,2019,41,%,final,rung-2024,,${note}`),
        ),
      ).find(({ year }) => year === '2019');
      expect(row?.['note']).toBe(`'${note}`);
    },
  );

  test('a formula with a comma is both quoted off and quoted', () => {
    expect(
      DOWNLOADS['so-lieu.csv'].make(
        withRow('forest-cover,all,2019,41,%,final,rung-2024,,"=HYPERLINK(""x"",1)"'),
      ),
    ).toContain(`"'=HYPERLINK(""x"",1)"`);
  });

  test('a negative figure stays a number', () => {
    const row = rowsOf(
      DOWNLOADS['so-lieu.csv'].make(
        withRow('flood-loss-change,all,2015-2019,-5.2,%,final,bao-2023,,'),
      ),
    ).find(({ year }) => year === '2015-2019');
    expect(row?.['value']).toBe('-5.2');
  });
});

describe('muc-tieu.csv', () => {
  test('says bound, verdict, figure, formula, distance and reasons', () => {
    const [cover, rice, loss, forecast] = rowsOf(DOWNLOADS['muc-tieu.csv'].make(reportOf()));
    expect(cover).toMatchObject({
      id: 'T01',
      bound: 'trên 42%',
      horizon: 'năm 2022',
      verdict: 'met',
      verdict_label: 'đạt',
      basis: 'computed',
      value: '42.4',
      unit: '%',
      year: '2022',
      source_code: 'N01',
      formula: '42,40% > 42%',
      wording_checked: 'yes',
      reported_verdict: 'met',
    });
    expect(rice).toMatchObject({ verdict: 'notMet', value: '3.89021', unit: 'triệu ha' });
    expect(rice?.['distance']).toMatch(/^còn cách mục tiêu 0,00979/);
    expect(loss).toMatchObject({
      horizon: 'không nêu thời hạn',
      formula: '−18% < 0',
      distance: '',
    });
    expect(forecast).toMatchObject({
      bound: 'định tính',
      basis: 'judged',
      value: '',
      reasons: 'Trạm đo đã thêm, mô hình dự báo còn thiếu.',
    });
  });

  test('parts stand below their whole', () => {
    const targets = `${DATA}/targets.csv`;
    const text =
      `${miniText(targets)}T05,,land,Hai ý,Một mục tiêu hai ý.,nq01-2020,all,,,,,,,,,,,no,Mục tiêu minh họa.,,,,,,\n` +
      'T05a,T05,land,Ý một,Giữ đất.,nq01-2020,keep,4,,triệu ha,,,2030,rice-land,,,,no,Mục tiêu minh họa.,,,,,,\n';
    const rows = rowsOf(DOWNLOADS['muc-tieu.csv'].make(reportOf({ [targets]: text })));
    expect(rows.slice(-2)).toMatchObject([
      { id: 'T05', parent: '', verdict: 'notDue', basis: 'combined' },
      {
        id: 'T05a',
        parent: 'T05',
        verdict: 'notDue',
        reasons: expect.stringContaining('Mục tiêu đặt ra cho năm 2030'),
      },
    ]);
  });
});

describe('bao-cao.json', () => {
  const json = (report: Report): unknown => JSON.parse(DOWNLOADS['bao-cao.json'].make(report));

  test('holds everything, with series in the unit of the indicator', () => {
    expect(json(reportOf())).toMatchObject({
      review: {
        id: 'mini-2020-2024',
        period: '2020-2024',
        as_of: '2024-12-31',
        notice: 'Số liệu minh họa.',
      },
      targets: [{ id: 'T01' }, { id: 'T02' }, { id: 'T03' }, { id: 'T04' }],
      findings: [
        { kind: 'Result', id: 'KQ01' },
        { id: 'HC01' },
        { id: 'NN01' },
        { id: 'BH01' },
        { id: 'NV01', attributes: { coleads: ['Cơ quan lâm nghiệp minh họa'] } },
      ],
      links: { T02: { limitations: ['HC01'], causes: ['NN01'], tasks: ['NV01'] } },
    });
    const { series } = json(reportOf()) as {
      readonly series: readonly {
        readonly indicator: string;
        readonly unit: string;
        readonly points: readonly { readonly value: string | null }[];
      }[];
    };
    const rice = series.find(({ indicator }) => indicator === 'rice-land');
    expect(rice).toMatchObject({
      unit: 'ha',
      points: [
        { value: '3930351' },
        { value: '3917200' },
        { value: '3905000' },
        { value: '3890210' },
      ],
    });
  });

  test('a conflict is null with all its reports', () => {
    const { series } = json(withRow('rice-land,all,2022,3904,nghìn ha,final,bao-2023,,')) as {
      readonly series: readonly { readonly points: readonly unknown[] }[];
    };
    expect(series.flatMap(({ points }) => points)).toContainEqual(
      expect.objectContaining({
        period: '2022',
        value: null,
        reports: [
          expect.objectContaining({ value: '3905000' }),
          expect.objectContaining({ value: '3904000' }),
        ],
      }),
    );
  });
});

describe('a table to be had as it is', () => {
  test('has its public columns, each cell as the file of the table may have it', () => {
    const [row] = rowsOf(tableCsv(REGISTRY.observations, reportOf().observations));
    expect(Object.keys(row ?? {})).toEqual(publicColumns(REGISTRY.observations));
    expect(row?.['year']).toMatch(/^\d{4}$/);
  });

  test('has all columns where it is a working paper as a whole', () => {
    const event = { id: 'HT01', name: 'Hội thảo', date: '2024-05-01', venue: undefined };
    const [row] = rowsOf(tableCsv(REGISTRY.events, [event]));
    expect(Object.keys(row ?? {})).toEqual(Object.keys(REGISTRY.events.columns));
    expect(row).toMatchObject({ ...event, venue: '' });
  });
});
