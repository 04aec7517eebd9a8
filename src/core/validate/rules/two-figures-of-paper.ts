import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { atOddsInPapers } from '../../one-paper.ts';
import { writtenFigure } from '../../written-figure.ts';
import { seriesRule } from '../rule.ts';
import { listed, unsettled } from '../unsettled.ts';

export const twoFiguresOfPaper = seriesRule({
  code: 'TK526',
  about:
    'Một nguồn cho một chỉ số, một địa bàn, một năm, cùng ngày và cùng cách tính, một con số. Nguồn in hai số khác nhau thì cả hai được giữ và hiện ra, không số nào được dùng để kết luận.',
  examples: {
    file: 'observations.csv',
    ok: [
      'indicator,area,year,value,unit,status,source,as_of\nrice-land,all,2022,3905,nghìn ha,preliminary,dat-2024,2023-03-01\nrice-land,all,2022,3905,nghìn ha,final,dat-2024,2023-12-01',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2022,3905,nghìn ha,final,dat-2024\nrice-land,all,2022,3904,nghìn ha,final,dat-2024',
        at: 'rice-land,all,2022,3904',
        part: 'Chỉ số «rice-land» năm 2022: cùng một nguồn ghi nhiều số, 3.905 nghìn ha (dat-2024); 3.904 nghìn ha (dat-2024).',
      },
    ],
  },
  look: ({ series }) => {
    const found = new DiagnosticList();
    for (const { told, candidates } of unsettled(series)) {
      const [first, second] = atOddsInPapers(candidates);
      if (first === undefined || second === undefined) continue;
      const figures = listed(
        candidates,
        ({ value, unit, source }) => `${writtenFigure(value)} ${unit} (${source})`,
      );
      found.push(
        diagnostic('TK526', `${told}: cùng một nguồn ghi nhiều số, ${figures}.`, second.place, {
          cause: first.place,
        }),
      );
    }
    return found.all;
  },
});
