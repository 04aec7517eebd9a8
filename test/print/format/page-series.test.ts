import {
  PDFDocument,
  PDFName,
  PDFOperator,
  type PDFOperatorNames,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkFormat } from '../../../src/print/format/check-format.ts';
import { readPageMarks } from '../../../src/print/format/page-marks.ts';
import { stateNd30 } from '../../../src/print/profiles/state-nd30-2020.ts';
import { PaperPress, paperHtml } from './printed-paper.ts';

const MM = 72 / 25.4;
const html = paperHtml(stateNd30, { css: '@page { @top-center { content: none } }' });
let press: PaperPress;
let bare: Uint8Array;
/** Pages that an appendix opens, from 1. */
let openings: readonly number[];

beforeAll(async () => {
  press = await PaperPress.open();
  bare = await press.print(html);
  openings = (await readPageMarks(bare))
    .filter(({ letters }) =>
      letters
        .map(({ text }) => text)
        .join('')
        .normalize('NFC')
        .startsWith('Phụ lục'),
    )
    .map(({ number }) => number);
});
afterAll(() => press.close());

/** Page numbers drawn into the finished file as marginalia; none where `numberOf` gives none. */
async function numbered(numberOf: (page: number) => number | undefined): Promise<Uint8Array> {
  const document = await PDFDocument.load(bare);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const operator = (name: string, ...args: PDFName[]): PDFOperator =>
    PDFOperator.of(name as PDFOperatorNames, args);
  for (const [index, page] of document.getPages().entries()) {
    const number = numberOf(index + 1);
    if (number === undefined) continue;
    const text = String(number);
    page.pushOperators(operator('BMC', PDFName.of('Artifact')));
    page.drawText(text, {
      x: (30 + 165 / 2) * MM - font.widthOfTextAtSize(text, 14) / 2,
      y: page.getHeight() - 13.5 * MM,
      size: 14,
      font,
    });
    page.pushOperators(operator('EMC'));
  }
  return document.save();
}

const failing = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await checkFormat({ pdf, html, profile: stateNd30 })).rows
    .filter(({ result }) => result === 'fail')
    .map(({ id }) => id);

/** Place of a page in its own series. */
const placeOf = (page: number): number =>
  page - (openings.findLast((opening) => opening <= page) ?? 1) + 1;

test('numbers drawn as marginalia are measured like any others, each appendix from its own first page', async () => {
  expect(openings).toHaveLength(2);
  expect(
    await failing(await numbered((page) => (placeOf(page) === 1 ? undefined : placeOf(page)))),
  ).toEqual([]);
});

test('one series through all appendices is told', async () => {
  expect(await failing(await numbered((page) => (page === 1 ? undefined : page)))).toEqual([
    'page-number.first',
    'page-number.sequence',
    'appendix.pages',
  ]);
});

test('a page without its number is told', async () => {
  const last = openings.at(-1) ?? 0;
  expect(
    await failing(
      await numbered((page) =>
        placeOf(page) === 1 || page === last + 1 ? undefined : placeOf(page),
      ),
    ),
  ).toEqual(['page-number.present']);
});

test('places are taken from the trimmed page, and marks around it are left out', async () => {
  const document = await PDFDocument.load(bare);
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    page.setMediaBox(-20, -20, width + 40, height + 40);
    page.setCropBox(-20, -20, width + 40, height + 40);
    page.setTrimBox(0, 0, width, height);
    page.drawRectangle({ x: -18, y: height - 1, width: 16, height: 0.5 });
  }
  const [before, after] = await Promise.all([
    readPageMarks(bare),
    document.save().then(readPageMarks),
  ]);
  const brief = (sheets: typeof before): unknown =>
    sheets.map(({ widthMm, heightMm, letters, rules }) => [
      widthMm,
      heightMm,
      letters[0]?.xMm,
      letters[0]?.yMm,
      rules.length,
    ]);
  expect(brief(after)).toEqual(brief(before));
});
