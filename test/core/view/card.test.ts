import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/core/report.ts';
import { cardNotices, targetOutcome, verdictCounts } from '../../../src/core/view/card.ts';
import { shorten } from '../../../src/core/view/shorten.ts';
import { miniReview } from '../mini-review.ts';

const { report } = buildReport(miniReview());
if (report === undefined) throw new Error('the small review does not build');
const indicators = new Map(report.indicators.map((one) => [one.id, one]));

describe('what the picture of a page says', () => {
  test('counts every target once, in the order of verdicts, none with nought', () => {
    const counts = verdictCounts(report);
    expect(counts.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(
      report.assessments.length,
    );
    expect(counts.every(({ count }) => count !== 0)).toBe(true);
  });

  test('gives a target its verdict, the figure reached and the level asked, where it has them', () => {
    const outcomes = report.assessments.map((assessment) =>
      targetOutcome(
        report.targets.find(({ id }) => id === assessment.target)!,
        assessment,
        indicators,
      ),
    );
    for (const { verdicts } of outcomes) expect(verdicts).toHaveLength(1);
    const facts = outcomes.flatMap((one) => one.facts);
    expect(facts.some((fact) => /^Kết quả: \d/.test(fact))).toBe(true);
    expect(facts.some((fact) => fact.startsWith('Mức phải đạt: '))).toBe(true);
    expect(facts.some((fact) => fact.includes('–'))).toBe(false);
  });

  test('says of a draft that it is one, and the first sentence of the notice', () => {
    const review = {
      ...report.review,
      stage: 'draft' as const,
      draft: { number: 2, date: '2026-09-30' },
      notice: 'Đây là bản mẫu. Các số chưa đối chiếu.',
    };
    expect(cardNotices(review)).toEqual(['Dự thảo lần 2, ngày 30/9/2026', 'Đây là bản mẫu']);
    expect(cardNotices({ ...review, stage: 'issued', notice: undefined })).toEqual([]);
  });
});

test.each([
  ['đủ chỗ', 20, 'đủ chỗ'],
  ['một hai ba, bốn năm', 12, 'một hai ba…'],
  ['mộthaibabốnnămsáu', 8, 'mộthaib…'],
])('shorten(%s, %i)', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
  expect(short.length).toBeLessThanOrEqual(most);
});
