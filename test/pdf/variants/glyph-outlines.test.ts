import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';

import { type GlyphOutlines, glyphOutlines } from '../../../src/pdf/variants/glyph-outlines.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);
/** Plain letters, letters with two marks, digits, signs. */
const SAMPLE = 'Quyết nghị số 24, ngày 03/6/2013 · Ưỡẫọ Ộẳ';

let outlines: GlyphOutlines;
let font: Buffer;
beforeAll(async () => {
  font = await readFile(FONT);
  outlines = glyphOutlines(font);
  GlobalFonts.registerFromPath(FONT, 'Outlined');
});

/** Ink of a drawing of 1600 × 150 pixels, one number for each pixel. */
function drawn(
  draw: (ctx: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
): Uint8ClampedArray {
  const ctx = createCanvas(1600, 150).getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, 1600, 150);
  ctx.fillStyle = '#000000';
  draw(ctx);
  return ctx.getImageData(0, 0, 1600, 150).data.filter((_, at) => at % 4 === 0);
}

describe('the shapes of letters', () => {
  test('are those the font draws', () => {
    const ours = drawn((ctx) => {
      ctx.translate(10, 110);
      ctx.scale(1, -1);
      const path = outlines.draw(SAMPLE, 72).split('\n');
      ctx.beginPath();
      for (const line of path) {
        const words = line.split(' ');
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = words.map(Number);
        if (line.endsWith('m')) ctx.moveTo(a, b);
        else if (line.endsWith('l')) ctx.lineTo(a, b);
        else if (line.endsWith('c')) ctx.bezierCurveTo(a, b, c, d, e, f);
        else if (line === 'h') ctx.closePath();
        else if (line === 'f') ctx.fill();
      }
    });
    const theirs = drawn((ctx) => {
      ctx.font = '72px Outlined';
      // The line is set letter by letter, without the font's kerning.
      let pen = 10;
      for (const letter of SAMPLE) {
        ctx.fillText(letter, pen, 110);
        pen += 72 * outlines.width(letter);
      }
    });
    const ink = theirs.reduce((sum, value) => sum + 255 - value, 0);
    const difference = theirs.reduce(
      (sum, value, at) => sum + Math.abs(value - (ours[at] ?? 0)),
      0,
    );
    expect(ink).toBeGreaterThan(100_000);
    expect(difference / ink).toBeLessThan(0.1);
  });

  test('are as wide as the font says', () => {
    const ctx = createCanvas(10, 10).getContext('2d');
    ctx.font = '100px Outlined';
    ctx.fontKerning = 'none';
    expect(outlines.width(SAMPLE) * 100).toBeCloseTo(ctx.measureText(SAMPLE).width, 0);
  });

  test('of nothing are nothing', () => {
    expect(outlines.draw('', 6)).toBe('');
    expect(outlines.draw(' ', 6)).toBe('');
  });
});

test('a font without outlines is refused', () => {
  const spoilt = Buffer.from(font);
  spoilt.write('XXXX', spoilt.indexOf('glyf'));
  expect(() => glyphOutlines(spoilt)).toThrow('the font has no TrueType outlines');
});
