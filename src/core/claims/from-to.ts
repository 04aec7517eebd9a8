import { type Decimal, multiply } from '../decimal.ts';
import { endsBefore, phrases, type startsAt } from '../text/phrases.ts';
import { FROM_WORDS, TO_WORDS } from './lexicon/claims.ts';
import type { BoundValue, Clause } from './passage.ts';

/** One end of a change: bound to data, or typed (then in the base of its unit). */
export type End = {
  readonly at: number;
  readonly value: Decimal;
  readonly unit: string | undefined;
  readonly bound: BoundValue | undefined;
};
export type FromTo = { readonly from: End; readonly to: End };

const FROM = phrases(FROM_WORDS);
const TO = phrases(TO_WORDS);

/** «từ X … lên Y» among tokens `first` to `last`: both ends of a change, bound or typed. */
export function fromTo(clause: Clause, first: number, last: number): FromTo | undefined {
  const ends = endsWithin(clause, first, last);
  const from = ends.find(({ at }) => follows(clause, at, FROM, first));
  if (from === undefined) return undefined;
  const to = ends.find(({ at }) => at > from.at && follows(clause, at, TO, from.at));
  if (to === undefined) return undefined;
  // «từ 2,1 lên 3,4 nghìn ha»: the unit and magnitude stand once, at the end.
  if (
    from.unit === undefined &&
    to.unit !== undefined &&
    from.bound === undefined &&
    to.bound === undefined
  ) {
    const scale = scaleOf(clause, to.at);
    return {
      from: {
        ...from,
        unit: to.unit,
        value: scale === undefined ? from.value : multiply(from.value, scale),
      },
      to,
    };
  }
  return { from, to };
}

/** Figures, bound and typed, in order; years and everything explained are none. */
export function endsWithin(clause: Clause, first: number, last: number): readonly End[] {
  const { facts } = clause;
  const typed = clause.numerals.flatMap((one): End[] => {
    const { quantity } = one;
    if (one.kind !== 'figure' || quantity === undefined || quantity.form !== 'plain') return [];
    return [{ at: one.first, value: quantity.low, unit: quantity.unit, bound: undefined }];
  });
  const bound = clause.values.map((value): End => {
    const unit = facts.indicatorOf.get(value.indicator)?.unit ?? '';
    const base = facts.unitOf(unit);
    return {
      at: value.at,
      value: multiply(value.value, base.scale),
      unit: base.label,
      bound: value,
    };
  });
  return [...typed, ...bound]
    .filter(({ at }) => at >= first && at <= last)
    .sort((a, b) => a.at - b.at);
}

/** Whether one of the words stands right before, with no more than a word of degree between. */
function follows(
  { scan: { tokens } }: Clause,
  at: number,
  list: Parameters<typeof startsAt>[2],
  from: number,
): boolean {
  for (let back = at; back > from && back > at - 4; back -= 1)
    if (endsBefore(tokens, back, list) > 0) return true;
  return false;
}

const scaleOf = (clause: Clause, at: number): Decimal | undefined =>
  clause.numerals.find(({ first }) => first === at)?.quantity?.scale;
