import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const noSpecialist = requirementRule({
  code: 'TK439',
  about:
    'Cơ quan chuyên môn, chuyên gia, nhà khoa học được huy động: sổ đóng góp có ít nhất một dòng loại expert.',
  examples: {
    file: 'contributions.csv',
    ok: [
      'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received\nDG02,Viện nghiên cứu minh họa,expert,2024-10-01,2024-10-18,received',
    ],
    notOk: [
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received',
        at: 'ministry',
        part: '1 dòng của sổ đóng góp không có chuyên gia, nhà khoa học hay cơ quan chuyên môn nào.',
      },
    ],
  },
  look: ({ contributions }) => {
    const [first] = contributions.rows;
    return first === undefined || contributions.rows.some(({ kind }) => kind === 'expert')
      ? []
      : [
          diagnostic(
            'TK439',
            `${contributions.rows.length} dòng của sổ đóng góp không có chuyên gia, nhà khoa học hay cơ quan chuyên môn nào.`,
            contributions.placeOf(first, 'kind'),
          ),
        ];
  },
});
