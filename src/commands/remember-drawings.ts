import { drawChart } from '../charts/draw-chart.ts';
import { keyOf, openPartCache, type PartCache } from '../print/part-cache.ts';
import type { BuildContext } from '../site/build-context.ts';
import { programKey } from './program-key.ts';

/**
 * The same chart stands on several pages; it is drawn once, and kept for the next run in `dir`, without
 * which nothing is kept. A drawing takes longer than the page it stands on.
 */
export function rememberDrawings(dir: string | undefined): BuildContext['drawChart'] {
  const drawn = new Map<string, Promise<string>>();
  const cache = openPartCache(dir, BOUND);
  void cache.prune();
  return (spec, medium) => {
    const what = `${medium}${JSON.stringify(spec)}`;
    let svg = drawn.get(what);
    if (svg === undefined)
      drawn.set(what, (svg = kept(cache, what, () => drawChart(spec, medium))));
    return svg;
  };
}

/** Bytes of drawings to keep: those of some hundred reports. */
const BOUND = 50 * 1024 * 1024;

async function kept(cache: PartCache, what: string, draw: () => string): Promise<string> {
  const key = keyOf('drawing', await programKey(), what);
  const known = await cache.get(key);
  if (known !== undefined) return known.toString('utf8');
  const svg = draw();
  await cache.put(key, svg);
  return svg;
}
