import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const eventDates = registerRule({
  code: 'TK448',
  about:
    'Hội thảo, tham vấn mà báo cáo dựa vào diễn ra sau khi có văn bản được tổng kết và không sau ngày báo cáo.',
  examples: {
    file: 'events.csv',
    beside: { 'review.yaml': 'object: nq01-2020\ndate: 2025-01-09' },
    ok: ['id,name,kind,date\nHT01,Tham vấn chuyên gia khí tượng,consultation,2024-07-02'],
    notOk: [
      {
        text: 'id,name,kind,date\nHT01,Hội thảo về đất lúa,thematic,2019-06-14',
        at: '2019-06-14',
        part: 'HT01 («Hội thảo về đất lúa») ghi ngày 2019-06-14, trước khi có văn bản được tổng kết (2020-01-09).',
      },
      {
        text: 'id,name,kind,date\nHT01,Hội thảo về đất lúa,thematic,2025-02-14',
        at: '2025-02-14',
        part: 'HT01 («Hội thảo về đất lúa») ghi ngày 2025-02-14, sau ngày báo cáo 2025-01-09.',
      },
    ],
  },
  look: ({ head, documents, events }) => {
    if (head === undefined) return [];
    const issued = documents.rows.find(({ id }) => id === head.object)?.date;
    return events.rows.flatMap((row): Diagnostic[] => {
      const { id, name, date } = row;
      const fault = (why: string): Diagnostic[] => [
        diagnostic(
          'TK448',
          `${id} («${name}») ghi ngày ${date}, ${why}.`,
          events.placeOf(row, 'date'),
        ),
      ];
      if (date > head.date) return fault(`sau ngày báo cáo ${head.date}`);
      return issued !== undefined && date < issued.padEnd(date.length, '-')
        ? fault(`trước khi có văn bản được tổng kết (${issued})`)
        : [];
    });
  },
});
