import { byId } from '../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { RegisterRule } from '../register-rule.ts';

/** What came from a resolution was issued after it, and what a report counts was issued before the report. */
export const instrumentDate: RegisterRule = ({ head, documents, instruments }) => {
  if (head === undefined) return [];
  const known = byId(documents.rows);
  const object = known.get(head.object);
  return instruments.rows.flatMap((instrument): Diagnostic[] => {
    const document = known.get(instrument.document);
    if (document === undefined) return [];
    const { date } = document;
    const place = instruments.placeOf(instrument, 'document');
    const cause = { cause: documents.placeOf(document, 'date') };
    if (date === undefined) return [diagnostic('TK431', `Văn bản «${document.id}» chưa có ngày nên chưa biết có ban hành sau văn bản được tổng kết hay không.`, place, cause)];
    if (object?.date !== undefined) {
      if (latest(date) < earliest(object.date)) {
        return [diagnostic('TK430', `Văn bản «${document.id}» ban hành ${date}, trước văn bản được tổng kết «${object.id}» (${object.date}).`, place, cause)];
      }
      if (earliest(date) < latest(object.date) && date !== object.date) {
        return [diagnostic('TK431', `Văn bản «${document.id}» chỉ ghi ${date}, chưa đủ để biết có sau văn bản được tổng kết «${object.id}» (${object.date}) hay không.`, place, cause)];
      }
    }
    if (earliest(date) > head.date) return [diagnostic('TK430', `Văn bản «${document.id}» ban hành ${date}, sau ngày báo cáo ${head.date}.`, place, cause)];
    return latest(date) > head.date
      ? [diagnostic('TK431', `Văn bản «${document.id}» chỉ ghi ${date}, chưa đủ để biết có trước ngày báo cáo ${head.date} hay không.`, place, cause)]
      : [];
  });
};

/** Bounds of a whole or partial ISO date; as texts they compare in order of time. */
const earliest = (date: string): string => `${date}${'-01-01'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);
const latest = (date: string): string => `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);
