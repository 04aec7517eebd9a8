import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

const SUFFIXES = ['b/c', 'để b/c', 'p/h', 'để p/h', 't/h', 'để t/h'] as const;

export const recipientForm = requirementRule({
  code: 'TK421',
  about:
    'Nơi nhận ghi tên cơ quan; mục đích gửi đặt trong ngoặc theo các chữ tắt quen dùng: (b/c), (để b/c), (p/h), (t/h).',
  examples: {
    file: 'review.yaml',
    ok: [
      'recipients:\n  - Cơ quan cấp trên minh họa (để b/c)\n  - Các huyện, thị xã (t/h)\n  - Lưu',
    ],
    notOk: [
      {
        text: 'recipients:\n  - Cơ quan cấp trên minh họa (gửi b/c)\n  - Lưu',
        at: 'Cơ quan cấp trên minh họa (gửi b/c)',
        part: 'Nơi nhận «Cơ quan cấp trên minh họa (gửi b/c)» có chữ «(gửi b/c)» không thuộc các chữ tắt quen dùng.',
      },
      {
        text: 'recipients:\n  - Các huyện, thị xã;\n  - Lưu',
        at: 'Các huyện, thị xã;',
        part: 'Nơi nhận «Các huyện, thị xã;» tự viết dấu cuối dòng; dấu được thêm khi in.',
      },
    ],
  },
  look: ({ head, headPlace }) =>
    head.recipients.flatMap((line, index) => {
      const suffix = /\(([^)]*)\)\s*$/.exec(line)?.[1];
      const place = headPlace(['recipients', index]);
      if (/[;,.]\s*$/.test(line))
        return [
          diagnostic(
            'TK421',
            `Nơi nhận «${line}» tự viết dấu cuối dòng; dấu được thêm khi in.`,
            place,
          ),
        ];
      return suffix === undefined || (SUFFIXES as readonly string[]).includes(suffix)
        ? []
        : [
            diagnostic(
              'TK421',
              `Nơi nhận «${line}» có chữ «(${suffix})» không thuộc các chữ tắt quen dùng.`,
              place,
            ),
          ];
    }),
});
