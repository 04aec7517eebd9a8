import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { CONTRIBUTION_STATE_LABELS } from '../../schema/vocabulary.ts';
import { registerRule } from '../register-rule.ts';

export const contributionDates = registerRule({
  code: 'TK435',
  about:
    'Đóng góp đã nhận có ngày nhận, không trước ngày xin ý kiến; cơ quan chưa gửi có ngày xin ý kiến và chưa có ngày nhận.',
  examples: {
    file: 'contributions.csv',
    ok: [
      'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received\nDG02,Viện nghiên cứu minh họa,expert,,2024-09-12,received',
    ],
    notOk: [
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-09-20,received',
        at: '2024-09-20',
        part: 'Dòng DG01 nhận ngày 2024-09-20, trước khi xin ý kiến ngày 2024-10-01.',
      },
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,,received',
        at: ',received',
        part: 'Dòng DG01 ghi «đã gửi» (received) mà không có ngày nhận.',
      },
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,missing',
        at: '2024-10-20',
        part: 'Dòng DG01 ghi «chưa gửi» (missing) mà có ngày nhận 2024-10-20.',
      },
    ],
  },
  look: ({ contributions }) =>
    contributions.rows.flatMap((row): Diagnostic[] => {
      const { id, status, asked_on: asked, received_on: received } = row;
      const label = CONTRIBUTION_STATE_LABELS[status];
      if (status === 'missing') {
        return [
          ...(received === undefined
            ? []
            : [
                diagnostic(
                  'TK435',
                  `Dòng ${id} ghi «${label}» (missing) mà có ngày nhận ${received}.`,
                  contributions.placeOf(row, 'received_on'),
                ),
              ]),
          ...(asked === undefined
            ? [
                diagnostic(
                  'TK435',
                  `Dòng ${id} ghi «${label}» (missing) mà không có ngày xin ý kiến.`,
                  contributions.placeOf(row, 'asked_on'),
                ),
              ]
            : []),
        ];
      }
      if (received === undefined)
        return [
          diagnostic(
            'TK435',
            `Dòng ${id} ghi «${label}» (${status}) mà không có ngày nhận.`,
            contributions.placeOf(row, 'received_on'),
          ),
        ];
      return asked !== undefined && received < asked
        ? [
            diagnostic(
              'TK435',
              `Dòng ${id} nhận ngày ${received}, trước khi xin ý kiến ngày ${asked}.`,
              contributions.placeOf(row, 'received_on'),
            ),
          ]
        : [];
    }),
});
