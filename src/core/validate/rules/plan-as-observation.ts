import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { periodKey } from '../../period.ts';
import type { Rule } from '../rule.ts';

/** Notes that come again and again are looked at once. */
const REMEMBERED = 10_000;

const SAYS_PLAN = /(?<!\p{L})(?:kế hoạch|dự kiến|phấn đấu|chỉ tiêu giao|mục tiêu đến)(?!\p{L})/iu;

/** A figure that is meant to be reached is not one that was: it carries `plan`, and its year may lie ahead. */
export const planAsObservation: Rule = ({ head, observations }) => {
  const found = new DiagnosticList();
  const last = head === undefined ? Infinity : Number(head.date.slice(0, 4));
  const notes = new Map<string, string | undefined>();
  for (const row of observations.rows) {
    if (row.status === 'plan') continue;
    if (row.year.from > last) {
      found.push(diagnostic('TK507', `Số của năm ${periodKey(row.year)}, sau ngày báo cáo ${head?.date}, mà không ghi là kế hoạch.`, observations.placeOf(row, 'year'), { severity: 'error' }));
    }
    if (row.note === undefined) continue;
    const word = notes.has(row.note) ? notes.get(row.note) : SAYS_PLAN.exec(row.note)?.[0];
    if (notes.size < REMEMBERED) notes.set(row.note, word);
    if (word !== undefined) found.push(diagnostic('TK507', `Ghi chú có chữ «${word}» mà tình trạng là ${row.status}.`, observations.placeOf(row, 'note')));
  }
  return found.all;
};
