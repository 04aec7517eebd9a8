import { diagnostic, type Diagnostic } from '../../../diagnostic.ts';
import { ROLE_LABELS, ROLES, type Role } from '../../../schema/vocabulary.ts';
import type { GateRule } from '../../gate-rule.ts';

/** Institutionalisation and lessons may stand within other parts; these cannot. */
const NEEDED: readonly Role[] = ['context', 'results', 'limitations', 'causes', 'tasks', 'implementation'];

export const sectionsInOrder: GateRule = {
  code: 'TK415',
  about: 'Báo cáo đi từ bối cảnh, kết quả, hạn chế, nguyên nhân tới nhiệm vụ và tổ chức thực hiện; không thiếu phần nào, không đảo.',
  check: ({ sections, headPlace }) => {
    const missing = NEEDED.filter((role) => !sections.some((one) => one.role === role));
    const found: Diagnostic[] = missing.map((role) => diagnostic('TK415', `Thiếu phần «${ROLE_LABELS[role]}» (role: ${role}).`, headPlace(['id'])));
    for (const [index, section] of sections.entries()) {
      const before = sections[index - 1];
      if (before === undefined || ROLES.indexOf(before.role) <= ROLES.indexOf(section.role)) continue;
      found.push(diagnostic('TK415', `Phần «${section.title}» (${ROLE_LABELS[section.role]}) đứng sau phần «${before.title}» (${ROLE_LABELS[before.role]}).`, section.place, { cause: before.place }));
    }
    return found;
  },
};
