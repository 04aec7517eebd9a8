import { describe, expect, test } from 'vitest';

import { ContentReader } from '../../../src/pdf/content/content-reader.ts';

/** Each operation as it is read: operator, operands, and what stands between `start` and `end`. */
function read(
  text: string,
): readonly (readonly [operator: string, operands: readonly string[], whole: string])[] {
  const reader = new ContentReader(Buffer.from(text, 'latin1'));
  const found: (readonly [string, readonly string[], string])[] = [];
  while (reader.next()) {
    const operands = Array.from({ length: reader.count }, (_, index) => reader.text(index));
    found.push([reader.operator, operands, text.slice(reader.start, reader.end)]);
  }
  return found;
}

describe('a content stream', () => {
  test.each<readonly [what: string, text: string, expected: ReturnType<typeof read>]>([
    ['numbers', '.5 0 -1 rg', [['rg', ['.5', '0', '-1'], '.5 0 -1 rg']]],
    [
      'no operands',
      'q\nBT ET Q',
      [
        ['q', [], 'q'],
        ['BT', [], 'BT'],
        ['ET', [], 'ET'],
        ['Q', [], 'Q'],
      ],
    ],
    [
      'starred operators',
      'W* n f*',
      [
        ['W*', [], 'W*'],
        ['n', [], 'n'],
        ['f*', [], 'f*'],
      ],
    ],
    [
      'quotes',
      '(a)\' 1 2 (b)"',
      [
        ["'", ['(a)'], "(a)'"],
        ['"', ['1', '2', '(b)'], '1 2 (b)"'],
      ],
    ],
    [
      'nested and escaped strings',
      '(a(b)\\)c rg) Tj',
      [['Tj', ['(a(b)\\)c rg)'], '(a(b)\\)c rg) Tj']],
    ],
    ['hexadecimal strings without space', '<0107>Tj', [['Tj', ['<0107>'], '<0107>Tj']]],
    [
      'arrays',
      '[(A) -120 <00>]TJ [2 3] 0 d',
      [
        ['TJ', ['[(A) -120 <00>]'], '[(A) -120 <00>]TJ'],
        ['d', ['[2 3]', '0'], '[2 3] 0 d'],
      ],
    ],
    [
      "dictionaries that hold operators' names",
      '/P <</MCID 0 /A [1 0 rg] /B <</C (x)>> >>BDC',
      [
        [
          'BDC',
          ['/P', '<</MCID 0 /A [1 0 rg] /B <</C (x)>> >>'],
          '/P <</MCID 0 /A [1 0 rg] /B <</C (x)>> >>BDC',
        ],
      ],
    ],
    [
      'literals',
      '/Span <</X true>> BDC true null xx',
      [
        ['BDC', ['/Span', '<</X true>>'], '/Span <</X true>> BDC'],
        ['xx', ['true', 'null'], 'true null xx'],
      ],
    ],
    ['comments', '1 0 0 % 0 1 0 rg\nrg % end', [['rg', ['1', '0', '0'], '1 0 0 % 0 1 0 rg\nrg']]],
    [
      'names without space',
      '/G3 gs/F4 12 Tf',
      [
        ['gs', ['/G3'], '/G3 gs'],
        ['Tf', ['/F4', '12'], '/F4 12 Tf'],
      ],
    ],
    [
      'inline images with any data',
      'q BI /W 2/H 1/IM true ID \x00 EIrg(\n\xff EI Q',
      [
        ['q', [], 'q'],
        ['BI', ['/W', '2', '/H', '1', '/IM', 'true'], 'BI /W 2/H 1/IM true ID \x00 EIrg(\n\xff EI'],
        ['Q', [], 'Q'],
      ],
    ],
    ['an unclosed string', 'q (abc', [['q', [], 'q']]],
    ['an unclosed array', '1 g [1 2', [['g', ['1'], '1 g']]],
    [
      'stray closing signs',
      ') 1 g > ] 0 G',
      [
        ['g', [')', '1'], ') 1 g'],
        ['G', ['>', ']', '0'], '> ] 0 G'],
      ],
    ],
    ['nothing', '  % only a remark', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('gives operands as numbers and names', () => {
    const reader = new ContentReader(Buffer.from('/Im#201 +.25 12. (x) Do'));
    expect(reader.next()).toBe(true);
    expect([
      reader.name(0),
      reader.number(1),
      reader.number(2),
      reader.number(3),
      reader.number(9),
    ]).toEqual(['Im 1', 0.25, 12, Number.NaN, Number.NaN]);
    expect([reader.name(1), reader.text(9), reader.text(-1)]).toEqual(['', '', '']);
    expect(reader.next()).toBe(false);
  });

  test('is read from the middle of a larger store of bytes', () => {
    const store = Buffer.from('xx1 0 0 rgyy');
    const reader = new ContentReader(store.subarray(2, 10));
    expect([reader.next(), reader.operator, reader.number(0), reader.next()]).toEqual([
      true,
      'rg',
      1,
      false,
    ]);
  });
});
