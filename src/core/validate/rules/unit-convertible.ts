import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { isConvertible } from '../../unit.ts';
import type { Rule } from '../rule.ts';

/** An observation's unit converts exactly to its indicator's. */
export const unitConvertible: Rule = ({ indicators, observations }) => {
  const units = byId(indicators.rows);
  return observations.rows.flatMap((observation) => {
    const indicator = units.get(observation.indicator);
    if (indicator === undefined || isConvertible(observation.unit, indicator.unit)) return [];
    return [
      diagnostic(
        'TK501',
        `Đơn vị «${observation.unit}» không đổi được sang «${indicator.unit}» của chỉ số «${indicator.id}».`,
        observations.placeOf(observation, 'unit'),
        { cause: indicators.placeOf(indicator, 'unit') },
      ),
    ];
  });
};
