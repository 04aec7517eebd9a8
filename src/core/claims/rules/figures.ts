import { absolute, type Decimal, divide, multiply, sign } from '../../decimal.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Indicator, ProseBlock, Series } from '../../model.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../../period.ts';
import type { Place } from '../../place.ts';
import { placeIn } from '../../prose.ts';
import { phrases, startsAt } from '../../text/phrases.ts';
import { isInteger, isWord, type Token } from '../../text/tokens.ts';
import { PERCENT, PERCENTAGE_POINT } from '../../unit.ts';
import { formatChange, formatNumber, inPeriod, withUnit } from '../../view/format.ts';
import { isRoughly, isWritten } from '../closeness.ts';
import { valuedPoints } from '../derive.ts';
import { digitsOf } from '../digits.ts';
import { pointOf } from '../facts.ts';
import {
  countsSubject,
  type FigureSubject,
  isSameUnit,
  subjectAmong,
  subjectsOf,
} from '../figure-subject.ts';
import { hedgeBefore } from '../hedge.ts';
import { isChange } from '../is-change.ts';
import { SHARE_OF, STATING } from '../lexicon/claims.ts';
import { isSlip, type Reading, rightReading } from '../meaning.ts';
import { modalityAt } from '../modality.ts';
import type { Numeral, Quantity } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { comparedYears } from '../periods.ts';
import { expectedChanges, type Proposal, propose } from '../propose.ts';
import { figureRule } from '../rule.ts';
import { isElsewhere, nearestTopic } from '../subject.ts';
import { yearOf } from '../year-of.ts';

/** TK310, TK311: every figure typed by hand, with the component that would show it. */
export const typedFigures = figureRule({
  describes: [
    {
      code: 'TK310',
      about:
        'Con số trong lời văn lấy từ observations.csv bằng <Value>, <Change> hoặc <Count>, để mọi nơi nói cùng một số. Năm, ngày, số văn bản, mức của mục tiêu, số trong lời trích không tính.',
      examples: {
        ok: [
          'Thực hiện Nghị quyết số 24-NQ/TW, ngày 03/6/2013, sau 10 năm có chuyển biến.',
          'Mục tiêu trên 45% đặt ra cho năm 2020 là khó.',
          'Còn hai việc: thống kê nguồn thải; lắp thiết bị đo.',
        ],
        notOk: [
          {
            text: 'Năm 2021, tỷ lệ che phủ rừng đạt 42,02%.',
            at: '42,02',
            part: '«42,02%» gõ tay, chưa gắn với số liệu.',
          },
          {
            text: 'Toàn tỉnh trồng hai mươi lăm nghìn cây.',
            at: 'hai mươi lăm nghìn',
            part: '«hai mươi lăm nghìn cây» gõ tay, chưa gắn với số liệu.',
          },
        ],
      },
    },
    {
      code: 'TK311',
      about: 'Con số gõ tay không được khác số liệu của cùng chỉ số, cùng địa bàn, cùng năm.',
      examples: {
        ok: ['Diện tích đất trồng lúa năm 2022 là <Value indicator="rice-land" year="2022"/>.'],
        notOk: [
          {
            text: 'Tỷ lệ che phủ rừng năm 2021 là 43,5%.',
            at: '43,5',
            part: '«43,5%» khác số liệu: «Tỷ lệ che phủ rừng» năm 2021 số liệu ghi 42,02%.',
          },
        ],
      },
    },
  ],
  look: ({ clause, judged }) =>
    clause.numerals
      .filter(({ kind, first }) => kind === 'figure' && !judged.has(first))
      .flatMap((figure) => judge(clause, figure) ?? []),
});

function judge(clause: Clause, figure: Numeral): Diagnostic | undefined {
  const { block } = clause;
  const place = placeIn(block, figure.from);
  const written = writtenOut(clause, figure);
  const reading = rightReading(clause, figure);
  const other = reading === undefined ? contradiction(clause, figure) : undefined;
  if (other !== undefined) {
    return diagnostic('TK311', `«${written}» khác số liệu: ${other.told}.`, place, {
      hint:
        other.snippet === undefined
          ? 'Sửa con số, hoặc sửa số liệu.'
          : `Thay bằng ${other.snippet} hoặc sửa số liệu.`,
      severity: other.certain ? 'error' : 'warning',
    });
  }
  if (TEXT_ONLY.has(block.kind))
    return diagnostic('TK310', `«${written}» ở chỗ không gắn được số liệu.`, place, {
      hint: 'Bỏ con số khỏi tiêu đề, tóm tắt hay chú thích này, hoặc nói bằng lời; để con số trong lời văn và gắn ở đó.',
    });
  const proposals = propose(clause, figure);
  if (proposals.length > 0)
    return diagnostic('TK310', `«${written}» gõ tay, chưa gắn với số liệu.`, place, {
      hint: `Thay ${restated(clause, figure, proposals)}bằng ${proposals.map(({ snippet }) => snippet).join(' hoặc ')}.`,
      severity: 'info',
    });
  // What is to be done is not in the data; TK320 speaks of it.
  if (reading === undefined && clause.section.role === 'tasks') return undefined;
  return reading === undefined
    ? diagnostic('TK310', `«${written}» gõ tay, chưa gắn với số liệu.`, place)
    : diagnostic(
        'TK310',
        `«${written}» đúng với số liệu (${readingText(clause, reading)}) nhưng gõ tay, chưa gắn.`,
        place,
        { severity: 'info' },
      );
}

/**
 * The words that a component says again, where they are more than the figure: the verb that it prints, a
 * word of degree that would no longer be true beside it.
 */
function restated(
  { scan: { tokens }, block: { text } }: Clause,
  figure: Numeral,
  proposals: readonly Proposal[],
): string {
  const before = tokens[figure.first - 1];
  const isVerb =
    isWord(before, 'tăng', 'giảm') &&
    proposals.some(({ printed }) => /^(?:tăng|giảm) /.test(printed));
  const isHedged = hedgeBefore(tokens, figure.first) !== undefined;
  if (before === undefined || !(isVerb || isHedged)) return '';
  const end = tokens[figure.last + unitTokens(tokens, figure.last, figure.quantity?.unit)];
  return `«${text.slice(before.from, (end ?? tokens[figure.last]!).to)}» `;
}

/** Words of a text that a component says just as they stand. */
export type Offer = {
  readonly place: Place;
  /** As written, from the place on. */
  readonly written: string;
  readonly snippet: string;
};

/**
 * The component that can stand for a typed figure without a word being changed: the only one proposed, which
 * prints what is written, its verb and unit included. Behind a word of degree it would say something else.
 */
export function offerFor(clause: Clause, figure: Numeral): Offer | undefined {
  const { block, scan } = clause;
  const [proposal, ...others] = propose(clause, figure);
  if (
    proposal === undefined ||
    others.length > 0 ||
    TEXT_ONLY.has(block.kind) ||
    hedgeBefore(scan.tokens, figure.first) !== undefined ||
    (rightReading(clause, figure) === undefined && contradiction(clause, figure) !== undefined)
  )
    return undefined;
  const verb = scan.tokens[figure.first - 1];
  const isVerbPrinted = isWord(verb, 'tăng', 'giảm') && /^(?:tăng|giảm) /.test(proposal.printed);
  const from = isVerbPrinted ? verb!.from : figure.from;
  const written = block.text.slice(from, from + proposal.printed.length);
  return plainBlanks(written).toLowerCase() === plainBlanks(proposal.printed) &&
    !/^[\p{L}\p{N}]/u.test(block.text.slice(from + written.length))
    ? { place: placeIn(block, from), written, snippet: proposal.snippet }
    : undefined;
}

const plainBlanks = (text: string): string => text.replace(/\s/gu, ' ');

/** How a right figure comes out of the data. */
function readingText({ facts }: Clause, { series, derived }: Reading): string {
  const name = facts.indicatorOf.get(series.indicator)?.name ?? series.indicator;
  const periods = derived.periods.map(periodKey).join(', ');
  return `${DERIVED_LABELS[derived.kind]} «${name}», ${periods}`;
}

const DERIVED_LABELS: Readonly<Record<Reading['derived']['kind'], string>> = {
  value: 'giá trị của',
  difference: 'chênh lệch của',
  relativeChange: 'mức tăng, giảm tương đối của',
  ratio: 'số lần, số phần của',
  yearlyGrowth: 'mức tăng, giảm bình quân năm của',
  sum: 'tổng của',
  average: 'bình quân của',
  gap: 'khoảng cách đến mục tiêu của',
  share: 'tỷ lệ tính từ',
};

/** Kinds of text no component can stand in. */
const TEXT_ONLY = new Set<ProseBlock['kind']>(['title', 'summary', 'caption']);

type Contradiction = {
  readonly told: string;
  /** The component that shows what the data has, where there is one. */
  readonly snippet: string | undefined;
  readonly certain: boolean;
};

/** Another value than the data has for what the clause names, where no reading makes the figure right. */
function contradiction(clause: Clause, figure: Numeral): Contradiction | undefined {
  const { quantity } = figure;
  if (quantity === undefined || quantity.form === 'multiple') return undefined;
  if (isElsewhere(clause) || modalityAt(clause, figure.first) !== 'asserted') return undefined;
  if (quantity.form === 'fraction') return partContradiction(clause, figure);
  return isChange(clause, figure.first)
    ? changeContradiction(clause, figure, quantity)
    : valueContradiction(clause, figure, quantity);
}

/** A value told for a year for which the data has another one, or has it in another unit. */
function valueContradiction(
  clause: Clause,
  figure: Numeral,
  quantity: Quantity,
): Contradiction | undefined {
  const year = yearOf(clause, figure);
  if (year === undefined) return undefined;
  const { facts } = clause;
  const subjects = subjectsOf(clause, figure.first).filter(
    ({ series, certainty }) =>
      certainty >= NAMED &&
      facts.indicatorOf.get(series.indicator)?.measure !== 'change' &&
      pointOf(series, year.period)?.value !== undefined &&
      countsSubject(clause, figure, series),
  );
  const isOfUnit = ({ series }: FigureSubject): boolean =>
    isSameUnit(quantity.unit, facts.unitOfIndicator(series.indicator).label);
  const subject = subjectAmong(subjects, isOfUnit);
  if (subject !== undefined) {
    const wrong = wrongValue(clause, figure, quantity, subject, year);
    return wrong === undefined ? undefined : told(clause, subject.series, year.period, wrong);
  }
  if (subjects.some(isOfUnit)) return undefined;
  const digits = digitsOf(quantity.low);
  const least = digits.length >= MANY_DIGITS ? NAMED : LIKELY;
  const other = subjectAmong(subjects, ({ certainty }) => certainty >= least);
  const value = other === undefined ? undefined : pointOf(other.series, year.period)?.value;
  // The digits of the data with another unit behind them.
  return other !== undefined &&
    value !== undefined &&
    quantity.unit !== undefined &&
    digits.length > 1 &&
    digits === digitsOf(value)
    ? told(clause, other.series, year.period, { certain: false })
    : undefined;
}

/** Whether the value written is none of those the data has, and enough speaks for it that just this was meant. */
function wrongValue(
  clause: Clause,
  figure: Numeral,
  quantity: Quantity,
  { series, certainty }: FigureSubject,
  year: { readonly period: Period; readonly own: boolean },
): { readonly certain: boolean } | undefined {
  const { facts, scan, numerals } = clause;
  const point = pointOf(series, year.period);
  const hedge = hedgeBefore(scan.tokens, figure.first);
  const values = (point?.candidates ?? []).map(({ value, unit }) =>
    multiply(value, facts.unitOf(unit).scale),
  );
  if (values.some((value) => isRoughly(quantity, value, hedge))) return undefined;
  const topic = nearestTopic(clause.topics('indicator'), figure.first);
  const strange = topic === undefined ? 0 : strangeWords(clause, topic.last, figure.first);
  const isShare = startsAt(scan.tokens, figure.last + 1, SHARES) > 0;
  const isSaid =
    year.own &&
    certainty >= LIKELY &&
    !isShare &&
    strange <= MOST_STRANGE &&
    (topic === undefined
      ? clause.block.headers.length > 0
      : topic.topic.id === series.indicator && isStated(clause, figure, topic.last));
  const others = valuedPoints(facts, series).flatMap(({ value, period }) =>
    samePeriod(period, year.period) ? [] : [value],
  );
  const isMistaken = values.some((value) => isSlip(quantity, value, others, hedge));
  if (!isSaid && !isMistaken && !isParallel(clause, figure, series, quantity)) return undefined;
  const isAlone =
    numerals.filter((one) => one.kind === 'figure' && one.quantity?.unit === quantity.unit)
      .length === 1;
  const isSingle =
    clause.years.length === 1 &&
    clause.topics('indicator').length === 1 &&
    clause.values.length === 0;
  return {
    certain:
      isSaid &&
      topic?.score === 1 &&
      topic.rivals.length === 0 &&
      strange === 0 &&
      topic.first < figure.first &&
      isAlone &&
      isSingle &&
      hedge === undefined &&
      !isSpan(year.period),
  };
}

/** «năm 2022 có 17 trạm, năm 2020 có 10 trạm»: the figure before it in the sentence is right and of the same series. */
function isParallel(
  clause: Clause,
  figure: Numeral,
  { indicator }: Series,
  { unit }: Quantity,
): boolean {
  const isDated = clause.years.some(
    ({ at }) => at < figure.first && figure.first - at <= PARALLEL_REACH,
  );
  const before = [...(clause.before?.numerals ?? []), ...clause.numerals].filter(
    (one) =>
      one.kind === 'figure' &&
      one.first < figure.first &&
      one.quantity?.unit !== undefined &&
      unit !== undefined &&
      isSameUnit(one.quantity.unit, unit),
  );
  return (
    isDated &&
    before.some((one) => {
      const of = clause.numerals.includes(one) ? clause : clause.before;
      return of !== undefined && rightReading(of, one)?.series.indicator === indicator;
    })
  );
}

/** Tokens between a year and the figure told for it right after. */
const PARALLEL_REACH = 3;

function told(
  { facts }: Clause,
  { indicator, area, points }: Series,
  period: Period,
  { certain }: { readonly certain: boolean },
): Contradiction | undefined {
  const known = facts.indicatorOf.get(indicator);
  const value = points.find((point) => samePeriod(point.period, period))?.value;
  if (known === undefined || value === undefined) return undefined;
  const shown = withUnit(formatNumber(value, known.decimals), known.unit);
  const where = area === facts.area ? '' : ` area="${area}"`;
  return {
    told: `«${known.name}» ${inPeriod(period)} số liệu ghi ${shown}`,
    snippet: `<Value indicator="${known.id}" year="${periodKey(period)}"${where} />`,
    certain,
  };
}

/** Part of a name that is enough where the figure itself looks like a slip. */
const NAMED = 0.5;
const LIKELY = 0.8;
/** So many digits are the same by chance in no text. */
const MANY_DIGITS = 4;

/** «09/12 huyện» where 12 is all there are, and the data has 7 of them. */
function partContradiction(clause: Clause, figure: Numeral): Contradiction | undefined {
  const { tokens } = clause.scan;
  const [part, , whole] = tokens.slice(figure.first, figure.first + 3);
  if (!isInteger(part) || !isInteger(whole)) return undefined;
  const subjects = subjectsOf(clause, figure.first).filter(({ certainty }) => certainty >= NAMED);
  const latest = ({ points }: Series): Series['points'][number] | undefined =>
    points.findLast(({ value }) => value !== undefined);
  const isWhole = ({ series }: FigureSubject): boolean =>
    latest(series)?.value === String(Number(whole.text));
  const subject = subjectAmong(subjects, (one) => !isWhole(one));
  const point = subject === undefined ? undefined : latest(subject.series);
  const isOfWhole = subjects.some((one) => one !== subject && isWhole(one));
  if (subject === undefined || point === undefined || !isOfWhole) return undefined;
  return point.value === String(Number(part.text))
    ? undefined
    : told(clause, subject.series, point.period, { certain: false });
}

/** «giảm 43%» where the data makes it 34%: only when one indicator is named, with what is compared. */
function changeContradiction(
  clause: Clause,
  figure: Numeral,
  quantity: Quantity,
): Contradiction | undefined {
  const { facts } = clause;
  const subject = subjectAmong(
    subjectsOf(clause, figure.first),
    ({ certainty }) => certainty >= LIKELY,
  );
  const compared = comparedYears(clause, undefined, undefined);
  const indicator = facts.indicatorOf.get(subject?.series.indicator ?? '');
  if (subject === undefined || indicator === undefined) return undefined;
  const changes = indicator.measure === 'change' ? expectedChanges(clause, figure) : undefined;
  const expected: readonly { readonly amount: Decimal; readonly unit: string }[] =
    changes?.filter(({ dated, indicator: id }) => dated && id === indicator.id) ??
    (compared?.named === 'both'
      ? facts
          .derivedFrom(subject.series)
          .filter(
            ({ kind, periods: [from, to] }) =>
              (kind === 'difference' || kind === 'relativeChange') &&
              from?.to === compared.from &&
              to?.to === compared.to,
          )
      : []);
  // «giảm 3,4 điểm phần trăm» of a count that fell by 3,4 %.
  const change =
    expected.find(({ unit }) => isSameUnit(quantity.unit, unit)) ??
    expected.find(({ amount }) => isWritten(quantity, absolute(amount)));
  if (change === undefined) return undefined;
  const isShown = change.unit === PERCENT || change.unit === PERCENTAGE_POINT;
  const where = subject.series.area === facts.area ? '' : ` area="${subject.series.area}"`;
  const [snippet] = [
    ...(changes ?? []).map((one) => one.snippet),
    ...(isShown && compared !== undefined
      ? [
          `<Change indicator="${indicator.id}" from="${compared.from}" to="${compared.to}"${where} />`,
        ]
      : []),
  ];
  return {
    told: `«${indicator.name}» số liệu ghi ${changeText(clause, indicator, change)}`,
    snippet,
    certain: false,
  };
}

/** «tăng 0,83 điểm phần trăm», «giảm 14.480 ha». */
function changeText(
  { facts }: Clause,
  { unit: own, decimals }: Indicator,
  { amount, unit }: { readonly amount: Decimal; readonly unit: string },
): string {
  if (unit === PERCENT || unit === PERCENTAGE_POINT) return formatChange(amount, unit, 1, 'verb');
  const { scale } = facts.unitOf(own);
  const figure = withUnit(formatNumber(divide(absolute(amount), scale), decimals), own);
  return `${sign(amount) < 0 ? 'giảm' : 'tăng'} ${figure}`;
}

/** The figure is said of the topic itself: «là», «đạt», «còn» before it, and no other count between. */
function isStated(
  { scan: { tokens }, numerals, values, block }: Clause,
  figure: Numeral,
  topicEnd: number,
): boolean {
  if (block.headers.length > 0) return true;
  const between =
    numerals.some(
      ({ first, kind }) => kind === 'figure' && first > topicEnd && first < figure.first,
    ) || values.some(({ at }) => at > topicEnd && at < figure.first);
  if (between || topicEnd > figure.first) return false;
  for (let at = figure.first - 1; at > Math.max(topicEnd, figure.first - 5); at -= 1) {
    if (
      isWord(
        tokens[at],
        'là',
        'đạt',
        'còn',
        'bằng',
        'lên',
        'xuống',
        'mức',
        'ước',
        'chiếm',
        'khoảng',
        'gần',
        'trên',
        'hơn',
      )
    )
      return true;
  }
  return figure.first - topicEnd <= 2;
}

/** Words between the name and the figure that may narrow what the figure is said of. */
function strangeWords({ scan: { tokens } }: Clause, from: number, to: number): number {
  return tokens
    .slice(Math.max(0, from + 1), Math.max(0, to))
    .filter((token, index, all) => token.kind === 'word' && startsAt(all, index, LINKING) === 0)
    .length;
}

const LINKING = phrases(STATING);
const SHARES = phrases(SHARE_OF);
/** More of them, and another thing is spoken of. */
const MOST_STRANGE = 2;

/** The figure as it stands, with its unit when that follows at once. */
function writtenOut(
  { scan: { tokens }, block: { text } }: Clause,
  { from, last, quantity }: Numeral,
): string {
  const end = tokens[Math.min(tokens.length - 1, last + unitTokens(tokens, last, quantity?.unit))]!;
  return text.slice(from, end.to);
}

/** How many tokens after a figure write its unit. */
function unitTokens(tokens: readonly Token[], last: number, unit: string | undefined): number {
  if (unit === '%' && isWord(tokens[last + 1], 'phần')) return 2;
  if (tokens[last]!.text === '%') return 0;
  return Math.min(unit?.split(/[ /]/).length ?? 0, 3);
}
