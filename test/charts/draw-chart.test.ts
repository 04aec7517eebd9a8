import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isWithin, meet } from '../../src/charts/boxes.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { ChartMedium } from '../../src/charts/theme.ts';
import { buildSeries } from '../../src/core/assess/series.ts';
import { MOST_BOUNDS, MOST_SERIES } from '../../src/core/chart-limits.ts';
import { type ChartSpec, chartSpec } from '../../src/core/view/chart.ts';
import { boundDash } from '../../src/core/view/chart-look.ts';
import type { Box } from '../../src/core/view/hatch.ts';
import { indicator, NO_DATES, observation, target } from '../core/build.ts';
import {
  heightOf,
  markersOf,
  type Picture,
  partsNamed,
  pictureOf,
  plotOf,
  readNumber,
  textsOf,
} from './picture.ts';

const MEDIA: readonly ChartMedium[] = ['screen', 'phone', 'paper'];

type Given = {
  readonly kind?: ChartSpec['kind'];
  readonly names: readonly string[];
  readonly unit?: string;
  readonly decimals?: number;
  /** Values of each series by period; two for one period are at odds. */
  readonly values: readonly (readonly (readonly [period: string, ...values: string[]])[])[];
  readonly levels?: readonly string[];
};

function specOf({ kind = 'line', names, unit = '%', decimals = 2, values, levels = [] }: Given) {
  const indicators = names.map((name, index) => indicator(`i${index}`, { name, unit, decimals }));
  const observations = values.flatMap((series, index) =>
    series.flatMap(([period, ...reports]) =>
      reports.map((value, report) =>
        observation(`i${index}`, period, value, { unit, source: `s${report}` }),
      ),
    ),
  );
  return chartSpec(
    {
      title: { name: 'Tên' },
      kind,
      series: buildSeries(indicators, observations, NO_DATES),
      targets: levels.map((value) => target({ operator: '>', value, unit })),
    },
    new Map(indicators.map((one) => [one.id, one])),
  );
}

const yearly = (...values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((value, index) => [String(2015 + index), value]);

/** `count` series that run side by side. */
const parallel = (kind: ChartSpec['kind'], count: number): ChartSpec =>
  specOf({
    kind,
    names: Array.from({ length: count }, (_, index) => `Chỉ số thứ ${index + 1}`),
    values: Array.from({ length: count }, (_, index) =>
      yearly(...[0, 1, 2, 3, 4].map((year) => String(20 + 9 * index + year))),
    ),
  });

const drawn = (spec: ChartSpec, medium: ChartMedium = 'screen'): Picture =>
  pictureOf(drawChart(spec, medium));

/** Series that have a mark of any kind in the picture. */
const drawnSeries = (picture: Picture): readonly (number | undefined)[] =>
  partsNamed(picture, 'series').map(({ series }) => series);

describe('levels to reach', () => {
  test.each(MEDIA)('beyond the figures are in the picture, on %s', (medium) => {
    const picture = drawn(
      specOf({ names: ['Che phủ'], values: [yearly('41.2', '41.9', '42.02')], levels: ['45'] }),
      medium,
    );
    const [line] = partsNamed(picture, 'bounds')[0]!.paths;
    expect(line!.box.top).toBeCloseTo(heightOf(picture)(45), 0);
    expect(isWithin(line!.box, plotOf(picture))).toBe(true);
    expect(textsOf(picture, 'ticks').map(({ text }) => text)).toEqual([
      '41',
      '42',
      '43',
      '44',
      '45',
    ]);
    expect(textsOf(picture, 'key').map(({ text }) => text)).toEqual(['Mục tiêu: trên 45%']);
  });

  test('have a dash of their own each, and one line where they ask for the same', () => {
    const picture = drawn(
      specOf({
        names: ['Che phủ'],
        values: [yearly('41', '43')],
        levels: ['45', '42', '45', '44', '46'],
      }),
    );
    const dashes = partsNamed(picture, 'bounds')[0]!.paths.map(({ dash }) => dash);
    expect(new Set(dashes).size).toBe(4);
    expect(dashes).toHaveLength(MOST_BOUNDS);
    expect(boundDash(MOST_BOUNDS)).toBe(boundDash(0));
  });
});

describe('years and spans', () => {
  const mixed = specOf({
    names: ['Số người chết'],
    unit: 'người',
    decimals: 0,
    values: [
      [
        ['2010', '12'],
        ['2011', '9'],
        ['2015', '11'],
        ['2016-2020', '31'],
      ],
    ],
  });

  test.each(MEDIA)(
    'stand apart, years with their gaps, spans as level strokes, on %s',
    (medium) => {
      const picture = drawn(mixed, medium);
      const [series] = partsNamed(picture, 'series');
      const markers = markersOf(series!);
      const [first, second, third, span] = markers.map(([x]) => x);
      const year = second! - first!;
      // 2011 to 2015 are four years, and the span is no fifth.
      expect(third! - second!).toBeCloseTo(4 * year, 0);
      expect(span! - third!).toBeGreaterThan(1.5 * year);
      const lines = series!.paths
        .filter(({ fill }) => fill === 'none')
        .flatMap((path) => path.segments);
      expect(lines).toHaveLength(2);
      const [joined, stroke] = lines;
      expect([joined![0][0], joined![1][0]]).toEqual([first, second]);
      expect(stroke![0][1]).toBe(stroke![1][1]);
      expect((stroke![0][0] + stroke![1][0]) / 2).toBeCloseTo(span!, 1);
      // An upright between the two.
      const [upright] = partsNamed(picture, 'breaks')[0]!.paths;
      expect(upright!.box.left).toBeGreaterThan(third!);
      expect(upright!.box.right).toBeLessThan(stroke![0][0]);
      expect(textsOf(picture, 'categories').at(-1)?.text).toMatch(/2020$/);
    },
  );

  test('of bars stand apart too', () => {
    const picture = drawn({ ...mixed, kind: 'bar' });
    const bars = partsNamed(picture, 'series')[0]!.rects.map(
      ({ left, right }) => (left + right) / 2,
    );
    expect(bars[3]! - bars[2]!).toBeGreaterThan(1.5 * (bars[1]! - bars[0]!));
  });
});

describe('figures at odds', () => {
  test.each(['line', 'bar'] as const)('are an upright between them, and told: %s', (kind) => {
    const spec = specOf({
      kind,
      names: ['Che phủ'],
      values: [
        [
          ['2015', '40'],
          ['2016', '39.7', '38.3'],
          ['2017', '41'],
        ],
      ],
    });
    const picture = drawn(spec);
    const [series] = partsNamed(picture, 'series');
    const upright = series!.paths.find(({ segments }) => segments.length === 3);
    const at = heightOf(picture);
    expect(upright!.box.top).toBeCloseTo(at(39.7), 0);
    expect(upright!.box.bottom).toBeCloseTo(at(38.3), 0);
    expect(textsOf(picture, 'key').map(({ text }) => text)).toEqual([spec.conflictLabel]);
    expect(spec.notes).toEqual([
      '2016: các nguồn nêu số khác nhau (39,70 / 38,30), không số nào được nối vào chuỗi.',
    ]);
  });
});

describe('an axis', () => {
  const foot = (spec: ChartSpec) => partsNamed(drawn(spec), 'axis')[0]!.paths;

  test('that does not begin at nought says so and bears a sign of it', () => {
    const spec = specOf({ names: ['a'], values: [yearly('41', '42')] });
    expect(textsOf(drawn(spec), 'head').map(({ text }) => text)).toEqual([
      'Đơn vị: % (trục không bắt đầu từ 0)',
    ]);
    expect(foot(spec)).toHaveLength(2);
    const bars = specOf({ kind: 'bar', names: ['a'], values: [yearly('41', '42')] });
    expect(textsOf(drawn(bars), 'head').map(({ text }) => text)).toEqual(['Đơn vị: %']);
    expect(foot(bars)).toHaveLength(1);
  });

  test('names many years by fives and tens, the first and the last too', () => {
    const picture = drawn(
      specOf({
        names: ['a'],
        values: [
          [
            ['1961', '1'],
            ['2024', '3'],
          ],
        ],
      }),
      'phone',
    );
    expect(textsOf(picture, 'categories').map(({ text }) => text)).toEqual([
      '1961',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2024',
    ]);
  });
});

describe('bars', () => {
  test.each(MEDIA)('below nought have their figure below them, on %s', (medium) => {
    const picture = drawn(
      specOf({
        kind: 'bar',
        names: ['Chi tiêu'],
        values: [yearly('0.78', '-0.48', '-0.21', '-1.47', '1.78')],
      }),
      medium,
    );
    const nought = heightOf(picture)(0);
    const bars = partsNamed(picture, 'series')[0]!.rects;
    for (const { text, box } of textsOf(picture, 'figures')) {
      const bar = bars.find(({ left, right }) => left < box.right && box.left < right)!;
      if (readNumber(text) < 0) {
        expect(bar.top).toBeCloseTo(nought, 0);
        expect(box.top).toBeGreaterThanOrEqual(bar.bottom);
      } else {
        expect(bar.bottom).toBeCloseTo(nought, 0);
        expect(box.bottom).toBeLessThanOrEqual(bar.top);
      }
    }
    expect(textsOf(picture, 'figures')).toHaveLength(5);
  });
});

describe('names', () => {
  const LONG =
    'Tỷ lệ hộ dân cư nông thôn được sử dụng nước sạch từ công trình cấp nước tập trung đạt quy chuẩn của Bộ Y tế';

  test.each(MEDIA)('are folded by words and whole, on %s', (medium) => {
    for (const name of [LONG, `${LONG}, ${LONG}, ${LONG}, ${LONG}`, 'x'.repeat(200)]) {
      const picture = drawn(
        specOf({ names: [name, 'Ngắn'], values: [yearly('45', '46'), yearly('52', '53')] }),
        medium,
      );
      const [row] = partsNamed(picture, 'key');
      expect(
        row!.texts
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\u00a0', ' ')
          .replaceAll(/x x/g, 'xx'),
      ).toBe(`(1) ${name}`);
      for (const { box } of row!.texts) expect(box.right).toBeLessThanOrEqual(picture.width);
    }
  });
});

/** The sample before each row of the key, as the grey pixels a copier sees. */
async function keySamples(svg: string): Promise<readonly Uint8Array[]> {
  const { width, height, parts } = pictureOf(svg);
  const canvas = createCanvas(width * 2, height * 2);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(await loadImage(Buffer.from(svg)), 0, 0, canvas.width, canvas.height);
  return parts
    .filter(({ name }) => name === 'key')
    .map(({ texts: [text] }) => {
      const { data } = ctx.getImageData(0, (text!.box.top - 1) * 2, 42 * 2, 15 * 2);
      return Uint8Array.from({ length: data.length / 4 }, (_, pixel) =>
        Math.round(
          0.299 * data[4 * pixel]! + 0.587 * data[4 * pixel + 1]! + 0.114 * data[4 * pixel + 2]!,
        ),
      );
    });
}

/** How many pixels of two samples are far apart. */
const apart = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, at) => sum + (Math.abs(value - (b[at] ?? 0)) > 80 ? 1 : 0), 0);

describe('in grey', () => {
  test.each(MEDIA.flatMap((medium) => [['line', medium] as const, ['bar', medium] as const]))(
    'as many %s series as a chart takes are told apart, on %s',
    async (kind, medium) => {
      const samples = await keySamples(drawChart(parallel(kind, MOST_SERIES[kind]), medium));
      expect(samples).toHaveLength(MOST_SERIES[kind]);
      for (const [index, one] of samples.entries()) {
        expect(apart(one, new Uint8Array(one.length).fill(255))).toBeGreaterThan(50);
        for (const [other, another] of samples.entries())
          if (other > index) expect(apart(one, another), `${index} ${other}`).toBeGreaterThan(50);
      }
    },
  );

  test('paper uses black, white and the grey of its grid alone', () => {
    for (const kind of ['line', 'bar'] as const) {
      const svg = drawChart(parallel(kind, 8), 'paper');
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/g))
        expect(['#000000', '#fff', '#c8c8c8']).toContain(colour);
    }
  });
});

describe('lines', () => {
  test.each(MEDIA)('bear the number that their row of the key has, on %s', (medium) => {
    const picture = drawn(parallel('line', 6), medium);
    expect(
      textsOf(picture, 'numbers')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
    expect(textsOf(picture, 'key').map(({ text }) => text)[2]).toBe('(3) Chỉ số thứ 3');
  });

  test('alone have no number', () => {
    expect(textsOf(drawn(parallel('line', 1)), 'numbers')).toEqual([]);
  });
});

test('is drawn alike every time', () => {
  expect(drawChart(parallel('bar', 3), 'paper')).toBe(drawChart(parallel('bar', 3), 'paper'));
});

test('has one text for those who cannot see it, with nothing that ends it early', () => {
  const svg = drawChart(
    specOf({ names: ['Từ <5% & "khác"', 'b'], values: [yearly('1'), yearly('2')] }),
    'screen',
  );
  expect(svg).toMatch(
    /^<svg [^<>]*role="img" aria-label="[^"<>]*&lt;5% &amp; &quot;khác&quot;[^"<>]*"/,
  );
  expect(svg).toContain('>(1) Từ &lt;5% &amp; &quot;khác&quot;</text>');
});

/** Series as nobody here has thought of: gaps, spans, figures at odds, any size, any sign. */
const given: fc.Arbitrary<Given> = fc
  .record({
    kind: fc.constantFrom('line' as const, 'bar' as const),
    decimals: fc.integer({ min: 0, max: 5 }),
    power: fc.integer({ min: 0, max: 9 }),
    base: fc.constantFrom(0, 0, 900, 100000),
    start: fc.integer({ min: 1960, max: 2020 }),
    levels: fc.array(fc.integer({ min: -50, max: 1200 }), { maxLength: 3 }),
    series: fc.array(
      fc.record({
        name: fc.integer({ min: 1, max: 45 }),
        points: fc.array(
          fc.record({
            year: fc.integer({ min: 0, max: 25 }),
            years: fc.constantFrom(0, 0, 0, 0, 4),
            values: fc.array(fc.integer({ min: -300, max: 999 }), { minLength: 1, maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 16 },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ kind, decimals, power, base, start, levels, series }): Given => {
    const written = (value: number): string => {
      const digits = String(Math.abs(value + base)).padStart(decimals + 1, '0') + '0'.repeat(power);
      const at = digits.length - decimals;
      return `${value + base < 0 ? '-' : ''}${digits.slice(0, at)}${decimals === 0 ? '' : `.${digits.slice(at)}`}`;
    };
    return {
      kind,
      decimals,
      names: series.map(({ name }, index) => `Chuỗi ${index} ${'tên dài '.repeat(name)}`.trim()),
      values: series.map(({ points }) => [
        ...new Map(
          points.map(({ year, years, values }) => {
            const from = start + year;
            const period = years === 0 ? String(from) : `${from}-${from + years}`;
            return [
              period,
              [period, ...new Set(values.map(written))] as [string, ...string[]],
            ] as const;
          }),
        ).values(),
      ]),
      levels: levels.map(written),
    };
  });

const reach = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

describe.each(MEDIA)('whatever the figures, on %s', (medium) => {
  const hold = (check: (spec: ChartSpec, picture: Picture) => void): void =>
    fc.assert(
      fc.property(given, (one) => {
        const spec = specOf(one);
        check(spec, drawn(spec, medium));
      }),
      { numRuns: 120 },
    );

  test('nothing stands outside the picture, no mark outside its area', () => {
    hold((_, picture) => {
      const whole = { left: 0, top: 0, right: picture.width, bottom: picture.height };
      for (const { text, box } of textsOf(picture))
        expect(isWithin(box, reach(whole, 0.5)), text).toBe(true);
      const plot = reach(plotOf(picture), 0.5);
      for (const { rects, paths } of partsNamed(picture, 'series')) {
        for (const rect of rects) expect(isWithin(rect, plot)).toBe(true);
        // The middle of a marker is its figure; the marker itself reaches four pixels around.
        for (const { box } of paths) expect(isWithin(box, reach(plot, 4.5))).toBe(true);
      }
    });
  });

  test('no two words meet, and no figure stands on a bar or a marker', () => {
    hold((_, picture) => {
      const texts = textsOf(picture);
      for (const [index, one] of texts.entries())
        for (const other of texts.slice(index + 1))
          expect(
            meet(reach(one.box, -0.3), reach(other.box, -0.3)),
            `${one.text} ${other.text}`,
          ).toBe(false);
      const marks = partsNamed(picture, 'series').flatMap(({ rects, paths }) => [
        ...rects,
        ...paths.filter(({ fill }) => fill !== 'none').map(({ box }) => box),
      ]);
      for (const { text, box } of textsOf(picture, 'figures'))
        for (const mark of marks) expect(meet(reach(box, -0.3), mark), text).toBe(false);
    });
  });

  test('every row of the key has its mark in the picture', () => {
    hold((spec, picture) => {
      const rows = partsNamed(picture, 'key').length;
      const conflicts = spec.series.some((series) => series.conflicts.length > 0) ? 1 : 0;
      const named = spec.series.length === 1 ? 0 : spec.series.length;
      expect(rows).toBe(named + spec.bounds.length + conflicts);
      expect(drawnSeries(picture)).toEqual([...spec.series.keys()]);
      const plot = reach(plotOf(picture), 0.5);
      const lines = partsNamed(picture, 'bounds').flatMap(({ paths }) => paths);
      expect(lines).toHaveLength(spec.bounds.length);
      for (const { box } of lines) expect(isWithin(box, plot)).toBe(true);
    });
  });

  test('every value is read back from its place within half a pixel', () => {
    hold((spec, picture) => {
      const at = heightOf(picture);
      for (const { series, rects, paths } of partsNamed(picture, 'series')) {
        const values = spec.series[series!]!.values.filter((value) => value !== null);
        const places =
          spec.kind === 'bar'
            ? rects.map(({ top, bottom }, index) => (values[index]! < 0 ? bottom : top))
            : markersOf({ name: '', series, texts: [], rects, paths }).map(([, y]) => y);
        expect(places).toHaveLength(values.length);
        for (const [index, value] of values.entries())
          expect(Math.abs(places[index]! - at(value))).toBeLessThan(0.5);
      }
    });
  });

  test('the words of the ticks are the ticks, at their lines', () => {
    hold((spec, picture) => {
      const ticks = textsOf(picture, 'ticks');
      expect(ticks.map(({ text }) => readNumber(text))).toEqual(
        spec.axis.ticks.map(({ value }) => value),
      );
      const lines = partsNamed(picture, 'grid')[0]!.paths[0]!.segments.map(([[, y]]) => y);
      for (const [index, { box }] of ticks.entries())
        expect(Math.abs((box.top + box.bottom) / 2 - lines[index]!)).toBeLessThan(1.5);
      if (spec.kind === 'bar') expect(spec.axis.min <= 0 && spec.axis.max >= 0).toBe(true);
    });
  });
});
