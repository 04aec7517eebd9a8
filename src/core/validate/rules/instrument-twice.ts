import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Instrument } from '../../model.ts';
import { registerRule } from '../register-rule.ts';

export const instrumentTwice = registerRule({
  code: 'TK433',
  about:
    'Một văn bản ghi một lần cho mỗi quan điểm, nhiệm vụ, trừ khi các dòng nêu những điều, khoản khác nhau.',
  examples: {
    file: 'instruments.csv',
    beside: {
      'commitments.csv':
        'id,kind,text,document,verified\nNV01,task,Giữ ổn định đất chuyên trồng lúa,nq01-2020,yes',
      'documents.csv':
        'id,type,number,issuer,date,title,short,verified\nluat-dat,Luật,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes',
    },
    ok: [
      'id,document,article,viewpoint_or_task,effect,verified\nTC01,luat-dat,Điều 182,NV01,Quy định rõ việc quản lý đất trồng lúa,yes\nTC02,luat-dat,Điều 122,NV01,Đặt điều kiện cho việc chuyển mục đích sử dụng,yes',
    ],
    notOk: [
      {
        text: 'id,document,article,viewpoint_or_task,effect,verified\nTC01,luat-dat,,NV01,Quy định rõ việc quản lý đất trồng lúa,yes\nTC02,luat-dat,,NV01,Đặt điều kiện cho việc chuyển mục đích sử dụng,yes',
        at: 'luat-dat',
        part: 'Văn bản «luat-dat» đã ghi cho «NV01» ở dòng TC01.',
      },
    ],
  },
  look: ({ instruments }) => {
    const rows = new Map<string, Instrument[]>();
    return instruments.rows.flatMap((instrument): Diagnostic[] => {
      const key = `${instrument.document} ${instrument.viewpoint_or_task}`;
      const before = rows.get(key) ?? [];
      rows.set(key, [...before, instrument]);
      const same = before.find(
        ({ article }) =>
          article === undefined ||
          instrument.article === undefined ||
          article === instrument.article,
      );
      if (same === undefined) return [];
      return [
        diagnostic(
          'TK433',
          `Văn bản «${instrument.document}» đã ghi cho «${instrument.viewpoint_or_task}» ở dòng ${same.id}.`,
          instruments.placeOf(instrument, 'document'),
          { cause: instruments.placeOf(same, 'document') },
        ),
      ];
    });
  },
});
