import { unaskedProvinces } from '../../asked-areas.ts';
import { byId } from '../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { RegisterRule } from '../register-rule.ts';

/** Bodies that did not answer and provinces that were not asked are named, never dropped. */
export const contributionsMissing: RegisterRule = ({ head, contributions, areas }) => {
  const names = byId(areas.rows);
  const found: Diagnostic[] = [];
  const missing = contributions.rows.filter(({ status }) => status === 'missing');
  if (missing[0] !== undefined) {
    const list = missing.map(({ body, area }) => body ?? names.get(area ?? '')?.name ?? area).join(', ');
    found.push(diagnostic('TK437', `${missing.length} trong ${contributions.rows.length} cơ quan chưa gửi: ${list}.`, contributions.placeOf(missing[0], 'status')));
  }
  const [first] = contributions.rows;
  const unasked = head === undefined ? [] : unaskedProvinces(contributions.rows, areas.rows, head.as_of);
  if (first !== undefined && unasked.length > 0) {
    found.push(diagnostic('TK438', `${unasked.length} tỉnh, thành phố không có trong sổ: ${unasked.map(({ name }) => name).join(', ')}.`, contributions.placeOf(first, 'area')));
  }
  return found;
};
