import { expect, test } from 'vitest';

import { citation } from '../../../src/core/view/citation.ts';
import { legalDocument } from '../build.ts';

test('in full: type, number, date, issuer, subject', () => {
  expect(citation(legalDocument(), 'full')).toBe(
    'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
  );
});

test('afterwards by its short name', () => {
  expect(citation(legalDocument(), 'short')).toBe('Nghị quyết số 24-NQ/TW');
});

test('what is not known is left out', () => {
  expect(citation(legalDocument({ number: undefined, date: undefined }), 'full')).toBe(
    'Nghị quyết của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
  );
});

test.each(['2013', '2013-06'])('a date known only as %s is not called a day', (date) => {
  const text = citation(legalDocument({ date }), 'full');
  expect(text).toContain(date === '2013' ? ', năm 2013 của' : ', tháng 6/2013 của');
  expect(text).not.toContain('ngày');
});

test('a law goes by its name', () => {
  const law = legalDocument({ type: 'Luật', number: '72/2020/QH14', title: 'Luật Bảo vệ môi trường', short: 'Luật Bảo vệ môi trường năm 2020' });
  expect(citation(law, 'full')).toBe('Luật Bảo vệ môi trường năm 2020');
});
