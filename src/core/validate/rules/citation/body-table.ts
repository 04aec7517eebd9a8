import { byId } from '../../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../../diagnostic.ts';
import type { Body } from '../../../model.ts';
import { formatDate } from '../../../written-date.ts';
import { namesOf } from '../../citation/bodies.ts';
import { plainSpelling } from '../../citation/spelling.ts';
import type { Rule } from '../../rule.ts';

/** Bodies hold together: dates in order, successors that outlast, no name borne by two at once. */
export const bodyTable: Rule = ({ bodies }) => {
  const known = byId(bodies.rows);
  const found: Diagnostic[] = [];
  const named = new Map<string, Body[]>();
  for (const body of bodies.rows) {
    const { id, valid_from: from, valid_to: to } = body;
    if (from !== undefined && to !== undefined && to < from) {
      found.push(diagnostic('TK348', `Cơ quan «${id}» kết thúc ngày ${formatDate(to)}, trước khi bắt đầu ngày ${formatDate(from)}.`, bodies.placeOf(body, 'valid_to')));
    }
    for (const heir of body.successors.flatMap((one) => known.get(one) ?? [])) {
      const why =
        heir.id === id ? 'là chính nó'
        : to === undefined ? 'cần ngày kết thúc (valid_to) của cơ quan này'
        : heir.valid_to !== undefined && heir.valid_to <= to ? `«${heir.id}» chỉ có đến ngày ${formatDate(heir.valid_to)}, không sau ngày ${formatDate(to)}`
        : undefined;
      if (why !== undefined) found.push(diagnostic('TK348', `Cơ quan kế tục của «${id}» là «${heir.id}»: ${why}.`, bodies.placeOf(body, 'successors'), { cause: heir.place }));
    }
    for (const name of new Set(namesOf(body).map(plainSpelling))) {
      const other = named.get(name)?.find((one) => overlap(one, body));
      if (other !== undefined) found.push(diagnostic('TK348', `Tên «${name}» cùng lúc là của «${other.id}» và «${id}».`, bodies.placeOf(body, 'name'), { cause: other.place }));
      named.set(name, [...(named.get(name) ?? []), body]);
    }
  }
  return found;
};

const overlap = (a: Body, b: Body): boolean =>
  (a.valid_to === undefined || b.valid_from === undefined || b.valid_from <= a.valid_to) && (b.valid_to === undefined || a.valid_from === undefined || a.valid_from <= b.valid_to);
