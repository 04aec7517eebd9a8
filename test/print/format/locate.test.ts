import { describe, expect, test } from 'vitest';

import { elementsOf, textOf, within } from '../../../src/html/element.ts';
import { readHtml } from '../../../src/html/read-html.ts';
import { linesOf, locate, pageNumberOf } from '../../../src/print/format/locate.ts';
import type { Letter, PageMarks } from '../../../src/print/format/page-marks.ts';

describe('the elements of a page', () => {
  const root = readHtml(
    '<!doctype html><head><title>x</title><style>p > a {}</style></head><body class="a b"><!-- <p>no</p> --><p id=x title="1 > 0">Một &amp; <b>hai</b>&nbsp;ba<br>bốn <span hidden>x</span></p><svg><title>y</title><text>năm</text><path/></svg></body>',
  );
  const elements = [...elementsOf(root)];

  test('are read with classes, attributes and text', () => {
    expect(elements.map(({ tag }) => tag)).toEqual([
      'head',
      'title',
      'style',
      'body',
      'p',
      'b',
      'br',
      'span',
      'svg',
      'title',
      'text',
      'path',
    ]);
    const paragraph = elements.find(({ tag }) => tag === 'p')!;
    expect(paragraph.attributes).toEqual({ id: 'x', title: '1 > 0' });
    expect(textOf(paragraph)).toBe('Một & hai babốn');
    expect(within(paragraph, ({ classes }) => classes.has('b'))).toBe(true);
    expect(textOf(elements.find(({ tag }) => tag === 'svg')!)).toBe('năm');
  });
});

/** Lines of letters 2 mm wide, each line 7 mm below the one before. */
const sheet = (number: number, lines: readonly string[], topMm = 25): PageMarks => ({
  number,
  widthMm: 210,
  heightMm: 297,
  rules: [],
  letters: lines.flatMap((line, row) =>
    [...line].map(
      (letter, column): Letter => ({
        text: letter.normalize('NFD'),
        page: number,
        xMm: 30 + 2 * column,
        yMm: topMm + 7 * row,
        widthMm: 2,
        sizePt: 14,
        font: 'Tinos-Regular',
        colour: '#000000',
        artifact: false,
      }),
    ),
  ),
});

describe('words among the letters of a file', () => {
  const html =
    '<body><p class="a">*</p><p>Đoạn một dài hơn một dòng.</p><p class="b">Mất</p><p>Hết.</p></body>';

  test('are found in order, over lines and pages, whatever the page number between', () => {
    const root = readHtml(html);
    const found = locate(root, [
      sheet(1, ['*', 'Đoạn một dài']),
      sheet(2, ['2', 'hơn một dòng.', 'Hết.']),
    ]);
    const texts = [...found.values()].map(({ text, lines }) => [
      text,
      lines.map(({ page, leftMm, rightMm }) => [page, leftMm, rightMm]),
    ]);
    expect(texts).toEqual([
      ['*', [[1, 30, 32]]],
      [
        'Đoạn một dài hơn một dòng.',
        [
          [1, 30, 54],
          [2, 30, 56],
        ],
      ],
      ['Hết.', [[2, 30, 38]]],
    ]);
  });

  test('that are not painted are not found further down', () => {
    const long = 'Lời văn rất dài. '.repeat(40);
    const root = readHtml(`<body><p class="a">*</p><p>${long}</p></body>`);
    expect(
      [...locate(root, [sheet(1, [long, '*'])]).keys()].map(
        ({ tag, classes }) => `${tag}.${[...classes].join()}`,
      ),
    ).toEqual(['p.']);
  });
});

test('a page number is a lone number above all text', () => {
  const read = (page: PageMarks): string =>
    pageNumberOf(page)
      .map(({ text }) => text)
      .join('');
  expect(read(sheet(3, ['13', 'Chữ'], 13))).toBe('13');
  expect(read(sheet(3, ['xiv', 'Chữ'], 13))).toBe('xiv');
  expect(read(sheet(3, ['13 trang', 'Chữ'], 13))).toBe('');
  expect(read(sheet(3, ['13', 'Chữ'], 60))).toBe('');
});

test('a raised figure stays in its line', () => {
  const [letters] = [sheet(1, ['42%N']).letters];
  const raised = letters.map((letter, index) =>
    index === 3 ? { ...letter, sizePt: 9, yMm: letter.yMm - 1.6 } : letter,
  );
  expect(linesOf(raised).map(({ yMm, letters: own }) => [yMm, own.length])).toEqual([[25, 4]]);
});
