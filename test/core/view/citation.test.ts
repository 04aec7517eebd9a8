import { describe, expect, test } from 'vitest';

import { PROFILES } from '../../../src/core/schema/vocabulary.ts';
import { citation } from '../../../src/core/view/citation.ts';
import { legalDocument } from '../build.ts';

describe('in full: type, number, date, issuer, subject', () => {
  test('in a Party paper a comma stands before a date in figures', () => {
    expect(citation(legalDocument(), 'full', 'party-hd05-2026')).toBe(
      'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
    );
  });

  test('in a State paper the date is in words, without a comma', () => {
    expect(citation(legalDocument(), 'full', 'state-nd30-2020')).toBe(
      'Nghị quyết số 24-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
    );
  });
});

test.each(['party-hd05-2026', 'state-nd30-2020'] as const)(
  'afterwards by its short name (%s)',
  (profile) => {
    expect(citation(legalDocument(), 'short', profile)).toBe('Nghị quyết số 24-NQ/TW');
  },
);

test.each(['party-hd05-2026', 'state-nd30-2020'] as const)(
  'what is not known is left out (%s)',
  (profile) => {
    expect(citation(legalDocument({ number: undefined, date: undefined }), 'full', profile)).toBe(
      'Nghị quyết của Ban Chấp hành Trung ương khóa XI về chủ động ứng phó với biến đổi khí hậu',
    );
  },
);

test.each([
  ['2013', 'party-hd05-2026', '24-NQ/TW, năm 2013 của'],
  ['2013-06', 'party-hd05-2026', '24-NQ/TW, tháng 6/2013 của'],
  ['2013', 'state-nd30-2020', '24-NQ/TW năm 2013 của'],
  ['2013-02', 'state-nd30-2020', '24-NQ/TW tháng 02 năm 2013 của'],
] as const)('a date known only as %s is not called a day (%s)', (date, profile, part) => {
  const text = citation(legalDocument({ date }), 'full', profile);
  expect(text).toContain(part);
  expect(text).not.toContain('ngày');
});

test.each(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'])(
  '%s goes by its name in every profile',
  (type) => {
    const law = legalDocument({
      type,
      number: '72/2020/QH14',
      title: 'Luật Bảo vệ môi trường',
      short: 'Luật Bảo vệ môi trường năm 2020',
    });
    for (const profile of PROFILES)
      expect(citation(law, 'full', profile)).toBe('Luật Bảo vệ môi trường năm 2020');
  },
);

test('a short name that bears a date takes the sign of the profile before it', () => {
  const paper = legalDocument({ short: 'Nghị quyết số 24-NQ/TW ngày 22/8/2026' });
  expect(citation(paper, 'short', 'party-hd05-2026')).toBe(
    'Nghị quyết số 24-NQ/TW, ngày 22/8/2026',
  );
  expect(citation(paper, 'short', 'state-nd30-2020')).toBe('Nghị quyết số 24-NQ/TW ngày 22/8/2026');
  expect(
    citation(
      { ...paper, short: 'Nghị quyết số 24-NQ/TW, ngày 22/8/2026' },
      'short',
      'state-nd30-2020',
    ),
  ).toBe('Nghị quyết số 24-NQ/TW ngày 22/8/2026');
});
