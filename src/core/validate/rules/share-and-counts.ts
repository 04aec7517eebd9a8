import { round } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { periodKey } from '../../period.ts';
import { seriesRule } from '../rule.ts';

export const shareAndCounts = seriesRule({
  code: 'TK512',
  about: 'Tỷ lệ đã công bố bằng tử số chia cho mẫu số đã khai, trừ sai số làm tròn.',
  examples: {
    file: 'observations.csv',
    beside: {
      'indicators.csv':
        'id,name,theme,unit,decimals,kind,measure,definition,numerator,denominator\nrice-total,Đất trồng lúa,land,ha,0,national,level,Diện tích đất trồng lúa.,,\nfarm-land,Đất nông nghiệp,land,ha,0,national,level,Diện tích đất nông nghiệp.,,\nrice-share,Tỷ lệ đất lúa trong đất nông nghiệp,land,%,1,national,level,Đất trồng lúa chia cho đất nông nghiệp.,rice-total,farm-land',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nrice-total,all,2023,3900000,ha,final,dat-2024\nfarm-land,all,2023,12000000,ha,final,dat-2024\nrice-share,all,2023,32.5,%,final,dat-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-total,all,2023,3900000,ha,final,dat-2024\nfarm-land,all,2023,12000000,ha,final,dat-2024\nrice-share,all,2023,35.2,%,final,dat-2024',
        at: 'rice-share',
        part: '«rice-share» năm 2023 ghi 35.2%, nhưng 3900000 ÷ 12000000 cho 32.500%.',
      },
    ],
  },
  look: ({ indicators, reconciliations }) =>
    reconciliations.flatMap(({ kind, indicator, period, stated, reckoned, operands, fits }) => {
      if (kind !== 'ratio' || fits !== false || stated === undefined || reckoned === undefined)
        return [];
      const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
      const [above, below] = operands.map(({ value }) => value);
      return [
        diagnostic(
          'TK512',
          `«${indicator}» năm ${periodKey(period)} ghi ${stated.value}${unit}, nhưng ${above} ÷ ${below} cho ${round(reckoned, 3)}${unit}.`,
          stated.place,
          { cause: operands[0]!.place },
        ),
      ];
    }),
});
