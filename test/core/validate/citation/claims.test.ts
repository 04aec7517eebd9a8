import { expect, test } from 'vitest';
import { plainSpelling } from '../../../../src/core/text/orthography.ts';
import { claimsAround, issuerNames } from '../../../../src/core/validate/citation/claims.ts';
import { lawKey, numberKey } from '../../../../src/core/validate/citation/spelling.ts';

const ISSUERS = issuerNames([
  'Bộ Chính trị',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Ban Chấp hành Trung ương',
  'Tỉnh ủy',
  'Ban Thường vụ Tỉnh ủy',
]);

/** What is stated around «24-NQ/TW», as written. */
function around(text: string) {
  const from = text.indexOf('24-NQ/TW');
  const { type, date, issuer, term } = claimsAround(
    text,
    plainSpelling(text),
    from,
    from + 8,
    ISSUERS,
  );
  for (const one of [type, date, issuer, term])
    if (one !== undefined) expect(text.startsWith(one.written, one.at), one.written).toBe(true);
  return [type?.value, date?.value, issuer?.written, term?.value];
}

test.each([
  ['Nghị quyết số 24-NQ/TW', ['Nghị quyết', undefined, undefined, undefined]],
  [
    'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương khóa XI',
    ['Nghị quyết', '2013-06-03', 'Ban Chấp hành Trung ương', 'XI'],
  ],
  [
    'Nghị quyết 24-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương Đảng (khoá XI)',
    ['Nghị quyết', '2013-06-03', 'Ban Chấp hành Trung ương', 'XI'],
  ],
  ['24-NQ/TW (khóa XI)', [undefined, undefined, undefined, 'XI']],
  ['24-NQ/TW (2013)', [undefined, '2013', undefined, undefined]],
  [
    '24-NQ/TW của Thủ tướng Chính phủ, tháng 6/2013',
    [undefined, '2013-06', 'Thủ tướng Chính phủ', undefined],
  ],
  ['24-NQ/TW của Bộ Chính trị năm 2019', [undefined, '2019', 'Bộ Chính trị', undefined]],
  ['thực hiện 24-NQ/TW năm 2023 ở tỉnh', [undefined, undefined, undefined, undefined]],
  [
    '24-NQ/TW của Ban Thường vụ Tỉnh uỷ',
    [undefined, undefined, 'Ban Thường vụ Tỉnh uỷ', undefined],
  ],
  [
    'Ngày 03/6/2013, Ban Chấp hành Trung ương khóa XI đã ban hành Nghị quyết số 24-NQ/TW',
    ['Nghị quyết', '2013-06-03', 'Ban Chấp hành Trung ương', 'XI'],
  ],
  [
    '24-NQ/TW ngày 03/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương',
    [undefined, '2013-06-03', 'Ban Chấp hành Trung ương', undefined],
  ],
  ['24-NQ/TW của các bộ, ngày 03/6/2013', [undefined, undefined, undefined, undefined]],
])('%s', (text, stated) => {
  expect(around(text)).toEqual(stated);
});

test('spellings of one name are one, and no letter moves', () => {
  expect(plainSpelling('Khoá XI, Tỉnh uỷ, Hoà, thuỷ')).toBe('khóa xi, tỉnh ủy, hòa, thủy');
  expect(plainSpelling('hoàn thành quý, quỹ, quỳnh')).toBe('hoàn thành quý, quỹ, quỳnh');
  expect(lawKey('Luật Khí tượng, thuỷ văn năm 2015')).toBe(lawKey('Luật Khí tượng thủy văn'));
  expect(numberKey('6/2022/ND-CP')).toBe(numberKey('06/2022/NĐ-CP'));
});
