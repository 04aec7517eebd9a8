import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const limitationWithoutCause: GateRule = {
  code: 'TK411',
  about: 'Mỗi hạn chế phải có ít nhất một nguyên nhân: Ban Chỉ đạo yêu cầu phân tích rõ nguyên nhân.',
  check: ({ findings }) => {
    const explained = new Set(findings.flatMap((one) => (one.kind === 'Cause' ? one.attributes.of : [])));
    return findings.flatMap(({ kind, id, title, place }) =>
      kind === 'Limitation' && !explained.has(id) ? [diagnostic('TK411', `Hạn chế ${id} («${title}») không có nguyên nhân nào.`, place)] : [],
    );
  },
};
