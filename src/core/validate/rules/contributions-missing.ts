import { byId } from '../../by-id.ts';
import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const contributionsMissing = registerRule({
  code: 'TK437',
  about: 'Cơ quan được xin ý kiến mà chưa gửi được đếm và nêu tên, không bị bỏ khỏi danh sách.',
  examples: {
    file: 'contributions.csv',
    ok: [
      'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received\nDG02,Cơ quan đất đai minh họa,ministry,2024-10-01,2024-11-15,late',
    ],
    notOk: [
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received\nDG02,Cơ quan đất đai minh họa,ministry,2024-10-01,,missing',
        at: 'missing',
        part: '1 trong 2 cơ quan chưa gửi: Cơ quan đất đai minh họa.',
      },
    ],
  },
  look: ({ contributions, areas }) => {
    const missing = contributions.rows.filter(({ status }) => status === 'missing');
    const [first] = missing;
    if (first === undefined) return [];
    const names = byId(areas.rows);
    const list = missing
      .map(({ body, area }) => body ?? names.get(area ?? '')?.name ?? area)
      .join(', ');
    return [
      diagnostic(
        'TK437',
        `${missing.length} trong ${contributions.rows.length} cơ quan chưa gửi: ${list}.`,
        contributions.placeOf(first, 'status'),
      ),
    ];
  },
});
