import { compare } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { phrases, startsAt } from '../../text/phrases.ts';
import { isWord } from '../../text/tokens.ts';
import { formatNumber, withUnit } from '../../view/format.ts';
import { AMONG_OTHERS, GREATEST, LEAST } from '../lexicon/claims.ts';
import { modalityAt } from '../modality.ts';
import type { Clause } from '../passage.ts';
import { claimRule, type Finding } from '../rule.ts';
import { isElsewhere, subjectAt } from '../subject.ts';

const TOP = phrases(GREATEST);
const BOTTOM = phrases(LEAST);
const OTHERS = phrases(AMONG_OTHERS);

/** TK314: «cao nhất», «thấp nhất» against the whole series of the figure it is said of. */
export const superlativeRule = claimRule({
  code: 'TK314',
  about:
    'Lời nói «cao nhất», «thấp nhất» đúng với cả chuỗi số liệu, hoặc với giai đoạn mà câu nêu.',
  look(clause): readonly Finding[] {
    const {
      scan: { tokens },
      first,
      last,
      facts,
    } = clause;
    const findings: Finding[] = [];
    for (let at = first; at <= last; at += 1) {
      const top = startsAt(tokens, at, TOP);
      const length = top || startsAt(tokens, at, BOTTOM);
      if (length === 0 || amongOthers(clause, at + length) || modalityAt(clause, at) !== 'asserted')
        continue;
      const point = pointFor(clause, at);
      if (point === undefined) continue;
      const series = facts.seriesOf(point.indicator, point.area);
      const indicator = facts.indicatorOf.get(point.indicator);
      const own = series?.points.find(({ period }) => samePeriod(period, point.period));
      if (series === undefined || indicator === undefined || own?.value === undefined) continue;
      const range = rangeOf(clause, at);
      const rival = series.points
        .filter(
          ({ period, value }) =>
            value !== undefined &&
            isSpan(period) === isSpan(point.period) &&
            period.from >= range.from &&
            period.to <= range.to,
        )
        .find(({ value }) =>
          top > 0 ? compare(value!, own.value!) > 0 : compare(value!, own.value!) < 0,
        );
      if (rival === undefined) continue;
      const said = clause.block.text.slice(tokens[at]!.from, tokens[at + length - 1]!.to);
      const told = `năm ${periodKey(rival.period)} là ${withUnit(formatNumber(rival.value!, indicator.decimals), indicator.unit)}, năm ${periodKey(own.period)} là ${withUnit(formatNumber(own.value, indicator.decimals), indicator.unit)}`;
      findings.push({
        diagnostic: diagnostic(
          'TK314',
          `«${said}» không đúng với số liệu: ${told}.`,
          placeIn(clause.block, tokens[at]!.from),
        ),
      });
    }
    return findings;
  },
  examples: {
    ok: [
      'Năm 2017 có <Value indicator="dead-missing" year="2017"/> chết và mất tích, cao nhất trong nhiều năm.',
      'Khó khăn lớn nhất là vốn; ít nhất phải giữ được đê.',
      'Năm 2020 là một trong những năm thiệt hại lớn nhất, ước <Value indicator="loss" year="2020"/>.',
    ],
    notOk: [
      {
        text: 'Năm 2020 thiệt hại nặng nhất, ước <Value indicator="loss" year="2020"/>.',
        at: 'nặng nhất',
        part: '«nặng nhất» không đúng với số liệu: năm 2017 là 60.000 tỷ đồng, năm 2020 là 39.100 tỷ đồng.',
      },
    ],
  },
});

/** «một trong những năm … lớn nhất», «cao nhất cả nước», «lớn thứ hai»: not a claim about the series. */
function amongOthers({ scan: { tokens }, first }: Clause, end: number): boolean {
  if (startsAt(tokens, end, OTHERS) > 0) return true;
  for (let at = end - 1; at > first; at -= 1)
    if (isWord(tokens[at], 'trong') && isWord(tokens[at - 1], 'một')) return true;
  return false;
}

/** The figure a superlative is said of: the bound one nearest to it, else the subject in the one year named. */
function pointFor(
  clause: Clause,
  at: number,
): { readonly indicator: string; readonly area: string; readonly period: Period } | undefined {
  const [nearest, second] = [...clause.values].sort(
    (a, b) => Math.abs(a.at - at) - Math.abs(b.at - at),
  );
  if (nearest !== undefined)
    return second === undefined ||
      second.indicator === nearest.indicator ||
      Math.abs(second.at - at) > Math.abs(nearest.at - at)
      ? nearest
      : undefined;
  const single = clause.years.filter(({ period }) => !isSpan(period));
  const subject = subjectAt(clause, at);
  if (subject === undefined || subject.at > at || single.length !== 1 || isElsewhere(clause))
    return undefined;
  return { indicator: subject.indicator, area: subject.area, period: single[0]!.period };
}

/** The years a superlative is said over: a period named, «từ năm …», «kể từ năm …»; else all. */
function rangeOf(clause: Clause, at: number): { readonly from: number; readonly to: number } {
  const {
    scan: { tokens },
    years,
  } = clause;
  const span = years.find(({ period }) => isSpan(period));
  if (span !== undefined) return span.period;
  const since = years.find(({ at: place }) => place > at && isWord(tokens[place - 2], 'từ'));
  const until = years.find(({ at: place }) => since !== undefined && place < at);
  return { from: since?.period.from ?? 0, to: until?.period.to ?? Number.MAX_SAFE_INTEGER };
}
