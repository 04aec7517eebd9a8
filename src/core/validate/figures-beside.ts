import { toDrawing } from '../decimal.ts';
import type { Observation } from '../model.ts';
import { scaleOf } from '../unit.ts';

/** Figures of one indicator in one area, by year. */
export type FiguresBeside = readonly Observation[];

/** The rows by indicator and area, each group in the order of its years. */
export function figuresBeside(
  rows: readonly Observation[],
): ReadonlyMap<string, ReadonlyMap<string, FiguresBeside>> {
  const all = new Map<string, Map<string, Observation[]>>();
  for (const row of rows) {
    const areas = all.get(row.indicator) ?? new Map<string, Observation[]>();
    all.set(row.indicator, areas);
    const figures = areas.get(row.area);
    if (figures === undefined) areas.set(row.area, [row]);
    else figures.push(row);
  }
  for (const areas of all.values())
    for (const figures of areas.values()) figures.sort((a, b) => a.year.to - b.year.to);
  return all;
}

/** The figure of the year nearest to that of a row, of those that fit. */
export function nearestBeside(
  row: Observation,
  figures: FiguresBeside,
  fits: (one: Observation) => boolean,
): Observation | undefined {
  let best: Observation | undefined;
  const distance = (one: Observation): number => Math.abs(one.year.to - row.year.to);
  for (const one of figures)
    if (one !== row && fits(one) && (best === undefined || distance(one) < distance(best)))
      best = one;
  return best;
}

/** Decimal logarithm of a figure in the base unit of its dimension, to compare sizes; not finite for nought. */
export const sizeOf = ({ value, unit }: Pick<Observation, 'value' | 'unit'>): number =>
  Math.log10(Math.abs(toDrawing(value)) * scaleOf(unit).scale);
