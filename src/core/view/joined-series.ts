import type { Area, Reconciliation, Series, SeriesPoint } from '../model.ts';
import { comparePeriods } from '../period.ts';

/**
 * An area's own figures after those of the areas it was made from, put together where counts add or
 * denominators are known. The change of bounds is a break: no line runs across it.
 */
export function joinedSeries(
  own: Series | undefined,
  area: Area,
  indicator: string,
  reconciliations: readonly Reconciliation[],
): Series | undefined {
  const before = reconciliations
    .filter(
      (one) =>
        one.kind === 'predecessors' &&
        one.indicator === indicator &&
        one.area === area.id &&
        one.stated === undefined,
    )
    .flatMap(({ period, reckoned }): SeriesPoint[] =>
      reckoned === undefined ? [] : [{ period, used: undefined, value: reckoned, candidates: [] }],
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = before.at(-1);
  if (last === undefined) return own;
  const after = (own?.points ?? []).filter(({ period }) => comparePeriods(period, last.period) > 0);
  const [first] = after;
  const change =
    first === undefined
      ? []
      : [
          {
            before: last.period,
            after: first.period,
            from: undefined,
            to: undefined,
            bounds: true as const,
          },
        ];
  return {
    indicator,
    area: area.id,
    points: [...before, ...after],
    breaks: [...change, ...(own?.breaks ?? [])],
    plans: own?.plans ?? [],
  };
}
