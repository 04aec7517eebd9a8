import { describe, expect, test } from 'vitest';

import { diagnostic } from '../../src/core/diagnostic.ts';
import { diagnosticsJson, formatDiagnostics, summarise } from '../../src/core/diagnostic-format.ts';
import { at } from './build.ts';

const TEXT = 'id,value\na,1\nb,4O.2\n';
const textOf = (file: string): string | undefined => (file === 'bang.csv' ? TEXT : undefined);
const inTable = (line: number, column: number) => at(line, column, 'bang.csv');

describe('formatDiagnostics', () => {
  test('shows what, where, the line with a mark under the place, and the remedy', () => {
    const shown = formatDiagnostics(
      [diagnostic('TK105', 'Cột «value»: đọc được «4O.2».', inTable(3, 3))],
      textOf,
    );
    expect(shown.split('\n')).toEqual([
      'LỖI TK105 · Ô sai kiểu',
      '  bang.csv:3:3',
      '  Cột «value»: đọc được «4O.2».',
      '    3 │ b,4O.2',
      '      │   ^',
      expect.stringMatching(/^ {2}Cách sửa: ./),
    ]);
  });

  test('shows the other side of a conflict with its own line', () => {
    const shown = formatDiagnostics(
      [diagnostic('TK108', 'Dòng trùng.', inTable(3, 1), { cause: inTable(2, 1) })],
      textOf,
    );
    expect(shown).toContain('Xem thêm: bang.csv:2:1\n    2 │ a,1');
  });

  test('names warnings as such', () => {
    expect(formatDiagnostics([diagnostic('TK502', 'Mâu thuẫn.', inTable(2, 1))], textOf)).toMatch(
      /^CẢNH BÁO TK502/,
    );
  });

  test('says the rest when the file could not be read or has no such line', () => {
    for (const place of [at(3, 1, 'khac.csv'), inTable(99, 1)]) {
      const shown = formatDiagnostics([diagnostic('TK101', 'Không có tệp.', place)], textOf);
      expect(shown).toContain('Không có tệp.');
      expect(shown).not.toContain('│');
    }
  });

  test('cuts a long line around the place and keeps the mark under it', () => {
    const long = `${'x'.repeat(200)}!${'y'.repeat(200)}`;
    const [, , , code = '', mark = ''] = formatDiagnostics(
      [diagnostic('TK105', 'Sai.', at(1, 201))],
      () => long,
    ).split('\n');
    expect(code.length).toBeLessThan(120);
    expect(code).toMatch(/│ …x+!y+…$/);
    expect(code[mark.indexOf('^')]).toBe('!');
  });

  test('a tab takes one column, so the mark stays under its letter', () => {
    const [, , , code = '', mark = ''] = formatDiagnostics(
      [diagnostic('TK105', 'Sai.', at(1, 4))],
      () => 'a\t\t!b',
    ).split('\n');
    expect(code[mark.indexOf('^')]).toBe('!');
  });

  test('finds the line in a file with Windows line ends', () => {
    expect(
      formatDiagnostics([diagnostic('TK105', 'Sai.', at(2))], () => 'một\r\nhai\r\nba'),
    ).toContain('2 │ hai\n');
  });
});

test('summarise counts by severity', () => {
  const all = [
    diagnostic('TK105', 'x', at(1)),
    diagnostic('TK106', 'x', at(1)),
    diagnostic('TK502', 'x', at(1)),
  ];
  expect(summarise(all)).toMatch(/^0?2 lỗi, 0?1 cảnh báo\.$/);
  expect(summarise([])).toBe('0 lỗi, 0 cảnh báo.');
});

test('diagnosticsJson is what a machine needs', () => {
  const json: unknown = JSON.parse(
    diagnosticsJson([
      diagnostic('TK108', 'Trùng.', at(3, 2), { cause: at(2) }),
      diagnostic('TK101', 'Thiếu.', at(1)),
    ]),
  );
  expect(json).toMatchObject([
    {
      code: 'TK108',
      severity: 'error',
      message: 'Trùng.',
      file: 'data/thu/bang.csv',
      line: 3,
      column: 2,
      cause: { line: 2 },
    },
    { code: 'TK101', line: 1 },
  ]);
});
