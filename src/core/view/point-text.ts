import { type Language, REPORT_LANGUAGE } from '../language.ts';
import { pageMessagesIn } from '../messages/page-messages.ts';
import type { Indicator, SeriesPoint } from '../model.ts';
import { formatNumber, formatPeriod, qualified, withUnit } from './format.ts';

/** A figure of a series as tables print it; sources at odds are named as such. */
export const pointText = (
  { value, used }: SeriesPoint,
  { unit, decimals }: Indicator,
  language: Language = REPORT_LANGUAGE,
): string =>
  value === undefined
    ? pageMessagesIn(language).indicator.conflicting
    : qualified(
        withUnit(formatNumber(value, decimals, language), unit, language),
        used?.qualifier,
        language,
      );

/** The same with its period: `42,02% (2023)`. */
export const datedPointText = (
  point: SeriesPoint,
  indicator: Indicator,
  language: Language = REPORT_LANGUAGE,
): string => `${pointText(point, indicator, language)} (${formatPeriod(point.period, language)})`;
