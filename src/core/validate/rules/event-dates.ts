import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { RegisterRule } from '../register-rule.ts';

/** What the report rests on took place after the reviewed document was issued and before the report is dated. */
export const eventDates: RegisterRule = ({ head, documents, events }) => {
  if (head === undefined) return [];
  const issued = documents.rows.find(({ id }) => id === head.object)?.date;
  return events.rows.flatMap((row): Diagnostic[] => {
    const { id, name, date } = row;
    const fault = (why: string): Diagnostic[] => [diagnostic('TK448', `${id} («${name}») ghi ngày ${date}, ${why}.`, events.placeOf(row, 'date'))];
    if (date > head.date) return fault(`sau ngày báo cáo ${head.date}`);
    return issued !== undefined && date < issued.padEnd(date.length, '-') ? fault(`trước khi có văn bản được tổng kết (${issued})`) : [];
  });
};
