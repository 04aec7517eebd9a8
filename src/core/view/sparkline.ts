import { toDrawing } from '../decimal.ts';
import type { Series, SeriesPoint } from '../model.ts';
import { samePeriod } from '../period.ts';

/** Several small drawings are read against one another only on the same scale. */
export type Scale = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
};

type Drawn = Pick<Series, 'points' | 'breaks'>;

export const SPARK_WIDTH = 160;
export const SPARK_HEIGHT = 40;
/** Room for the thickness of a line at the edges. */
const EDGE = 3;

/** The years and values that all of some series lie within; undefined where no figure is known. */
export function scaleOf(all: readonly Drawn[]): Scale | undefined {
  const known = all.flatMap(({ points }) => points.filter(({ value }) => value !== undefined));
  if (known.length === 0) return undefined;
  const years = known.map(({ period }) => period.to);
  const values = known.map(({ value }) => toDrawing(value!));
  return {
    from: Math.min(...years),
    to: Math.max(...years),
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

/**
 * The path of a series within `SPARK_WIDTH` × `SPARK_HEIGHT`, y downwards, tenths of a unit. A year without a
 * figure and a change in the method leave a gap; a figure alone is a dot where line caps are round.
 */
export function sparkPath({ points, breaks }: Drawn, { from, to, low, high }: Scale): string {
  const x = (year: number): number =>
    to === from ? SPARK_WIDTH / 2 : EDGE + ((year - from) / (to - from)) * (SPARK_WIDTH - 2 * EDGE);
  const y = (value: number): number =>
    high === low
      ? SPARK_HEIGHT / 2
      : SPARK_HEIGHT - EDGE - ((value - low) / (high - low)) * (SPARK_HEIGHT - 2 * EDGE);
  const known = points.filter(({ value }) => value !== undefined);
  const isJoined = (a: SeriesPoint | undefined, b: SeriesPoint | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.period.from <= a.period.to + 1 &&
    !breaks.some(({ after }) => samePeriod(after, b.period));
  return known
    .map((point, index) => {
      const at = `${tenths(x(point.period.to))} ${tenths(y(toDrawing(point.value!)))}`;
      if (isJoined(known[index - 1], point)) return `L${at}`;
      return isJoined(point, known[index + 1]) ? `M${at}` : `M${at}h0`;
    })
    .join('');
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10);
