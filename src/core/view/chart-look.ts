import type { ChartSpec } from './chart.ts';

/** Inks of charts on screen. */
export const SCREEN_INKS = {
  greySafe: false,
  ink: '#1d2a30',
  quiet: '#52636b',
  grid: '#dfe5e6',
  lines: ['#0b5d66', '#a8481f', '#5b4a9c', '#3f7a2a', '#8a6a00'],
} as const;

/** Dashes of lines, by order of series; one more than there are markers, so that the two repeat together only after thirty lines. */
export const DASHES = ['', '7 4', '2 3', '10 3 2 3', '4 2', '10 3 2 3 2 3'] as const;

// No circles: the drawing surface writes each as a path of a hundred points.
export const MARKERS = ['rectRot', 'rect', 'triangle', 'crossRot', 'cross'] as const;

/** Full, empty, full in the next colour; where colours do not count, full once and then for hatches. */
export const barFill = (
  index: number,
  { greySafe, lines }: { readonly greySafe: boolean; readonly lines: readonly string[] },
): string =>
  index % 2 === 1 || (greySafe && index > 0) ? '#ffffff' : lines[index % lines.length]!;

type Shown = Pick<ChartSpec, 'kind' | 'labels' | 'bounds' | 'breaks'> & {
  readonly series: readonly Pick<ChartSpec['series'][number], 'label' | 'values'>[];
};

/** What a drawing and its interactive twin plot: the same names and values from one place. */
export const chartData = ({
  labels,
  series,
}: Shown): { labels: string[]; datasets: { label: string; data: (number | null)[] }[] } => ({
  labels: [...labels],
  datasets: series.map(({ label, values }) => ({ label, data: [...values] })),
});

/** Bars are compared by length, so they start at nought; lines may start where they differ. */
export function startsAtNought({ kind, series, bounds }: Shown): boolean {
  const all = [
    ...series.flatMap(({ values }) => values.filter((value) => value !== null)),
    ...bounds.map(({ value }) => value),
  ];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  return kind === 'bar' || lowest < 0 || lowest < (highest - lowest) * 1.5;
}

/** Whether the line of a series is left out between two categories. */
export const isBroken = (
  { breaks }: Pick<Shown, 'breaks'>,
  series: number,
  left: number,
  right: number,
): boolean =>
  breaks.some((one) => one.series === series && left >= one.before && right <= one.after);
