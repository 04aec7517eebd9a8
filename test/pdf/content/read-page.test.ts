import { PDFDocument, PDFName, type PDFPage, type PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { type PaintedPath, readPage, type ShownGlyph } from '../../../src/pdf/content/read-page.ts';
import { type PageText, writePageText } from '../../../src/pdf/facts/page-text.ts';
import { flateStream } from '../../../src/pdf/file/stream-bytes.ts';
import { openPageFonts } from '../../../src/pdf/fonts/page-fonts.ts';
import { writeToUnicode } from '../../../src/pdf/fonts/to-unicode.ts';

type Read = {
  readonly glyphs: readonly ShownGlyph[];
  readonly paths: readonly PaintedPath[];
  readonly text: PageText;
};

/** A page of 200 points with a composite font F (a = 1, b = 2, space = 3, each 500 wide but b), a standard one S and a Type 3 one T. */
async function read(content: string, forms: Readonly<Record<string, string>> = {}): Promise<Read> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page: PDFPage = document.addPage([200, 200]);
  const own = (texts: Readonly<Record<number, string>>) =>
    context.register(
      flateStream(
        context,
        Buffer.from(
          writeToUnicode(
            new Map(Object.entries(texts).map(([code, text]) => [Number(code), text])),
          ),
          'latin1',
        ),
      ),
    );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    DW: 500,
    W: [2, [1000], 8, 9, 250],
  });
  const fonts = context.obj({
    F: {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'ABCDEF+Tinos',
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: own({ 1: 'a', 2: 'b', 3: ' ', 4: 'ffi', 9: 'i' }),
    },
    S: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Times-Roman' },
    T: {
      Type: 'Font',
      Subtype: 'Type3',
      FontMatrix: [0.01, 0, 0, 0.01, 0, 0],
      FirstChar: 1,
      Widths: [50],
      ToUnicode: own({ 1: 'x' }),
    },
  });
  const stream = (text: string): PDFRawStream => flateStream(context, Buffer.from(text, 'latin1'));
  const objects = context.obj({});
  for (const [name, text] of Object.entries(forms)) {
    const form = flateStream(
      context,
      Buffer.from(text, 'latin1'),
      context.obj({ Type: 'XObject', Subtype: 'Form', Matrix: [1, 0, 0, 1, 100, 0] }),
    );
    objects.set(PDFName.of(name), context.register(form));
  }
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts, XObject: objects }));
  page.node.set(PDFName.of('Contents'), context.register(stream(content)));
  const glyphs: ShownGlyph[] = [];
  const paths: PaintedPath[] = [];
  const writer = writePageText();
  readPage(page, openPageFonts(), {
    glyph: (glyph) => {
      glyphs.push({ ...glyph });
      writer.add(glyph);
    },
    path: (path) => paths.push(path),
  });
  return { glyphs, paths, text: writer.end() };
}

const places = ({ glyphs }: Read): readonly (readonly [string, number, number, number])[] =>
  glyphs.map(({ text, x, y, endX }) => [text, round(x), round(y), round(endX)]);
const round = (value: number): number => Math.round(value * 1000) / 1000;

describe('letters', () => {
  test.each<
    readonly [
      what: string,
      content: string,
      expected: readonly (readonly [string, number, number, number])[],
    ]
  >([
    [
      'follow one another by the widths of the font',
      'BT /F 10 Tf 20 100 Td <00010002>Tj <0001>Tj ET',
      [
        ['a', 20, 100, 25],
        ['b', 25, 100, 35],
        ['a', 35, 100, 40],
      ],
    ],
    [
      'are moved by numbers between them',
      'BT /F 10 Tf 20 100 Td [<0001> -200 <0001>] TJ ET',
      [
        ['a', 20, 100, 25],
        ['a', 27, 100, 32],
      ],
    ],
    [
      'are set apart and stretched',
      'BT /F 10 Tf 1 Tc 200 Tz 20 100 Td <00010001>Tj ET',
      [
        ['a', 20, 100, 30],
        ['a', 32, 100, 42],
      ],
    ],
    ['are raised', 'BT /F 10 Tf 4 Ts 20 100 Td <0001>Tj ET', [['a', 20, 104, 25]]],
    [
      'go from line to line',
      "BT /F 10 Tf 12 TL 20 100 Td <0001>Tj T* <0001>Tj 5 -20 TD <0001>Tj (\\000\\001)' ET",
      [
        ['a', 20, 100, 25],
        ['a', 20, 88, 25],
        ['a', 25, 68, 30],
        ['a', 25, 48, 30],
      ],
    ],
    [
      'take spaces from both sides of the quote',
      'BT /S 10 Tf 10 TL 20 100 Td 3 1 ( 1) " ET',
      [
        [' ', 20, 90, 22.5],
        ['1', 26.5, 90, 31.5],
      ],
    ],
    [
      'are scaled and moved with the page',
      'q 2 0 0 -2 10 190 cm BT /F 10 Tf 1 0 0 -1 5 20 Tm <0001>Tj ET Q BT /F 10 Tf 5 5 Td <0001>Tj ET',
      [
        ['a', 20, 150, 30],
        ['a', 5, 5, 10],
      ],
    ],
    [
      'of Type 3 fonts are as wide as their own matrix says',
      'BT /T 10 Tf 0 0 Td (\\001)Tj ET',
      [['x', 0, 0, 5]],
    ],
    ['without text are told as unknown', 'BT /F 10 Tf 0 0 Td <0008>Tj ET', [['\uFFFD', 0, 0, 2.5]]],
    [
      'of one text given for several are that text once',
      'BT /F 10 Tf 0 0 Td /Span <</ActualText <FEFF00620061>>> BDC <00010009>Tj EMC <0002>Tj ET',
      [
        ['ba', 0, 0, 5],
        ['', 5, 0, 7.5],
        ['b', 7.5, 0, 17.5],
      ],
    ],
    [
      'keep their space where it may only not be broken',
      'BT /F 10 Tf 0 0 Td /Span <</ActualText <FEFF00A0>>> BDC <0003>Tj EMC ET',
      [[' ', 0, 0, 5]],
    ],
  ])('%s', async (_what, content, expected) => {
    expect(places(await read(content))).toEqual(expected);
  });

  test('of forms stand where the form is shown, with the state of its caller', async () => {
    const seen = await read('q 1 0 0 1 0 50 cm /X Do Q BT /F 10 Tf 0 0 Td <0001>Tj ET', {
      X: 'BT /F 20 Tf 3 4 Td <0001>Tj ET',
    });
    expect(places(seen)).toEqual([
      ['a', 103, 54, 113],
      ['a', 0, 0, 5],
    ]);
    expect(seen.glyphs.map(({ sizePt, font }) => [sizePt, font.name])).toEqual([
      [20, 'Tinos'],
      [10, 'Tinos'],
    ]);
  });

  test('a form that shows itself ends', async () => {
    const seen = await read('/X Do', { X: 'BT /F 20 Tf 3 4 Td <0001>Tj ET /X Do' });
    expect(seen.glyphs.length).toBeLessThan(40);
  });

  test('know their colour and whether they are marginalia', async () => {
    const { glyphs } = await read(
      '1 0 0 rg BT /F 10 Tf <0001>Tj /Artifact BMC 0 0 0 1 k /Span BMC <0001>Tj EMC EMC .5 g <0001>Tj ET',
    );
    expect(glyphs.map(({ colour, artifact }) => [colour, artifact])).toEqual([
      ['#ff0000', false],
      ['#000000', true],
      ['#808080', false],
    ]);
  });
});

test('paths are placed, lines with half their width; a path only for clipping is none', async () => {
  const { paths } = await read(
    '2 w 10 20 m 60 20 l S q 1 0 0 1 5 5 cm 0 0 10 10 re f Q 0 0 5 5 re W n 0 0 m 1 1 l 2 2 3 3 4 4 c S',
  );
  expect(paths).toEqual([
    {
      points: [
        [10, 20],
        [60, 20],
      ],
      half: 1,
    },
    {
      points: [
        [5, 5],
        [15, 5],
        [15, 15],
        [5, 15],
      ],
      half: 0,
    },
    {
      points: [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
      half: 1,
    },
  ]);
});

describe('words', () => {
  test.each<readonly [what: string, content: string, plain: string, runs: readonly string[]]>([
    [
      'run on over several showings',
      'BT /F 10 Tf 0 90 Td <0001>Tj 5 0 Td <0001>Tj ET',
      'aa',
      ['aa'],
    ],
    [
      'are parted where the pen leaves a gap',
      'BT /F 10 Tf 0 90 Td <0001>Tj 8 0 Td <0001>Tj ET',
      'a a',
      ['a a'],
    ],
    [
      'have one space where there is one already',
      'BT /F 10 Tf 0 90 Td <00010003>Tj 13 0 Td <0001>Tj ET',
      'a a',
      ['a a'],
    ],
    [
      'of another column are another run',
      'BT /F 10 Tf 0 90 Td <0001>Tj 20 0 Td <0001>Tj ET',
      'a a',
      ['a', 'a'],
    ],
    [
      'of another line are parted',
      'BT /F 10 Tf 0 90 Td <0001>Tj -3 -14 Td <0001>Tj ET',
      'a\na',
      ['a', 'a'],
    ],
    [
      'go on with a raised sign',
      'BT /F 10 Tf 0 90 Td <0001>Tj /F 6 Tf 5 3 Td <0001>Tj ET',
      'aa',
      ['a', 'a'],
    ],
    [
      'are read along turned lines',
      'BT /F 10 Tf 0 1 -1 0 50 50 Tm <0001>Tj <0001>Tj -800 0 Td ET',
      'aa',
      ['aa'],
    ],
  ])('%s', async (_what, content, plain, runs) => {
    const { text } = await read(content);
    expect(text.plain).toBe(plain);
    expect(text.runs.map((run) => run.text)).toEqual(runs);
  });

  test('a run ends with its last letter, not with the space behind it', async () => {
    const { text } = await read('BT /F 10 Tf 10 90 Td <00010003>Tj ET');
    expect(text.runs.map(({ x, endX }) => [x, endX])).toEqual([[10, 15]]);
  });
});
