import { absolute, type Decimal, places, round, sign } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { periodKey } from '../../period.ts';
import { seriesRule } from '../rule.ts';

export const areasAndWhole = seriesRule({
  code: 'TK513',
  about: 'Khi có số của mọi địa bàn hợp thành thì các số ấy cộng lại bằng số của toàn thể.',
  examples: {
    file: 'observations.csv',
    beside: {
      'areas.csv': 'id,name,level,parent\nbac,Tỉnh Bắc,province,all\nnam,Tỉnh Nam,province,all',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nrice-land,all,2023,3890210,ha,final,dat-2024\nrice-land,bac,2023,2389010,ha,final,dat-2024\nrice-land,nam,2023,1501200,ha,final,dat-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2023,3890210,ha,final,dat-2024\nrice-land,bac,2023,2389000,ha,final,dat-2024\nrice-land,nam,2023,1501200,ha,final,dat-2024',
        at: 'rice-land,all',
        part: '«rice-land» năm 2023: 2 địa bàn cho 3890200 ha, ít hơn số của «all» (3890210) là 10.',
      },
    ],
  },
  look: ({ indicators, reconciliations }) =>
    reconciliations.flatMap(
      ({ kind, indicator, area, period, stated, reckoned, operands, gap, fits }) => {
        if (
          kind !== 'children' ||
          fits !== false ||
          stated === undefined ||
          gap === undefined ||
          reckoned === undefined
        )
          return [];
        const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
        return [
          diagnostic(
            'TK513',
            `«${indicator}» năm ${periodKey(period)}: ${operands.length} địa bàn cho ${short(reckoned)} ${unit}, ${sign(gap) > 0 ? 'nhiều' : 'ít'} hơn số của «${area}» (${stated.value}) là ${short(absolute(gap))}.`,
            stated.place,
            { cause: operands[0]!.place },
          ),
        ];
      },
    ),
});

/** A quotient may run to thirty digits; two are enough to see a gap. */
const short = (value: Decimal): Decimal => (places(value) > 2 ? round(value, 2) : value);
