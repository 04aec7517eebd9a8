import { drawChart } from '../charts/draw-chart.ts';
import type { Making, Makings } from '../io/makings.ts';
import type { BuildContext } from '../site/build-context.ts';
import { DRAWING } from './steps.ts';
import { toolHash } from './tool-hash.ts';

/**
 * The same chart stands on several pages; it is drawn once, and kept for the next run. A drawing
 * takes longer than the page it stands on.
 */
export function chartDrawer(toolRoot: string, makings: Makings): BuildContext['drawChart'] {
  const drawn = new Map<string, Promise<string>>();
  return (spec, medium) => {
    const what = `${medium}${JSON.stringify(spec)}`;
    const svg = drawn.get(what) ?? draw(spec, medium);
    drawn.set(what, svg);
    return svg;
  };

  async function draw(...[spec, medium]: Parameters<typeof drawChart>): Promise<string> {
    const making: Making<keyof typeof DRAWING.inputs> = {
      step: DRAWING,
      subject: `«${spec.title}», ${medium}`,
      inputs: {
        program: await toolHash(toolRoot, 'charts/draw-chart.ts'),
        medium,
        spec: JSON.stringify(spec),
      },
    };
    const stored = await makings.take(making);
    if (stored !== undefined) return stored.toString('utf8');
    const svg = drawChart(spec, medium);
    await makings.keep(making, svg);
    return svg;
  }
}
