import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { isIncomplete, periodKey } from '../../period.ts';
import type { Rule } from '../rule.ts';

/** What adds up over a period cannot be final before the period is over. */
export const incompletePeriod: Rule = ({ indicators, observations }) => {
  const known = byId(indicators.rows);
  const found = new DiagnosticList();
  for (const row of observations.rows) {
    if (row.as_of === undefined || (row.status !== 'final' && row.status !== 'revised')) continue;
    const measure = known.get(row.indicator)?.measure;
    if ((measure !== 'flow' && measure !== 'change') || !isIncomplete(row.year, row.as_of)) continue;
    found.push(diagnostic('TK508', `Số của ${periodKey(row.year)} ghi là chính thức nhưng chỉ tính đến ${row.as_of}.`, observations.placeOf(row, 'as_of')));
  }
  return found.all;
};
