import { diagnostic } from '../../diagnostic.ts';
import { periodKey } from '../../period.ts';
import type { SeriesRule } from '../rule.ts';

/** Several values for one point with none said to hold: all are kept and shown, none is used. */
export const conflictingSources: SeriesRule = (series) =>
  series.flatMap(({ indicator, points }) =>
    points.flatMap(({ used, candidates, period }) => {
      const [first, second] = candidates;
      if (used !== undefined || first === undefined || second === undefined) return [];
      const listed = candidates.map((one) => `${one.value} ${one.unit} (${one.source})`).join('; ');
      return [
        diagnostic('TK502', `Chỉ số «${indicator}» năm ${periodKey(period)} có các giá trị khác nhau: ${listed}.`, second.place, {
          cause: first.place,
        }),
      ];
    }),
  );
