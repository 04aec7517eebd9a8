import { absolute, compare, decimal, HUNDRED, multiply, type Decimal } from '../../decimal.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Observation, Target } from '../../model.ts';
import { PERCENT } from '../../unit.ts';
import type { Rule } from '../rule.ts';

/**
 * 0,9 where the other years say about 90: a share stored as a fraction. Certain only when a hundred
 * times the figure lands beside the others while the figure itself is far below them; a sign % in
 * the cell says that the small figure is meant.
 */
export const shareAsFraction: Rule = ({ indicators, targets, observations }) => {
  const shares = new Set(indicators.rows.filter(({ unit, measure }) => unit === PERCENT && measure !== 'change').map(({ id }) => id));
  const small = observations.rows.filter((row) => shares.has(row.indicator) && row.unit === PERCENT && isFraction(row.value));
  if (small.length === 0) return [];
  const wanted = new Set(small.map(({ indicator }) => indicator));
  const figures = Map.groupBy(observations.rows.filter((row) => wanted.has(row.indicator) && row.unit === PERCENT && !isFraction(row.value)), ({ indicator }) => indicator);
  return small.flatMap((row): Diagnostic[] => {
    if (observations.textOf(row, 'value').includes('%')) return [];
    const hundredfold = multiply(row.value, HUNDRED);
    const beside = nearest(row, figures.get(row.indicator) ?? []) ?? levelOf(row.indicator, targets.rows);
    if (beside === undefined || !isBeside(hundredfold, beside.value)) return [];
    return [
      diagnostic('TK511', `Giá trị ${row.value}% trong khi ${beside.what} là ${beside.value}%: có phải ${hundredfold}%?`, observations.placeOf(row, 'value'), { cause: beside.place }),
    ];
  });
};

const isFraction = (value: Decimal): boolean => compare(value, decimal('0')) > 0 && compare(value, decimal('1')) <= 0;

/** Within half and double, and far above what the fraction itself would be. */
const isBeside = (value: Decimal, other: Decimal): boolean =>
  compare(multiply(value, decimal('2')), absolute(other)) >= 0 && compare(value, multiply(absolute(other), decimal('2'))) <= 0;

type Beside = { readonly what: string; readonly value: Decimal; readonly place: Observation['place'] };

function nearest(row: Observation, others: readonly Observation[]): Beside | undefined {
  const sameArea = others.filter(({ area }) => area === row.area);
  const distance = (one: Observation): number => Math.abs(one.year.to - row.year.to);
  const [best] = (sameArea.length > 0 ? sameArea : others).toSorted((a, b) => distance(a) - distance(b));
  return best === undefined ? undefined : { what: `năm ${best.year.to}`, value: best.value, place: best.place };
}

function levelOf(indicator: string, targets: readonly Target[]): Beside | undefined {
  const target = targets.find((one) => one.indicator === indicator && one.unit === PERCENT && one.value !== undefined);
  return target?.value === undefined ? undefined : { what: `mục tiêu ${target.id}`, value: target.value, place: target.place };
}
