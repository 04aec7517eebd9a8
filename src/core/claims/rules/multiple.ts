import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
} from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { placeIn } from '../../prose.ts';
import { isWord } from '../../text/tokens.ts';
import { formatNumber } from '../../view/format.ts';
import { isRoughly } from '../closeness.ts';
import { pointIn } from '../facts.ts';
import { fromTo } from '../from-to.ts';
import { type Hedge, hedgeBefore } from '../hedge.ts';
import { modalityAt } from '../modality.ts';
import type { Numeral, Quantity } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { comparedYears } from '../periods.ts';
import { claimRule, type Finding } from '../rule.ts';
import { type Reckoned, reckonedInSentence } from '../sentence-arithmetic.ts';
import { isElsewhere, subjectAt } from '../subject.ts';

/** What a text makes of two figures: how many times one is the other, or which part of it. */
type Ratio = { readonly wanted: Decimal; readonly found: Decimal; readonly told: string };

/** Two figures of one indicator. */
type Pair = { readonly early: Decimal; readonly late: Decimal };

const ONE = decimal('1');
const PERCENT = decimal('100');
/** How far a whole number of times, or a part, may be off without a word of degree. */
const EXACT = decimal('0.08');
const LOOSE = decimal('0.15');

/** TK315: «gấp đôi», «tăng 2,5 lần», «giảm một nửa», «chiếm một phần ba» against the bound figures of the clause. */
export const multipleRule = claimRule({
  code: 'TK315',
  about:
    'Số lần, số phần («gấp đôi», «giảm một nửa», «một phần ba») đúng với hai số đã gắn trong câu, số còn lại và tỷ lệ phần trăm đúng với các số trong chính câu; có chữ «gần», «khoảng» thì được chênh ít nhiều.',
  look(clause): readonly Finding[] {
    return clause.numerals.flatMap((one): readonly Finding[] => {
      if (one.kind !== 'figure' || modalityAt(clause, one.first) !== 'asserted') return [];
      const reckoned = reckonedInSentence(clause, one);
      if (reckoned !== undefined) return [heldAgainst(clause, one, reckoned)];
      const ratio = ratioOf(clause, one);
      if (ratio === undefined) return [];
      const hedge = hedgeBefore(clause.scan.tokens, one.first);
      if (agrees(ratio, hedge, one.quantity!.step, one.quantity!.form)) {
        return [{ figure: one.first }];
      }
      const said = clause.block.text.slice(one.from, one.to);
      return [
        {
          figure: one.first,
          diagnostic: diagnostic(
            'TK315',
            `«${said}» không đúng với số liệu: ${ratio.told}.`,
            placeIn(clause.block, one.from),
          ),
        },
      ];
    });
  },
  examples: {
    ok: [
      'Sản lượng điện mặt trời năm 2019 là <Value indicator="solar" year="2019"/>, gấp đôi năm 2018 (<Value indicator="solar" year="2018"/>).',
      'Rác chôn lấp chiếm <Value indicator="landfilled" year="2022"/>, tức gần hai phần ba lượng thu gom.',
    ],
    notOk: [
      {
        text: 'Sản lượng điện mặt trời tăng từ <Value indicator="solar" year="2018"/> lên <Value indicator="solar" year="2021"/>, gấp 12 lần.',
        at: '12',
        part: '«12» không đúng với số liệu: số lớn bằng 10 lần số nhỏ.',
      },
      {
        text: 'Có 9/12 huyện lập quy hoạch, đạt 80%.',
        at: '80%',
        part: '«80%» không đúng với các số trong câu: 9/12 là 75,0%.',
      },
    ],
  },
});

/** A figure that the sentence itself reckons out. */
function heldAgainst(clause: Clause, figure: Numeral, { amount, told }: Reckoned): Finding {
  const hedge = hedgeBefore(clause.scan.tokens, figure.first);
  if (isRoughly(figure.quantity!, amount, hedge)) return { figure: figure.first };
  const said = clause.block.text.slice(figure.from, figure.to);
  return {
    figure: figure.first,
    diagnostic: diagnostic(
      'TK315',
      `«${said}» không đúng với các số trong câu: ${told}.`,
      placeIn(clause.block, figure.from),
    ),
  };
}

function ratioOf(clause: Clause, figure: Numeral): Ratio | undefined {
  const { quantity, first } = figure;
  if (quantity === undefined) return undefined;
  const pair = pairOf(clause, first);
  const change = changing(clause, first);
  const isPlainTimes = quantity.form === 'plain' && quantity.unit === 'lần' && change !== undefined;
  if (quantity.form === 'multiple' || isPlainTimes)
    return pair === undefined ? undefined : timesRatio(quantity, pair);
  const isRate = clause.scan.tokens[first + 1]?.text === '/' && quantity.unit !== undefined;
  if (quantity.form !== 'fraction' || isRate) return undefined;
  return pair !== undefined && !isZero(pair.early)
    ? partRatio(quantity, pair, change)
    : shareRatio(clause, quantity, first);
}

/** How many times the smaller figure goes into the larger. */
function timesRatio({ low: wanted }: Quantity, { early, late }: Pair): Ratio | undefined {
  const [low, high] = compare(early, late) <= 0 ? [early, late] : [late, early];
  if (isZero(low)) return undefined;
  const found = divide(high, low);
  return { wanted, found, told: `số lớn bằng ${formatNumber(found, places(found))} lần số nhỏ` };
}

/** Which part of the earlier figure is left, or is gone. */
function partRatio(
  { low: wanted }: Quantity,
  { early, late }: Pair,
  change: ReturnType<typeof changing>,
): Ratio | undefined {
  const part = divide(late, early);
  const inPercent = (value: Decimal): string => `${formatNumber(multiply(value, PERCENT), 1)}%`;
  if (change === 'còn')
    return { wanted, found: part, told: `số sau bằng ${inPercent(part)} số trước` };
  if (change !== 'giảm') return undefined;
  const lost = subtract(ONE, part);
  return { wanted, found: lost, told: `mức giảm là ${inPercent(lost)}` };
}

/** «… là <Value/>, tức một phần ba»: a bound percentage, told again as a part. */
function shareRatio(
  { values, facts }: Clause,
  { low: wanted }: Quantity,
  at: number,
): Ratio | undefined {
  const [share] = values;
  if (values.length !== 1 || share === undefined || share.at > at || at - share.at > 8)
    return undefined;
  if (facts.indicatorOf.get(share.indicator)?.unit !== '%') return undefined;
  return {
    wanted,
    found: divide(share.value, PERCENT),
    told: `số đã gắn là ${formatNumber(share.value, 1)}%`,
  };
}

/** The word that governs a ratio, a few tokens before it. */
function changing(
  { scan: { tokens }, first }: Clause,
  at: number,
): 'tăng' | 'giảm' | 'còn' | undefined {
  for (let back = at - 1; back >= Math.max(first, at - 4); back -= 1) {
    if (isWord(tokens[back], 'giảm')) return 'giảm';
    if (isWord(tokens[back], 'tăng', 'nhân')) return 'tăng';
    if (isWord(tokens[back], 'còn', 'bằng')) return 'còn';
  }
  return undefined;
}

/** The two figures of one indicator a ratio is of, by time: bound, typed, or of the years named. */
function pairOf(clause: Clause, at: number): Pair | undefined {
  const { values } = clause;
  const [a, b] = values;
  if (values.length === 2 && a !== undefined && b !== undefined) {
    if (a.indicator !== b.indicator || a.area !== b.area) return undefined;
    const [early, late] = a.period.to <= b.period.to ? [a, b] : [b, a];
    return { early: early.value, late: late.value };
  }
  const typed = values.length === 0 ? fromTo(clause, clause.first, clause.last) : undefined;
  if (typed !== undefined)
    return typed.from.unit === typed.to.unit
      ? { early: typed.from.value, late: typed.to.value }
      : undefined;
  const told = values.length === 0 ? pairInSentence(clause, at) : undefined;
  if (told !== undefined) return told;
  const subject = values.length > 1 ? undefined : subjectAt(clause, at);
  const years =
    subject === undefined || isElsewhere(clause)
      ? undefined
      : comparedYears(clause, a?.period, undefined);
  if (
    subject === undefined ||
    years?.named !== 'both' ||
    clause.facts.indicatorOf.get(subject.indicator)?.measure === 'change'
  )
    return undefined;
  const series = clause.facts.seriesOf(subject.indicator, subject.area);
  const early = pointIn(series, years.from)?.value;
  const late = pointIn(series, years.to)?.value;
  return early === undefined || late === undefined ? undefined : { early, late };
}

/** «đạt 17,3%, gấp hơn ba lần mục tiêu 5%»: the two other quantities of the sentence, of one unit. */
function pairInSentence({ around: { numerals } }: Clause, at: number): Pair | undefined {
  const [early, late, ...more] = numerals.flatMap(({ kind, first, quantity }) =>
    (kind === 'figure' || kind === 'target') &&
    first !== at &&
    quantity?.form === 'plain' &&
    quantity.unit !== undefined &&
    quantity.unit !== 'lần'
      ? [quantity]
      : [],
  );
  return early === undefined || late === undefined || more.length > 0 || early.unit !== late.unit
    ? undefined
    : { early: early.low, late: late.low };
}

function agrees(
  { wanted, found }: Ratio,
  hedge: Hedge | undefined,
  step: Decimal,
  form: string,
): boolean {
  const off = subtract(found, wanted);
  const near = (share: Decimal): boolean => compare(absolute(off), multiply(wanted, share)) <= 0;
  if (hedge === 'nearly')
    return near(LOOSE) && compare(found, multiply(wanted, decimal('1.005'))) <= 0;
  if (hedge === 'over')
    return (
      compare(off, decimal('-0.005')) >= 0 && compare(found, multiply(wanted, decimal('1.5'))) <= 0
    );
  if (hedge === 'under') return compare(off, decimal('0.005')) <= 0;
  if (hedge === 'about') return near(LOOSE);
  if (form !== 'fraction' && compare(step, ONE) < 0)
    return compare(round(found, step.split('.')[1]?.length ?? 0) as Decimal, wanted) === 0;
  return near(EXACT);
}

const places = (value: Decimal): number =>
  compare(round(value, 0) as Decimal, value) === 0 ? 0 : 2;
