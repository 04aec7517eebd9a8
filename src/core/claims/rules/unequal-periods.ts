import { diagnostic } from '../../diagnostic.ts';
import type { CountedUntil } from '../../model.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { findStart, phrases } from '../../text/phrases.ts';
import { isWord } from '../../text/tokens.ts';
import { formatDate } from '../../view/format.ts';
import { type ChangeVerb, changeVerbs } from '../change-verbs.ts';
import { pointOf } from '../facts.ts';
import { subjectsOf } from '../figure-subject.ts';
import { fromTo } from '../from-to.ts';
import { NOT_COMPARABLE, SAME_PART } from '../lexicon/comparison.ts';
import { seriesHolding } from '../meaning.ts';
import { modalityAt } from '../modality.ts';
import type { Numeral } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { comparisonAt } from '../periods.ts';
import { claimRule, type Finding } from '../rule.ts';
import { yearOf } from '../year-of.ts';

const SAME = phrases(SAME_PART);
const UNLIKE = phrases(NOT_COMPARABLE);

/** TK317: a change told between periods of unequal length, with a period not yet over, or between two indicators. */
export const unequalPeriodsRule = claimRule({
  code: 'TK317',
  about:
    'Chỉ so sánh hai giai đoạn dài bằng nhau, đã kết thúc, của cùng một chỉ số và cùng một địa bàn.',
  look(clause): readonly Finding[] {
    const { tokens } = clause.scan;
    const verbs = [...changeVerbs(clause), ...restVerbs(clause)].filter(
      (verb) => !verb.noun && modalityAt(clause, verb.at) === 'asserted',
    );
    const found = verbs.flatMap((verb, index) => {
      const problem =
        mixedEnds(clause, verb.at, (verbs[index + 1]?.at ?? clause.last + 1) - 1) ??
        mixedSeries(clause, verb) ??
        (index === 0 ? (unequal(clause) ?? part(clause)) : undefined);
      return problem === undefined
        ? []
        : [
            {
              diagnostic: diagnostic(
                'TK317',
                problem,
                placeIn(clause.block, tokens[verb.at]!.from),
              ),
            },
          ];
    });
    const shown =
      verbs.length > 0
        ? undefined
        : clause.elements.find(({ element }) => element.name === 'Change');
    const problem = shown === undefined ? undefined : unequal(clause);
    if (shown !== undefined && problem !== undefined)
      return [
        { diagnostic: diagnostic('TK317', problem, placeIn(clause.block, tokens[shown.at]!.from)) },
      ];
    return found;
  },
  examples: {
    ok: [
      'So với giai đoạn 2013 - 2017, giai đoạn 2018 - 2022 thiệt hại giảm.',
      'Quý I/2022 lượng rác giảm so với quý I/2021.',
      'Sáu tháng đầu năm 2022, số vụ cháy giảm so với cùng kỳ năm 2021.',
    ],
    notOk: [
      {
        text: 'So với giai đoạn 2011 - 2015, số vụ cháy rừng giai đoạn 2016 - 2022 giảm.',
        at: 'giảm',
        part: 'So sánh hai giai đoạn dài ngắn khác nhau: 2011-2015 có 5 năm, 2016-2022 có 7 năm.',
      },
      {
        text: 'Giai đoạn 2018 - 2023 số người chết giảm so với giai đoạn 2012 - 2017.',
        at: 'giảm',
        part: 'Giai đoạn 2018-2023 chưa kết thúc khi chốt số liệu (2023-05-31), chưa so được với 2012-2017.',
      },
      {
        text: 'Tỷ lệ thu gom tăng từ <Value indicator="landfilled" year="2013"/> lên <Value indicator="waste-collected" year="2022"/>.',
        at: 'tăng',
        part: 'So sánh hai chỉ số khác nhau: «landfilled» và «waste-collected» không nằm trong một chuỗi.',
      },
    ],
  },
});

/** «còn 11 người» after a figure for another period: fewer than before. */
function restVerbs({ scan: { tokens }, numerals, before }: Clause): readonly ChangeVerb[] {
  if (before?.numerals.some(({ kind }) => kind === 'figure') !== true) return [];
  return numerals.flatMap(({ kind, first }) =>
    kind === 'figure' && isWord(tokens[first - 1], 'còn')
      ? [{ at: first - 1, end: first, direction: -1 as const, noun: false, comparative: false }]
      : [],
  );
}

/** «tăng từ A lên B» where A and B measure different things. */
function mixedEnds(clause: Clause, first: number, last: number): string | undefined {
  const ends = fromTo(clause, first, last);
  const a = ends?.from.bound;
  const b = ends?.to.bound;
  if (a === undefined || b === undefined) return undefined;
  if (a.indicator !== b.indicator)
    return `So sánh hai chỉ số khác nhau: «${a.indicator}» và «${b.indicator}» không nằm trong một chuỗi.`;
  return a.area === b.area
    ? undefined
    : `So sánh hai địa bàn khác nhau: «${a.area}» và «${b.area}».`;
}

/** Two typed figures that are values of different series: «từ 47,23% … xuống 42,02%», «87,26%, thấp hơn mức 95,5%». */
function mixedSeries(clause: Clause, verb: ChangeVerb): string | undefined {
  const { facts, around, sentence } = clause;
  const { tokens } = clause.scan;
  if (findStart(tokens, sentence.first, sentence.last, UNLIKE) !== undefined) return undefined;
  const figures = around.numerals.filter(
    ({ kind, quantity }) => kind === 'figure' && quantity?.unit !== undefined,
  );
  const [early, late] = verb.comparative
    ? [
        figures.findLast(({ first }) => first < verb.at),
        figures.find(({ first }) => first > verb.at),
      ]
    : figures.filter(({ first }) => first > verb.at);
  if (early === undefined || late === undefined || early.quantity!.unit !== late.quantity!.unit)
    return undefined;
  if (!verb.comparative && fromTo(clause, verb.at, clause.last) === undefined) return undefined;
  const home = (figure: Numeral): Clause =>
    figure.first < clause.first ? (clause.before ?? clause) : clause;
  const [ofEarly, ofLate] = [early, late].map((figure) => seriesHolding(home(figure), figure));
  const [one, other] = [ofEarly?.[0], ofLate?.[0]];
  if (
    one === undefined ||
    other === undefined ||
    ofEarly!.some((series) => ofLate!.includes(series))
  )
    return undefined;
  const [a, b] = [one, other].map(({ indicator }) => facts.indicatorOf.get(indicator));
  if (a === undefined || b === undefined || a === b) return undefined;
  // Two things side by side in one year can well be compared; over the years only one and the same.
  const [yearA, yearB] = [early, late].map((figure) => yearOf(home(figure), figure)?.period);
  const isSideBySide =
    verb.comparative &&
    a.kind === b.kind &&
    yearA !== undefined &&
    yearB !== undefined &&
    samePeriod(yearA, yearB);
  return isSideBySide
    ? undefined
    : `So sánh hai chỉ số khác nhau: «${a.name}» và «${b.name}» không nằm trong một chuỗi.`;
}

/** Two spans that are compared: unequal in length, or the later one not yet over when the figures were taken. */
function unequal(clause: Clause): string | undefined {
  const {
    facts: { review },
    scan: { tokens },
  } = clause;
  const own = clause.years.filter(({ period }) => isSpan(period));
  // «giai đoạn A có 31 người chết; giai đoạn B còn 11 người»
  const before = clause.before?.years.filter(({ period }) => isSpan(period)) ?? [];
  const spans = own.length === 1 && before.length === 1 ? [...before, ...own] : own;
  if (
    spans.length !== 2 ||
    spans.some(({ at }) => isWord(tokens[at - 1], 'kỳ') && isWord(tokens[at - 2], 'nhiệm', 'thời'))
  )
    return undefined;
  const [a, b] = spans.map(({ period }) => period).sort((x, y) => x.to - y.to);
  const length = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    to - from + 1;
  if (a === undefined || b === undefined || a.to > b.from) return undefined;
  if (length(a) !== length(b))
    return `So sánh hai giai đoạn dài ngắn khác nhau: ${periodKey(a)} có ${length(a)} năm, ${periodKey(b)} có ${length(b)} năm.`;
  const cut = cutOf(clause, b);
  if (cut !== undefined)
    return `Số giai đoạn ${periodKey(b)} mới tính đến ${formatDate(cut.date)}, chưa trọn kỳ, chưa so được với ${periodKey(a)}.`;
  const [year = '', rest = ''] = [review.as_of.slice(0, 4), review.as_of.slice(5)];
  const over = Number(year) > b.to || (Number(year) === b.to && rest >= '12-31');
  return over
    ? undefined
    : `Giai đoạn ${periodKey(b)} chưa kết thúc khi chốt số liệu (${review.as_of}), chưa so được với ${periodKey(a)}.`;
}

/** Until when the figures of a period were counted, where the series that the sentence names has them cut short. */
function cutOf(clause: Clause, period: Period): CountedUntil | undefined {
  for (const { series, certainty } of subjectsOf(clause, clause.last)) {
    const cut = certainty >= NAMED ? pointOf(series, period)?.cut : undefined;
    if (cut !== undefined) return cut;
  }
  return undefined;
}

/** Part of a name that is enough beside the very period. */
const NAMED = 0.5;

/** «6 tháng đầu năm 2022 … so với năm 2021»: a part of a year against a whole one. */
function part(clause: Clause): string | undefined {
  const {
    scan: { tokens },
    numerals,
    first,
    last,
  } = clause;
  const base = comparisonAt(clause);
  if (base === undefined) return undefined;
  if (findStart(tokens, first, last, SAME) !== undefined) return undefined;
  const isPart = (from: number, to: number): boolean =>
    numerals.some(
      (one) =>
        one.first >= from &&
        one.first <= to &&
        ((isWord(tokens[one.last + 1], 'tháng') && isWord(tokens[one.last + 2], 'đầu', 'cuối')) ||
          (one.kind === 'period' && one.years === undefined) ||
          (one.kind === 'date' && isWord(tokens[one.first - 1], 'tháng'))),
    );
  const wholeAfter = numerals.find(
    (one) => one.first > base && one.kind === 'year' && isWord(tokens[one.first - 1], 'năm'),
  );
  if (wholeAfter === undefined || !isPart(first, base) || isPart(base, last)) return undefined;
  return `So sánh một phần của năm với cả năm ${clause.block.text.slice(wholeAfter.from, wholeAfter.to)}; so với cùng kỳ thì mới cùng độ dài.`;
}
