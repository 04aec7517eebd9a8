import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { LegalDocument } from '../../model.ts';
import { daysOf } from '../citation/times.ts';
import { registerRule } from '../register-rule.ts';

export const instrumentDateUnclear = registerRule({
  code: 'TK431',
  about:
    'Ngày của văn bản thể chế hóa đủ rõ để biết văn bản ấy ban hành sau văn bản được tổng kết và trước ngày báo cáo; chỉ ghi năm thì có khi chưa đủ.',
  examples: {
    file: 'documents.csv',
    beside: {
      'review.yaml': 'object: nq01-2020\ndate: 2025-01-09',
      'commitments.csv':
        'id,kind,text,document,verified\nNV01,task,Giữ ổn định đất chuyên trồng lúa,nq01-2020,yes',
      'instruments.csv':
        'id,document,viewpoint_or_task,effect,verified\nTC01,kl05,NV01,Giao chỉ tiêu giữ đất lúa tới cấp xã,yes',
    },
    ok: [
      'id,type,number,issuer,date,title,short,verified\nkl05,Kết luận,05-KL/MH,Ban Thường vụ minh họa,2021-06-15,về giữ đất lúa,Kết luận số 05-KL/MH,yes',
      'id,type,number,issuer,date,title,short,verified\nkl05,Kết luận,05-KL/MH,Ban Thường vụ minh họa,2021,về giữ đất lúa,Kết luận số 05-KL/MH,yes',
    ],
    notOk: [
      {
        text: 'id,type,number,issuer,date,title,short,verified\nnq01-2020,Nghị quyết,01-NQ/MH,Ban Chấp hành minh họa,2020-01-09,"về giữ rừng, giữ đất lúa và phòng lũ",Nghị quyết số 01-NQ/MH,yes\nkl05,Kết luận,05-KL/MH,Ban Thường vụ minh họa,2020,về giữ đất lúa,Kết luận số 05-KL/MH,yes',
        at: 'kl05,NV01',
        part: 'Văn bản «kl05» chỉ ghi 2020, chưa đủ để biết có sau văn bản được tổng kết «nq01-2020» (2020-01-09) hay không.',
      },
      {
        text: 'id,type,number,issuer,date,title,short,verified\nkl05,Kết luận,05-KL/MH,Ban Thường vụ minh họa,2025-01,về giữ đất lúa,Kết luận số 05-KL/MH,yes',
        at: 'kl05,NV01',
        part: 'Văn bản «kl05» chỉ ghi 2025-01, chưa đủ để biết có trước ngày báo cáo 2025-01-09 hay không.',
      },
      {
        text: 'id,type,number,issuer,date,title,short,verified\nkl05,Kết luận,05-KL/MH,Ban Thường vụ minh họa,,về giữ đất lúa,Kết luận số 05-KL/MH,yes',
        at: 'kl05,NV01',
        part: 'Văn bản «kl05» chưa có ngày nên chưa biết có ban hành sau văn bản được tổng kết hay không.',
      },
    ],
  },
  look: ({ head, documents, instruments }) => {
    if (head === undefined) return [];
    const known = byId(documents.rows);
    const object = known.get(head.object);
    return instruments.rows.flatMap((instrument): Diagnostic[] => {
      const document = known.get(instrument.document);
      if (document === undefined) return [];
      const told = openQuestion(document.date, object, head.date);
      if (told === undefined) return [];
      return [
        diagnostic(
          'TK431',
          `Văn bản «${document.id}» ${told}.`,
          instruments.placeOf(instrument, 'document'),
          { cause: documents.placeOf(document, 'date') },
        ),
      ];
    });
  },
});

/** What the date of a document leaves open: its order to the reviewed document, or to the report. */
function openQuestion(
  date: string | undefined,
  object: LegalDocument | undefined,
  report: string,
): string | undefined {
  if (date === undefined)
    return 'chưa có ngày nên chưa biết có ban hành sau văn bản được tổng kết hay không';
  const days = daysOf(date);
  if (object?.date !== undefined && date !== object.date) {
    const reviewed = daysOf(object.date);
    if (days.to >= reviewed.from && days.from < reviewed.to)
      return `chỉ ghi ${date}, chưa đủ để biết có sau văn bản được tổng kết «${object.id}» (${object.date}) hay không`;
  }
  return days.from <= report && days.to > report
    ? `chỉ ghi ${date}, chưa đủ để biết có trước ngày báo cáo ${report} hay không`
    : undefined;
}
