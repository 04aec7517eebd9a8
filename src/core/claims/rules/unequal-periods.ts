import { diagnostic } from '../../diagnostic.ts';
import { isSpan, periodKey } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { phrases, startsAt } from '../../text/phrases.ts';
import { isWord } from '../../text/tokens.ts';
import { changeVerbs } from '../change-verbs.ts';
import { fromTo } from '../from-to.ts';
import { SAME_PART } from '../lexicon/comparison.ts';
import { modalityAt } from '../modality.ts';
import type { Clause } from '../passage.ts';
import { comparisonAt } from '../periods.ts';
import { claimRule, type Finding } from '../rule.ts';

const SAME = phrases(SAME_PART);

/** TK317: a change told between periods of unequal length, with a period not yet over, or between two indicators. */
export const unequalPeriodsRule = claimRule({
  code: 'TK317',
  about:
    'Chỉ so sánh hai giai đoạn dài bằng nhau, đã kết thúc, của cùng một chỉ số và cùng một địa bàn.',
  look(clause): readonly Finding[] {
    const { tokens } = clause.scan;
    const verbs = changeVerbs(clause).filter(
      (verb) => !verb.noun && modalityAt(clause, verb.at) === 'asserted',
    );
    const found = verbs.flatMap((verb, index) => {
      const problem =
        mixedEnds(clause, verb.at, (verbs[index + 1]?.at ?? clause.last + 1) - 1) ??
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

/** Two spans that are compared: unequal in length, or the later one not yet over when the figures were taken. */
function unequal(clause: Clause): string | undefined {
  const {
    facts: { review },
    scan: { tokens },
  } = clause;
  const spans = clause.years.filter(({ period }) => isSpan(period));
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
  const [year = '', rest = ''] = [review.as_of.slice(0, 4), review.as_of.slice(5)];
  const over = Number(year) > b.to || (Number(year) === b.to && rest >= '12-31');
  return over
    ? undefined
    : `Giai đoạn ${periodKey(b)} chưa kết thúc khi chốt số liệu (${review.as_of}), chưa so được với ${periodKey(a)}.`;
}

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
  for (let at = first; at <= last; at += 1) if (startsAt(tokens, at, SAME) > 0) return undefined;
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
