import { diagnostic } from '../../diagnostic.ts';
import type { RegisterRule } from '../register-rule.ts';

/** Every viewpoint and task of the resolution has an instrument that came from it, or the report knows that it has none. */
export const instrumentGaps: RegisterRule = ({ commitments, instruments }) => {
  if (!instruments.readable) return [];
  const served = new Set(instruments.rows.map(({ viewpoint_or_task: id }) => id));
  const gaps = commitments.rows.filter(({ id, kind }) => kind !== 'solution' && !served.has(id));
  const [first] = gaps;
  if (first === undefined) return [];
  const asked = commitments.rows.filter(({ kind }) => kind !== 'solution').length;
  return [
    diagnostic('TK432', `${gaps.length} trong ${asked} quan điểm, nhiệm vụ chưa có văn bản thể chế hóa nào: ${gaps.map(({ id }) => id).join(', ')}.`, commitments.placeOf(first, 'id')),
  ];
};
