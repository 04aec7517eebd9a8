import { diagnostic } from '../../../diagnostic.ts';
import { VERDICT_LABELS } from '../../../schema/vocabulary.ts';
import type { GateRule } from '../../gate-rule.ts';

export const missedWithoutLimitation: GateRule = {
  code: 'TK410',
  about: 'Mục tiêu chưa đạt hoặc mới đạt một phần phải được nêu ở ít nhất một hạn chế; nếu không, người đọc thấy kết luận mà không thấy vì sao.',
  check: ({ targets, assessments, links }) => {
    const rows = new Map(targets.rows.map((target) => [target.id, target]));
    return assessments.flatMap(({ target: id, verdict }) => {
      const target = rows.get(id);
      if (target === undefined || (verdict !== 'notMet' && verdict !== 'partlyMet') || (links[id]?.limitations.length ?? 0) > 0) return [];
      return [diagnostic('TK410', `Mục tiêu ${id} (${target.name}) ${VERDICT_LABELS[verdict]} nhưng không hạn chế nào nêu.`, targets.placeOf(target, 'id'))];
    });
  },
};
