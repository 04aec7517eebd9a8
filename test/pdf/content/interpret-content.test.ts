import { describe, expect, it } from 'vitest';

import type { ContentVisitor } from '../../../src/pdf/content/content-visitor.ts';
import { interpretContent } from '../../../src/pdf/content/interpret-content.ts';

const follow = (text: string, visitor: ContentVisitor): void =>
  interpretContent({ bytes: Buffer.from(text, 'latin1') }, visitor);

describe('interpretContent', () => {
  it('brings back at Q the font, colour and axes that q kept', () => {
    const shown: unknown[] = [];
    follow('/F1 12 Tf 1 0 0 rg q 2 0 0 2 5 5 cm /F2 9 Tf 0 g (a) Tj Q (b) Tj', {
      showText: ({ state }) =>
        shown.push([state.font?.name, state.fontSize, state.fill.values, state.matrix[0]]),
    });
    expect(shown).toEqual([
      ['F2', 9, [0], 2],
      ['F1', 12, [1, 0, 0], 1],
    ]);
  });

  it('takes what stands in an artifact for page marginalia, its own sequences too', () => {
    const shown: boolean[] = [];
    follow('/Artifact BMC /Span <</Lang (vi)>> BDC (a) Tj EMC (b) Tj EMC (c) Tj', {
      showText: ({ artifact }) => shown.push(artifact),
    });
    expect(shown).toEqual([true, true, false]);
  });

  it('begins each line below the last, by the leading set', () => {
    const places: number[][] = [];
    follow("BT 14 TL 1 0 0 1 10 100 Tm (a) ' 3 0 Td (b) Tj ET", {
      showText: ({ text }) => places.push([text[4] ?? 0, text[5] ?? 0]),
    });
    expect(places).toEqual([
      [10, 86],
      [13, 86],
    ]);
  });

  it('says which colours end a path, and none where it is only clipped', () => {
    const painted: unknown[] = [];
    follow('0 0 m 1 1 l S 0 0 5 5 re B 0 0 5 5 re W n', {
      endPath: (painting) => painted.push(painting),
    });
    expect(painted).toEqual([['stroke'], ['fill', 'stroke'], []]);
  });

  it('passes over operators that nobody knows, named like anything', () => {
    expect(() => follow('1 2 toString constructor (a) Tj', {})).not.toThrow();
  });
});
