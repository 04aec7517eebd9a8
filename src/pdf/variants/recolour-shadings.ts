import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';

import { colourSpace } from '../content/colour-space.ts';
import type { Ink, InkTarget } from './ink.ts';

/**
 * Sets the stops of axial and radial gradients in the inks of `target` (ISO 32000-1, 8.7.4.5.3 and
 * 7.10.3). Other kinds of gradients, and stops reckoned by a program, are left; the preflight tells of them.
 */
export function recolourShadings(document: PDFDocument, target: InkTarget): void {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects())
    for (const shading of shadingsIn(object)) recolourShading(context, shading, target);
}

/** Dictionaries of gradients that stand in an object itself, at any depth. */
function shadingsIn(object: PDFObject | undefined): PDFDict[] {
  const inner = object instanceof PDFStream ? object.dict : object;
  if (inner instanceof PDFArray) return inner.asArray().flatMap(shadingsIn);
  if (!(inner instanceof PDFDict)) return [];
  return [...(inner.has(SHADING_TYPE) ? [inner] : []), ...inner.values().flatMap(shadingsIn)];
}

const SHADING_TYPE = PDFName.of('ShadingType');
const COLOUR_SPACE = PDFName.of('ColorSpace');
const FUNCTION = PDFName.of('Function');
const BACKGROUND = PDFName.of('Background');
const [AXIAL, RADIAL] = [2, 3];

type Space = 'rgb' | 'gray' | 'cmyk';

function recolourShading(context: PDFContext, shading: PDFDict, target: InkTarget): void {
  const kind = shading.lookupMaybe(SHADING_TYPE, PDFNumber)?.asNumber();
  const space = colourSpace(shading.lookup(COLOUR_SPACE));
  const goal = target.blending === 'DeviceGray' ? 'gray' : 'cmyk';
  if (
    (kind !== AXIAL && kind !== RADIAL) ||
    (space !== 'rgb' && space !== 'gray' && space !== 'cmyk') ||
    space === goal
  )
    return;
  const run = runOf(shading.lookup(FUNCTION));
  if (run === undefined) return;
  const inkOf = inksOf(run, space, target);
  shading.set(COLOUR_SPACE, PDFName.of(target.blending));
  shading.set(FUNCTION, written(context, run, inkOf, space));
  const ground = shading.lookupMaybe(BACKGROUND, PDFArray);
  if (ground !== undefined) shading.set(BACKGROUND, context.obj([...inkOf(numbersOf(ground))]));
}

/** A gradient's function as far as it is read: between two stops, or several such runs one after another. */
type Run =
  | {
      readonly kind: 'stops';
      readonly domain: readonly [number, number];
      readonly from: readonly number[];
      readonly to: readonly number[];
      readonly power: number;
    }
  | {
      readonly kind: 'stitched';
      readonly domain: readonly [number, number];
      readonly runs: readonly Run[];
      readonly bounds: readonly number[];
      readonly encode: readonly number[];
    };

function runOf(object: PDFObject | undefined): Run | undefined {
  if (!(object instanceof PDFDict)) return undefined;
  const list = (key: string): readonly number[] | undefined => {
    const array = object.lookup(PDFName.of(key));
    return array instanceof PDFArray ? numbersOf(array) : undefined;
  };
  const [start = 0, end = 1] = list('Domain') ?? [];
  const domain = [start, end] as const;
  switch (object.lookupMaybe(PDFName.of('FunctionType'), PDFNumber)?.asNumber()) {
    case 2:
      return {
        kind: 'stops',
        domain,
        from: list('C0') ?? [0],
        to: list('C1') ?? [1],
        power: object.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() ?? 1,
      };
    case 3: {
      const functions = object.lookupMaybe(PDFName.of('Functions'), PDFArray)?.asArray() ?? [];
      const runs = functions
        .map((entry) => runOf(object.context.lookup(entry)))
        .filter((run) => run !== undefined);
      const [bounds, encode] = [list('Bounds'), list('Encode')];
      return runs.length < functions.length || bounds === undefined || encode === undefined
        ? undefined
        : { kind: 'stitched', domain, runs, bounds, encode };
    }
    default:
      return undefined;
  }
}

const numbersOf = (array: PDFArray): number[] =>
  array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber());

const stopsOf = (run: Run): readonly (readonly number[])[] =>
  run.kind === 'stops' ? [run.from, run.to] : run.runs.flatMap(stopsOf);

/**
 * Greys among themselves are of black alone; where any stop has a hue, all are separated alike, for
 * one shade must not jump beside the next.
 */
function inksOf(run: Run, space: Space, target: InkTarget): (values: readonly number[]) => Ink {
  const neutral = stopsOf(run).every((values) => new Set(values).size === 1);
  return ([a = 0, b = 0, c = 0, d = 0]) => {
    switch (space) {
      case 'gray':
        return target.gray(a);
      case 'cmyk':
        return target.cmyk(a, b, c, d);
      case 'rgb':
        return neutral ? target.rgb(a, b, c) : target.picture(a, b, c);
      default:
        return space satisfies never;
    }
  };
}

/** Light mixes otherwise than ink: between two stops so many more keep a gradient near what the screen shows. */
const STEPS = 8;

function written(
  context: PDFContext,
  run: Run,
  inkOf: (values: readonly number[]) => Ink,
  space: Space,
): PDFDict {
  if (run.kind === 'stitched') {
    return context.obj({
      FunctionType: 3,
      Domain: [...run.domain],
      Functions: run.runs.map((inner) => written(context, inner, inkOf, space)),
      Bounds: [...run.bounds],
      Encode: [...run.encode],
    });
  }
  const {
    domain: [start, end],
    from,
    to,
    power,
  } = run;
  const straight = (
    c0: readonly number[],
    c1: readonly number[],
    domain: readonly number[],
    n: number,
  ): PDFDict =>
    context.obj({
      FunctionType: 2,
      Domain: [...domain],
      C0: [...inkOf(c0)],
      C1: [...inkOf(c1)],
      N: n,
    });
  if (space === 'gray' || from.join() === to.join()) return straight(from, to, run.domain, power);
  const placeAt = (step: number): number => start + ((end - start) * step) / STEPS;
  const colourAt = (step: number): number[] =>
    from.map((value, at) => value + placeAt(step) ** power * ((to[at] ?? 0) - value));
  return context.obj({
    FunctionType: 3,
    Domain: [start, end],
    Functions: Array.from({ length: STEPS }, (_, step) =>
      straight(colourAt(step), colourAt(step + 1), [0, 1], 1),
    ),
    Bounds: Array.from({ length: STEPS - 1 }, (_, step) => placeAt(step + 1)),
    Encode: Array.from({ length: STEPS }, () => [0, 1]).flat(),
  });
}
