import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { daysOf } from '../citation/times.ts';
import { registerRule } from '../register-rule.ts';

export const instrumentDate = registerRule({
  code: 'TK430',
  about:
    'Văn bản ghi là kết quả thể chế hóa thì ban hành sau văn bản được tổng kết và không sau ngày báo cáo.',
  examples: {
    file: 'instruments.csv',
    beside: {
      'review.yaml': 'object: nq01-2020\ndate: 2025-01-09',
      'documents.csv':
        'id,type,number,issuer,date,title,short,verified\nnq01-2020,Nghị quyết,01-NQ/MH,Ban Chấp hành minh họa,2020-01-09,"về giữ rừng, giữ đất lúa và phòng lũ",Nghị quyết số 01-NQ/MH,yes\nluat-rung,Luật,16/2017/QH14,Quốc hội,2017-11-15,Luật Lâm nghiệp,Luật Lâm nghiệp,yes\nluat-dat,Luật,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes\nkl09-2025,Kết luận,09-KL/MH,Ban Thường vụ minh họa,2025-03-03,về giữ đất lúa,Kết luận số 09-KL/MH,yes',
      'commitments.csv':
        'id,kind,text,document,verified\nNV01,task,Giữ ổn định đất chuyên trồng lúa,nq01-2020,yes',
    },
    ok: [
      'id,document,article,viewpoint_or_task,effect,verified\nTC01,luat-dat,Điều 182,NV01,Quy định rõ việc quản lý đất chuyên trồng lúa,yes',
    ],
    notOk: [
      {
        text: 'id,document,viewpoint_or_task,effect,verified\nTC01,luat-rung,NV01,Quy định về ba loại rừng,yes',
        at: 'luat-rung',
        part: 'Văn bản «luat-rung» ban hành 2017-11-15, trước văn bản được tổng kết «nq01-2020» (2020-01-09).',
      },
      {
        text: 'id,document,viewpoint_or_task,effect,verified\nTC01,kl09-2025,NV01,Giao chỉ tiêu giữ đất lúa tới cấp xã,yes',
        at: 'kl09-2025',
        part: 'Văn bản «kl09-2025» ban hành 2025-03-03, sau ngày báo cáo 2025-01-09.',
      },
    ],
  },
  look: ({ head, documents, instruments }) => {
    if (head === undefined) return [];
    const known = byId(documents.rows);
    const object = known.get(head.object);
    return instruments.rows.flatMap((instrument): Diagnostic[] => {
      const document = known.get(instrument.document);
      if (document?.date === undefined) return [];
      const { date } = document;
      const days = daysOf(date);
      const late = days.from > head.date ? `sau ngày báo cáo ${head.date}` : undefined;
      const why =
        object?.date !== undefined && days.to < daysOf(object.date).from
          ? `trước văn bản được tổng kết «${object.id}» (${object.date})`
          : late;
      return why === undefined
        ? []
        : [
            diagnostic(
              'TK430',
              `Văn bản «${document.id}» ban hành ${date}, ${why}.`,
              instruments.placeOf(instrument, 'document'),
              { cause: documents.placeOf(document, 'date') },
            ),
          ];
    });
  },
});
