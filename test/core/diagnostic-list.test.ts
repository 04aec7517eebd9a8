import { describe, expect, test } from 'vitest';
import { diagnostic, type Severity } from '../../src/core/diagnostic.ts';
import { DiagnosticList } from '../../src/core/diagnostic-list.ts';
import { at } from './build.ts';
import { pointIn } from './point.ts';

/** A list of faults of one kind on the lines 1 to `count` of a file. */
function listOf(
  count: number,
  {
    list = new DiagnosticList(),
    file = 'a.csv',
    severity = 'error',
  }: { list?: DiagnosticList; file?: string; severity?: Severity } = {},
): DiagnosticList {
  for (let line = 1; line <= count; line += 1)
    list.push(diagnostic('TK105', `Dòng ${line}.`, at(line, 1, file), { severity }));
  return list;
}

describe('of one code in one file', () => {
  test('two hundred are told', () => {
    const { all } = listOf(200);
    expect(all.map(({ place }) => pointIn(place).line)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    expect(all.every(({ code }) => code === 'TK105')).toBe(true);
  });

  test('one more tells how many there are beyond, at the first of them', () => {
    const { all } = listOf(1203);
    expect(all).toHaveLength(201);
    expect(all.at(-1)).toMatchObject({
      code: 'TK118',
      severity: 'error',
      message: 'Còn 1003 chỗ nữa như vậy trong tệp này (TK105: Ô sai kiểu).',
      place: { file: 'a.csv', line: 201 },
    });
  });

  test('what is beyond only warns when there is no error among it', () => {
    const list = listOf(300, { severity: 'warning' });
    expect(list.all.at(-1)).toMatchObject({
      code: 'TK118',
      severity: 'warning',
      place: { line: 201 },
    });
    list.push(diagnostic('TK105', 'Dòng 301.', at(301, 1, 'a.csv')));
    expect(list.all.at(-1)).toMatchObject({
      code: 'TK118',
      severity: 'error',
      place: { line: 301 },
      message: expect.stringContaining('Còn 101 chỗ'),
    });
  });

  test('words are not made for what is only counted', () => {
    const list = new DiagnosticList();
    let made = 0;
    for (let line = 1; line <= 1000; line += 1) {
      list.add('TK401', 'a.csv', () => {
        made += 1;
        return diagnostic('TK401', `Dòng ${line}.`, at(line));
      });
    }
    expect([made, list.all.length]).toEqual([201, 201]);
  });
});

test('codes and files are counted apart', () => {
  const list = listOf(200, { list: listOf(200), file: 'b.csv' });
  list.push(diagnostic('TK107', 'Thiếu ô.', at(1, 1, 'a.csv')));
  expect(list.all).toHaveLength(401);
  expect(list.all.some(({ code }) => code === 'TK118')).toBe(false);
});
