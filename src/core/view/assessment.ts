import { compare, isZero, places, round, type Decimal } from '../decimal.ts';
import type { Assessment, Distance, Formula, Indicator, RelatedTarget, Refusal, Remark, Target, UsedValue, Verdict } from '../model.ts';
import { QUALIFIER_LABELS, VERDICT_LABELS } from '../schema/vocabulary.ts';
import { dated, formatExact, formatNumber, formatPeriod, inPeriod, lowerFirst, qualified, withUnit } from './format.ts';

export const verdictLabel = (verdict: Verdict): string => VERDICT_LABELS[verdict];

/** The bound as the document puts it: `trên 45%`, `từ 8 đến 10%`, `giảm 8-10% so với năm 2010`. */
export function targetBound(target: Target | RelatedTarget): string {
  const since = 'baseline_year' in target && target.baseline_year !== undefined ? ` so với năm ${target.baseline_year}` : '';
  const unit = target.unit ?? '';
  const one = target.value === undefined ? '' : withUnit(formatExact(target.value), unit);
  const pair =
    target.value === undefined || target.value_to === undefined
      ? one
      : withUnit(`${formatExact(target.value)}-${formatExact(target.value_to)}`, unit);
  switch (target.operator) {
    case '>=':
      return `từ ${one} trở lên`;
    case '>':
      return `trên ${one}`;
    case '<=':
      return `không quá ${one}`;
    case '<':
      return `dưới ${one}`;
    case '=':
      return one;
    case 'range':
      return pair;
    case 'keep':
      return `giữ ${one}`;
    case 'reduce-baseline':
      return `giảm ${pair}${since}`;
    case 'reduce-scenario':
      return `giảm ${pair} so với kịch bản phát triển thông thường`;
    case 'zero-new':
      return 'không phát sinh mới';
    case 'trend-down':
      return 'giảm dần';
    case 'trend-up':
      return 'tăng dần';
    case 'qualitative':
      return 'định tính';
    case 'all':
      return 'gồm nhiều ý';
  }
}

export const horizonText = ({ horizon }: Target | RelatedTarget): string =>
  horizon === undefined ? 'không nêu thời hạn' : horizon === 'yearly' ? 'hằng năm' : inPeriod(typeof horizon === 'number' ? { from: horizon, to: horizon } : horizon);

const figureOf = (used: UsedValue, shown: number): string =>
  qualified(withUnit(formatNumber(used.value, shown), used.unit), used.qualifier);

/** Decimals of the indicator, or more where rounding would hide a difference the verdict rests on. */
const placesFor = (used: UsedValue, indicator: Indicator | undefined): number => {
  const own = indicator?.decimals ?? 0;
  const exact = places(used.value);
  return used.unit === indicator?.unit ? own : Math.min(exact, 6);
};

/** A figure as pages print it: the indicator's decimals, or all digits where the unit is another. */
export const usedText = (used: UsedValue, indicators: ReadonlyMap<string, Indicator>): string =>
  figureOf(used, placesFor(used, indicators.get(used.indicator)));

/** Noughts after the point before the first other digit. */
const firstDigit = (value: Decimal): number => /^-?\d+\.(0*)/.exec(value)?.[1]?.length ?? 0;

/** Decimals at which a figure no longer looks like a bound that it is not: the verdict must be readable from it. */
function placesApart(value: Decimal, own: number, bounds: readonly Decimal[]): number {
  let shown = own;
  while (shown < places(value) && bounds.some((bound) => compare(round(value, shown), bound) === 0 && compare(value, bound) !== 0)) shown += 1;
  return shown;
}

function boundsOf(formula: Formula | undefined): readonly Decimal[] {
  switch (formula?.kind) {
    case 'compare':
    case 'yearly':
      return [formula.bound];
    case 'range':
      return [formula.low, formula.high];
    default:
      return [];
  }
}

export type FormulaText = { readonly words: string; readonly figures: string };

/** The reckoning in words and in figures. */
export function formulaText(formula: Formula, indicators: ReadonlyMap<string, Indicator>): FormulaText {
  const name = (used: UsedValue): string => lowerFirst(indicators.get(used.indicator)?.name ?? used.indicator);
  const show = (used: UsedValue): string => figureOf(used, placesFor(used, indicators.get(used.indicator)));
  const showAgainst = (used: UsedValue, ...bounds: readonly Decimal[]): string =>
    figureOf(used, placesApart(used.value, placesFor(used, indicators.get(used.indicator)), bounds));
  const { observed } = formula.kind === 'yearly' ? { observed: formula.years.at(-1) } : formula;
  const subject = observed === undefined ? '' : `${name(observed)} ${inPeriod(observed.period)}`;
  switch (formula.kind) {
    case 'compare': {
      const bound = withUnit(formatExact(formula.bound), formula.unit);
      return {
        words: `Lấy ${subject} so với mức phải đạt: ${COMPARISON_WORDS[formula.operator]} ${bound}.`,
        figures: `${showAgainst(formula.observed, formula.bound)} ${relation(formula.operator, formula.observed, formula.bound)} ${bound}`,
      };
    }
    case 'range':
      return {
        words: `Lấy ${subject} so với khoảng phải đạt; đạt đầu dưới là đạt, qua đầu trên là vượt.`,
        figures: `${showAgainst(formula.observed, formula.low, formula.high)} so với ${withUnit(`${formatExact(formula.low)}-${formatExact(formula.high)}`, formula.unit)}`,
      };
    case 'reduction': {
      const against = formula.against === 'baseline' ? inPeriod(formula.reference.period) : 'kịch bản phát triển thông thường';
      const asked = formula.low === formula.high ? formatExact(formula.low) : `${formatExact(formula.low)}-${formatExact(formula.high)}`;
      return {
        words: `Mức giảm của ${subject} so với ${against}, tính bằng phần trăm của ${against}; phải đạt ${asked}%.`,
        figures: `(${show(formula.reference)} − ${show(formula.observed)}) ÷ ${show(formula.reference)} × 100 = ${formatNumber(formula.reduction, placesApart(formula.reduction, 2, [formula.low, formula.high]))}%; cần ${asked}%`,
      };
    }
    case 'zeroNew':
      return { words: `Lấy ${subject}; phải bằng 0.`, figures: `${show(formula.observed)} so với 0` };
    case 'trend': {
      const places = (indicators.get(formula.observed.indicator)?.decimals ?? 0) + 1;
      return {
        words: `So bình quân năm của ${name(formula.observed)} giữa hai nửa kỳ bằng nhau, đủ số liệu: nửa sau phải ${formula.direction === 'down' ? 'thấp' : 'cao'} hơn nửa đầu.`,
        figures: `${formatPeriod(formula.firstPeriod)}: ${withUnit(formatNumber(formula.first, places), formula.unit)}; ${formatPeriod(formula.secondPeriod)}: ${withUnit(formatNumber(formula.second, places), formula.unit)}`,
      };
    }
    case 'change':
      return {
        words: `Đọc dấu của ${subject}: mức thay đổi phải ${formula.direction === 'down' ? 'âm (giảm)' : 'dương (tăng)'}.`,
        figures: `${show(formula.observed)} ${formula.observed.value.startsWith('-') ? '<' : '≥'} 0`,
      };
    case 'yearly': {
      const bound = withUnit(formatExact(formula.bound), formula.unit);
      return {
        words: `Xét từng năm trong kỳ: năm nào cũng phải ${COMPARISON_WORDS[formula.operator]} ${bound}.`,
        figures:
          formula.failing.length === 0
            ? `${formula.years.length}/${formula.years.length} năm đạt`
            : `không đạt: ${formula.failing.map((year) => `${formatPeriod(year.period)} (${showAgainst(year, formula.bound)})`).join(', ')}`,
      };
    }
  }
}

const COMPARISON_WORDS = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
  keep: 'giữ ít nhất',
} as const;

/** The true relation between the figure and the bound, not the one hoped for. */
function relation(operator: keyof typeof COMPARISON_WORDS, observed: UsedValue, bound: Decimal): string {
  const order = compare(observed.value, bound);
  if (order === 0) return '=';
  return operator === '=' ? '≠' : order > 0 ? '>' : '<';
}

export function distanceText(distance: Distance): string {
  if (isZero(distance.value)) return distance.favourable ? 'đúng mức mục tiêu' : 'bằng mức nêu trong mục tiêu nhưng chưa qua mức đó';
  // A quotient may run to thirty digits; a distance shows two, or more where two would be nought.
  const shown = places(distance.value) > 6 ? Math.max(2, isZero(round(distance.value, 2)) ? firstDigit(distance.value) + 1 : 0) : places(distance.value);
  const figure = withUnit(formatNumber(distance.value, shown), distance.unit);
  return distance.favourable ? `hơn mức mục tiêu ${figure}` : `còn cách mục tiêu ${figure}`;
}

/** One sentence per reason why no verdict is given. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'noIndicator':
      return 'Chưa gắn chỉ số nào với mục tiêu.';
    case 'noObservation':
      return 'Chưa có số liệu nào của chỉ số chính.';
    case 'noObservationAtHorizon':
      return `Chưa có số liệu của năm ${refusal.horizon} hoặc sau đó; số liệu gần nhất là ${inPeriod(refusal.latest)}.`;
    case 'baselineMissing':
      return `Thiếu số liệu năm gốc ${refusal.year}.`;
    case 'scenarioMissing':
      return `Thiếu giá trị kịch bản phát triển thông thường của năm ${refusal.year}.`;
    case 'referenceNotPositive':
      return `Giá trị gốc ${formatExact(refusal.value)} không dương nên không tính được mức giảm theo phần trăm.`;
    case 'periodTooShort':
      return `Giai đoạn ${formatPeriod(refusal.period)} quá ngắn để so hai nửa kỳ.`;
    case 'yearsMissing':
      return `Thiếu số liệu các năm ${refusal.years.join(', ')}.`;
    case 'conflict':
      return `Các nguồn cho giá trị khác nhau ${inPeriod(refusal.period)} và chưa rõ giá trị nào đúng.`;
    case 'periodIncomplete':
      return `Số của ${inPeriod(refusal.period)} chỉ tính đến ${dated(refusal.asOf)}, chưa trọn kỳ.`;
    case 'methodsDiffer':
      return `Các số được so tính theo những cách khác nhau (${refusal.methods.map((method) => method ?? 'theo định nghĩa chung').join('; ')}).`;
    case 'unitDiffers':
      return `Đơn vị của chỉ số (${refusal.found}) không đổi được sang đơn vị của mục tiêu (${refusal.expected}).`;
    case 'definitionUnclear':
      return `Định nghĩa của chỉ số chưa rõ: ${refusal.gaps.join('; ')}.`;
    case 'notJudged':
      return 'Mục tiêu định tính chưa được đánh giá.';
  }
}

export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'laterYearUsed':
      return `Không có số liệu năm ${remark.horizon}; dùng số liệu gần nhất sau đó, ${inPeriod(remark.used)}.`;
    case 'reachedLater':
      return `Sau thời hạn mới đạt: ${inPeriod(remark.period)} là ${withUnit(formatExact(remark.value), remark.unit)}.`;
    case 'lostLater':
      return `Đạt ở thời hạn nhưng sau đó không giữ được: ${inPeriod(remark.period)} là ${withUnit(formatExact(remark.value), remark.unit)}.`;
    case 'qualified':
      return `Nguồn ghi «${QUALIFIER_LABELS[remark.qualifier]}» trước số này; kết luận tính theo đúng con số.`;
    case 'otherMethod':
      return `Cách tính của số này: ${remark.method}.`;
    case 'beforeYearEnd':
      return `Số tính đến ${dated(remark.asOf)}, chưa hết ${inPeriod(remark.period)}.`;
    case 'conditional':
      return `Mục tiêu kèm điều kiện: ${remark.condition}.`;
  }
}

/** The one line tables show as the outcome: the figure and its year, or a dash. */
export function outcomeText(assessment: Assessment, indicators: ReadonlyMap<string, Indicator>): string {
  const used = assessment.used;
  if (used === undefined) return '–';
  const bounds = boundsOf(assessment.formula);
  const shown = placesApart(used.value, placesFor(used, indicators.get(used.indicator)), bounds);
  return `${figureOf(used, shown)} (${formatPeriod(used.period)})`;
}
