import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { isIncomplete, periodKey } from '../../period.ts';
import { rowRule } from '../rule.ts';

export const incompletePeriod = rowRule({
  code: 'TK508',
  about: 'Chỉ số cộng dồn trong kỳ hoặc so với kỳ trước chỉ có số chính thức khi kỳ ấy đã hết.',
  examples: {
    file: 'observations.csv',
    beside: {
      'indicators.csv':
        'id,name,measure\nflood-loss-change,"Mức thay đổi thiệt hại do lũ, so với kỳ trước",change',
    },
    ok: [
      'indicator,area,year,value,unit,status,source,as_of\nflood-loss-change,all,2024,-5,%,preliminary,dat-2024,2024-06-30',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source,as_of\nflood-loss-change,all,2024,-5,%,final,dat-2024,2024-06-30',
        at: '2024-06-30',
        part: 'Số của 2024 ghi là chính thức nhưng chỉ tính đến 2024-06-30.',
      },
    ],
  },
  look: ({ indicators, observations }) => {
    const known = byId(indicators.rows);
    const found = new DiagnosticList();
    for (const row of observations.rows) {
      if (row.as_of === undefined || (row.status !== 'final' && row.status !== 'revised')) continue;
      const measure = known.get(row.indicator)?.measure;
      if ((measure !== 'flow' && measure !== 'change') || !isIncomplete(row.year, row.as_of))
        continue;
      found.push(
        diagnostic(
          'TK508',
          `Số của ${periodKey(row.year)} ghi là chính thức nhưng chỉ tính đến ${row.as_of}.`,
          observations.placeOf(row, 'as_of'),
        ),
      );
    }
    return found.all;
  },
});
