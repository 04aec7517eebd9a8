import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { isConvertible } from '../../unit.ts';
import type { Rule } from '../rule.ts';

/** An observation's unit converts exactly to its indicator's. */
export const unitConvertible: Rule = ({ indicators, observations }) => {
  const units = byId(indicators.rows);
  const found = new DiagnosticList();
  for (const observation of observations.rows) {
    const indicator = units.get(observation.indicator);
    if (indicator === undefined || observation.unit === indicator.unit || isConvertible(observation.unit, indicator.unit)) continue;
    found.push(
      diagnostic(
        'TK501',
        `Đơn vị «${observation.unit}» không đổi được sang «${indicator.unit}» của chỉ số «${indicator.id}».`,
        observations.placeOf(observation, 'unit'),
        { cause: indicators.placeOf(indicator, 'unit') },
      ),
    );
  }
  return found.all;
};
