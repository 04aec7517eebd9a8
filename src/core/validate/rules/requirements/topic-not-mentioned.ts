import { diagnostic } from '../../../diagnostic.ts';
import { ROLE_LABELS } from '../../../schema/vocabulary.ts';
import { requirementRule } from '../../requirement-rule.ts';

const folded = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');

export const topicNotMentioned = requirementRule({
  code: 'TK418',
  about:
    'Những nội dung mà yêu cầu kể ra (mục mentions) đều được nhắc tới, đúng phần khi yêu cầu nêu phần.',
  examples: {
    file: 'requirements.yaml',
    beside: {
      '08-to-chuc-thuc-hien.mdx':
        '---\nrole: implementation\ntitle: Tổ chức thực hiện\n---\n\nCác cơ quan theo dõi và báo cáo hằng năm.',
    },
    ok: [
      'requirements:\n  - id: N14\n    wording: Nêu rõ việc theo dõi, báo cáo.\n    source: nq01-2020\n    rules: [TK418]\n    mentions:\n      - name: theo dõi, báo cáo\n        any: [theo dõi và báo cáo, chế độ báo cáo]\n        role: implementation',
    ],
    notOk: [
      {
        text: 'requirements:\n  - id: N15\n    wording: Nêu rõ việc chuyển đổi số.\n    source: nq01-2020\n    rules: [TK418]\n    mentions:\n      - name: chuyển đổi số\n        any: [chuyển đổi số, cơ sở dữ liệu dùng chung]',
        at: 'id: N15',
        part: 'N15: chưa nhắc tới «chuyển đổi số».',
      },
    ],
  },
  look: ({ requirements, sections }) => {
    const texts = sections.map(({ role, prose, elements }) => ({
      role,
      text: folded(prose.map(({ text }) => text).join('\n')),
      cited: new Set(
        elements.flatMap((element) =>
          element.name === 'Cite' ? [element.attributes.document] : [],
        ),
      ),
    }));
    return requirements.flatMap(({ id, mentions, place }) =>
      mentions.flatMap(({ name, any, cites, role }) => {
        const within = texts.filter((one) => role === undefined || one.role === role);
        if (cites.some((document) => within.some(({ cited }) => cited.has(document)))) return [];
        if (any.some((phrase) => within.some(({ text }) => text.includes(folded(phrase)))))
          return [];
        return [
          diagnostic(
            'TK418',
            `${id}: chưa nhắc tới «${name}»${role === undefined ? '' : ` trong phần ${ROLE_LABELS[role].toLocaleLowerCase('vi')}`}.`,
            place,
          ),
        ];
      }),
    );
  },
});
