import { absolute, round, sign } from '../../decimal.ts';
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
        `«${indicator}» năm ${periodKey(period)}: ${operands.length} địa bàn cho ${round(reckoned, 2)} ${unit}, ${sign(gap) > 0 ? 'nhiều' : 'ít'} hơn số của «${area}» (${stated.value}) là ${round(absolute(gap), 2)}.`,
        stated.place, { cause: operands[0]!.place },
      ),
    ];
  });
