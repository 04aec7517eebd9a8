import { diagnostic, type Diagnostic } from '../../../diagnostic.ts';
import type { Body, NarrativeElement, ProseBlock } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { formatDate } from '../../../written-date.ts';
import { bodyFinder, existedIn, outOfTime, type BodyMention } from '../../citation/bodies.ts';
import { findDocumentNumbers } from '../../citation/document-number.ts';
import { numberKey, plainSpelling } from '../../citation/spelling.ts';
import { sentencesOf, spanOf, timesIn, type SaidTime, type Sentence } from '../../citation/times.ts';
import type { ProseRule, ProseRuleInput } from '../../prose-rule.ts';

/** Bodies named in a sentence about a time when they were not. */
export const bodyOfTheTime: ProseRule = {
  code: 'TK345',
  about:
    'Cơ quan được gọi bằng tên ở thời điểm câu nói tới: năm nêu trong câu, không có thì ngày của báo cáo. Tên cũ viết kèm «(nay là …)», «trước đây là …» thì được.',
  examples: {
    ok: [
      'Năm 2022, Bộ Tài nguyên và Môi trường công bố số liệu.',
      'Cục Dự báo minh họa (nay là Bộ Tài nguyên và Môi trường) công bố số liệu.',
      'Bộ Tài nguyên và Môi trường công bố số liệu.',
      'Từ ngày 01/3/2025, Bộ Nông nghiệp và Môi trường được hợp nhất từ hai bộ.',
      'Cán bộ Tổng cục “Ban Lâm nghiệp minh họa” và cán bộ xây dựng nông thôn.',
      'Năm 2018, độ che phủ tăng. Ban Lâm nghiệp minh họa đã công bố.',
    ],
    notOk: [
      { text: 'Năm 2013, Bộ Nông nghiệp và Môi trường ban hành kế hoạch.', at: 'Bộ Nông nghiệp và Môi trường', part: 'khi ấy là «Bộ Tài nguyên và Môi trường»' },
      { text: 'Năm 2026, Bộ TN&MT công bố số liệu.', at: 'Bộ TN&MT', part: 'kế tục là «Bộ Nông nghiệp và Môi trường»' },
      { text: 'Ban Lâm nghiệp minh họa tiếp tục công bố số liệu.', at: 'Ban Lâm nghiệp', part: 'ngày báo cáo' },
    ],
  },
  check: (input) => {
    const find = bodyFinder(input.bodies.rows);
    return input.sections.flatMap(({ prose }) => prose).flatMap((block) => inBlock(block, find, input));
  },
};

const HISTORY = /(?<!\p{L})(?:nay là|nay thuộc|trước đây|tiền thân|hợp nhất|sáp nhập|giải thể|đổi tên|chuyển thành|kết thúc hoạt động|nguyên là|tên cũ|tên gọi cũ)(?!\p{L})/u;
const FORMER = /^\s*\(?(?:cũ|trước đây)(?!\p{L})/u;

function inBlock(block: ProseBlock, find: (text: string) => readonly BodyMention[], input: ProseRuleInput): readonly Diagnostic[] {
  const mentions = find(block.text).filter(({ from }) => !block.quotes.some((quote) => from >= quote.from && from < quote.to));
  if (mentions.length === 0) return [];
  let told: readonly SaidTime[] = [];
  return sentencesOf(block.text).flatMap((sentence) => {
    const text = block.text.slice(sentence.from, sentence.to);
    const own = timesOf(block, sentence, input);
    // Within a paragraph the tale goes on at the time told last.
    told = own.length === 0 ? told.map((time) => ({ ...time, leads: false })) : own;
    if (HISTORY.test(plainSpelling(text))) return [];
    return mentions
      .filter(({ from, to }) => from >= sentence.from && from < sentence.to && !FORMER.test(plainSpelling(block.text.slice(to, to + 20))))
      .flatMap((mention) => judged(mention, told, block, input) ?? []);
  });
}

function judged({ bodies, written, from }: BodyMention, times: readonly SaidTime[], block: ProseBlock, { head, bodies: { rows } }: ProseRuleInput): Diagnostic | undefined {
  const today = { from: head.date, to: head.date };
  const isOf = (body: Body): boolean =>
    times.some((time) => existedIn(body, time)) || (existedIn(body, today) && !times.some(({ leads }) => leads));
  const [body] = bodies;
  if (body === undefined || bodies.some(isOf)) return undefined;
  const time = times.find(({ leads }) => leads) ?? times[0];
  const about = time === undefined ? `ngày báo cáo, ${formatDate(head.date)}` : `«${time.written}»`;
  return diagnostic('TK345', `Câu nói về ${about} mà «${written}» ${outOfTime(body, time ?? today, rows)}.`, placeIn(block, from), { cause: body.place });
}

/** Times a sentence names, and those of the papers and figures in it. */
function timesOf(block: ProseBlock, { from, to }: Sentence, { head, documents }: ProseRuleInput): readonly SaidTime[] {
  const text = block.text.slice(from, to);
  const numbers = new Set(findDocumentNumbers(text).map(({ written }) => numberKey(written)));
  const papers = new Set(block.elements.flatMap(({ at, element }) => (at >= from && at < to && element.name === 'Cite' ? [element.attributes.document] : [])));
  const issued = documents.rows.flatMap(({ id, number, date }) =>
    date !== undefined && (papers.has(id) || (number !== undefined && numbers.has(numberKey(number)))) ? [weak(date, ...date.split('-'))] : [],
  );
  const figures = block.elements.flatMap(({ at, element }) => (at >= from && at < to ? periodsOf(element) : []));
  return [...timesIn(text, head.date), ...issued, ...figures];
}

const weak = (written: string, year = '', month?: string, day?: string): SaidTime => ({ ...spanOf(year, month, day), written, leads: false });

function periodsOf(element: NarrativeElement): readonly SaidTime[] {
  if (element.name !== 'Value' && element.name !== 'Change') return [];
  const period = element.name === 'Value' ? element.attributes.year : element.attributes.to;
  return [{ ...spanOf(String(period.from), undefined, undefined, String(period.to)), written: String(period.to), leads: false }];
}
