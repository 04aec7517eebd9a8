import { byId } from '../../../by-id.ts';
import { diagnostic } from '../../../diagnostic.ts';
import type { Finding } from '../../../model.ts';
import type { GateRule } from '../../gate-rule.ts';

export const taskWithoutMeasure: GateRule = {
  code: 'TK423',
  about: 'Nhiệm vụ phải đánh giá được về sau: qua hạn chế, nguyên nhân nó trả lời phải tới được một mục tiêu có chỉ số.',
  check: ({ findings, targets }) => {
    const known = byId(findings);
    const measured = new Set(targets.rows.filter(({ operator, indicator }) => operator === 'all' || indicator !== undefined).map(({ id }) => id));
    return findings.flatMap((task) => {
      if (task.kind !== 'Task') return [];
      const limitations = task.attributes.addresses.flatMap((id) => limitationsOf(known.get(id), known));
      if (limitations.some((one) => one.kind === 'Limitation' && one.attributes.targets?.some((id) => measured.has(id)) === true)) return [];
      return [diagnostic('TK423', `Nhiệm vụ ${task.id} («${task.title}») không dẫn tới mục tiêu nào có chỉ số.`, task.place)];
    });
  },
};

/** A limitation itself, or those a cause explains. */
const limitationsOf = (finding: Finding | undefined, known: ReadonlyMap<string, Finding>): readonly Finding[] =>
  finding?.kind === 'Cause' ? finding.attributes.of.flatMap((id) => known.get(id) ?? []) : finding === undefined ? [] : [finding];
