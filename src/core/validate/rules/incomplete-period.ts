import { byId } from '../../by-id.ts';
import { cutShort, knownDates } from '../../counted-until.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { CountedUntil } from '../../model.ts';
import { periodKey } from '../../period.ts';
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
      {
        text: 'indicator,area,year,value,unit,status,source\nflood-loss-change,all,2024,-5,%,final,dat-2024',
        at: 'final',
        part: 'Số của 2024 ghi là chính thức nhưng nguồn «dat-2024» công bố 2024, khi kỳ chưa hết.',
      },
    ],
  },
  look: ({ head, indicators, observations, sources }) => {
    const dates = knownDates(sources.rows, head);
    const known = byId(indicators.rows);
    const found = new DiagnosticList();
    for (const row of observations.rows) {
      if (row.status !== 'final' && row.status !== 'revised') continue;
      const cut = cutShort(row, known.get(row.indicator)?.measure ?? 'level', dates);
      if (cut === undefined) continue;
      found.push(
        diagnostic(
          'TK508',
          `Số của ${periodKey(row.year)} ghi là chính thức nhưng ${WHY[cut.by](cut.date, row.source)}.`,
          observations.placeOf(row, cut.by === 'row' ? 'as_of' : 'status'),
        ),
      );
    }
    return found.all;
  },
});

/** What shows that a figure was counted before its period was over. */
const WHY: Readonly<Record<CountedUntil['by'], (date: string, source: string) => string>> = {
  row: (date) => `chỉ tính đến ${date}`,
  source: (date, source) => `nguồn «${source}» công bố ${date}, khi kỳ chưa hết`,
  review: (date) => `không ghi as_of mà số liệu của kỳ chốt ${date}, khi kỳ chưa hết`,
};
