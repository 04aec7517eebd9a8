import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import { milestoneState } from '../../milestone-state.ts';
import type { RegisterRule } from '../register-rule.ts';

/** Milestones stand in the order of their deadlines; what is overdue on the review's own date is said. */
export const milestoneDates: RegisterRule = ({ head, milestones }) =>
  milestones.rows.flatMap((row, index): Diagnostic[] => {
    const { id, due, done, name } = row;
    const before = milestones.rows[index - 1];
    const found: Diagnostic[] = [];
    if (before !== undefined && due < before.due) {
      found.push(diagnostic('TK446', `Mốc ${id} có hạn ${due}, trước mốc ${before.id} (${before.due}) đứng trên nó.`, milestones.placeOf(row, 'due'), { cause: milestones.placeOf(before, 'due') }));
    }
    if (head === undefined) return found;
    if (done !== undefined && done > head.date) found.push(diagnostic('TK446', `Mốc ${id} ghi xong ngày ${done}, sau ngày báo cáo ${head.date}.`, milestones.placeOf(row, 'done')));
    if (milestoneState(row, head.as_of) === 'overdue') {
      found.push(diagnostic('TK447', `Mốc ${id} («${name}») có hạn ${due}, đến ${head.as_of} chưa ghi ngày xong.`, milestones.placeOf(row, 'due')));
    }
    return found;
  });
