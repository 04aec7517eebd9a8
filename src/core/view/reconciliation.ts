import { absolute, type Decimal, isZero, places, round, sign } from '../decimal.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Area, Indicator, Reconciliation, Suspect } from '../model.ts';
import type { Period } from '../period.ts';
import { PERCENT, PERCENTAGE_POINT } from '../unit.ts';
import {
  areaName,
  capitalise,
  formatExact,
  formatNumber,
  formatPeriod,
  inPeriod,
  withUnit,
} from './format.ts';
import { named } from './quotation.ts';

export type ReconciliationText = {
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

/** A reconciliation in words and figures, for readers. */
export function reconciliationText(
  one: Reconciliation,
  indicators: ReadonlyMap<string, Indicator>,
  areas: ReadonlyMap<string, Area>,
  language: Language = 'vi',
): ReconciliationText {
  const words = messagesIn(language).sentences.reconciliation;
  const unit = indicators.get(one.indicator)?.unit ?? '';
  const show = (value: Decimal): string =>
    places(value) > 3 ? formatNumber(value, 3, language) : formatExact(value, language);
  const placeName = (id: string): string => {
    const area = areas.get(id);
    return area === undefined ? id : areaName(area, language);
  };
  const nameOf = (id: string): string =>
    one.kind === 'parts' ? named(indicators.get(id) ?? { name: id }, language) : placeName(id);
  const nameOperand = (operand: Reconciliation['operands'][number]): string =>
    `${nameOf(one.kind === 'parts' ? operand.indicator : operand.area)} ${show(operand.value)}`;
  const listed =
    one.operands.length > LISTED
      ? words.areas(one.operands.length)
      : one.operands.map(nameOperand).join('; ');
  const lacking =
    one.missing.length === 0
      ? ''
      : words.lacking(
          one.missing.length > LISTED
            ? words.areas(one.missing.length)
            : one.missing.map(nameOf).join(', '),
        );
  const result =
    one.reckoned === undefined ? undefined : withUnit(show(one.reckoned), unit, language);
  const complete = lacking === '';
  const sentence = {
    parts: result === undefined ? `${listed}.` : words.added(listed, result),
    ratio: words.divided(one.operands.map(({ value }) => show(value)).join(' ÷ '), result ?? '?'),
    children:
      result === undefined
        ? `${complete ? '' : words.withFigures(one.operands.length, one.operands.length + one.missing.length)}${listed}${complete ? words.noSum : ''}.`
        : words.joined(listed, result),
    predecessors:
      result === undefined
        ? `${listed}${complete ? words.noJoin : ''}.`
        : words.joined(listed, result),
  }[one.kind];
  return {
    period: periodHead(one.period, language),
    sentence: `${sentence}${lacking}`,
    verdict: verdictOf(one, unit, show, language),
    hint: hintOf(one.suspects, nameOf, language),
  };
}

const periodHead = (period: Period, language: Language): string =>
  language === 'vi' ? capitalise(inPeriod(period)) : formatPeriod(period, language);

function verdictOf(
  { stated, gap, fits, reckoned }: Reconciliation,
  unit: string,
  show: (value: Decimal) => string,
  language: Language,
): string {
  const words = messagesIn(language).sentences.reconciliation;
  if (reckoned === undefined) return '';
  if (stated === undefined || gap === undefined) return words.nothingPublished;
  const published = withUnit(show(stated.value), unit, language);
  if (sign(gap) === 0) return words.fits(published);
  const apart = withUnit(show(absolute(gap)), unit === PERCENT ? PERCENTAGE_POINT : unit, language);
  if (isZero(round(gap, 3))) return words.fitsRounded(published);
  if (fits === true) return words.fitsWithin(published, apart);
  return sign(gap) > 0 ? words.more(published, apart) : words.fewer(published, apart);
}

function hintOf(
  suspects: readonly Suspect[],
  nameOf: (id: string) => string,
  language: Language,
): string | undefined {
  const {
    sentences: { reconciliation: words },
    labels,
  } = messagesIn(language);
  return suspects.length === 0
    ? undefined
    : words.hint(
        suspects.map(({ operand, needed, slip }) =>
          words.slip(
            nameOf(operand.indicator),
            labels.slip[slip],
            slip === 'swap',
            formatExact(needed, language),
          ),
        ),
      );
}
