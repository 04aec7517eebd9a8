import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Target } from '../../model.ts';
import type { Operator } from '../../schema/vocabulary.ts';
import type { Rule } from '../rule.ts';

type Column = Exclude<keyof Target & string, 'place'>;

/** Columns each operator cannot do without, and those it has no use for. */
const NEEDS: Readonly<Record<Operator, { readonly with: readonly Column[]; readonly without: readonly Column[] }>> = {
  '>=': { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  '>': { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  '<=': { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  '<': { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  '=': { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  keep: { with: ['value', 'unit', 'indicator'], without: ['value_to'] },
  range: { with: ['value', 'value_to', 'unit', 'indicator'], without: [] },
  'reduce-baseline': { with: ['value', 'unit', 'indicator', 'baseline_year'], without: [] },
  'reduce-scenario': { with: ['value', 'unit', 'indicator', 'scenario_indicator'], without: ['baseline_year'] },
  'zero-new': { with: ['indicator'], without: ['value_to'] },
  'trend-down': { with: ['indicator'], without: ['value', 'value_to'] },
  'trend-up': { with: ['indicator'], without: ['value', 'value_to'] },
  qualitative: { with: [], without: ['value', 'value_to', 'indicator'] },
  all: { with: [], without: ['value', 'value_to', 'indicator'] },
};

const YEARLY: ReadonlySet<Operator> = new Set(['>=', '>', '<=', '<', '=']);

/** A target gives its operator what it needs and nothing that would be ignored. */
export const targetColumns: Rule = ({ targets }) =>
  targets.rows.flatMap((target) => {
    const { with: needed, without } = NEEDS[target.operator];
    const found: Diagnostic[] = [];
    for (const column of needed) {
      if (target[column] === undefined) {
        found.push(diagnostic('TK503', `Mục tiêu ${target.id} dùng phép so «${target.operator}» nên cần cột «${column}».`, targets.placeOf(target, column)));
      }
    }
    for (const column of without) {
      if (target[column] !== undefined) {
        found.push(diagnostic('TK503', `Mục tiêu ${target.id} dùng phép so «${target.operator}» nên cột «${column}» phải để trống.`, targets.placeOf(target, column)));
      }
    }
    if (target.operator !== 'qualitative' && target.judged_verdict !== undefined) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id} được chấm bằng số liệu nên không nhận judged_verdict.`, targets.placeOf(target, 'judged_verdict')));
    }
    if (target.judged_verdict !== undefined && target.judged_reason === undefined) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id} có judged_verdict nên cần judged_reason.`, targets.placeOf(target, 'judged_reason')));
    }
    if (target.horizon === 'yearly' && !YEARLY.has(target.operator)) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id}: thời hạn hằng năm (yearly) chỉ đi với các phép so >=, >, <=, <, =.`, targets.placeOf(target, 'horizon')));
    }
    const parent = targets.rows.find(({ id }) => id === target.parent);
    if (parent?.parent !== undefined) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id} thuộc ${parent.id}, mà ${parent.id} lại là một ý của ${parent.parent}; chỉ có một cấp ý.`, targets.placeOf(target, 'parent')));
    }
    const parts = targets.rows.filter(({ parent }) => parent === target.id);
    if (target.operator === 'all' && parts.length === 0) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id} gồm nhiều ý (all) mà không có dòng nào ghi parent là ${target.id}.`, targets.placeOf(target, 'operator')));
    }
    if (target.operator !== 'all' && parts.length > 0) {
      found.push(diagnostic('TK503', `Mục tiêu ${target.id} có các ý con nên phép so phải là all.`, targets.placeOf(target, 'operator')));
    }
    return found;
  });
