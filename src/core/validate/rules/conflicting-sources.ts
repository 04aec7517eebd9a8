import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Observation } from '../../model.ts';
import { periodKey } from '../../period.ts';
import type { SeriesRule } from '../rule.ts';

/** Several values for one point with none said to hold: all are kept and shown, none is used. */
export const conflictingSources: SeriesRule = ({ series }) => {
  const found = new DiagnosticList();
  for (const { indicator, points } of series) {
    for (const { used, candidates, period } of points) {
      const [first, second] = candidates;
      if (used !== undefined || first === undefined || second === undefined) continue;
      const methods = [...new Set(candidates.map(({ method }) => method))];
      const point = `Chỉ số «${indicator}» năm ${periodKey(period)}`;
      found.push(
        methods.length > 1
          ? diagnostic('TK510', `${point} có các số tính theo những cách khác nhau: ${listed(candidates, (one) => `${one.value} ${one.unit} (${one.method ?? 'theo định nghĩa chung'})`)}.`, second.place, { cause: first.place })
          : diagnostic('TK502', `${point} có các giá trị khác nhau: ${listed(candidates, described)}.`, second.place, { cause: first.place }),
      );
    }
  }
  return found.all;
};

/** More than these on one line nobody reads. */
const MOST_LISTED = 20;

function listed(candidates: readonly Observation[], tell: (one: Observation) => string): string {
  const more = candidates.length - MOST_LISTED;
  return `${candidates.slice(0, MOST_LISTED).map(tell).join('; ')}${more > 0 ? `; còn ${more} giá trị nữa` : ''}`;
}

const described = ({ value, unit, source, note }: Observation): string => `${value} ${unit} (${source}${note === undefined ? '' : `, «${note}»`})`;
