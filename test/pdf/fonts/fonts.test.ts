import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { PDFArray, PDFContext, PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { streamBytes } from '../../../src/pdf/file/stream-bytes.ts';
import { readToUnicode, writeToUnicode } from '../../../src/pdf/fonts/to-unicode.ts';
import {
  componentsOf,
  readCharacterMap,
  readTrueType,
  type TrueType,
  writeTrueType,
} from '../../../src/pdf/fonts/true-type.ts';
import { uniteFonts } from '../../../src/pdf/fonts/unite-fonts.ts';

function tinos(style: string): TrueType {
  const font = readTrueType(
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${style}.ttf`)),
  );
  if (font === undefined) throw new Error('no font');
  return font;
}

const regular = tinos('400Regular/Tinos_400Regular');
const glyphOf = readCharacterMap(regular);
const glyph = (character: string): number => glyphOf.get(character.codePointAt(0) ?? 0) ?? 0;
const texts = (letters: string): Map<number, string> =>
  new Map([...letters].map((letter) => [glyph(letter), letter]));

describe('a font file', () => {
  test('knows its letters and their widths', () => {
    expect(regular.unitsPerEm).toBe(2048);
    expect([...'AĐẩ'].map((letter) => regular.metrics(glyph(letter)).readUInt16BE(0))).toEqual([
      1479, 1479, 909,
    ]);
  });

  test('written with some glyphs holds those under their numbers and no other', () => {
    const numbers = [0, glyph('A'), glyph('b')];
    const part = readTrueType(
      writeTrueType(
        regular,
        new Map(
          numbers.map((number) => [
            number,
            { outline: regular.outline(number), metrics: regular.metrics(number) },
          ]),
        ),
      ),
    );
    expect(part?.outline(glyph('b')).subarray(0, 10)).toEqual(
      regular.outline(glyph('b')).subarray(0, 10),
    );
    expect(part?.metrics(glyph('A'))).toEqual(regular.metrics(glyph('A')));
    expect(part?.outline(glyph('B'))).toHaveLength(0);
    expect(part?.glyphs).toBe(Math.max(...numbers) + 1);
  });
});

describe('fonts of several parts', () => {
  function united(...uses: Parameters<ReturnType<typeof uniteFonts>['add']>[0][]): {
    readonly context: PDFContext;
    readonly fonts: PDFDict[];
    readonly refs: string[];
  } {
    const context = PDFContext.create();
    const set = uniteFonts(context);
    const refs = uses.map((use) => String(set.add(use)));
    set.write();
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0')
          ? [object]
          : [],
      );
    return { context, fonts, refs };
  }

  test('of one face are one, with the glyphs and texts of all', () => {
    const { fonts, refs } = united(
      { name: 'Tinos-Regular', program: regular, texts: texts('ab') },
      { name: 'Tinos-Regular', program: regular, texts: texts('bế') },
    );
    expect(fonts).toHaveLength(1);
    expect(new Set(refs).size).toBe(1);
    const [font] = fonts;
    expect(
      [
        ...readToUnicode(
          streamBytes(font?.lookup(PDFName.of('ToUnicode')) as PDFRawStream).toString('latin1'),
        ).values(),
      ].sort(),
    ).toEqual(['a', 'b', 'ế']);
    const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const program = readTrueType(
      streamBytes(
        descendant
          ?.lookup(PDFName.of('FontDescriptor'), PDFDict)
          .lookup(PDFName.of('FontFile2')) as PDFRawStream,
      ),
    );
    const pieces = componentsOf(regular.outline(glyph('ế')));
    for (const number of [glyph('a'), glyph('ế'), ...pieces])
      expect(program?.outline(number).length, String(number)).toBeGreaterThan(0);
    expect(program?.outline(glyph('c'))).toHaveLength(0);
  });

  test('of other faces, or of another version under the same name, stay apart', () => {
    const bold = tinos('700Bold/Tinos_700Bold');
    expect(
      united(
        { name: 'Tinos-Regular', program: regular, texts: texts('a') },
        { name: 'Tinos-Bold', program: bold, texts: texts('a') },
      ).fonts,
    ).toHaveLength(2);
    expect(
      united(
        { name: 'Tinos-Regular', program: regular, texts: texts('a') },
        { name: 'Tinos-Regular', program: bold, texts: texts('a') },
      ).fonts,
    ).toHaveLength(2);
  });
});

describe('the table from glyphs to text', () => {
  test('is read as it was written', () => {
    const table = new Map(
      Array.from(
        { length: 250 },
        (_, index) =>
          [index * 3, index % 9 === 0 ? '𝑥' : String.fromCharCode(0x1ea0 + index)] as const,
      ),
    );
    expect(readToUnicode(writeToUnicode(table))).toEqual(table);
  });

  test('is read from ranges and lists too', () => {
    const cmap =
      '1 beginbfrange\n<0003> <0005> <0041>\nendbfrange 1 beginbfrange\n<0010> <0011> [<0061> <00620063>]\nendbfrange';
    expect([...readToUnicode(cmap)]).toEqual([
      [3, 'A'],
      [4, 'B'],
      [5, 'C'],
      [16, 'a'],
      [17, 'bc'],
    ]);
  });
});
