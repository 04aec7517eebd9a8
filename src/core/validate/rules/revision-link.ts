import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Observation } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { revises } from '../../revision.ts';
import { rowRule } from '../rule.ts';

export const revisionLink = rowRule({
  code: 'TK504',
  about:
    'Cột revises chỉ tới đúng một số khác của cùng chỉ số, địa bàn và năm; số thay không cũ hơn số bị thay, hai số không thay lẫn nhau.',
  examples: {
    file: 'observations.csv',
    ok: [
      'indicator,area,year,value,unit,status,source,revises\nrice-land,all,2022,3905,nghìn ha,final,dat-2024,\nrice-land,all,2022,3904,nghìn ha,revised,bao-2023,dat-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source,revises\nrice-land,all,2022,3905,nghìn ha,final,dat-2024,\nrice-land,all,2022,3904,nghìn ha,revised,bao-2023,rung-2024',
        at: 'rung-2024',
        part: 'Không có số nào của «rung-2024» cho cùng chỉ số, địa bàn và năm; có: dat-2024.',
      },
      {
        text: 'indicator,area,year,value,unit,status,source,as_of,revises\nrice-land,all,2024,3881,nghìn ha,final,dat-2024,2024-12-20,\nrice-land,all,2024,3880,nghìn ha,revised,bao-2023,2024-11-30,dat-2024',
        at: 'dat-2024',
        part: 'Số thay có ngày 2024-11-30, cũ hơn số bị thay (2024-12-20).',
      },
    ],
  },
  look: ({ observations }) => {
    const revising = observations.rows.filter(({ revises }) => revises !== undefined);
    if (revising.length === 0) return [];
    const wanted = new Set(revising.map(pointOf));
    const points = Map.groupBy(
      observations.rows.filter((row) => wanted.has(pointOf(row))),
      pointOf,
    );
    return revising.flatMap((row): Diagnostic[] => {
      const { source = '', asOf } = row.revises ?? {};
      const others = (points.get(pointOf(row)) ?? []).filter((one) => one !== row);
      const meant = others.filter((one) => revises(row, one));
      const place = observations.placeOf(row, 'revises');
      const named = `«${source}${asOf === undefined ? '' : `@${asOf}`}»`;
      const [first, second] = meant;
      if (first === undefined) {
        const there = others.map(
          (one) => `${one.source}${one.as_of === undefined ? '' : `@${one.as_of}`}`,
        );
        return [
          diagnostic(
            'TK504',
            `Không có số nào của ${named} cho cùng chỉ số, địa bàn và năm${there.length === 0 ? '' : `; có: ${there.join(', ')}`}.`,
            place,
          ),
        ];
      }
      if (second !== undefined) {
        return [
          diagnostic(
            'TK504',
            `Có ${meant.length} số của ${named} cho cùng chỉ số, địa bàn và năm.`,
            place,
            {
              cause: first.place,
              hint: `Ghi thêm ngày của số bị thay: ${meant.map((one) => `${one.source}@${one.as_of ?? '?'}`).join(' hoặc ')}.`,
            },
          ),
        ];
      }
      if (revises(first, row)) {
        return [diagnostic('TK504', 'Hai số điều chỉnh lẫn nhau.', place, { cause: first.place })];
      }
      if (row.as_of !== undefined && first.as_of !== undefined && row.as_of < first.as_of) {
        return [
          diagnostic(
            'TK504',
            `Số thay có ngày ${row.as_of}, cũ hơn số bị thay (${first.as_of}).`,
            place,
            { cause: first.place },
          ),
        ];
      }
      return [];
    });
  },
});

const pointOf = ({ indicator, area, year }: Observation): string =>
  `${indicator}\u0000${area}\u0000${periodKey(year)}`;
