import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Body, LegalDocument, NarrativeElement, ProseBlock } from '../../../model.ts';
import { periodKey } from '../../../period.ts';
import { placeIn } from '../../../prose.ts';
import { plainSpelling } from '../../../text/orthography.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { formatDate } from '../../../written-date.ts';
import {
  type BodyMention,
  bodyFinder,
  existedIn,
  namesOf,
  outOfTime,
  type Span,
} from '../../citation/bodies.ts';
import { type Mention, mentionsOf } from '../../citation/mentions.ts';
import { withoutTerm } from '../../citation/spelling.ts';
import { type StatedTime, spanOf, timesIn } from '../../citation/times.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** Bodies named in a sentence about a time when they were not. */
export const bodyOfTheTime = proseRule({
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
      'Số liệu tại Quyết định số 99/QĐ-BLN ngày 05/01/2020 của Ban Lâm nghiệp minh họa.',
      'Thông tư số 99/2020/TT-BTNMT ngày 05/01/2020 của Bộ trưởng Bộ Tài nguyên và Môi trường.',
      'Ban Lâm nghiệp minh họa công bố <Value indicator="forest-cover" year="2022"/>.',
      'Bộ Tài nguyên và Môi trường tổng kết Nghị quyết số 24-NQ/TW, ngày 03/6/2000.',
    ],
    notOk: [
      {
        text: 'Năm 2013, Bộ Nông nghiệp và Môi trường ban hành kế hoạch.',
        at: 'Bộ Nông nghiệp và Môi trường',
        part: 'Câu nói về «Năm 2013» mà «Bộ Nông nghiệp và Môi trường» chỉ có từ ngày 01/3/2025; khi ấy là «Bộ Tài nguyên và Môi trường», «Bộ Nông nghiệp và Phát triển nông thôn».',
      },
      {
        text: 'Năm 2026, Bộ TN&MT công bố số liệu.',
        at: 'Bộ TN&MT',
        part: 'Câu nói về «Năm 2026» mà «Bộ TN&MT» chỉ có đến ngày 28/02/2025; kế tục là «Bộ Nông nghiệp và Môi trường».',
      },
      {
        text: 'Ban Lâm nghiệp minh họa tiếp tục công bố số liệu.',
        at: 'Ban Lâm nghiệp',
        part: 'Câu nói về ngày báo cáo, 09/01/2025, mà «Ban Lâm nghiệp minh họa» chỉ có đến ngày 31/12/2022; kế tục là «Bộ Nông nghiệp và Phát triển nông thôn».',
      },
      {
        text: 'Ban Lâm nghiệp minh họa theo dõi Nghị quyết số 24-NQ/TW, ngày 03/6/2013.',
        at: 'Ban Lâm nghiệp',
        part: 'ngày báo cáo',
      },
    ],
  },
  look: (input) => {
    const find = bodyFinder(input.bodies.rows);
    const papers = Map.groupBy(mentionsOf(input), ({ block }) => block);
    return input.sections
      .flatMap(({ prose }) => prose)
      .flatMap((block) => inBlock(block, find(block.text), papers.get(block) ?? [], input));
  },
});

const HISTORY =
  /(?<!\p{L})(?:nay là|nay thuộc|trước đây|tiền thân|hợp nhất|sáp nhập|giải thể|đổi tên|chuyển thành|kết thúc hoạt động|nguyên là|tên cũ|tên gọi cũ)(?!\p{L})/u;
/** Whose word it is, stated now, of whatever time. */
const ATTRIBUTED = /(?<!\p{L})(?:theo|nguồn|dẫn)(?:\s+\p{L}+){0,5}\s*$/iu;
const FORMER = /^\s*\(?(?:cũ|trước đây)(?!\p{L})/u;

function inBlock(
  block: ProseBlock,
  bodies: readonly BodyMention[],
  papers: readonly Mention[],
  input: ProseRuleInput,
): readonly Diagnostic[] {
  const mentions = bodies.filter(
    ({ from }) => !block.quotes.some((quote) => from >= quote.from && from < quote.to),
  );
  if (mentions.length === 0) return [];
  const dates = papers.flatMap((paper) =>
    paper.kind === 'typed' && paper.claims.date !== undefined ? [paper.claims.date] : [],
  );
  // The date of a paper tells when that paper was made, not when the sentence happens.
  const times = timesIn(block.text, input.head.date).filter(
    ({ at }) => !dates.some((date) => at >= date.at && at < date.at + date.written.length),
  );
  let told: readonly StatedTime[] = [];
  return sentencesOf(block.text).flatMap((sentence) => {
    const within = ({ at }: { readonly at: number }): boolean =>
      at >= sentence.from && at < sentence.to;
    const own = [
      ...times.filter(within),
      ...block.elements.filter(within).flatMap(({ at, element }) => timeOf(element, at)),
    ];
    // Within a paragraph the tale goes on at the time told last.
    told = own.length === 0 ? told.map((time) => ({ ...time, leads: false })) : own;
    if (HISTORY.test(plainSpelling(block.text.slice(sentence.from, sentence.to)))) return [];
    const cited = papers.filter(({ from: at }) => within({ at }));
    return mentions
      .filter(
        ({ from, to }) =>
          within({ at: from }) && !FORMER.test(plainSpelling(block.text.slice(to, to + 20))),
      )
      .flatMap((mention) => judged(mention, told, cited, block, input) ?? []);
  });
}

function judged(
  { bodies, written, from }: BodyMention,
  times: readonly StatedTime[],
  papers: readonly Mention[],
  block: ProseBlock,
  input: ProseRuleInput,
): Diagnostic | undefined {
  const {
    head,
    bodies: { rows },
  } = input;
  const today = { from: head.date, to: head.date };
  const attributed = ATTRIBUTED.test(block.text.slice(Math.max(0, from - 60), from));
  const isOf = (body: Body): boolean =>
    [...times, ...papersOf(body, from, papers, input)].some((time) => existedIn(body, time)) ||
    (existedIn(body, today) && (attributed || !times.some(({ leads }) => leads)));
  const [body] = bodies;
  if (body === undefined || bodies.some(isOf)) return undefined;
  const time = times.find(({ leads }) => leads) ?? times[0];
  const about =
    time === undefined ? `ngày báo cáo, ${formatDate(head.date)},` : `«${time.written}»`;
  return diagnostic(
    'TK345',
    `Câu nói về ${about} mà «${written}» ${outOfTime(body, time ?? today, rows)}.`,
    placeIn(block, from),
    { cause: body.place },
  );
}

/** When the papers named in a sentence were issued by the body that stands at `at`. */
function papersOf(
  body: Body,
  at: number,
  papers: readonly Mention[],
  { documents }: ProseRuleInput,
): readonly Span[] {
  const names = namesOf(body).map(plainSpelling);
  const own = (row: LegalDocument): readonly string[] =>
    row.date !== undefined && names.includes(withoutTerm(row.issuer)) ? [row.date] : [];
  return papers
    .flatMap((paper) => {
      if (paper.kind === 'cited')
        return documents.rows
          .filter(({ id }) => id === paper.element.attributes.document)
          .flatMap(own);
      const { issuer, date } = paper.claims;
      const stated =
        issuer !== undefined &&
        date !== undefined &&
        at >= issuer.at &&
        at < issuer.at + issuer.written.length
          ? [date.value]
          : [];
      return [...stated, ...paper.rows.flatMap(own)];
    })
    .map((date) => {
      const [year = '', month, day] = date.split('-');
      return spanOf(year, month, day);
    });
}

/** A figure put into the sentence is of a time too. */
function timeOf(element: NarrativeElement, at: number): readonly StatedTime[] {
  if (element.name !== 'Value' && element.name !== 'Change') return [];
  const period = element.name === 'Value' ? element.attributes.year : element.attributes.to;
  return [
    {
      ...spanOf(String(period.from), undefined, undefined, String(period.to)),
      at,
      written: periodKey(period),
      leads: false,
    },
  ];
}
