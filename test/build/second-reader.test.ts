import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, test } from 'vitest';

import { readPageMarks } from '../../src/print/format/page-marks.ts';

const MM_PER_PT = 25.4 / 72;

/**
 * The checks of papers rest on our own reader of PDF files. Another one, of which it knows nothing,
 * must find the same letters at the same places.
 */
describe.each(['bao-cao-tong-ket.pdf', 'phu-luc.van-phong.pdf', 'to-trinh.nha-in.pdf'])(
  '%s, by our reader and by another',
  (file) => {
    test('the same letters in the same order, their lines at the same heights and of the same size', async () => {
      const bytes = new Uint8Array(
        await readFile(join(inject('built'), 'nq24-2013-2023/pdf', file)),
      );
      const sheets = await readPageMarks(bytes);
      const task = getDocument({
        data: bytes.slice(),
        verbosity: VerbosityLevel.ERRORS,
        useSystemFonts: false,
      });
      const other = await task.promise;
      try {
        expect(other.numPages).toBe(sheets.length);
        let compared = 0;
        for (const sheet of sheets) {
          const page = await other.getPage(sheet.number);
          const { items } = await page.getTextContent({ disableNormalization: true });
          // A sheet for the press begins left of and below nought.
          const [left = 0, low = 0, , high = 0] = page.view;
          const bleed = ((high - low) * MM_PER_PT - sheet.heightMm) / 2;
          const own = sheet.letters.filter(({ text }) => text.trim() !== '');
          let at = 0;
          for (const item of items) {
            if (!('str' in item) || item.str.trim() === '') continue;
            const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
            const place = {
              xMm: (x - left) * MM_PER_PT - bleed,
              yMm: (high - y) * MM_PER_PT - bleed,
            };
            // The slug beside a press sheet is cut off with its margin.
            if (place.yMm < 0 || place.yMm > sheet.heightMm || place.xMm < 0) continue;
            const wanted = bare(item.str);
            let found = '';
            const first = own[at];
            while (found.length < wanted.length && at < own.length)
              found += bare(own[at++]?.text ?? '');
            expect(found).toBe(wanted);
            expect(first?.yMm).toBeCloseTo(place.yMm, 2);
            expect(first?.sizePt).toBeCloseTo(Math.hypot(c, d), 2);
            if (!/^\s/u.test(item.str)) expect(first?.xMm).toBeCloseTo(place.xMm, 1);
            compared += found.length;
          }
          expect(own.slice(at)).toEqual([]);
        }
        expect(compared).toBeGreaterThan(2000);
      } finally {
        await task.destroy();
      }
    });
  },
);

const bare = (text: string): string => text.normalize('NFD').replace(/\s+/gu, '');
