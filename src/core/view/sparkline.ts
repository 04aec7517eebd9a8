import { type Decimal, toDrawing } from '../decimal.ts';
import type { Series, SeriesPoint } from '../model.ts';
import { isSpan } from '../period.ts';

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
  const values = known.map(({ value }) => toDrawing(value!));
  return {
    from: Math.min(...known.map(({ period }) => period.from)),
    to: Math.max(...known.map(({ period }) => period.to)),
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

/**
 * The path of a series within `SPARK_WIDTH` × `SPARK_HEIGHT`, y downwards, tenths of a unit. A year without a
 * figure and a change in the method leave a gap; a figure alone is a dot where line caps are round. A span is
 * a level stroke over its years and joined to nothing: it is no figure of its last year.
 */
export function sparkPath({ points, breaks }: Drawn, { from, to, low, high }: Scale): string {
  const x = (year: number): number =>
    to === from ? SPARK_WIDTH / 2 : EDGE + ((year - from) / (to - from)) * (SPARK_WIDTH - 2 * EDGE);
  const y = (value: number): number =>
    high === low
      ? SPARK_HEIGHT / 2
      : SPARK_HEIGHT - EDGE - ((value - low) / (high - low)) * (SPARK_HEIGHT - 2 * EDGE);
  const known = points.filter(({ value }) => value !== undefined);
  const years = known.filter(({ period }) => !isSpan(period));
  const isJoined = (a: SeriesPoint | undefined, b: SeriesPoint | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.period.from <= a.period.to + 1 &&
    !breaks.some(({ after }) => after.to > a.period.to && after.to <= b.period.to);
  const height = ({ value }: SeriesPoint): string => tenths(y(toDrawing(value!)));
  const line = years.map((point, index) => {
    const at = `${tenths(x(point.period.to))} ${height(point)}`;
    if (isJoined(years[index - 1], point)) return `L${at}`;
    return isJoined(point, years[index + 1]) ? `M${at}` : `M${at}h0`;
  });
  const strokes = known
    .filter(({ period }) => isSpan(period))
    .map(
      (point) => `M${tenths(x(point.period.from))} ${height(point)}H${tenths(x(point.period.to))}`,
    );
  return [...line, ...strokes].join('');
}

/** One figure of one period as a bar within `SPARK_WIDTH`, from nought: `left` and `width` in its units. */
export type SparkBar = { readonly left: number; readonly width: number };

/** Bars of several areas are compared by length, so all share one scale that holds nought. */
export function sparkBar(value: Decimal, { low, high }: Pick<Scale, 'low' | 'high'>): SparkBar {
  const [least, most] = [Math.min(low, 0), Math.max(high, 0)];
  const x = (at: number): number =>
    most === least ? 0 : ((at - least) / (most - least)) * SPARK_WIDTH;
  const [from, to] = [0, toDrawing(value)].map(x).sort((a, b) => a - b);
  return { left: round(from ?? 0), width: round((to ?? 0) - (from ?? 0)) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const tenths = (value: number): string => String(round(value));
