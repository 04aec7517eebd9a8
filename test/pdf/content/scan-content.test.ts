import { describe, expect, test } from 'vitest';

import { contentText } from '../../../src/pdf/content/content-text.ts';
import { scanContent } from '../../../src/pdf/content/scan-content.ts';
import { type ContentChange, rewriteContent } from '../../../src/pdf/join/rewrite-content.ts';
import { spacesAfter } from '../../../src/pdf/join/space-lines.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const nothing: ContentChange = { decoration: new Set<number>(), leave: () => false };
const rewrite = (text: string, change = nothing): string =>
  rewriteContent(bytes(text), scanContent(bytes(text)), change).toString('latin1');

describe('a page without tags', () => {
  test('becomes artifacts: text of the page, drawing of the layout', () => {
    expect(rewrite('0 0 9 9 re f')).toBe('/Artifact <</Type /Layout>> BDC\n0 0 9 9 re f\nEMC');
    expect(rewrite('BT <01> Tj <02> Tj ET')).toBe(
      '/Artifact <</Type /Pagination>> BDC\nBT <01> Tj <02> Tj ET\nEMC',
    );
  });

  test('is not touched where nothing is painted: clips, states, empty text', () => {
    const text = 'q 0 0 9 9 re W n 1 0 0 rg BT /F1 9 Tf ET Q';
    expect(rewrite(text)).toBe(text);
  });

  test('begins an artifact before the path, for none may begin inside it', () => {
    expect(rewrite('1 w 0 0 m 5 5 l 9 0 l h S')).toBe(
      '1 w /Artifact <</Type /Layout>> BDC\n0 0 m 5 5 l 9 0 l h S\nEMC',
    );
  });

  test('keeps a form that bears tags of its own', () => {
    expect(rewrite('/X1 Do /X2 Do', { ...nothing, leave: ({ object }) => object === 'X1' })).toBe(
      '/X1 Do /Artifact <</Type /Layout>> BDC\n/X2 Do\nEMC',
    );
  });
});

describe('a page with tags', () => {
  test('keeps what is tagged, and what artifacts there are', () => {
    const text =
      '/P <</MCID 0>> BDC BT /Span <</ActualText <FEFF0066>>> BDC <01> Tj EMC ET EMC /Artifact BMC 0 0 1 1 re f EMC';
    expect(rewrite(text)).toBe(text);
  });

  test('keeps spaces without the note that no line breaks there', () => {
    expect(
      rewrite(
        '/P <</MCID 0>> BDC BT <01> Tj /Span<</ActualText <FEFF00A0> >> BDC <03> Tj EMC <02> Tj ET EMC',
      ),
    ).toBe('/P <</MCID 0>> BDC BT <01> Tj  <03> Tj  <02> Tj ET EMC');
  });

  test('has decoration turned to artifacts', () => {
    expect(
      rewrite('/Table <</MCID 7 >>BDC 0 0 1 1 re f EMC', { ...nothing, decoration: new Set([7]) }),
    ).toBe('/Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC');
  });

  test('is wrapped piece by piece where tags begin inside a text', () => {
    expect(rewrite('BT <01> Tj /P <</MCID 0>> BDC <02> Tj EMC ET')).toBe(
      'BT /Artifact <</Type /Pagination>> BDC\n<01> Tj\nEMC /P <</MCID 0>> BDC <02> Tj EMC ET',
    );
  });

  test('says what a tag holds', () => {
    const { marked } = scanContent(
      bytes('/P <</MCID 3>>BDC (x) Tj /Im0 Do EMC /TR <</MCID 4>>BDC 0 0 1 1 re f EMC'),
    );
    expect(marked.map(({ mcid, text, objects }) => [mcid, text, objects])).toEqual([
      [3, true, ['Im0']],
      [4, false, []],
    ]);
  });

  test.each(['/P <</MCID 0>> BDC', 'EMC'])('is refused when its tags do not close: %s', (text) => {
    expect(() => scanContent(bytes(text))).toThrow();
  });
});

describe('lines', () => {
  const spaced = (text: string): string => {
    const textOf = (_font: string, glyph: number): string => String.fromCharCode(glyph);
    const additions = spacesAfter(scanContent(bytes(text)).lineEnds, {
      spaceOf: (font) => (font === 'F1' ? 3 : undefined),
      textOf,
    });
    return rewriteContent(
      bytes(text),
      { ...scanContent(Buffer.alloc(0)) },
      { ...nothing, additions },
    )
      .toString('latin1')
      .replaceAll(' 1 Tz <0003> Tj 100 Tz', '_');
  };
  const line = (height: number, text: string, font = 'F1'): string =>
    `BT /${font} 10 Tf 1 0 0 -1 5 ${height} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;

  test.each([
    ['a lower line follows', [line(10, 'a'), line(24, 'b')], [true, true]],
    [
      'one stands beside or is raised',
      [line(10, 'a'), line(7, 'b'), line(10, 'c')],
      [false, false, true],
    ],
    [
      'the line ends in a hyphen, a stroke or a space',
      [line(10, 'a-'), line(24, 'b/'), line(38, 'c '), line(52, 'd')],
      [false, false, false, true],
    ],
    ['the part shows no space in that font', [line(10, 'a', 'F2'), line(24, 'b')], [false, true]],
    [
      'the text is turned',
      ['BT /F1 10 Tf 0 1 1 0 5 10 Tm <0041> Tj ET', line(24, 'b')],
      [false, true],
    ],
  ])(
    'end in a space when another follows below or none on the page: %s',
    (_case, given, expected) => {
      expect(spaced(given.join(' '))).toBe(
        given
          .map((one, index) => (expected[index] === true ? one.replace('Tj', 'Tj_') : one))
          .join(' '),
      );
    },
  );
});

test('text is read by the font, by lines, and as given where it is given', () => {
  const content = bytes(
    '/F1 9 Tf BT 1 0 0 1 5 90 Tm <0041> Tj ET BT 1 0 0 1 5 80 Tm /Span<</ActualText <FEFF0110> >> BDC <0001> Tj EMC [<0042> 3 <0043>] TJ ET',
  );
  expect(
    contentText(content, 0, content.length, (font, glyph) =>
      font === 'F1' ? String.fromCharCode(glyph) : '?',
    ),
  ).toBe('A ĐBC');
});
