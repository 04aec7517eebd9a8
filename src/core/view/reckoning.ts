import { absolute, isZero, places, round, sign, type Decimal } from '../decimal.ts';
import type { Area, Indicator, Reckoning, Suspect } from '../model.ts';
import { SLIP_LABELS } from '../schema/vocabulary.ts';
import { PERCENT, PERCENTAGE_POINT } from '../unit.ts';
import { areaName, capitalise, formatExact, formatNumber, inPeriod, withUnit } from './format.ts';

export type ReckoningText = {
  readonly period: string;
  /** What is added or divided, and what it gives. */
  readonly sentence: string;
  /** Whether it fits what was published; empty where there is nothing to hold it against. */
  readonly verdict: string;
  /** Where one slip of the pen would explain the gap. */
  readonly hint: string | undefined;
};

/** Operands are listed one by one up to this many; sixty provinces are only counted. */
const LISTED = 5;

/** A reckoning in words and figures, for readers. */
export function reckoningText(one: Reckoning, indicators: ReadonlyMap<string, Indicator>, areas: ReadonlyMap<string, Area>): ReckoningText {
  const indicator = indicators.get(one.indicator);
  const unit = indicator?.unit ?? '';
  const show = (value: Decimal): string => (places(value) > 3 ? formatNumber(value, 3) : formatExact(value));
  const placeName = (id: string): string | undefined => {
    const area = areas.get(id);
    return area === undefined ? undefined : areaName(area);
  };
  const nameOf = (id: string): string => (one.kind === 'parts' ? indicators.get(id)?.name : placeName(id)) ?? id;
  const named = (operand: Reckoning['operands'][number]): string => `${nameOf(one.kind === 'parts' ? operand.indicator : operand.area)} ${show(operand.value)}`;
  const listed = one.operands.length > LISTED ? `${one.operands.length} địa bàn` : one.operands.map(named).join('; ');
  const period = capitalise(inPeriod(one.period));
  const lacking = one.missing.length === 0 ? '' : ` Chưa có số của ${one.missing.length > LISTED ? `${one.missing.length} địa bàn` : one.missing.map(nameOf).join(', ')}.`;
  const result = one.reckoned === undefined ? undefined : withUnit(show(one.reckoned), unit);
  const sentence = {
    parts: result === undefined ? `${listed}.` : `${listed}; cộng lại ${result}.`,
    ratio: `${one.operands.map(({ value }) => show(value)).join(' ÷ ')} cho ${result ?? '?'}.`,
    children: result === undefined ? `${lacking === '' ? '' : `${one.operands.length}/${one.operands.length + one.missing.length} địa bàn có số: `}${listed}${lacking === '' ? '; tỷ lệ không cộng được khi thiếu tử số, mẫu số' : ''}.` : `${listed}; gộp lại ${result}.`,
    predecessors: result === undefined ? `${listed}${lacking === '' ? '; tỷ lệ không gộp được khi thiếu tử số, mẫu số' : ''}.` : `${listed}; gộp lại ${result}.`,
  }[one.kind];
  return { period, sentence: `${sentence}${lacking}`, verdict: verdictOf(one, unit, show), hint: hintOf(one.suspects, nameOf) };
}

function verdictOf({ stated, gap, fits, reckoned }: Reckoning, unit: string, show: (value: Decimal) => string): string {
  if (reckoned === undefined) return '';
  if (stated === undefined || gap === undefined) return 'Không có số công bố để đối chiếu.';
  const published = withUnit(show(stated.value), unit);
  if (sign(gap) === 0) return `Khớp với số công bố ${published}.`;
  const apart = withUnit(show(absolute(gap)), unit === PERCENT ? PERCENTAGE_POINT : unit);
  if (isZero(round(gap, 3))) return `Khớp với số công bố ${published} khi làm tròn.`;
  return fits === true
    ? `Khớp với số công bố ${published} trong phạm vi làm tròn (lệch ${apart}).`
    : `${sign(gap) > 0 ? 'Nhiều' : 'Ít'} hơn số công bố ${published} là ${apart}.`;
}

const hintOf = (suspects: readonly Suspect[], nameOf: (id: string) => string): string | undefined =>
  suspects.length === 0
    ? undefined
    : `Có thể ${suspects.map(({ operand, needed, slip }) => `${nameOf(operand.indicator)} ${slip === 'swap' ? 'bị ' : ''}${SLIP_LABELS[slip]} (cần ${formatExact(needed)})`).join(' hoặc ')}.`;
