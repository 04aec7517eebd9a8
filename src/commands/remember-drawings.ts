import { drawChart } from '../charts/draw-chart.ts';
import type { Workbench } from '../site/workbench.ts';

/** The same chart stands on several pages; it is drawn once. */
export function rememberDrawings(): Workbench['drawChart'] {
  const drawn = new Map<string, string>();
  return (spec, medium) => {
    const key = `${medium}${JSON.stringify(spec)}`;
    let svg = drawn.get(key);
    if (svg === undefined) drawn.set(key, (svg = drawChart(spec, medium)));
    return svg;
  };
}
