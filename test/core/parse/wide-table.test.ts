import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseTable } from '../../../src/core/parse/table.ts';
import { observationsTable } from '../../../src/core/schema/observations.ts';
import { pointIn } from '../point.ts';

const FILE = 'data/ky/observations.csv';
const read = (text: string) => parseTable(observationsTable, FILE, text);
/** What a row says, in the order of the wide table: its columns, then its years. */
const said = (text: string) =>
  read(text).rows.map(({ indicator, area, year, value }) => [
    indicator,
    area,
    `${year.from}${year.to === year.from ? '' : `-${year.to}`}`,
    value,
  ]);
const HEAD = 'indicator,area,unit,status,source';
const codes = (text: string) => read(text).diagnostics.map(({ code }) => code);

describe('a table with years across', () => {
  test('is read as one value a row, empty cells as no row', () => {
    const text = `${HEAD},2019,Năm 2020,2021\nrung,vn,%,final,a,41.9,,42.02\nlua,vn,ha,final,a,1,2,3\n`;
    expect(said(text)).toEqual([
      ['rung', 'vn', '2019', '41.9'],
      ['rung', 'vn', '2021', '42.02'],
      ['lua', 'vn', '2019', '1'],
      ['lua', 'vn', '2020', '2'],
      ['lua', 'vn', '2021', '3'],
    ]);
    expect(codes(text)).toEqual(['TK123']);
  });

  test('has its places where the cells are', () => {
    const text = `${HEAD},2019,2020\nrung,vn,%,final,a,41.9,42.02\n`;
    const table = read(text);
    const [, second] = table.rows;
    expect(pointIn(second!.place)).toMatchObject({ line: 2, column: 24 });
    expect(pointIn(table.placeOf(second!, 'indicator'))).toMatchObject({ line: 2, column: 1 });
    expect(pointIn(table.placeOf(second!, 'value'))).toMatchObject({ line: 2, column: 24 });
    expect(pointIn(table.placeOf(second!, 'year'))).toMatchObject({ line: 1, column: 40 });
    expect(table.textOf(second!, 'value')).toBe('42.02');
  });

  test('tells a fault at the cell it is in', () => {
    const [, fault] = read(`${HEAD},2019,2020\nrung,vn,%,final,a,41.9,bốn hai\n`).diagnostics;
    expect(fault?.code).toBe('TK105');
    expect(pointIn(fault!.place)).toMatchObject({ line: 2, column: 24 });
  });

  test.each(['41,9,42,02', '41,42,5', '41'])(
    'refuses a row cut otherwise than the header: %s',
    (cells) => {
      const found = read(`${HEAD},2019,2020\nrung,vn,%,final,a,${cells}\n`).diagnostics;
      expect(found).toContainEqual(expect.objectContaining({ code: 'TK107', severity: 'error' }));
    },
  );

  test('tells a row that is there twice by the lines of the file', () => {
    const found = read(
      `${HEAD},2019,2020\nrung,vn,%,final,a,41.9,42\nlua,vn,ha,final,a,1,2\nrung,vn,%,final,a,41.9,43\n`,
    ).diagnostics;
    expect(found.filter(({ code }) => code !== 'TK123').length).toBeGreaterThan(0);
    for (const { message } of found) expect(message).not.toMatch(/dòng [5-9]/);
  });

  test.each([
    [
      'a column that rows need is not there',
      'indicator,unit,status,source,2019,2020\nrung,%,final,a,1,2\n',
    ],
    [
      'the head of a column says more than a year',
      `${HEAD},2019,Sơ bộ 2020,2021\nrung,vn,%,final,a,1,2,3\n`,
    ],
    ['a year is there twice', `${HEAD},2019,2019\nrung,vn,%,final,a,1,2\n`],
    ['the table is of another kind', 'Phân loại;Năm 2019 (%);Năm 2020 (%)\nRừng;1;2\n'],
  ])('is refused with one message where %s', (_, text) => {
    expect(codes(text)).toEqual(['TK121']);
    expect(read(text).rows).toEqual([]);
  });

  test('says what the same table says one value a row', () => {
    const figure = fc.option(fc.nat({ max: 9_999 }).map(String), { nil: '' });
    const table = fc.record({
      years: fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 2, maxLength: 6 }),
      rows: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('rung', 'lua', 'nuoc', 'rac'),
          fc.constantFrom('vn', 'bac', 'nam'),
        ),
        {
          minLength: 1,
          maxLength: 6,
          selector: ([indicator, area]) => `${indicator} ${area}`,
        },
      ),
      figures: fc.array(figure, { minLength: 36, maxLength: 36 }),
      delimiter: fc.constantFrom(',', ';', '\t'),
      titles: fc.constantFrom(
        '',
        'Bảng 1. Số liệu theo năm\n',
        'Bảng 1. Số liệu\nĐơn vị: như từng dòng\n',
      ),
      end: fc.constantFrom('\n', '\r\n'),
    });
    fc.assert(
      fc.property(table, ({ years, rows, figures, delimiter, titles, end }) => {
        const of = (row: number, year: number): string => figures[row * 6 + year]!;
        const line = (cells: readonly unknown[]): string => cells.join(delimiter);
        const head = HEAD.split(',');
        const wide = [
          line([...head, ...years]),
          ...rows.map(([indicator, area], row) =>
            line([indicator, area, 'ha', 'final', 'a', ...years.map((_, year) => of(row, year))]),
          ),
        ];
        const long = [
          line([...head, 'year', 'value']),
          ...rows.flatMap(([indicator, area], row) =>
            years.flatMap((written, year) =>
              of(row, year) === ''
                ? []
                : [line([indicator, area, 'ha', 'final', 'a', written, of(row, year)])],
            ),
          ),
        ];
        const text = (lines: readonly string[]): string =>
          `${lines.join('\n')}\n`.replaceAll('\n', end);
        expect(said(titles.replaceAll('\n', end) + text(wide))).toEqual(said(text(long)));
      }),
      { numRuns: 200, seed: 20_261_201 },
    );
  });
});

describe('what a table on paper has beside its rows', () => {
  const ROWS = 'rung,vn,2019,41.9,%,final,a\nlua,vn,2019,5,ha,final,a\n';
  const LONG = 'indicator,area,year,value,unit,status,source';
  const figures = [
    ['rung', 'vn', '2019', '41.9'],
    ['lua', 'vn', '2019', '5'],
  ];

  test.each([
    [
      'titles above',
      `Bảng 1. Số liệu của kỳ,,,,,,\nĐơn vị: như từng dòng,,,,,,\n${LONG}\n${ROWS}`,
      '1, 2',
    ],
    ['numbers of the columns', `${LONG}\n(1),(2),(3),(4),(5),(6),(7)\n${ROWS}`, '2'],
    ['letters and numbers of the columns', `${LONG}\nA,B,1,2,3,4,5\n${ROWS}`, '2'],
    ['names of groups', `${LONG}\nI. Miền Bắc,,,,,,\n${ROWS}`, '2'],
    [
      'a source and a note below',
      `${LONG}\n${ROWS}Nguồn: Cục Thống kê,,,,,,\nGhi chú: sơ bộ,,,,,,\n`,
      '4, 5',
    ],
    [
      'the header again',
      `${LONG}\nrung,vn,2019,41.9,%,final,a\n${LONG}\nlua,vn,2019,5,ha,final,a\n`,
      '3',
    ],
  ])('is told once and not read: %s', (_, text, lines) => {
    expect(said(text)).toEqual(figures);
    expect(read(text).diagnostics).toMatchObject([
      { code: 'TK122', severity: 'info', message: expect.stringContaining(`Dòng ${lines} là`) },
    ]);
  });

  test('names of columns as offices write them', () => {
    const text = `STT,Chỉ tiêu,Địa phương,Năm,Số liệu,ĐVT,Tình trạng,Nguồn số liệu\n1,rung,vn,2019,41.9,%,final,a\n2,lua,vn,2019,5,ha,final,a\n`;
    expect(said(text)).toEqual(figures);
    expect(codes(text)).toEqual([]);
    expect(read(text).intake.labelled).toContain('STT (số thứ tự, không đọc)');
  });

  test.each([
    ['a lone id', `${LONG}\n${ROWS}nuoc,,,,,,\n`],
    ['a total', `${LONG}\n${ROWS}Tổng số,,,46.9,,,\n`],
    ['a note with a figure beside it', `${LONG}\n${ROWS}Nguồn: cục,,,5,,,\n`],
  ])('is never a row with something of its own: %s', (_, text) => {
    expect(read(text).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
