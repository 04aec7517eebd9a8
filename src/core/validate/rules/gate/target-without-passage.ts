import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const targetWithoutPassage: GateRule = {
  code: 'TK419',
  about: 'Báo cáo bám sát nghị quyết: mỗi mục tiêu có ít nhất một kết quả hoặc hạn chế nói tới.',
  check: ({ targets, links }) =>
    targets.rows.flatMap((target) => {
      const link = links[target.id];
      if (target.parent !== undefined || (link !== undefined && link.results.length + link.limitations.length > 0)) return [];
      return [diagnostic('TK419', `Mục tiêu ${target.id} (${target.name}) không có kết quả hay hạn chế nào nói tới.`, targets.placeOf(target, 'id'))];
    }),
};
