import { absolute, sign } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Suspect } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { SLIP_LABELS } from '../../schema/vocabulary.ts';
import type { SeriesRule } from '../rule.ts';

/** Parts add up to the published total, but for rounding; the figure with a likely slip of the pen is named. */
export const partsAndTotal: SeriesRule = ({ indicators, reckonings }) =>
  reckonings.flatMap(({ kind, indicator, period, stated, reckoned, operands, gap, fits, suspects }) => {
    if (kind !== 'parts' || fits !== false || stated === undefined || gap === undefined) return [];
    const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
    const sum = operands.map(({ value }) => value).join(' + ');
    return [
      diagnostic(
        'TK506',
        `«${indicator}» năm ${periodKey(period)}: ${sum} = ${reckoned} ${unit}, ${sign(gap) > 0 ? 'nhiều' : 'ít'} hơn số ghi ${stated.value} là ${absolute(gap)}.`,
        stated.place,
        { cause: operands[0]!.place, ...(suspects.length === 0 ? {} : { hint: `Có thể: ${suspects.map(slipText).join('; ')}. Đối chiếu với bản công bố rồi mới sửa.` }) },
      ),
    ];
  });

const slipText = ({ operand, needed, slip }: Suspect): string =>
  `«${operand.indicator}» ở dòng ${operand.place.line} ${SLIP_LABELS[slip]} (${operand.value}, cần ${needed})`;
