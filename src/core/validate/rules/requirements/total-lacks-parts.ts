import { byId } from '../../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

/** Names told in one message; the rest is counted. */
const MOST = 10;

export const totalLacksParts = requirementRule({
  code: 'TK434',
  about:
    'Số tổng hợp từ các địa phương phải có phần của mọi địa phương được xin ý kiến. Chỉ số được coi là tổng hợp khi từ hai địa phương trở lên ghi nó ở cột figures.',
  examples: {
    file: 'contributions.csv',
    beside: {
      'areas.csv':
        'id,name,level,parent\nbac,Tỉnh Bắc,province,all\ndong,Tỉnh Đông,province,all\ntay,Tỉnh Tây,province,all',
    },
    ok: [
      'id,area,kind,asked_on,received_on,status,figures\nDG01,bac,province,2024-10-01,2024-10-20,received,forest-cover\nDG02,dong,province,2024-10-01,2024-10-22,received,forest-cover\nDG03,tay,province,2024-10-01,2024-10-25,received,forest-cover',
    ],
    notOk: [
      {
        text: 'id,area,kind,asked_on,received_on,status,figures\nDG01,bac,province,2024-10-01,2024-10-20,received,forest-cover\nDG02,dong,province,2024-10-01,2024-10-22,received,forest-cover\nDG03,tay,province,2024-10-01,2024-10-25,agreed,',
        at: 'forest-cover',
        part: '«forest-cover» tổng hợp từ 2 trong 3 địa phương; thiếu phần của Tỉnh Tây.',
      },
    ],
  },
  look: ({ contributions, areas }) => {
    const names = byId(areas.rows);
    const provinces = contributions.rows.filter(({ kind }) => kind === 'province');
    const indicators = new Set(provinces.flatMap(({ figures }) => figures));
    return [...indicators].flatMap((indicator): Diagnostic[] => {
      const [contributing, lacking] = [
        provinces.filter(({ figures }) => figures.includes(indicator)),
        provinces.filter(({ figures }) => !figures.includes(indicator)),
      ];
      const [first] = contributing;
      if (first === undefined || contributing.length < 2 || lacking.length === 0) return [];
      const told = lacking
        .slice(0, MOST)
        .map(({ area, id }) => names.get(area ?? '')?.name ?? id)
        .join(', ');
      const rest = lacking.length > MOST ? ` và ${lacking.length - MOST} nơi nữa` : '';
      return [
        diagnostic(
          'TK434',
          `«${indicator}» tổng hợp từ ${contributing.length} trong ${provinces.length} địa phương; thiếu phần của ${told}${rest}.`,
          contributions.placeOf(first, 'figures'),
        ),
      ];
    });
  },
});
