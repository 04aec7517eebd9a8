import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';

import { drawFirstPage } from '../../../src/pdf/facts/draw-page.ts';

test('the first page of a file is drawn as wide as asked, in its proportion, always in the same bytes', async () => {
  const doc = await PDFDocument.create();
  doc
    .addPage([200, 300])
    .drawRectangle({ x: 20, y: 20, width: 90, height: 90, color: rgb(0, 0, 0) });
  doc.addPage([500, 100]);
  const pdf = await doc.save();
  const drawn = await drawFirstPage(pdf, 100);
  expect(drawn.subarray(8, 12).toString('latin1')).toBe('WEBP');
  const { width, height } = await loadImage(drawn);
  expect([width, height]).toEqual([100, 150]);
  expect(await drawFirstPage(pdf, 100)).toEqual(drawn);
});
