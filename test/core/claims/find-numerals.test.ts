import { describe, expect, test } from 'vitest';

import { explain } from '../../../src/core/claims/explain/explain.ts';
import { scanOf, unitList } from '../../../src/core/claims/scan.ts';
import type { ProseBlock } from '../../../src/core/model.ts';
import { section } from '../build.ts';

const units = unitList(['xã', 'ha']);
const blockOf = (text: string): ProseBlock =>
  section('thu', text).prose.find(({ kind }) => kind !== 'title')!;
/** Every number of a sentence, as `text kind`. */
const kinds = (text: string): readonly string[] => {
  const block = blockOf(text);
  return explain(scanOf(block, units), [], []).map(
    ({ kind, from, to }) => `${block.text.slice(from, to)} ${kind}`,
  );
};
const figure = (text: string) =>
  explain(scanOf(blockOf(text), units), [], []).find(({ kind }) => kind === 'figure')?.quantity;

describe('amounts', () => {
  test.each([
    ['trồng 1.234,5 ha', '1234.5', '0.1', 'ha'],
    ['trồng 3,9 triệu ha', '3900000', '100000', 'ha'],
    ['tăng 42,02 %', '42.02', '0.01', '%'],
    ['đạt 42,50%', '42.5', '0.01', '%'],
    ['chi 120 nghìn tỷ đồng', '120000000000000', '1000000000000', 'đồng'],
    ['có 1 250 xã', '1250', '1', 'xã'],
    ['có 12 .350 xã', '12350', '1', 'xã'],
    ['đạt 12.5%', '12.5', '0.1', '%'],
    ['có 1,234,567 người', '1234567', '1', 'người'],
    ['có hai mươi lăm xã', '25', '1', 'xã'],
    ['có một trăm linh năm hộ', '105', '1', 'hộ'],
    ['có ba triệu hai trăm nghìn hộ', '3200000', '1', 'hộ'],
    ['đón hai triệu rưỡi khách', '2500000', '1', 'khách'],
    ['chi một trăm hai mươi nghìn tỷ đồng', '120000000000000', '1', 'đồng'],
    ['đạt bảy phẩy hai lăm phần trăm', '7.25', '1', '%'],
    ['gồm 5 nghìn rưỡi hộ', '5500', '1000', 'hộ'],
  ])('%s', (text, low, step, unit) => {
    expect(figure(`Tỉnh ${text}.`)).toMatchObject({ low, step, unit });
  });

  test.each([
    ['tái chế 8-10% rác', '8', '10', 'range'],
    ['tái chế từ 8 đến 10% rác', '8', '10', 'range'],
    ['tái chế 8% - 10% rác', '8', '10', 'range'],
    ['tại 3/4 số xã', '0.75', '0.75', 'fraction'],
    ['tại ba phần tư số xã', '0.75', '0.75', 'fraction'],
    ['tại một nửa số xã', '0.5', '0.5', 'fraction'],
    ['gấp đôi năm trước', '2', '2', 'multiple'],
    ['gấp hơn ba lần năm trước', '3', '3', 'multiple'],
  ])('%s', (text, low, high, form) => {
    expect(figure(`Làm ${text}.`)).toMatchObject({ low, high, form });
  });
});

describe('numbers that are no amounts', () => {
  test.each([
    [
      'Theo Nghị quyết 24-NQ/TW và Nghị định số 06/2022/NĐ-CP.',
      ['24-NQ/TW documentNumber', '06/2022/NĐ-CP documentNumber'],
    ],
    // Out of form, which another rule tells; but no figure that wants a source.
    ['Theo 24 NQ/TW và 72-2020/QH14.', ['24 NQ/TW documentNumber', '72-2020/QH14 documentNumber']],
    ['Theo hợp đồng số 12/HĐ-XYZ.', ['12/HĐ-XYZ documentNumber']],
    [
      'Hội nghị Trung ương 7 khoá XI và khóa XII họp.',
      ['7 properName', 'XI ordinal', 'XII ordinal'],
    ],
    [
      'Theo các Điều 5, 6 và 7; Phụ lục I, II.',
      ['5 structural', '6 structural', '7 structural', 'I structural', 'II structural'],
    ],
    ['Đợt lễ 30/4 và 1/5, tại 2/5 số xã.', ['30/4 date', '1/5 date', '2/5 figure']],
    ['Năm 2020 hộ nghèo giảm; có 2020 hộ thoát nghèo.', ['2020 year', '2020 figure']],
    ['Từ ngày 01 đến ngày 15 tháng 6 năm 2023.', ['01 date', '15 tháng 6 năm 2023 date']],
    [
      'Thời gian chờ giảm từ 30 ngày xuống 12 ngày trong 3 tháng.',
      ['30 figure', '12 figure', '3 duration'],
    ],
    ['Xem https://vidu.vn/2023/12 và thư a.b12@vidu.vn để biết.', []],
    ['Có ba trụ cột, hai phía và cả hai tỉnh.', ['ba idiom', 'hai phía idiom', 'hai idiom']],
    ['Quận Ba Đình, xã Năm Căn, ông Bảy.', []],
    ['Tháng năm 2026 để trống.', ['2026 year']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('however long and strange a text is, it is read to its end', () => {
  test.each([
    '1 ',
    '1.',
    '1,1',
    '( ',
    '«',
    '-1-',
    'năm ',
    'một trăm ',
    'tháng 1/',
    'gấp ',
    'Điều 1, ',
    '12/',
    'Aa1-',
  ])('%j many times over', (piece) => {
    const block: ProseBlock = { ...blockOf('x'), text: `${piece.repeat(20_000)} có 12 xã.` };
    const found = explain(scanOf(block, units), [], []);
    expect(found.every((one, index) => index === 0 || one.from >= found[index - 1]!.to)).toBe(true);
    expect(block.text.slice(found.at(-1)!.from)).toMatch(/12 xã\.$/);
  });
});
