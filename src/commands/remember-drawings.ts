import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { drawChart } from '../charts/draw-chart.ts';
import { keyOf, openPartCache, type PartCache } from '../print/part-cache.ts';
import type { Workbench } from '../site/workbench.ts';
import { TOOL_ROOT } from './tool-root.ts';

/**
 * The same chart stands on several pages; it is drawn once, and kept for the next run in `dir`, without
 * which nothing is kept. A drawing takes longer than the page it stands on.
 */
export function rememberDrawings(dir: string | undefined): Workbench['drawChart'] {
  const drawn = new Map<string, Promise<string>>();
  const cache = openPartCache(dir, BOUND);
  void cache.prune();
  let makers: Promise<string> | undefined;
  return (spec, medium) => {
    const what = `${medium}${JSON.stringify(spec)}`;
    let svg = drawn.get(what);
    if (svg === undefined) drawn.set(what, (svg = kept(cache, (makers ??= makersOf()), what, () => drawChart(spec, medium))));
    return svg;
  };
}

/** Bytes of drawings to keep: those of some hundred reports. */
const BOUND = 50 * 1024 * 1024;

async function kept(cache: PartCache, makers: Promise<string>, what: string, draw: () => string): Promise<string> {
  const key = keyOf(await makers, what);
  const known = await cache.get(key);
  if (known !== undefined) return known.toString('utf8');
  const svg = draw();
  await cache.put(key, svg);
  return svg;
}

/** Changes with everything that decides how a drawing looks besides what it shows. */
async function makersOf(): Promise<string> {
  const own = join(TOOL_ROOT, 'src/charts');
  const files = [...(await readdir(own)).sort().map((name) => join(own, name)), join(TOOL_ROOT, 'src/core/view/chart-look.ts')];
  const packages = PACKAGES.map((name) => join(TOOL_ROOT, 'node_modules', name, 'package.json'));
  return keyOf(...(await Promise.all([...files, ...packages].map((file) => readFile(file, 'utf8')))));
}

const PACKAGES = ['chart.js', '@napi-rs/canvas', 'svgo', '@expo-google-fonts/tinos', '@expo-google-fonts/be-vietnam-pro'];
