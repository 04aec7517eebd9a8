import type { Indicator, SeriesPoint } from '../model.ts';
import { formatNumber, qualified, withUnit } from './format.ts';

/** A figure of a series as tables print it; sources at odds are named as such. */
export const pointText = ({ value, used }: SeriesPoint, { unit, decimals }: Indicator): string =>
  value === undefined ? 'mâu thuẫn nguồn' : qualified(withUnit(formatNumber(value, decimals), unit), used?.qualifier);
