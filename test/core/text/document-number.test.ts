import { describe, expect, test } from 'vitest';

import { findDocumentNumbers } from '../../../src/core/text/document-number.ts';
import { numbersOfPapers } from '../../../src/core/text/paper-numbers.ts';

const only = (text: string) => {
  const found = findDocumentNumbers(text);
  expect(
    found.map(({ written }) => written),
    text,
  ).toHaveLength(1);
  return found[0]!;
};

const WELL_FORMED = [
  '24-NQ/TW',
  '56-KL/TW',
  '05-HD/VPTW',
  '399-QĐ/TW',
  '66-QyĐ/TW',
  '64-CTr/TU',
  '1948-CTr/BCSĐCP',
  '528-KH/BCSĐNMT',
  '12-NQ/ĐUBNNMT',
  '123-CV/BTGDVTW',
  '01-NQ/MH',
  '796/QĐ-TTg',
  '303/TB-VPCP',
  '06/NQ-CP',
  '120/NQ-CP',
  '1187/QĐ-BNN-TCLN',
  '561/QĐ-BNNMT',
  '60/KL-TTCP',
  '12/KH-UBND',
  '21/VBHN-BTNMT',
  '15/QĐ-STNMT',
  '06/2022/NĐ-CP',
  '64/2003/QĐ-TTg',
  '02/2022/TT-BTNMT',
  '05/2021/TTLT-BTC-BTNMT',
  '12/2020/NQ-HĐND',
  '20/2004/PL-UBTVQH11',
  '595/NQ-UBTVQH15',
  '72/2020/QH14',
  '176/2025/QH15',
  '1211/2016/UBTVQH13',
  '27/2016/QH13',
  '27/2016/QH14',
];

test.each(WELL_FORMED)('%s is in form', (written) => {
  const number = only(`Theo số ${written}, đã ban hành.`);
  expect(number).toMatchObject({
    written,
    proper: written,
    fault: undefined,
    from: 8,
    to: 8 + written.length,
  });
});

test.each(['1234/BTNMT-KHTC', '115/CP', '327-CT', '773-TTg'])(
  '%s is in form where «số» stands before it',
  (written) => {
    expect(only(`Công văn số ${written}.`)).toMatchObject({
      written,
      proper: written,
      fault: undefined,
    });
  },
);

describe('out of form', () => {
  test.each([
    ['24/NQ-TW', '24-NQ/TW'],
    ['24-NQ-TW', '24-NQ/TW'],
    ['24/NQ/TW', '24-NQ/TW'],
    ['24–NQ/TW', '24-NQ/TW'],
    ['24-NQTW', '24-NQ/TW'],
    ['24NQ/TW', '24-NQ/TW'],
    ['24 NQ/TW', '24-NQ/TW'],
    ['24- NQ/TW', '24-NQ/TW'],
    ['24-nq/tw', '24-NQ/TW'],
    ['05/2013-NQ/TW', '05-NQ/TW'],
    ['64-CTR/TU', '64-CTr/TU'],
    ['528-KH/BCSDNMT', '528-KH/BCSĐNMT'],
    ['796-QĐ/TTg', '796/QĐ-TTg'],
    ['796/QĐ-TTG', '796/QĐ-TTg'],
    ['796/QD-TTg', '796/QĐ-TTg'],
    ['6/NQ-CP', '06/NQ-CP'],
    ['06/2022/ND-CP', '06/2022/NĐ-CP'],
    ['06/2022-NĐ/CP', '06/2022/NĐ-CP'],
    ['72/2020/QH13', '72/2020/QH14'],
    ['72-2020/QH14', '72/2020/QH14'],
    ['72/2020/qh14', '72/2020/QH14'],
  ])('%s for %s', (written, proper) => {
    const number = only(`Văn bản số ${written}.`);
    expect(number).toMatchObject({ written, proper });
    expect(number.fault).toBeDefined();
  });

  test.each([
    ['06/NĐ-CP', 'phải có năm'],
    ['72/QH14', 'phải có năm'],
    ['24-Q/TW', '«Q»'],
    ['-NQ/TW', 'chưa có số'],
  ])('%s, of which the right form is not told by itself', (written, part) => {
    const number = only(`Văn bản số: ${written}.`);
    expect(number.proper).toBeUndefined();
    expect(number.fault).toContain(part);
  });

  test('the right form of a wrong one is in form', () => {
    for (const written of ['24/NQ-TW', '796-QĐ/TTG', '6/2022/ND-CP', '72/2020/QH13']) {
      const { proper = '' } = only(`Văn bản số ${written}.`);
      expect(only(`Văn bản số ${proper}.`).fault, proper).toBeUndefined();
    }
  });
});

test.each([
  'dịch COVID-19',
  'giai đoạn 2021-2030',
  '2.000 tấn/ngày',
  '15 tấn/ha',
  '07/12 huyện',
  'ngày 03/6/2013',
  '24/7',
  'QCVN 05:2013/BTNMT',
  'QCVN 14-MT:2015/BTNMT',
  'ISO 14001:2015',
  'Quyết định 1/CP.21',
  'Chỉ thị 2018/844/EU',
  'năm 2020 - Bộ Tài chính',
  '10 km/h',
  '5-10 MW/ha',
  'COP26',
  'hợp đồng số 12/HĐ-XYZ',
  'tăng 3,5%/năm',
  'tuyến 1A-2B',
])('no number of a paper: %s', (text) => {
  expect(findDocumentNumbers(text)).toEqual([]);
});

/** Where the claim check and the rules on citations read one number: what is no paper's number is data. */
describe('digits that are the number of some paper', () => {
  const papers = (text: string) =>
    numbersOfPapers(text).map(({ from, to }) => text.slice(from, to));

  // A blank, a small letter or a sign in another's place makes a number out of form, but no other number.
  test.each([
    '24 NQ/TW',
    '24- NQ/TW',
    '24–NQ/TW',
    '24NQ/TW',
    '24-nq/tw',
    '24-NQTW',
    '05/2013-NQ/TW',
    '72-2020/QH14',
  ])('%s, out of form, is one whole number', (written) => {
    expect(papers(`Theo Nghị quyết số ${written}, đã làm.`)).toEqual([written]);
  });

  // Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3: numbers run on through the year, without a highest one.
  test('a number of six digits is as good as one of two', () => {
    expect(papers('Công văn số 123456/BTC-TCT.')).toEqual(['123456/BTC-TCT']);
    expect(only('Công văn số 123456/BTC-TCT.').fault).toBeUndefined();
  });

  // Symbols of others follow rules of their own: they are numbers of papers, but no fault is found in them.
  test.each([
    'hợp đồng số 12/HĐ-XYZ = 12/HĐ-XYZ',
    'Quyết định 1/CP.21 = 1/CP.21',
    'Chỉ thị 2018/844/EU = 2018/844/EU',
    'giấy phép 15/2019/GP-XYZ-2 = 15/2019/GP-XYZ-2',
  ])('of neither Party nor State: %s', (pair) => {
    const [text = '', written = ''] = pair.split(' = ');
    expect(papers(text)).toEqual([written]);
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  // «-NQ/TW» has no digits; a capital alone, a unit, a code of a standard and a year make no number.
  test.each([
    'dự thảo số -NQ/TW',
    'nhà số 5/A',
    '15 tấn/ha',
    '2.000 m3/ngày',
    'dịch COVID-19',
    'QCVN 05:2013/BTNMT',
    'giai đoạn 2021-2030',
    'năm 2010- GDP tăng',
    'ngày 03/6/2013',
  ])('none in «%s»', (text) => {
    expect(papers(text)).toEqual([]);
  });
});

test('several in one sentence, in order, with their places', () => {
  const text = 'Theo 24-NQ/TW - văn bản gốc - và (06/2022/NĐ-CP; 72/2020/QH14).';
  expect(findDocumentNumbers(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '24-NQ/TW',
    '06/2022/NĐ-CP',
    '72/2020/QH14',
  ]);
});
