import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { anyOf, singleBlanks } from '../../../text/phrases.ts';
import {
  CHORES,
  COUNTED_CHORES,
  MONEY,
  PROCUREMENT,
  PROCUREMENT_POLICY,
  SHORT_HORIZON,
  UNDERTAKINGS,
} from '../../lexicon/short-term.ts';
import { type OwnBlock, ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** Tasks give a direction to be followed and judged for years; single pieces of work belong in plans. */
export const directionalTasks = proseRule({
  code: 'TK320',
  about:
    'Nhiệm vụ, giải pháp mang tính định hướng, không nêu việc cụ thể, ngắn hạn (Thông báo Phiên họp lần thứ hai của Ban Chỉ đạo): không hạn ngày tháng, không thời hạn từ hai năm trở xuống, không tên dự án, số tiền, việc lẻ.',
  examples: {
    ok: [
      inTasks(
        'Phát triển năng lượng tái tạo đến năm 2035, tầm nhìn 2050; có chính sách thu hút các dự án đầu tư xanh.',
      ),
      inTasks(
        'Tiếp tục thực hiện Kết luận số 01-KL/MH, ngày 08/01/2025; đẩy mạnh mua sắm công xanh.',
      ),
      'Trước ngày 30/6/2026 tổ chức hội nghị tổng kết Dự án A với kinh phí 5 tỷ đồng.',
    ],
    notOk: [
      {
        text: inTasks('Hoàn thành rà soát trước ngày 30/6/2025.'),
        at: 'trước ngày 30/6/2025',
        part: '«trước ngày 30/6/2025» là hạn ngày, tháng; nhiệm vụ ở đây phải mang tính định hướng.',
      },
      {
        text: inTasks('Ban hành quy chế trong quý II năm 2025.'),
        at: 'trong quý II năm 2025',
        part: '«trong quý II năm 2025» là hạn ngày, tháng; nhiệm vụ ở đây phải mang tính định hướng.',
      },
      {
        text: inTasks('Xử lý dứt điểm rác thải nhựa đến hết năm 2026.'),
        at: 'đến hết năm 2026',
        part: '«đến hết năm 2026» là thời hạn ngắn; nhiệm vụ ở đây phải mang tính định hướng.',
      },
      {
        text: inTasks('Khắc phục tình trạng này trong 02 năm tới.'),
        at: 'trong 02 năm',
        part: 'thời hạn ngắn',
      },
      {
        text: inTasks('Đẩy nhanh tiến độ Đề án “Sắp xếp dân cư miền núi”.'),
        at: 'Đề án “',
        part: 'tên dự án, đề án',
      },
      {
        text: inTasks('Tập trung thực hiện Dự án cấp nước Quốc lộ 47.'),
        at: 'Dự án',
        part: 'tên dự án, đề án',
      },
      {
        text: inTasks('Đẩy nhanh dự án Hệ thống cấp nước dọc Quốc lộ 47.'),
        at: 'dự án Hệ thống',
        part: 'tên dự án, đề án',
      },
      {
        text: inTasks('Báo cáo vào ngày 05 hằng tháng.'),
        at: 'ngày 05 hằng tháng',
        part: '«ngày 05 hằng tháng» là hạn ngày, tháng',
      },
      { text: inTasks('Bố trí 500 tỷ đồng cho quan trắc.'), at: '500 tỷ đồng', part: 'số tiền' },
      { text: inTasks('Tăng cường tập huấn cho cán bộ xã.'), at: 'tập huấn', part: 'việc lẻ' },
      {
        text: inTasks(
          '<Task id="NV09" addresses="NN01" lead="Bộ Y tế" title="Mở 3 lớp cho cán bộ xã">\n\nNâng năng lực.\n\n</Task>',
        ),
        at: '3 lớp',
        part: 'việc lẻ',
      },
    ],
  },
  look: (input) =>
    ownWords(input)
      .filter(isTask)
      .flatMap(({ block, text }) =>
        signsIn(text, input.head.date).map(({ at, words, kind }) =>
          diagnostic(
            'TK320',
            `«${kind === NAME ? named(block.text.slice(at)) : singleBlanks(words)}» là ${kind}; nhiệm vụ ở đây phải mang tính định hướng.`,
            placeIn(block, at),
          ),
        ),
      ),
});

function inTasks(text: string): string {
  return `---\nrole: tasks\ntitle: Phần thử\n---\n\n${text}\n`;
}

const isTask = ({ section, block }: OwnBlock): boolean =>
  section.role === 'tasks' || block.finding?.kind === 'Task';

const NAME = 'tên dự án, đề án';

/** A name as far as it can be told from the sentence it stands in. */
const named = (text: string): string =>
  singleBlanks(/^[^.;:»”]{1,60}(?:[»”]|(?![\p{L}\p{N}]))/u.exec(text)?.[0] ?? text).trim();

type Sign = { readonly at: number; readonly words: string; readonly kind: string };

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const DAY = new RegExp(
  `${EDGE}(?<lead>(?:trước|đến|chậm nhất|xong|vào|trong)\\s+)?(?:ngày\\s+(?<day>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<month>\\d{1,2})(?:(?:[/.-]|\\s+năm\\s+)(?<year>\\d{4}))?|(?:quý\\s+(?:I{1,3}|IV|[1-4])|tháng\\s+\\d{1,2})(?:\\s*/\\s*|\\s+năm\\s+)(?<ofYear>\\d{4}))${END}`,
  'giu',
);
const ROUTINE = new RegExp(
  `${EDGE}(?:ngày\\s+\\d{1,2}|\\d{1,2}\\s+ngày)\\s+(?:hằng|hàng|mỗi)\\s+(?:tháng|quý|năm)${END}`,
  'giu',
);
const THIS_MONTH = new RegExp(
  `${EDGE}(?:ngay\\s+|trong\\s+|trước\\s+|chậm\\s+nhất\\s+){1,3}(?:đầu\\s+|cuối\\s+|hết\\s+)?(?:tháng\\s+\\d{1,2}|quý\\s+(?:I{1,3}|IV|[1-4])|tuần\\s+(?:này|tới|sau)|tháng\\s+(?:này|tới|sau))${END}`,
  'giu',
);
const MONTHS = new RegExp(`${EDGE}\\d{1,2}\\s+tháng\\s+(?:đầu|cuối)\\s+năm${END}`, 'giu');
const YEAR = new RegExp(
  `${EDGE}(?:(?:đến|trong|trước|vào|ngay|hết|cuối|đầu)\\s+){1,2}năm\\s+(?<year>20\\d\\d)${END}`,
  'giu',
);
const PERIOD = new RegExp(
  `${EDGE}giai\\s+đoạn\\s+(?<from>20\\d\\d)\\s*[-–]\\s*(?<to>20\\d\\d)${END}`,
  'giu',
);
const SPAN = new RegExp(
  `${EDGE}trong\\s+(?:vòng\\s+)?(?:(?:0?[1-${SHORT_HORIZON}]|một|hai)\\s+năm|(?:\\d{1,2}|một|hai|ba|sáu)\\s+tháng)${END}`,
  'giu',
);
const NAMED = new RegExp(
  `(?<=[\\p{L},;)]\\s+)(?:${anyOf(UNDERTAKINGS)})${END}|${EDGE}(?:${anyOf(UNDERTAKINGS)})\\s+[“"«]|${EDGE}(?:${anyOf(UNDERTAKINGS.map((one) => one.toLowerCase()))})(?=\\s+\\p{Lu}\\p{Ll})`,
  'gu',
);
const AMOUNT = new RegExp(
  `${EDGE}\\d[\\d.,]{0,20}(?:\\s+(?:nghìn|ngàn|triệu|tỷ|tỉ)){0,2}\\s+(?:${anyOf(MONEY)})${END}`,
  'giu',
);
const CHORE = new RegExp(
  `${EDGE}(?:${anyOf(CHORES)}|${anyOf([PROCUREMENT])}(?!\\s+(?:${anyOf(PROCUREMENT_POLICY)})${END}))${END}`,
  'giu',
);
const COUNTED = new RegExp(`${EDGE}\\d[\\d.]{0,12}\\s+(?:${anyOf(COUNTED_CHORES)})${END}`, 'giu');

/** Everything short-lived in a text, in order; `date` is the report's, as `2025-01-09`. */
function signsIn(text: string, date: string): readonly Sign[] {
  const reported = Number(date.slice(0, 4));
  const isNear = (year: number): boolean => year >= reported && year <= reported + SHORT_HORIZON;
  const signs: Sign[] = [];
  const take = (
    pattern: RegExp,
    kind: string,
    counts: (groups: Readonly<Record<string, string | undefined>>) => boolean = () => true,
  ): void => {
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      if (
        counts(groups) &&
        !signs.some((one) => index < one.at + one.words.length && one.at < index + words.length)
      )
        signs.push({ at: index, words, kind });
    }
  };
  // A date gone by is that of a document or an event, no deadline.
  take(DAY, 'hạn ngày, tháng', ({ lead, day = '', month = '', year, ofYear }) => {
    if (ofYear !== undefined) return Number(ofYear) >= reported;
    return year === undefined
      ? lead !== undefined
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` > date;
  });
  take(ROUTINE, 'hạn ngày, tháng');
  take(THIS_MONTH, 'hạn ngày, tháng');
  take(MONTHS, 'hạn ngày, tháng');
  take(PERIOD, 'thời hạn ngắn', ({ to }) => isNear(Number(to)));
  take(YEAR, 'thời hạn ngắn', ({ year }) => isNear(Number(year)));
  take(SPAN, 'thời hạn ngắn');
  take(NAMED, NAME);
  take(AMOUNT, 'số tiền');
  take(CHORE, 'việc lẻ');
  take(COUNTED, 'việc lẻ');
  return onePerSentence(
    text,
    signs.sort((a, b) => a.at - b.at),
  );
}

/** «mua sắm 05 trạm»: several signs of one kind in a sentence have one cause. */
const onePerSentence = (text: string, signs: readonly Sign[]): readonly Sign[] =>
  signs.filter(
    ({ at, kind }, index) =>
      !signs
        .slice(0, index)
        .some((before) => before.kind === kind && !SENTENCE_END.test(text.slice(before.at, at))),
  );

const SENTENCE_END = /[.;!?…](?:\s|$)|\n/u;
