import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { GREY_INKS } from '../../../src/pdf/variants/grey-inks.ts';
import { printShopInks } from '../../../src/pdf/variants/print-shop-inks.ts';
import { type RecolourOptions, recolourStream } from '../../../src/pdf/variants/recolour-stream.ts';

const { context } = await PDFDocument.create();
const RESOURCES = context.obj({
  ColorSpace: {
    Cs1: ['ICCBased', context.register(context.stream('', { N: 3 }))],
    Cs2: ['ICCBased', context.register(context.stream('', { N: 1 }))],
    Cs3: ['ICCBased', context.register(context.stream('', { N: 4 }))],
    Cs4: ['CalRGB', {}],
    Spot: ['Separation', 'Gold', 'DeviceRGB', {}],
  },
});
/** Every colour the profile would separate is two thirds magenta. */
const PRESS = printShopInks(() => [0, 0.66, 0, 0], new Map([['da251d', [0, 100, 100, 0]]]));

const office = (text: string, options?: RecolourOptions): string =>
  Buffer.from(recolourStream(Buffer.from(text), GREY_INKS, options)).toString();
const press = (text: string, options?: RecolourOptions): string =>
  Buffer.from(recolourStream(Buffer.from(text), PRESS, options)).toString();

describe('for the press', () => {
  test.each([
    ['0 0 0 rg', '0 0 0 1 k'],
    ['0 0 0 RG', '0 0 0 1 K'],
    ['1 1 1 rg', '0 0 0 0 k'],
    ['.7843 .7843 .7843 rg', '0 0 0 0.2157 k'],
    ['.785 .784 .7843 RG', '0 0 0 0.216 K'],
    ['0 g 1 G', '0 0 0 1 k 0 0 0 0 K'],
    ['.854902 .145098 .113725 rg', '0 1 1 0 k'],
    ['.9 .1 .2 rg', '0 0.66 0 0 k'],
    ['.1 .2 .3 .4 k', '0.1 0.2 0.3 0.4 k'],
    ['1 1 1 1 k', '0.6666 0.6666 0.6666 1 k'],
    ['2 -1 0 0 K', '1 0 0 0 K'],
    ['/DeviceRGB cs 1 1 1 sc', '0 0 0 1 k 0 0 0 0 k'],
    ['/Cs1 CS .5 .5 .5 SCN', '0 0 0 1 K 0 0 0 0.5 K'],
    ['/Cs2 cs .25 scn', '0 0 0 1 k 0 0 0 0.75 k'],
    ['/Cs3 cs .1 .2 .3 0 scn', '0 0 0 1 k 0.1 0.2 0.3 0 k'],
    ['/Cs4 cs .9 .1 .2 sc', '0 0 0 1 k 0 0.66 0 0 k'],
    ['/Spot cs .5 scn', '/Spot cs .5 scn'],
    ['/Pattern cs /P1 scn', '/Pattern cs /P1 scn'],
    ['(1 0 0 rg) Tj', '(1 0 0 rg) Tj'],
    ['q 1 0 0 1 0 0 cm Q', 'q 1 0 0 1 0 0 cm Q'],
  ])('%s → %s', (text, expected) => {
    expect(press(text, { resources: RESOURCES })).toBe(expected);
  });

  test('a spot colour chosen before q is not taken for plain numbers after Q', () => {
    expect(press('/Spot cs q 0 g Q .5 scn', { resources: RESOURCES })).toBe(
      '/Spot cs q 0 0 0 1 k Q .5 scn',
    );
  });

  test('dark grey letters are black alone, lighter grey and colours stay', () => {
    expect(press('.2 g BT (a) Tj ET f')).toBe('0 0 0 0.8 k BT\n0 0 0 1 k (a) Tj ET\n0 0 0 0.8 k f');
    expect(press('BT .8 g (a) Tj .9 .1 .2 rg (b) Tj ET')).toBe(
      'BT 0 0 0 0.2 k (a) Tj 0 0.66 0 0 k (b) Tj ET',
    );
  });
});

describe('for the office', () => {
  test.each([
    ['0 0 0 rg', '0 g'],
    ['1 1 1 RG', '1 G'],
    ['1 0 0 rg', '0.2126 g'],
    ['0 1 0 RG', '0.7152 G'],
    ['0 0 0 1 k', '0 g'],
    ['0 0 0 .25 K', '0.75 G'],
    ['.5 g', '0.5 g'],
    ['/Cs1 cs 0 0 1 sc', '0 g 0.0722 g'],
  ])('%s → %s', (text, expected) => {
    expect(office(text, { resources: RESOURCES })).toBe(expected);
  });

  test('dark letters are black and what is drawn after them has its own grey again', () => {
    expect(office('1 0 0 rg f BT (a) Tj ET f')).toBe('0.2126 g f BT\n0 g (a) Tj ET\n0.2126 g f');
    expect(office('BT 1 0 0 rg (a) Tj ET f')).toBe('BT 0 g (a) Tj ET\n0.2126 g f');
  });

  test('white and light letters stay as they are', () => {
    expect(office('1 1 1 rg BT (a) Tj ET')).toBe('1 g BT (a) Tj ET');
  });

  test('the colour before q comes back with Q', () => {
    expect(office('1 0 0 rg q 0 0 0 rg Q BT ET')).toBe('0.2126 g q 0 g Q BT\n0 g ET\n0.2126 g');
  });

  test('letters of a form keep a colour that only its caller knows', () => {
    expect(office('BT (a) Tj ET', { inherits: true })).toBe('BT (a) Tj ET');
  });
});

test('a stream without colours is given back as it is', () => {
  const bytes = Buffer.from('BT (a) Tj ET');
  expect(recolourStream(bytes, GREY_INKS)).toBe(bytes);
});
