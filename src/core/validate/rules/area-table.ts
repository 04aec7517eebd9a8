import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Area } from '../../model.ts';
import { rowRule } from '../rule.ts';

export const areaTable = rowRule({
  code: 'TK514',
  about:
    'Bảng địa bàn nhất quán: ngày kết thúc không trước ngày bắt đầu, địa bàn không thuộc về chính nó, địa bàn cũ kết thúc trước khi địa bàn hợp thành từ nó bắt đầu.',
  examples: {
    file: 'areas.csv',
    ok: [
      'id,name,level,parent,valid_from,valid_to,predecessors\nbac-cu,Tỉnh Bắc,province,all,,2024-06-30,\nbac,Tỉnh Bắc mới,province,all,2024-07-01,,bac-cu',
    ],
    notOk: [
      {
        text: 'id,name,level,parent,valid_from,valid_to,predecessors\nbac-cu,Tỉnh Bắc,province,all,,2024-12-31,\nbac,Tỉnh Bắc mới,province,all,2024-07-01,,bac-cu',
        at: 'bac-cu',
        part: 'Địa bàn «bac» hợp thành từ «bac-cu»: «bac-cu» còn đến 2024-12-31, sau ngày 2024-07-01.',
      },
      {
        text: 'id,name,level,parent,valid_from,valid_to\nbac,Tỉnh Bắc,province,all,2024-07-01,2023-06-30',
        at: '2023-06-30',
        part: 'Địa bàn «bac» kết thúc ngày 2023-06-30, trước khi bắt đầu ngày 2024-07-01.',
      },
      {
        text: 'id,name,level,parent\nbac,Phía Bắc,region,bac',
        at: 'bac',
        part: 'Địa bàn «bac» thuộc về chính nó.',
      },
    ],
  },
  look: ({ areas }) => {
    const known = byId(areas.rows);
    return areas.rows.flatMap((area): Diagnostic[] => {
      const { id, valid_from: from, valid_to: to } = area;
      const found: Diagnostic[] = [];
      if (from !== undefined && to !== undefined && to < from) {
        found.push(
          diagnostic(
            'TK514',
            `Địa bàn «${id}» kết thúc ngày ${to}, trước khi bắt đầu ngày ${from}.`,
            areas.placeOf(area, 'valid_to'),
          ),
        );
      }
      if (isWithinItself(area, known))
        found.push(
          diagnostic('TK514', `Địa bàn «${id}» thuộc về chính nó.`, areas.placeOf(area, 'parent')),
        );
      for (const predecessor of area.predecessors.flatMap((one) => known.get(one) ?? [])) {
        const why = faultOfPredecessor(area, predecessor);
        if (why !== undefined) {
          found.push(
            diagnostic(
              'TK514',
              `Địa bàn «${id}» hợp thành từ «${predecessor.id}»: ${why}.`,
              areas.placeOf(area, 'predecessors'),
              { cause: predecessor.place },
            ),
          );
        }
      }
      return found;
    });
  },
});

function isWithinItself(area: Area, known: ReadonlyMap<string, Area>): boolean {
  const passed = new Set<string>();
  for (let at = area.parent; at !== undefined && !passed.has(at); at = known.get(at)?.parent) {
    if (at === area.id) return true;
    passed.add(at);
  }
  return false;
}

/** Why an area cannot come of the one named; undefined where it can. */
function faultOfPredecessor({ id, valid_from: from }: Area, predecessor: Area): string | undefined {
  if (predecessor.id === id) return 'là chính nó';
  if (from === undefined) return 'cần ngày bắt đầu (valid_from) của địa bàn này';
  if (predecessor.valid_to === undefined)
    return `cần ngày kết thúc (valid_to) của «${predecessor.id}»`;
  return predecessor.valid_to >= from
    ? `«${predecessor.id}» còn đến ${predecessor.valid_to}, sau ngày ${from}`
    : undefined;
}
