/** Which years and spans are named below a chart, and where: as many as stand apart. */
import type { ChartSpec } from '../core/view/chart.ts';
import type { Box } from '../core/view/hatch.ts';
import type { TextWidth } from './measure-text.ts';
import { EDGE, type PlacedText } from './placed-text.ts';
import type { Theme } from './theme.ts';

type Surroundings = {
  readonly plot: Box;
  readonly theme: Theme;
  readonly lineHeight: number;
  readonly widthOf: TextWidth;
};

/** A name with the room it takes. */
type Name = {
  readonly lines: readonly string[];
  readonly left: number;
  readonly right: number;
};

export function placeCategories(
  { labels, spansFrom }: ChartSpec,
  middles: readonly number[],
  surroundings: Surroundings,
): readonly PlacedText[] {
  const { plot, theme, lineHeight, widthOf } = surroundings;
  const gap = theme.fontSize * 0.6;
  const nameAt = (lines: readonly string[], at: number): Name => {
    const half = Math.max(...lines.map(widthOf)) / 2;
    const middle = middleWithin(middles[at]!, half, surroundings);
    return { lines, left: middle - half, right: middle + half };
  };
  const years = labels.slice(0, spansFrom).map((label, at) => nameAt([label], at));
  const spans = labels.slice(spansFrom).map((label, index) => {
    const at = spansFrom + index;
    const room = Math.min(...neighbourDistances(middles, at)) - gap;
    return nameAt(widthOf(label) <= room ? [label] : splitSpan(label), at);
  });
  const namedSpans = sparse(spans, gap);
  // Years keep clear of the first span that is named.
  const limit = (namedSpans[0]?.left ?? Number.POSITIVE_INFINITY) - gap;
  const namedYears = roundYears(
    years.filter(({ right }) => right <= limit),
    gap,
  );
  return [...namedYears, ...namedSpans].flatMap(({ lines, left, right }) =>
    lines.map(
      (text, line): PlacedText => ({
        text,
        x: (left + right) / 2,
        y: plot.bottom + 6 + theme.fontSize + line * lineHeight,
        anchor: 'middle',
      }),
    ),
  );
}

/** A name at the edge stays within the picture. */
const middleWithin = (middle: number, half: number, { plot, theme }: Surroundings): number =>
  Math.min(Math.max(middle, half + EDGE), Math.max(theme.width - half - EDGE, plot.left + half));

const neighbourDistances = (middles: readonly number[], at: number): readonly number[] =>
  [at - 1, at + 1].flatMap((other) =>
    middles[other] === undefined ? [] : [Math.abs(middles[other] - middles[at]!)],
  );

/** `2016 - 2020` on two lines. */
const splitSpan = (label: string): readonly string[] =>
  (/^(.*?[-–])\s*(.+)$/u.exec(label) ?? ['', label]).slice(1).map((part) => part.trim());

const areApart = (row: readonly Name[], gap: number): boolean =>
  row.every((name, index) => index === 0 || row[index - 1]!.right + gap <= name.left);

/** Every name, or every second, third …, the last among them (Vega's parity rule). */
function sparse(names: readonly Name[], gap: number): readonly Name[] {
  for (let step = 1; step < names.length; step += 1) {
    const row = names.filter((_, index) => (names.length - 1 - index) % step === 0);
    if (areApart(row, gap)) return row;
  }
  return names.slice(-1);
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

/**
 * Years of a long row are named by the fives and tens; the first and the last frame the picture, and a
 * round year that would touch them gives way.
 */
function roundYears(years: readonly Name[], gap: number): readonly Name[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = areApart([first, last], gap) ? [first, last] : [last];
  if (first === last) return [last];
  for (const step of YEAR_STEPS) {
    const round = years.filter(
      (name) =>
        !ends.includes(name) &&
        Number(name.lines[0]) % step === 0 &&
        ends.every(({ left, right }) => name.right + gap <= left || right + gap <= name.left),
    );
    if (areApart(round, gap) && (step > 1 || round.length === years.length - ends.length))
      return [...round, ...ends].sort((a, b) => a.left - b.left);
  }
  return ends;
}
