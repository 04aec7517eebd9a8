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

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const polyline = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${digits(x)} ${digits(y)}`).join('');

export const segments = (lines: readonly Segment[]): string => lines.map(polyline).join('');

export const rectangle = ({ left, top, right, bottom }: Box, look: Attributes): string =>
  element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...look });
