import type { Refusal } from '../model.ts';
import type { Period } from '../period.ts';

/** A year, or a span given as a whole, that a calculation needs and has no usable figure for. */
export type YearGap = { readonly period: Period; readonly why: 'missing' | 'conflict' };

/** Years without a figure in one refusal, each disputed period in its own. */
export function yearRefusals(gaps: readonly YearGap[]): readonly Refusal[] {
  const years = gaps.filter(({ why }) => why === 'missing').map(({ period }) => period.from);
  return [
    ...(years.length === 0 ? [] : [{ kind: 'yearsMissing' as const, years }]),
    ...gaps
      .filter(({ why }) => why === 'conflict')
      .map(({ period }) => ({ kind: 'conflict' as const, period })),
  ];
}
