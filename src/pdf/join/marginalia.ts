import { createRequire } from 'node:module';

import type { PDFRef } from '@cantoo/pdf-lib';

import { readFileNow } from '../../io/disk.ts';
import { PT_PER_MM } from '../file/lengths.ts';
import { readCharacterMap, readTrueType, type TrueType } from '../fonts/true-type.ts';
import type { UnitedFonts } from '../fonts/unite-fonts.ts';
import type { Marginalia } from './printed-part.ts';

export type MarginaliaSet = {
  /** Operators that draw the lines on a page of this height (points), each an artifact; without lines an empty text. */
  readonly draw: (lines: readonly Marginalia[], heightPt: number) => string;
  /** Fonts by the names that `draw` uses, for the page's resources. */
  readonly fonts: ReadonlyMap<string, PDFRef>;
};

type Face = {
  readonly name: string;
  readonly font: TrueType;
  readonly glyphOf: ReadonlyMap<number, number>;
};

/** Readies the fonts for all lines of the file: `united` takes in what glyphs they need. */
export function marginaliaSet(lines: readonly Marginalia[], united: UnitedFonts): MarginaliaSet {
  const faces = new Map<Marginalia['style'], Face>();
  const fonts = new Map<string, PDFRef>();
  for (const style of new Set(lines.map((line) => line.style))) {
    const face = openFace(style);
    faces.set(style, face);
    const texts = new Map<number, string>();
    for (const line of lines) {
      if (line.style === style)
        for (const { glyph, text } of glyphsOf(face, line.text)) texts.set(glyph, text);
    }
    fonts.set(resourceName(style), united.add({ name: face.name, program: face.font, texts }));
  }
  return { draw, fonts };

  function draw(given: readonly Marginalia[], heightPt: number): string {
    return given
      .map((line) => {
        const face = faces.get(line.style);
        if (face === undefined) throw new Error(`no font was readied for ${line.style} lines`);
        const glyphs = glyphsOf(face, line.text);
        const units = (amount: number): number => (amount * line.sizePt) / face.font.unitsPerEm;
        const width = units(
          glyphs.reduce((sum, { glyph }) => sum + face.font.metrics(glyph).readUInt16BE(0), 0),
        );
        const left =
          line.xMm * PT_PER_MM - { left: 0, centre: width / 2, right: width }[line.align];
        const top = line.topMm * PT_PER_MM;
        const baseline = heightPt - top - units(digitHeight(face));
        const subtype = top < heightPt / 2 ? 'Header' : 'Footer';
        const codes = glyphs
          .map(({ glyph }) => glyph.toString(16).toUpperCase().padStart(4, '0'))
          .join('');
        const font = `/${resourceName(line.style)} ${number(line.sizePt)} Tf`;
        const place = `1 0 0 1 ${number(left)} ${number(baseline)} Tm`;
        const artifact = `/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC`;
        return `${artifact}\nq 0 g BT ${font} ${place} <${codes}> Tj ET Q\nEMC\n`;
      })
      .join('');
  }
}

/** Chromium names fonts F1, F2…; these keep clear of them. */
const resourceName = (style: Marginalia['style']): string => `Line-${style}`;

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const FILES = {
  regular: ['Tinos-Regular', '400Regular/Tinos_400Regular.ttf'],
  bold: ['Tinos-Bold', '700Bold/Tinos_700Bold.ttf'],
  italic: ['Tinos-Italic', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
} as const satisfies Record<Marginalia['style'], readonly [string, string]>;

function openFace(style: Marginalia['style']): Face {
  const [name, file] = FILES[style];
  const font = readTrueType(
    readFileNow(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${file}`)),
  );
  if (font === undefined) throw new Error(`${file} is no TrueType font`);
  return { name, font, glyphOf: readCharacterMap(font) };
}

/** @throws Error when the font has no glyph for a character: the line could not be read. */
function glyphsOf(
  { name, glyphOf }: Face,
  text: string,
): { readonly glyph: number; readonly text: string }[] {
  return [...text.normalize('NFC')].map((character) => {
    const glyph = glyphOf.get(character.codePointAt(0) ?? 0);
    if (glyph === undefined) throw new Error(`${name} has no glyph for “${character}”`);
    return { glyph, text: character };
  });
}

/** Of the digit one, whose upper edge is no curve; in units of the font. */
function digitHeight({ font, glyphOf }: Face): number {
  return font.outline(glyphOf.get(0x31) ?? 0).readInt16BE(8);
}
