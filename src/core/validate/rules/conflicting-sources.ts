import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Observation } from '../../model.ts';
import { atOddsInPapers } from '../../one-paper.ts';
import { seriesRule } from '../rule.ts';
import { listed, unsettled } from '../unsettled.ts';

export const conflictingSources = seriesRule({
  code: 'TK502',
  about:
    'Một chỉ số ở một địa bàn, một năm có một giá trị, trừ khi khai số nào điều chỉnh số nào. Các số khác nhau đều được giữ và hiện ra, nhưng không số nào được dùng.',
  examples: {
    file: 'observations.csv',
    ok: [
      'indicator,area,year,value,unit,status,source,revises\nrice-land,all,2022,3905,nghìn ha,final,dat-2024,\nrice-land,all,2022,3904,nghìn ha,revised,bao-2023,dat-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2022,3905,nghìn ha,final,dat-2024\nrice-land,all,2022,3904,nghìn ha,final,bao-2023',
        at: 'rice-land,all,2022,3904',
        part: 'Chỉ số «rice-land» năm 2022 có các giá trị khác nhau: 3905 nghìn ha (dat-2024, «số liệu minh họa»); 3904 nghìn ha (bao-2023).',
      },
    ],
  },
  look: ({ series }) => {
    const found = new DiagnosticList();
    for (const { told, candidates, first, second, methods } of unsettled(series)) {
      // Two figures of one paper have a message of their own.
      if (methods === 1 && atOddsInPapers(candidates).length === 0)
        found.push(
          diagnostic(
            'TK502',
            `${told} có các giá trị khác nhau: ${listed(candidates, described)}.`,
            second.place,
            { cause: first.place },
          ),
        );
    }
    return found.all;
  },
});

const described = ({ value, unit, source, note }: Observation): string =>
  `${value} ${unit} (${source}${note === undefined ? '' : `, «${note}»`})`;
