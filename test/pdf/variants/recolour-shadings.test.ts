import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  PDFStream,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { GREY_INKS } from '../../../src/pdf/variants/grey-inks.ts';
import type { InkTarget } from '../../../src/pdf/variants/ink.ts';
import { recolourShadings } from '../../../src/pdf/variants/recolour-shadings.ts';

/** Inks that can be told apart: single colours with half a yellow, colours that run into one another with none. */
const INKS: InkTarget = {
  ...GREY_INKS,
  blending: 'DeviceCMYK',
  gray: (gray) => [0, 0, 0, 1 - gray],
  rgb: (red, green, blue) => [red, green, 0.5, blue],
  cmyk: (...inks) => inks,
  picture: (red, green, blue) => [red, green, 0, blue],
};

const numbers = (dict: PDFDict, key: string): number[] =>
  dict
    .lookup(PDFName.of(key), PDFArray)
    .asArray()
    .map((one) => (one as PDFNumber).asNumber());

/** The shading after its colours were set, kept where `hide` puts it. */
async function recoloured(
  shading: Record<string, unknown>,
  target: InkTarget = INKS,
  hide: (made: PDFDict, document: PDFDocument) => void = (made, { context }) =>
    void context.register(made),
): Promise<PDFDict> {
  const document = await PDFDocument.create();
  const made = document.context.obj({
    ShadingType: 2,
    ColorSpace: 'DeviceRGB',
    Coords: [0, 0, 1, 1],
    ...shading,
  } as never) as unknown as PDFDict;
  hide(made, document);
  recolourShadings(document, target);
  return made;
}

const stops = (
  from: readonly number[],
  to: readonly number[],
  more: Record<string, unknown> = {},
) => ({ FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1, ...more });
const spaceOf = (shading: PDFDict): string => String(shading.get(PDFName.of('ColorSpace')));
const functionOf = (shading: PDFDict): PDFDict => shading.lookup(PDFName.of('Function'), PDFDict);
const parts = (stitched: PDFDict): PDFDict[] =>
  stitched
    .lookup(PDFName.of('Functions'), PDFArray)
    .asArray()
    .map((_, index, all) => all[index] as PDFDict);

describe('a gradient', () => {
  test('between two hues keeps its ends and goes in between through what the screen shows', async () => {
    const shading = await recoloured({
      Function: stops([1, 0, 0], [0, 0, 1]),
      Background: [1, 1, 1],
    });
    expect(spaceOf(shading)).toBe('/DeviceCMYK');
    expect(numbers(shading, 'Background')).toEqual([1, 1, 0, 1]);
    const steps = parts(functionOf(shading));
    expect(steps).toHaveLength(8);
    expect([numbers(steps[0]!, 'C0'), numbers(steps[3]!, 'C1'), numbers(steps[7]!, 'C1')]).toEqual([
      [1, 0, 0, 0],
      [0.5, 0, 0, 0.5],
      [0, 0, 0, 1],
    ]);
    for (const [index, step] of steps.entries())
      if (index > 0) expect(numbers(step, 'C0')).toEqual(numbers(steps[index - 1]!, 'C1'));
    expect(numbers(functionOf(shading), 'Bounds')).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((step) => step / 8),
    );
  });

  test('of greys alone is of the inks that greys have', async () => {
    const steps = parts(functionOf(await recoloured({ Function: stops([0, 0, 0], [1, 1, 1]) })));
    expect(steps.flatMap((step) => numbers(step, 'C0')).filter((_, at) => at % 4 === 2)).toEqual(
      Array.from({ length: 8 }, () => 0.5),
    );
  });

  test('of several stops has each recoloured, round as well as straight', async () => {
    const shading = await recoloured({
      ShadingType: 3,
      Coords: [0, 0, 0, 0, 0, 9],
      Function: {
        FunctionType: 3,
        Domain: [0, 1],
        Functions: [stops([1, 0, 0], [1, 0, 0]), stops([1, 0, 0], [0, 1, 0])],
        Bounds: [0.4],
        Encode: [0, 1, 0, 1],
      },
    });
    const [still, moving] = parts(functionOf(shading));
    expect([
      numbers(functionOf(shading), 'Bounds'),
      numbers(still!, 'C1'),
      parts(moving!).length,
    ]).toEqual([[0.4], [1, 0, 0, 0], 8]);
  });

  test('bent by a power keeps its bend', async () => {
    const steps = parts(
      functionOf(await recoloured({ Function: stops([0, 0, 0], [1, 0, 0], { N: 2 }) })),
    );
    expect(numbers(steps[3]!, 'C1')).toEqual([0.25, 0, 0, 0]);
  });

  test('is found in a pattern, in resources, and in those of a form', async () => {
    const hiding: readonly ((made: PDFDict, document: PDFDocument) => void)[] = [
      (made, { context }) => void context.register(context.obj({ PatternType: 2, Shading: made })),
      (made, document) =>
        document
          .addPage()
          .node.set(PDFName.of('Resources'), document.context.obj({ Shading: { S: made } })),
      (made, { context }) =>
        void context.register(
          context.stream('/S sh', { Subtype: 'Form', Resources: { Shading: { S: made } } }),
        ),
    ];
    for (const hide of hiding)
      expect(spaceOf(await recoloured({ Function: stops([1, 0, 0], [0, 0, 1]) }, INKS, hide))).toBe(
        '/DeviceCMYK',
      );
  });

  test('becomes grey for the office', async () => {
    const shading = await recoloured({ Function: stops([1, 0, 0], [1, 1, 1]) }, GREY_INKS);
    expect(spaceOf(shading)).toBe('/DeviceGray');
    expect(numbers(parts(functionOf(shading))[0]!, 'C0')).toEqual([0.2126]);
  });

  test.each([
    ['of another kind', { ShadingType: 1, Function: stops([1, 0, 0], [0, 0, 1]) }],
    [
      'in spot colours',
      { ColorSpace: ['Separation', 'Gold', 'DeviceCMYK', {}], Function: stops([0], [1]) },
    ],
    ['without a function that is read', { Function: { FunctionType: 4, Domain: [0, 1] } }],
    [
      'with one such among others',
      {
        Function: {
          FunctionType: 3,
          Domain: [0, 1],
          Functions: [stops([1, 0, 0], [0, 0, 1]), { FunctionType: 4 }],
          Bounds: [0.5],
          Encode: [0, 1, 0, 1],
        },
      },
    ],
  ])('%s is left, to be told', async (_, shading) => {
    const before = String(await recoloured(shading, INKS, () => undefined));
    expect(String(await recoloured(shading))).toBe(before);
  });

  test('in the inks of the variant already is left', async () => {
    const shading = await recoloured({
      ColorSpace: 'DeviceCMYK',
      Function: stops([0, 0, 0, 1], [1, 0, 0, 0]),
    });
    expect(numbers(functionOf(shading), 'C1')).toEqual([1, 0, 0, 0]);
    expect(functionOf(shading)).not.toBeInstanceOf(PDFStream);
  });
});
