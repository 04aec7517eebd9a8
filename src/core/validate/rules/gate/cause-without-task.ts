import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const causeWithoutTask: GateRule = {
  code: 'TK413',
  about: 'Mỗi nguyên nhân phải có nhiệm vụ, giải pháp trả lời; nguyên nhân nêu ra rồi bỏ đó thì kỳ sau lặp lại.',
  check: ({ findings }) => {
    const answered = new Set(findings.flatMap((one) => (one.kind === 'Task' ? one.attributes.addresses : [])));
    return findings.flatMap(({ kind, id, title, place }) =>
      kind === 'Cause' && !answered.has(id) ? [diagnostic('TK413', `Nguyên nhân ${id} («${title}») không có nhiệm vụ nào trả lời.`, place)] : [],
    );
  },
};
