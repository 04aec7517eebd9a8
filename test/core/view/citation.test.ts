import { describe, expect, test } from 'vitest';

import { citation } from '../../../src/core/view/citation.ts';
import { legalDocument } from '../build.ts';

describe('in full: type, number, date, issuer, subject', () => {
  test('in a Party paper a comma stands before a date in figures', () => {
    expect(citation(legalDocument(), 'full', 'party')).toBe(
      'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
    );
  });

  test('in a State paper the date is in words, without a comma', () => {
    expect(citation(legalDocument(), 'full', 'state')).toBe(
      'Nghị quyết số 24-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
    );
  });
});

test.each(['party', 'state'] as const)('afterwards by its short name (%s)', (family) => {
  expect(citation(legalDocument(), 'short', family)).toBe('Nghị quyết số 24-NQ/TW');
});

test.each(['party', 'state'] as const)('what is not known is left out (%s)', (family) => {
  expect(citation(legalDocument({ number: undefined, date: undefined }), 'full', family)).toBe(
    'Nghị quyết của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
  );
});

test.each([
  ['2013', 'party', '24-NQ/TW, năm 2013 của'],
  ['2013-06', 'party', '24-NQ/TW, tháng 6/2013 của'],
  ['2013', 'state', '24-NQ/TW năm 2013 của'],
  ['2013-02', 'state', '24-NQ/TW tháng 02 năm 2013 của'],
] as const)('a date known only as %s is not called a day (%s)', (date, family, part) => {
  const text = citation(legalDocument({ date }), 'full', family);
  expect(text).toContain(part);
  expect(text).not.toContain('ngày');
});

test.each(['party', 'state'] as const)('a law goes by its name (%s)', (family) => {
  const law = legalDocument({ type: 'Luật', number: '72/2020/QH14', title: 'Luật Bảo vệ môi trường', short: 'Luật Bảo vệ môi trường năm 2020' });
  expect(citation(law, 'full', family)).toBe('Luật Bảo vệ môi trường năm 2020');
});
