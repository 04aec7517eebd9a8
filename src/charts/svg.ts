/** Elements of a drawing as SVG text, with no more digits than a reader could see. */
import type { Box, Point, Segment } from '../core/view/hatch.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined
        ? []
        : [` ${key}="${typeof value === 'number' ? digits(value) : escaped(value)}"`],
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

const digits = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** A group that gives attributes to all in it, which then need not say them again. */
export const sharing = (own: Attributes, shared: Attributes, content: string): string =>
  element(
    'g',
    { ...own, ...shared },
    Object.entries(shared).reduce(
      (text, [key, value]) => text.replaceAll(` ${key}="${value}"`, ''),
      content,
    ),
  );

/** Where things stand, to a tenth: no eye and no press tells less apart, and hatches have many ends. */
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const polyline = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');

/** Lines apart from each other, each from its first point by so much: the shortest way to write a hatch. */
export const segments = (lines: readonly Segment[]): string =>
  lines
    .map(([[x1, y1], [x2, y2]]) => {
      const [x, y] = [tenth(x1), tenth(y1)];
      const [dx, dy] = [tenth(tenth(x2) - x), tenth(tenth(y2) - y)];
      if (dy === 0) return `M${x} ${y}h${dx}`;
      return dx === 0 ? `M${x} ${y}v${dy}` : `M${x} ${y}l${dx} ${dy}`;
    })
    .join('');

export const rectangle = ({ left, top, right, bottom }: Box, look: Attributes): string =>
  element('rect', {
    x: tenth(left),
    y: tenth(top),
    width: tenth(right - left),
    height: tenth(bottom - top),
    ...look,
  });
