import { round } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { periodKey } from '../../period.ts';
import type { SeriesRule } from '../rule.ts';

/** A published share is what its numerator and denominator give. */
export const shareAndCounts: SeriesRule = ({ indicators, reckonings }) =>
  reckonings.flatMap(({ kind, indicator, period, stated, reckoned, operands, fits }) => {
    if (kind !== 'ratio' || fits !== false || stated === undefined || reckoned === undefined) return [];
    const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
    const [above, below] = operands.map(({ value }) => value);
    return [
      diagnostic('TK512', `«${indicator}» năm ${periodKey(period)} ghi ${stated.value}${unit}, nhưng ${above} ÷ ${below} cho ${round(reckoned, 3)}${unit}.`, stated.place, { cause: operands[0]!.place }),
    ];
  });
