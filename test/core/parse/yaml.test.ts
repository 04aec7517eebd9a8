import { describe, expect, test } from 'vitest';

import { parseYaml } from '../../../src/core/parse/yaml.ts';
import { reviewSchema } from '../../../src/core/schema/review.ts';
import { brief } from '../build.ts';
import { CONTENT, miniText } from '../mini-review.ts';

const GOOD = miniText(`${CONTENT}/review.yaml`);
const read = (text: string, firstLine?: number) =>
  parseYaml(reviewSchema, 'review.yaml', text, { syntax: 'TK201', content: 'TK202' }, firstLine);
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return read(GOOD.replace(from, to));
};

describe('a sound file', () => {
  test('gives typed values; dates stay text, the period is read', () => {
    const { value, diagnostics } = read(GOOD);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      id: 'mini-2020-2024',
      date: '2025-01-09',
      number: '',
      period: { from: 2020, to: 2024 },
      recipients: ['Cơ quan cấp trên minh họa', 'Lưu'],
      key_figures: [{ indicator: 'forest-cover', year: { from: 2024, to: 2024 } }],
    });
  });

  test('knows the place of every key, and the nearest one of what is not there', () => {
    const { placeOf } = read(
      'id: a\nissuer:\n  parent: B\n  name: C\nthemes:\n  - id: x\n    name: X\n  - id: y\n    name: Y\n',
    );
    expect(placeOf(['issuer', 'name'])).toEqual({ file: 'review.yaml', line: 4, column: 3 });
    expect(placeOf(['themes', 1, 'name'])).toMatchObject({ line: 9, column: 5 });
    expect(placeOf(['themes', 1])).toMatchObject({ line: 8, column: 5 });
    expect(placeOf(['issuer', 'khong-co'])).toMatchObject({ line: 2, column: 1 });
  });

  test('places shift when the text is the head of another file', () => {
    expect(read('id: a\ntitle: b', 2).placeOf(['title'])).toMatchObject({ line: 3, column: 1 });
  });

  test('key figures may be left out', () => {
    const { value, diagnostics } = read(GOOD.slice(0, GOOD.indexOf('key_figures')));
    expect(diagnostics).toEqual([]);
    expect(value?.key_figures).toEqual([]);
  });

  test('a review of one year is written as a plain year', () => {
    const { value, diagnostics } = changed('period: 2020-2024', 'period: 2024');
    expect(brief(diagnostics)).toEqual([]);
    expect(value?.period).toEqual({ from: 2024, to: 2024 });
  });
});

describe('syntax', () => {
  test.each([
    ['a colon too many', 'id: a\ntitle: b: c\n', '2:'],
    ['a key written twice', 'id: a\ntitle: x\nid: b\n', '3:1'],
    ['a tab as indent', 'issuer:\n\tname: x\n', '2:'],
    ['a tag that nobody knows, which the value would silently lose', 'id: a\ntitle: !x b\n', '2:8'],
    [
      'a list for the name of a value',
      'id: a\n[^1]: b\n',
      '2:1 Tên mục không thể là một danh sách hay một nhóm',
    ],
    [
      'a group for the name of a value, far inside',
      'issuer:\n  name: [a, { {b: c}: d }]\n',
      '2:15 Tên mục',
    ],
    [
      'a quotation mark that is never closed, at the end of what is there',
      'id: a\ntitle: "b\n',
      '2:10',
    ],
  ])('%s', (_, text, place) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'TK201' });
    expect(brief(diagnostics)[0]).toContain(`TK201 ${place}`);
  });
});

describe('content', () => {
  test('a missing key is named', () => {
    expect(
      brief(changed('subject: tổng kết 5 năm thực hiện Nghị quyết số 01-NQ/MH\n', '').diagnostics),
    ).toEqual(['TK202 1:1 Thiếu mục «subject».']);
  });

  test.each([
    'period: 2020-2024\n',
    'symbol: BC/MH\n',
    'as_of: 2024-12-31\n',
    'recipients:\n  - Cơ quan cấp trên minh họa\n  - Lưu\n',
  ])('so is %j, in Vietnamese', (line) => {
    const { diagnostics } = changed(line, '');
    expect(diagnostics).toMatchObject([{ code: 'TK202' }]);
    expect(diagnostics[0]?.message).toContain(`«${line.slice(0, line.indexOf(':'))}»`);
    expect(diagnostics[0]?.message).not.toMatch(/invalid|expected/i);
  });

  test.each([
    ['period: 2020-2024', 'period: [2020]', 5],
    ['    year: 2024', '    year: [2024]', 32],
    ['    year: 2024', '    year: true', 32],
  ])('%s → %s is said in Vietnamese', (from, to, line) => {
    const { diagnostics } = changed(from, to);
    expect(diagnostics).toMatchObject([{ code: 'TK202', place: { line } }]);
    expect(diagnostics[0]?.message).not.toMatch(/invalid|expected/i);
  });

  test('a key figure without its year is told so', () => {
    const { diagnostics } = changed('    year: 2024\n', '');
    expect(diagnostics).toMatchObject([{ code: 'TK202' }]);
    expect(diagnostics[0]?.message).toContain('«key_figures.0.year»');
    expect(diagnostics[0]?.message).not.toMatch(/invalid|expected/i);
  });

  test('an id twice among the themes is reported at the second', () => {
    expect(
      changed('  - id: land\n    name: Đất', '  - id: forest\n    name: Đất').diagnostics,
    ).toMatchObject([{ code: 'TK202', place: { line: 27 } }]);
  });

  test('a missing key of a group stands at the group', () => {
    expect(brief(changed('  name: CƠ QUAN MINH HỌA\n', '').diagnostics)).toEqual([
      'TK202 7:1 Thiếu mục «issuer.name».',
    ]);
  });

  test('an unknown key is named with the nearest one and not accepted in silence', () => {
    expect(brief(changed('notice:', 'notise:').diagnostics)).toEqual([
      'TK202 23:1 Mục «notise» không có; có phải ý là «notice»?',
    ]);
  });

  test('an unknown key within a list stands at its own line', () => {
    expect(
      brief(
        changed('    label: Độ che phủ rừng', '    label: Độ che phủ rừng\n    mau: xanh')
          .diagnostics,
      ),
    ).toEqual([expect.stringMatching(/^TK202 34:5 Mục «key_figures\.0\.mau» không có/)]);
  });

  test.each([
    ['date: 2025-01-09', 'date: 9/1/2025', '«date»', 'cần ngày dạng năm-tháng-ngày'],
    [
      'period: 2020-2024',
      'period: 2024-2020',
      '«period»',
      'cần một năm (2020) hoặc một giai đoạn (2013-2023)',
    ],
    ['object: nq01-2020', 'object: Nghị quyết 01', '«object»', 'cần mã không dấu'],
    ['place: Hà Nội', 'place: ""', '«place»', 'không được để trống'],
    ['    year: 2024', '    year: 24', '«key_figures.0.year»', 'cần một năm'],
  ])('%s → %s', (from, to, key, expected) => {
    const { diagnostics } = changed(from, to);
    const line = GOOD.slice(0, GOOD.indexOf(from)).split('\n').length;
    expect(diagnostics).toMatchObject([{ code: 'TK202', place: { line } }]);
    expect(diagnostics[0]?.message).toContain(key);
    expect(diagnostics[0]?.message).toContain(expected);
  });

  test('a value of the wrong kind is not called missing, and stands at its own line', () => {
    const { diagnostics } = changed('place: Hà Nội', 'place: [Hà Nội]');
    expect(diagnostics).toMatchObject([{ code: 'TK202', place: { line: 10, column: 1 } }]);
    expect(diagnostics[0]?.message).toContain('«place»');
    expect(diagnostics[0]?.message).toContain('cần một chuỗi chữ');
  });

  test('a date that is in no calendar is not accepted', () => {
    const { diagnostics } = changed('date: 2025-01-09', 'date: 2025-13-45');
    expect(diagnostics).toMatchObject([{ code: 'TK202', place: { line: 11 } }]);
  });

  test('an empty list that must not be empty is said in Vietnamese', () => {
    const { diagnostics } = changed(
      'recipients:\n  - Cơ quan cấp trên minh họa\n  - Lưu\n',
      'recipients: []\n',
    );
    expect(diagnostics).toMatchObject([{ code: 'TK202', place: { line: 19 } }]);
    expect(diagnostics[0]?.message).not.toMatch(/expected|Too small/);
  });

  test('an empty file names no empty key', () => {
    for (const text of ['', '# chỉ có ghi chú\n', '- a\n']) {
      const { value, diagnostics } = read(text);
      expect(value).toBeUndefined();
      expect(diagnostics[0]).toMatchObject({ code: 'TK202', place: { line: 1, column: 1 } });
      expect(diagnostics[0]?.message).not.toContain('«»');
    }
  });
});

test.each([
  ['15/10/2026', '2026-10-15'],
  ['15.10.2026', '2026-10-15'],
  ['2026-10-15 00:00:00', '2026-10-15'],
  ['ngày 15 tháng 10 năm 2026', '2026-10-15'],
  ['5/10/2026', undefined],
])('a day may be written as in tables: %s', (written, meant) => {
  expect(read(GOOD.replace('date: 2025-01-09', `date: ${written}`)).value?.date).toBe(meant);
});
