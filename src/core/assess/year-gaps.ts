import type { Refusal } from '../model.ts';

/** A year that a reckoning needs and has no usable figure for. */
export type YearGap = { readonly year: number; readonly why: 'missing' | 'conflict' };

/** Years without a figure in one refusal, each year of disputed figures in its own. */
export function yearRefusals(gaps: readonly YearGap[]): readonly Refusal[] {
  const years = gaps.filter(({ why }) => why === 'missing').map(({ year }) => year);
  return [
    ...(years.length === 0 ? [] : [{ kind: 'yearsMissing' as const, years }]),
    ...gaps.filter(({ why }) => why === 'conflict').map(({ year }) => ({ kind: 'conflict' as const, period: { from: year, to: year } })),
  ];
}
