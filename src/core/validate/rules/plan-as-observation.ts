import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import { periodKey } from '../../period.ts';
import { rowRule } from '../rule.ts';

/** Notes that come again and again are looked at once. */
const REMEMBERED = 10_000;

const SAYS_PLAN = /(?<!\p{L})(?:kế hoạch|dự kiến|phấn đấu|chỉ tiêu giao|mục tiêu đến)(?!\p{L})/iu;

export const planAsObservation = rowRule({
  code: 'TK507',
  about:
    'Số kế hoạch không phải số đã thực hiện: số của năm sau ngày báo cáo, số có ghi chú «kế hoạch», «dự kiến», «phấn đấu» phải ghi tình trạng là plan.',
  examples: {
    file: 'observations.csv',
    beside: { 'review.yaml': 'date: 2025-01-09' },
    ok: [
      'indicator,area,year,value,unit,status,source,note\nrice-land,all,2030,3.8,triệu ha,plan,dat-2024,chỉ tiêu kế hoạch',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source,note\nrice-land,all,2024,3.9,triệu ha,estimate,dat-2024,số kế hoạch năm 2024',
        at: 'số kế hoạch',
        part: 'Ghi chú có chữ «kế hoạch» mà tình trạng là estimate.',
      },
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2030,3.8,triệu ha,estimate,dat-2024',
        at: '2030',
        part: 'Số của năm 2030, sau ngày báo cáo 2025-01-09, mà không ghi là kế hoạch.',
      },
    ],
  },
  look: ({ head, observations }) => {
    const found = new DiagnosticList();
    const last = head === undefined ? Infinity : Number(head.date.slice(0, 4));
    const notes = new Map<string, string | undefined>();
    for (const row of observations.rows) {
      if (row.status === 'plan') continue;
      if (row.year.from > last) {
        found.push(
          diagnostic(
            'TK507',
            `Số của năm ${periodKey(row.year)}, sau ngày báo cáo ${head?.date}, mà không ghi là kế hoạch.`,
            observations.placeOf(row, 'year'),
            { severity: 'error' },
          ),
        );
      }
      if (row.note === undefined) continue;
      const word = notes.has(row.note) ? notes.get(row.note) : SAYS_PLAN.exec(row.note)?.[0];
      if (notes.size < REMEMBERED) notes.set(row.note, word);
      if (word !== undefined)
        found.push(
          diagnostic(
            'TK507',
            `Ghi chú có chữ «${word}» mà tình trạng là ${row.status}.`,
            observations.placeOf(row, 'note'),
          ),
        );
    }
    return found.all;
  },
});
