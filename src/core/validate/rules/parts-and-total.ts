import { absolute, sign } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Suspect } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { lineText } from '../../place.ts';
import { SLIP_LABELS } from '../../schema/vocabulary.ts';
import { seriesRule } from '../rule.ts';

export const partsAndTotal = seriesRule({
  code: 'TK506',
  about:
    'Các phần cộng lại bằng tổng đã công bố, trừ sai số làm tròn; chỗ chênh được nêu kèm số có thể đã gõ nhầm.',
  examples: {
    file: 'observations.csv',
    beside: {
      'indicators.csv':
        'id,name,theme,unit,decimals,kind,measure,definition,parts\nforest-total,Tổng diện tích rừng,forest,ha,0,national,level,Rừng tự nhiên và rừng trồng.,forest-natural;forest-planted\nforest-natural,Rừng tự nhiên,forest,ha,0,national,level,Diện tích rừng tự nhiên.,\nforest-planted,Rừng trồng,forest,ha,0,national,level,Diện tích rừng trồng.,',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nforest-total,all,2023,14859866,ha,final,rung-2024\nforest-natural,all,2023,10129309,ha,final,rung-2024\nforest-planted,all,2023,4730557,ha,final,rung-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nforest-total,all,2023,14860309,ha,final,rung-2024\nforest-natural,all,2023,10129309,ha,final,rung-2024\nforest-planted,all,2023,4730557,ha,final,rung-2024',
        at: 'forest-total',
        part: '«forest-total» năm 2023: 10129309 + 4730557 = 14859866 ha, ít hơn số ghi 14860309 là 443.',
      },
    ],
  },
  look: ({ indicators, reconciliations }) =>
    reconciliations.flatMap(
      ({ kind, indicator, period, stated, reckoned, operands, gap, fits, suspects }) => {
        if (kind !== 'parts' || fits !== false || stated === undefined || gap === undefined)
          return [];
        const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
        const sum = operands.map(({ value }) => value).join(' + ');
        return [
          diagnostic(
            'TK506',
            `«${indicator}» năm ${periodKey(period)}: ${sum} = ${reckoned} ${unit}, ${sign(gap) > 0 ? 'nhiều' : 'ít'} hơn số ghi ${stated.value} là ${absolute(gap)}.`,
            stated.place,
            {
              cause: operands[0]!.place,
              ...(suspects.length === 0
                ? {}
                : {
                    hint: `Có thể: ${suspects.map(slipText).join('; ')}. Đối chiếu với bản công bố rồi mới sửa.`,
                  }),
            },
          ),
        ];
      },
    ),
});

const slipText = ({ operand, needed, slip }: Suspect): string =>
  `«${operand.indicator}» ở ${lineText(operand.place)} ${SLIP_LABELS[slip]} (${operand.value}, cần ${needed})`;
