import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Area } from '../../model.ts';
import { type Period, periodKey } from '../../period.ts';
import { rowRule } from '../rule.ts';

export const areaInForce = rowRule({
  code: 'TK505',
  about:
    'Số liệu ghi mã của địa bàn có địa giới ở năm ấy; năm sáp nhập thì cả mã cũ và mã mới đều dùng được.',
  examples: {
    file: 'observations.csv',
    beside: {
      'areas.csv':
        'id,name,level,parent,valid_from,valid_to,predecessors\nbac-cu,Tỉnh Bắc,province,all,,2024-06-30,\nbac,Tỉnh Bắc mới,province,all,2024-07-01,,bac-cu',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nforest-cover,bac-cu,2023,51.2,%,final,rung-2024\nforest-cover,bac,2024,50.8,%,final,rung-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nforest-cover,bac,2023,51.2,%,final,rung-2024',
        at: 'bac',
        part: 'Địa bàn «bac» (Tỉnh Bắc mới) chỉ có từ 2024-07-01, số liệu ghi năm 2023.',
      },
    ],
  },
  look: ({ areas, observations }) => {
    const known = byId(areas.rows);
    const dated = new Set(
      areas.rows
        .filter(({ valid_from, valid_to }) => valid_from !== undefined || valid_to !== undefined)
        .map(({ id }) => id),
    );
    const found = new DiagnosticList();
    if (dated.size === 0) return found.all;
    for (const observation of observations.rows) {
      const area = dated.has(observation.area) ? known.get(observation.area) : undefined;
      if (area === undefined || isInForce(area, observation.year)) continue;
      const bounds =
        area.valid_from !== undefined && observation.year.from < Number(area.valid_from.slice(0, 4))
          ? `chỉ có từ ${area.valid_from}`
          : `chỉ có đến ${area.valid_to}`;
      const fitting = related(area, areas.rows).filter((one) => isInForce(one, observation.year));
      found.push(
        diagnostic(
          'TK505',
          `Địa bàn «${area.id}» (${area.name}) ${bounds}, số liệu ghi năm ${periodKey(observation.year)}.`,
          observations.placeOf(observation, 'area'),
          {
            cause: area.place,
            ...(fitting.length === 0
              ? {}
              : {
                  hint: `Ở năm ấy là: ${fitting.map(({ id, name }) => `«${id}» (${name})`).join(', ')}; số của địa giới khác thì không dùng chung mã.`,
                }),
          },
        ),
      );
    }
    return found.all;
  },
});

/** In the year of a change both bounds are allowed: half a year belongs to each. */
const isInForce = ({ valid_from, valid_to }: Area, { from, to }: Period): boolean =>
  (valid_from === undefined || from >= Number(valid_from.slice(0, 4))) &&
  (valid_to === undefined || to <= Number(valid_to.slice(0, 4)));

const related = (area: Area, all: readonly Area[]): readonly Area[] =>
  all.filter(
    ({ id, predecessors }) => predecessors.includes(area.id) || area.predecessors.includes(id),
  );
