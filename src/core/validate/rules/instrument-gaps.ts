import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const instrumentGaps = registerRule({
  code: 'TK432',
  about:
    'Mỗi quan điểm, nhiệm vụ của văn bản được tổng kết có ít nhất một văn bản thể chế hóa; chỗ còn trống được nêu ra. Giải pháp không cần văn bản riêng.',
  examples: {
    file: 'instruments.csv',
    beside: {
      'commitments.csv':
        'id,kind,text,document,verified\nQD01,viewpoint,Giữ rừng là giữ nước,nq01-2020,yes\nNV01,task,Giữ ổn định đất chuyên trồng lúa,nq01-2020,yes\nGP01,solution,Tuyên truyền sâu rộng,nq01-2020,yes',
      'documents.csv':
        'id,type,number,issuer,date,title,short,verified\nluat-dat,Luật,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes',
    },
    ok: [
      'id,document,viewpoint_or_task,effect,verified\nTC01,luat-dat,QD01,Siết chặt việc chuyển mục đích sử dụng đất rừng,yes\nTC02,luat-dat,NV01,Quy định rõ việc quản lý đất chuyên trồng lúa,yes',
    ],
    notOk: [
      {
        text: 'id,document,viewpoint_or_task,effect,verified\nTC01,luat-dat,NV01,Quy định rõ việc quản lý đất chuyên trồng lúa,yes',
        at: 'QD01',
        part: '1 trong 2 quan điểm, nhiệm vụ chưa có văn bản thể chế hóa nào: QD01.',
      },
    ],
  },
  look: ({ commitments, instruments }) => {
    if (!instruments.readable) return [];
    const served = new Set(instruments.rows.map(({ viewpoint_or_task: id }) => id));
    const gaps = commitments.rows.filter(({ id, kind }) => kind !== 'solution' && !served.has(id));
    const [first] = gaps;
    if (first === undefined) return [];
    const asked = commitments.rows.filter(({ kind }) => kind !== 'solution').length;
    return [
      diagnostic(
        'TK432',
        `${gaps.length} trong ${asked} quan điểm, nhiệm vụ chưa có văn bản thể chế hóa nào: ${gaps.map(({ id }) => id).join(', ')}.`,
        commitments.placeOf(first, 'id'),
      ),
    ];
  },
});
