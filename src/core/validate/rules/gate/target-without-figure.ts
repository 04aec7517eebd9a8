import { byTarget } from '../../../assessments.ts';
import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const targetWithoutFigure: GateRule = {
  code: 'TK416',
  about: 'Mỗi mục tiêu định lượng phải được đánh giá bằng số: có số liệu ở năm phải đạt hoặc sau đó, cùng đơn vị, có nguồn và ngày.',
  check: ({ targets, assessments }) => {
    const verdicts = byTarget(assessments);
    return targets.rows.flatMap((target) => {
      const assessment = verdicts.get(target.id);
      if (assessment === undefined || target.operator === 'qualitative' || target.operator === 'all') return [];
      if (assessment.verdict !== 'noData' && assessment.verdict !== 'notAssessable') return [];
      return [diagnostic('TK416', `Mục tiêu ${target.id} (${target.name}) ${assessment.verdict === 'noData' ? 'chưa đủ số liệu' : 'không đánh giá được'}.`, targets.placeOf(target, 'indicator'))];
    });
  },
};
