import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { ROLE_LABELS, ROLES, type Role } from '../../../schema/vocabulary.ts';
import { requirementRule } from '../../requirement-rule.ts';

/** Institutionalisation and lessons may stand within other parts; these cannot. */
const NEEDED: readonly Role[] = [
  'context',
  'results',
  'limitations',
  'causes',
  'tasks',
  'implementation',
];

export const sectionsInOrder = requirementRule({
  code: 'TK415',
  about:
    'Báo cáo đi từ bối cảnh, kết quả, hạn chế, nguyên nhân tới nhiệm vụ và tổ chức thực hiện; không thiếu phần nào, không đảo.',
  examples: {
    file: '08-to-chuc-thuc-hien.mdx',
    ok: [
      '---\nrole: implementation\ntitle: Tổ chức thực hiện\n---\n\nCác cơ quan theo dõi và báo cáo hằng năm.',
    ],
    notOk: [
      {
        text: '---\nrole: tasks\ntitle: Tổ chức thực hiện\n---\n\nCác cơ quan theo dõi và báo cáo hằng năm.',
        at: 'id: mini-2020-2024',
        part: 'Thiếu phần «Tổ chức thực hiện» (role: implementation).',
      },
      {
        text: '---\nrole: lessons\ntitle: Bài học kinh nghiệm\n---\n\nNơi nào giao việc rõ thì nơi ấy làm tốt.',
        at: '---',
        part: 'Phần «Bài học kinh nghiệm» (Bài học) đứng sau phần «Nhiệm vụ» (Nhiệm vụ, giải pháp).',
      },
    ],
  },
  look: ({ sections, headPlace }) => {
    const missing = NEEDED.filter((role) => !sections.some((one) => one.role === role));
    const found: Diagnostic[] = missing.map((role) =>
      diagnostic('TK415', `Thiếu phần «${ROLE_LABELS[role]}» (role: ${role}).`, headPlace(['id'])),
    );
    for (const [index, section] of sections.entries()) {
      const before = sections[index - 1];
      if (before === undefined || ROLES.indexOf(before.role) <= ROLES.indexOf(section.role))
        continue;
      found.push(
        diagnostic(
          'TK415',
          `Phần «${section.title}» (${ROLE_LABELS[section.role]}) đứng sau phần «${before.title}» (${ROLE_LABELS[before.role]}).`,
          section.place,
          { cause: before.place },
        ),
      );
    }
    return found;
  },
});
