/** A drawn chart as geometry, read from its SVG: what stands where, whatever the program meant. */
import { textWidth } from '../../src/charts/measure-text.ts';
import type { Box, Point, Segment } from '../../src/core/view/hatch.ts';

export type PictureText = { readonly text: string; readonly box: Box; readonly part: string };

export type PicturePart = {
  readonly name: string;
  readonly series: number | undefined;
  readonly texts: readonly PictureText[];
  readonly rects: readonly (Box & { readonly fill: string })[];
  readonly paths: readonly PicturePath[];
};

export type PicturePath = {
  readonly segments: readonly Segment[];
  readonly box: Box;
  readonly fill: string;
  readonly dash: string;
};

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PicturePart[];
};

export function pictureOf(svg: string): Picture {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const font = /font-family="([^"]+)"/.exec(svg)?.[1] ?? '';
  const size = Number(/font-size="([^"]+)"/.exec(svg)?.[1]);
  const widthOf = textWidth(font, size);
  const parts = [
    ...svg.matchAll(/<g data-part="([^"]+)"(?: data-series="(\d+)")?[^>]*>(.*?)<\/g>/gs),
  ];
  return {
    width,
    height,
    parts: parts.map(([, name = '', series, content = '']): PicturePart => {
      const elements = [
        ...content.matchAll(/<(text|rect|path)\b([^>]*?)\/?>(?:([^<]*)<\/text>)?/g),
      ];
      const of = (kind: string) =>
        elements
          .filter(([, found]) => found === kind)
          .map(([, , written = '', text = '']) => ({ attributes: attributesOf(written), text }));
      return {
        name,
        series: series === undefined ? undefined : Number(series),
        texts: of('text').map(({ attributes, text }) =>
          textAt(attributes, text, size, name, widthOf),
        ),
        rects: of('rect').map(({ attributes: { x, y, width: w, height: h, fill = '' } }) => ({
          left: Number(x),
          top: Number(y),
          right: Number(x) + Number(w),
          bottom: Number(y) + Number(h),
          fill,
        })),
        paths: of('path').map(({ attributes }): PicturePath => {
          const segments = segmentsOf(attributes['d'] ?? '');
          return {
            segments,
            box: boxOf(segments.flat()),
            fill: attributes['fill'] ?? '',
            dash: attributes['stroke-dasharray'] ?? '',
          };
        }),
      };
    }),
  };
}

const attributesOf = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Ascent and descent of digits and plain letters; marks above capitals lie between lines. */
function textAt(
  { x, y, 'text-anchor': anchor = 'start' }: Readonly<Record<string, string>>,
  written: string,
  size: number,
  part: string,
  widthOf: (text: string) => number,
): PictureText {
  const text = written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const width = widthOf(text);
  const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
  const left = Number(x) - width * (shares[anchor] ?? 0);
  const baseline = Number(y);
  return {
    text,
    part,
    box: { left, right: left + width, top: baseline - size * 0.74, bottom: baseline + size * 0.2 },
  };
}

/** Straight lines of a path made of M, L, H, V, Z in either case. */
function segmentsOf(d: string): readonly Segment[] {
  const found: Segment[] = [];
  let [here, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command = '', written = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...written.matchAll(/-?[\d.]+/g)].map(Number);
    const relative = command === command.toLowerCase();
    const steps = command.toLowerCase() === 'z' ? [[]] : pairs(command.toLowerCase(), numbers);
    for (const [x, y] of steps) {
      const [ox, oy] = relative ? here : [0, 0];
      const next: Point =
        command.toLowerCase() === 'z'
          ? start
          : [x === undefined ? here[0] : ox + x, y === undefined ? here[1] : oy + y];
      if (command.toLowerCase() === 'm') start = next;
      else found.push([here, next]);
      here = next;
    }
  }
  return found;
}

const pairs = (
  command: string,
  numbers: readonly number[],
): readonly (readonly (number | undefined)[])[] => {
  if (command === 'h') return numbers.map((x) => [x, undefined]);
  if (command === 'v') return numbers.map((y) => [undefined, y]);
  return Array.from({ length: numbers.length / 2 }, (_, index) =>
    numbers.slice(2 * index, 2 * index + 2),
  );
};

const boxOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

export const partsNamed = ({ parts }: Picture, name: string): readonly PicturePart[] =>
  parts.filter((part) => part.name === name);

export const textsOf = (picture: Picture, name?: string): readonly PictureText[] =>
  (name === undefined ? picture.parts : partsNamed(picture, name)).flatMap(({ texts }) => texts);

/** `−1.234,5` as a reader takes it. */
export const readNumber = (text: string): number =>
  Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));

/** The height of a value, as a reader finds it from two ticks and their words. */
export function heightOf(picture: Picture): (value: number) => number {
  const ticks = textsOf(picture, 'ticks').map(({ text, box }) => ({
    value: readNumber(text),
    y: (box.top + box.bottom) / 2,
  }));
  const lines = (partsNamed(picture, 'grid')[0]?.paths[0]?.segments ?? []).map(([[, y]]) => y);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const [foot, head] = [lines[0]!, lines.at(-1)!];
  return (value) => foot + ((value - low.value) / (high.value - low.value)) * (head - foot);
}

/** Where figures are drawn: from the first tick's line to the last one's, between the ends of the lines. */
export function plotOf(picture: Picture): Box {
  const [{ paths } = { paths: [] }] = partsNamed(picture, 'grid');
  return paths[0]!.box;
}

/** Markers of a line, by their middle. */
export const markersOf = ({ paths }: PicturePart): readonly Point[] =>
  paths
    .filter(({ fill }) => fill !== 'none')
    .map(({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
