import type { ChartSpec } from '../core/view/chart.ts';
import { boundDash, dashOf, isFullMarker, type Marker, markerOf } from '../core/view/chart-look.ts';
import { type Box, hatchLines, isFullBar, type Point, type Segment } from '../core/view/hatch.ts';
import { type Frame, frameOf, type KeyRow, SAMPLE_WIDTH } from './frame.ts';
import { CONFLICT_REACH, MARKER_REACH, marksOf, type SeriesMarks, spanReach } from './marks.ts';
import { textWidth } from './measure-text.ts';
import { baselineOf, type PlacedFigure, placeFigures } from './place-figures.ts';
import type { PlacedText } from './placed-text.ts';
import { element, escaped, polyline, rectangle, segments, sharing } from './svg.ts';
import { type ChartMedium, lineInk, THEMES, type Theme } from './theme.ts';

/**
 * Draws a chart into vector SVG, without a browser. The drawing carries `role="img"` and the spec's text
 * alternative; the same spec always gives the same bytes. Its parts are named by `data-part`.
 *
 * @param spec without marks of quotation: a drawing cannot say of what language a part of it is
 */
export function drawChart(spec: ChartSpec, medium: ChartMedium): string {
  const theme = THEMES[medium];
  const widthOf = textWidth(theme.font, theme.fontSize);
  const frame = frameOf(spec, theme, widthOf);
  const all = spec.series.map((_, series) => marksOf(spec, frame, series));
  const { numbers, figures } = placeFigures(spec, frame, all, theme, widthOf);
  const content = [
    part('grid', grid(spec, frame, theme)),
    part('breaks', breakLines(spec, frame, theme)),
    ...all.map((marks, series) =>
      seriesPart(spec.kind, drawSeries(spec, frame, marks, series, theme), series, theme),
    ),
    part('axis', axisLines(spec, frame, theme)),
    part('bounds', boundLines(spec, frame, theme)),
    part('figures', figures.map((figure) => figureText(figure, theme)).join('')),
    part('numbers', numbers.map((number) => figureText(number, theme)).join('')),
    part('head', frame.head.map((line) => text(line, theme.quiet)).join('')),
    part('ticks', frame.tickTexts.map((line) => text(line, theme.quiet)).join('')),
    part('categories', frame.categoryTexts.map((line) => text(line)).join('')),
    ...frame.key.map((row) => part('key', keyRow(row, spec, theme))),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      role: 'img',
      'aria-label': spec.alternative,
      'font-family': theme.font,
      'font-size': theme.fontSize,
      fill: theme.ink,
    },
    content.join(''),
  );
}

const part = (name: string, content: string): string =>
  content === '' ? '' : element('g', { 'data-part': name }, content);

/** A series has one ink, and all its markers one width of line. */
const seriesPart = (
  kind: ChartSpec['kind'],
  content: string,
  series: number,
  theme: Theme,
): string =>
  content === ''
    ? ''
    : sharing(
        { 'data-part': 'series', 'data-series': series },
        {
          stroke: lineInk(theme, series),
          ...(kind === 'line' ? { 'stroke-width': MARKER_LINE } : {}),
        },
        content,
      );

/** In the ink of the picture where no other is named. */
const text = ({ text: words, x, y, anchor }: PlacedText, ink?: string): string =>
  element(
    'text',
    { x, y, fill: ink, 'text-anchor': anchor === 'start' ? undefined : anchor },
    escaped(words),
  );

const stroke = (d: string, ink: string, width: number, dash = ''): string =>
  element('path', {
    fill: 'none',
    stroke: ink,
    'stroke-width': width,
    'stroke-dasharray': dash === '' ? undefined : dash,
    d,
  });

const across = ({ plot }: Frame, y: number): Segment => [
  [plot.left, y],
  [plot.right, y],
];

const grid = ({ axis }: ChartSpec, frame: Frame, theme: Theme): string =>
  stroke(segments(axis.ticks.map(({ value }) => across(frame, frame.yOf(value)))), theme.grid, 0.8);

/** The foot of the axis and a stroke for every category; at nought where the axis holds it. */
function axisLines({ axis, labels }: ChartSpec, frame: Frame, theme: Theme): string {
  const { plot, middles } = frame;
  const foot = axis.min <= 0 && axis.max >= 0 ? frame.yOf(0) : plot.bottom;
  const strokes = middles.map(
    (x): Segment => [
      [x, plot.bottom],
      [x, plot.bottom + 4],
    ],
  );
  return [
    stroke(segments([across(frame, foot), ...(labels.length > 1 ? strokes : [])]), theme.quiet, 1),
    axis.min > 0 ? stroke(polyline(brokenAxis(frame)), theme.quiet, 1) : '',
  ].join('');
}

/** The sign of an axis that leaves out a part: a zigzag between its foot and the first line. */
function brokenAxis({ plot }: Frame): readonly Point[] {
  const [x, foot] = [plot.left, plot.bottom];
  return [
    [x, foot],
    [x, foot - 2],
    [x + 4, foot - 4],
    [x - 4, foot - 7],
    [x, foot - 9],
    [x, foot - 12],
  ];
}

/** Uprights of dots where figures on either side cannot be compared, and between years and spans. */
function breakLines({ breaks }: ChartSpec, frame: Frame, theme: Theme): string {
  const { plot, middles, divider } = frame;
  const upright = (x: number): Segment => [
    [x, plot.top],
    [x, plot.bottom],
  ];
  const places = new Set(
    breaks.map(({ before, after }) => (middles[before]! + middles[after]!) / 2),
  );
  return [
    places.size === 0 ? '' : stroke(segments([...places].map(upright)), theme.quiet, 1, '3 3'),
    divider === undefined ? '' : stroke(segments([upright(divider)]), theme.quiet, 1),
  ].join('');
}

const boundLines = ({ bounds }: ChartSpec, frame: Frame, theme: Theme): string =>
  bounds
    .map(({ value }, bound) =>
      stroke(polyline(across(frame, frame.yOf(value))), theme.ink, 1.4, boundDash(bound)),
    )
    .join('');

function drawSeries(
  { kind }: ChartSpec,
  frame: Frame,
  { marks, bars, lines, conflicts }: SeriesMarks,
  series: number,
  theme: Theme,
): string {
  const ink = lineInk(theme, series);
  const atOdds = conflicts.map((conflict) => conflictMark(conflict, ink)).join('');
  if (kind === 'bar') return bars.map((bar) => drawBar(bar, series, ink)).join('') + atOdds;
  const reach = spanReach(frame);
  const spans = marks.flatMap(({ isSpan, point: [x, y] }): Segment[] =>
    isSpan
      ? [
          [
            [x - reach, y],
            [x + reach, y],
          ],
        ]
      : [],
  );
  return [
    lines.length === 0 ? '' : stroke(lines.map(polyline).join(''), ink, 2.2, dashOf(series)),
    spans.length === 0 ? '' : stroke(segments(spans), ink, 2.2),
    atOdds,
    ...marks.map(({ point }) => marker(point, series, ink)),
  ].join('');
}

function drawBar(bar: Box, series: number, ink: string): string {
  const hatch = hatchLines(bar, series);
  return [
    rectangle(bar, { fill: isFullBar(series) ? ink : '#fff', stroke: ink }),
    hatch.length === 0 ? '' : stroke(segments(hatch), ink, 0.9),
  ].join('');
}

/** Figures at odds: an upright from the lowest to the highest, with a stroke at either end. */
const conflictMark = ([[x, low], [, high]]: Segment, ink: string): string =>
  stroke(
    segments([
      [
        [x, low],
        [x, high],
      ],
      ...[low, high].map(
        (y): Segment => [
          [x - CONFLICT_REACH, y],
          [x + CONFLICT_REACH, y],
        ],
      ),
    ]),
    ink,
    1.6,
  );

/** Each about its point, so that the middle of its box is the figure. */
const MARKER_PATHS: Readonly<Record<Marker, (r: number) => string>> = {
  rectRot: (r) => `m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
  rect: (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  triangle: (r) => `m0 ${-r}l${r} ${2 * r}h${-2 * r}z`,
  crossRot: (r) => `m${-r} ${-r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`,
  cross: (r) => `m${-r} 0h${2 * r}m${-r} ${-r}v${2 * r}`,
};

const MARKER_LINE = 1.8;

const marker = (point: Point, series: number, ink: string): string =>
  element('path', {
    fill: isFullMarker(series) ? ink : '#fff',
    stroke: ink,
    'stroke-width': MARKER_LINE,
    d: `${polyline([point])}${MARKER_PATHS[markerOf(series)](MARKER_REACH)}`,
  });

/** A white ground parts a figure from the lines of the grid. */
const figureText = ({ text: words, box }: PlacedFigure, theme: Theme): string =>
  rectangle(box, { fill: '#fff' }) +
  text({ text: words, x: box.left + 1, y: baselineOf(box, theme), anchor: 'start' });

/** A row of the key: the very line, dash, marker or hatch it explains, and its words. */
function keyRow({ sample, left, y, lines }: KeyRow, spec: ChartSpec, theme: Theme): string {
  return keySample(sample, [left, y], spec, theme) + lines.map((line) => text(line)).join('');
}

function keySample(
  sample: KeyRow['sample'],
  [left, y]: Point,
  { kind }: ChartSpec,
  theme: Theme,
): string {
  const line = polyline([
    [left, y],
    [left + SAMPLE_WIDTH, y],
  ]);
  const middle = left + SAMPLE_WIDTH / 2;
  switch (sample.kind) {
    case 'bound':
      return stroke(line, theme.ink, 1.4, boundDash(sample.bound));
    case 'conflict':
      return conflictMark(
        [
          [middle, y + 6],
          [middle, y - 6],
        ],
        theme.ink,
      );
    case 'series': {
      const ink = lineInk(theme, sample.series);
      if (kind === 'bar')
        return drawBar(
          { left: middle - 11, top: y - 6, right: middle + 11, bottom: y + 6 },
          sample.series,
          ink,
        );
      return (
        stroke(line, ink, 2.2, dashOf(sample.series)) + marker([middle, y], sample.series, ink)
      );
    }
  }
}
