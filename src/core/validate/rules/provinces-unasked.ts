import { unaskedProvinces } from '../../asked-areas.ts';
import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const provincesUnasked = registerRule({
  code: 'TK438',
  about:
    'Khi đã xin ý kiến địa phương thì mọi tỉnh, thành phố có ở ngày xin ý kiến đầu tiên đều có dòng trong sổ; nơi không có dòng được nêu tên.',
  examples: {
    file: 'contributions.csv',
    beside: {
      'areas.csv': 'id,name,level,parent\nbac,Tỉnh Bắc,province,all\ndong,Tỉnh Đông,province,all',
    },
    ok: [
      'id,area,kind,asked_on,received_on,status\nDG01,bac,province,2024-10-01,2024-10-20,received\nDG02,dong,province,2024-10-01,2024-10-22,agreed',
    ],
    notOk: [
      {
        text: 'id,area,kind,asked_on,received_on,status\nDG01,bac,province,2024-10-01,2024-10-20,received',
        at: 'bac',
        part: '1 tỉnh, thành phố không có trong sổ: Tỉnh Đông.',
      },
    ],
  },
  look: ({ head, contributions, areas }) => {
    const [first] = contributions.rows;
    const unasked =
      head === undefined ? [] : unaskedProvinces(contributions.rows, areas.rows, head.as_of);
    if (first === undefined || unasked.length === 0) return [];
    return [
      diagnostic(
        'TK438',
        `${unasked.length} tỉnh, thành phố không có trong sổ: ${unasked.map(({ name }) => name).join(', ')}.`,
        contributions.placeOf(first, 'area'),
      ),
    ];
  },
});
