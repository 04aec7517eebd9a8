import { describe, expect, test } from 'vitest';
import { CLAIM_RULES, FIGURE_RULES } from '../../../src/core/claims/check-claims.ts';
import { check, offsetOf, readLabelled } from '../../claims/labelled.ts';
import { pointIn } from '../point.ts';

const { world } = readLabelled(new URL('../../claims/sentences/tuning.yaml', import.meta.url));

const rules = [...FIGURE_RULES, ...CLAIM_RULES].flatMap(({ describes }) => describes);

describe.each(rules)('$code', ({ code, examples }) => {
  test.each(examples.ok)('is silent: %s', (text) => {
    expect(check(world, text).diagnostics.map(({ message }) => message)).toEqual([]);
  });

  test.each(examples.notOk)('speaks: $text', ({ text, at, part }) => {
    const [told, ...more] = check(world, text).diagnostics.filter((one) => one.code === code);
    expect(more).toEqual([]);
    expect(told?.message).toContain(part);
    expect(text.slice(offsetOf(text, pointIn(told!.place)))).toMatch(new RegExp(`^${at}`, 'u'));
  });
});

describe('what is told', () => {
  const told = (text: string, role?: string) =>
    check(world, text, role).diagnostics.map(({ code, severity, hint }) => ({
      code,
      severity,
      hint,
    }));

  test('a figure of another value is an error only beyond doubt', () => {
    expect(told('Tỷ lệ che phủ rừng năm 2021 là 43,5%.')).toMatchObject([
      {
        code: 'TK311',
        severity: 'error',
        hint: 'Thay bằng <Value indicator="forest-cover" year="2021" /> hoặc sửa số liệu.',
      },
    ]);
    expect(told('Tỷ lệ che phủ rừng năm 2021 khoảng 48%.')).toMatchObject([
      { code: 'TK311', severity: 'warning' },
    ]);
    expect(told('Ở một số huyện, tỷ lệ che phủ rừng năm 2021 là 43,5%.')).toMatchObject([
      { code: 'TK310', severity: 'warning' },
    ]);
  });

  test('a figure where no component can stand says so', () => {
    const [one] = told(
      '<Result id="KQ01" theme="rung" title="Trồng được 12.000 ha rừng">\n\nRừng được trồng.\n\n</Result>',
    );
    expect(one).toMatchObject({ code: 'TK310', hint: expect.stringContaining('Bỏ con số') });
  });

  test('a title of a finding is held against the targets it names', () => {
    const finding = (title: string): string =>
      `<Result id="KQ01" theme="rung" targets="T01,T05" title="${title}">\n\nRừng được trồng.\n\n</Result>`;
    expect(told(finding('Giữ rừng đạt mục tiêu'))).toMatchObject([{ code: 'TK313' }]);
    expect(told(finding('Giữ rừng chưa đạt mục tiêu'))).toEqual([]);
  });

  test('a task claims nothing', () => {
    const text = 'Tỷ lệ che phủ rừng giảm từ năm 2016 đến năm 2021.';
    expect(told(text)).toMatchObject([{ code: 'TK312' }]);
    expect(told(text, 'tasks')).toEqual([]);
  });

  test('a figure of a table is read with the heads of its column and row', () => {
    expect(
      told('| Chỉ số | Năm 2021 |\n|---|---|\n| Tỷ lệ che phủ rừng (%) | 42,02% |'),
    ).toMatchObject([
      { code: 'TK310', hint: 'Thay bằng <Value indicator="forest-cover" year="2021" />.' },
    ]);
  });
});
