import { absolute, places, round, sign, type Decimal } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { periodKey } from '../../period.ts';
import type { SeriesRule } from '../rule.ts';

/** Areas that are all there add up to the area they make up. */
export const areasAndWhole: SeriesRule = ({ indicators, reckonings }) =>
  reckonings.flatMap(({ kind, indicator, area, period, stated, reckoned, operands, gap, fits }) => {
    if (kind !== 'children' || fits !== false || stated === undefined || gap === undefined || reckoned === undefined) return [];
    const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
    return [
      diagnostic(
        'TK513',
        `«${indicator}» năm ${periodKey(period)}: ${operands.length} địa bàn cho ${short(reckoned)} ${unit}, ${sign(gap) > 0 ? 'nhiều' : 'ít'} hơn số của «${area}» (${stated.value}) là ${short(absolute(gap))}.`,
        stated.place, { cause: operands[0]!.place },
      ),
    ];
  });

/** A quotient may run to thirty digits; two are enough to see a gap. */
const short = (value: Decimal): Decimal => (places(value) > 2 ? round(value, 2) : value);
