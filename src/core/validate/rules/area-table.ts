import { byId } from '../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Area } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** Areas hold together: dates in order, no area within itself, predecessors over before their successor begins. */
export const areaTable: Rule = ({ areas }) => {
  const known = byId(areas.rows);
  return areas.rows.flatMap((area): Diagnostic[] => {
    const { id, valid_from: from, valid_to: to } = area;
    const found: Diagnostic[] = [];
    if (from !== undefined && to !== undefined && to < from) {
      found.push(diagnostic('TK514', `Địa bàn «${id}» kết thúc ngày ${to}, trước khi bắt đầu ngày ${from}.`, areas.placeOf(area, 'valid_to')));
    }
    if (isWithinItself(area, known)) found.push(diagnostic('TK514', `Địa bàn «${id}» thuộc về chính nó.`, areas.placeOf(area, 'parent')));
    for (const predecessor of area.predecessors.flatMap((one) => known.get(one) ?? [])) {
      if (predecessor.id === id || from === undefined || predecessor.valid_to === undefined || predecessor.valid_to >= from) {
        const why =
          predecessor.id === id ? 'là chính nó' : from === undefined ? 'cần ngày bắt đầu (valid_from) của địa bàn này'
          : predecessor.valid_to === undefined ? `cần ngày kết thúc (valid_to) của «${predecessor.id}»`
          : `«${predecessor.id}» còn đến ${predecessor.valid_to}, sau ngày ${from}`;
        found.push(diagnostic('TK514', `Địa bàn «${id}» hợp thành từ «${predecessor.id}»: ${why}.`, areas.placeOf(area, 'predecessors'), { cause: predecessor.place }));
      }
    }
    return found;
  });
};

function isWithinItself(area: Area, known: ReadonlyMap<string, Area>): boolean {
  const passed = new Set<string>();
  for (let at = area.parent; at !== undefined && !passed.has(at); at = known.get(at)?.parent) {
    if (at === area.id) return true;
    passed.add(at);
  }
  return false;
}
