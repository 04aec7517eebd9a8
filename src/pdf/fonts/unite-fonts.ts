import { createHash } from 'node:crypto';

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { flateStream, streamBytes } from '../file/stream-bytes.ts';
import { withoutSubsetMark } from './font-name.ts';
import { readToUnicode, writeToUnicode } from './to-unicode.ts';
import { componentsOf, readTrueType, type TrueType, writeTrueType } from './true-type.ts';

/** One font as one part carries it: the glyphs of that part under the numbers of the whole font. */
export type FontUse = {
  readonly name: string;
  readonly program: TrueType;
  readonly texts: ReadonlyMap<number, string>;
};

export type UnitedFonts = {
  /** Takes in a font and returns the reference that stands for it in the united file. */
  readonly add: (use: FontUse) => PDFRef;
  /** Writes the fonts; nothing can be added afterwards. */
  readonly write: () => void;
};

type Face = {
  readonly ref: PDFRef;
  readonly name: string;
  readonly base: TrueType;
  readonly glyphs: Map<number, Glyph>;
  readonly texts: Map<number, string>;
};
type Glyph = { readonly outline: Buffer; readonly metrics: Buffer };

/**
 * One font for each face instead of one for each face and part. Chromium keeps the glyph numbers of
 * the font file in every subset it embeds, so the subsets of one face fit together; those that do
 * not (another version under the same name) stay apart.
 */
export function uniteFonts(context: PDFContext): UnitedFonts {
  const faces: Face[] = [];
  return {
    add({ name, program, texts }) {
      const glyphs = glyphsOf(program, texts);
      const fits = (face: Face): boolean =>
        face.name === name &&
        face.base.unitsPerEm === program.unitsPerEm &&
        [...glyphs].every(
          ([number, { outline }]) => face.glyphs.get(number)?.outline.equals(outline) ?? true,
        );
      let face = faces.find(fits);
      if (face === undefined) {
        face = { ref: context.nextRef(), name, base: program, glyphs: new Map(), texts: new Map() };
        faces.push(face);
      }
      for (const [number, glyph] of glyphs) face.glyphs.set(number, glyph);
      for (const [number, text] of texts) if (!face.texts.has(number)) face.texts.set(number, text);
      return face.ref;
    },
    write() {
      for (const face of faces) writeFace(context, face);
    },
  };
}

/** A part's font as `uniteFonts` takes it; undefined for fonts without TrueType outlines under Identity-H. */
export function readFontUse(font: PDFDict): FontUse | undefined {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0);
  const unicode = font.lookup(PDFName.of('ToUnicode'));
  if (
    font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H') ||
    !(descendant instanceof PDFDict) ||
    !(unicode instanceof PDFRawStream)
  )
    return undefined;
  if (descendant.get(PDFName.of('CIDToGIDMap')) !== PDFName.of('Identity')) return undefined;
  const file = descendant
    .lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    ?.lookup(PDFName.of('FontFile2'));
  const program = file instanceof PDFRawStream ? readTrueType(streamBytes(file)) : undefined;
  if (program === undefined) return undefined;
  const name = withoutSubsetMark(font.lookup(PDFName.of('BaseFont'), PDFName).decodeText());
  return { name, program, texts: readToUnicode(streamBytes(unicode).toString('latin1')) };
}

/** The glyphs that bear text, those without outline too, and the pieces they are composed of. */
function glyphsOf(program: TrueType, texts: ReadonlyMap<number, string>): Map<number, Glyph> {
  const glyphs = new Map<number, Glyph>();
  const add = (number: number): void => {
    if (glyphs.has(number) || number >= program.glyphs) return;
    const outline = evenly(program.outline(number));
    glyphs.set(number, { outline, metrics: program.metrics(number) });
    componentsOf(outline).forEach(add);
  };
  // Glyph 0 shows what is missing; every font must have it.
  add(0);
  for (const number of texts.keys()) add(number);
  return glyphs;
}

/** Subsets end every glyph at an even byte; the font file itself does not. */
const evenly = (outline: Buffer): Buffer =>
  outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]);

function writeFace(context: PDFContext, { ref, name, base, glyphs, texts }: Face): void {
  const program = writeTrueType(base, glyphs);
  const tag = [...createHash('sha256').update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
  const full = `${tag}+${name}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: full,
      ...measures(base),
      FontFile2: context.register(
        flateStream(context, program, context.obj({ Length1: program.length })),
      ),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: full,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      DW: 0,
      W: widths(context, base, glyphs),
    }),
  );
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: full,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(
        flateStream(context, Buffer.from(writeToUnicode(texts), 'latin1')),
      ),
    }),
  );
}

/** Lengths of the descriptor, in thousandths of the type size. */
function measures({ tables, unitsPerEm }: TrueType): Record<string, number | number[]> {
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map(
    (name) => tables.get(name) ?? Buffer.alloc(96),
  );
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const italicAngle = (post as Buffer).readInt32BE(4) / 65536;
  const weight = (os2 as Buffer).readUInt16BE(4) || 400;
  // A version 1 table ends before the height of capitals.
  const capHeight = (os2 as Buffer).length >= 90 ? (os2 as Buffer).readInt16BE(88) : 0;
  return {
    // Symbolic, for the glyphs go by no standard encoding; italic.
    Flags: 4 | (italicAngle === 0 ? 0 : 64),
    FontBBox: [36, 38, 40, 42].map((at) => scaled((head as Buffer).readInt16BE(at))),
    Ascent: scaled((hhea as Buffer).readInt16BE(4)),
    Descent: scaled((hhea as Buffer).readInt16BE(6)),
    CapHeight: scaled(capHeight || (hhea as Buffer).readInt16BE(4)),
    ItalicAngle: italicAngle,
    StemV: Math.round(50 + (weight / 65) ** 2),
  };
}

/** `W`: runs of glyph numbers that follow one another, each with its advance. */
function widths(
  context: PDFContext,
  { unitsPerEm }: TrueType,
  glyphs: ReadonlyMap<number, Glyph>,
): PDFObject {
  const list: (number | number[])[] = [];
  let next = -1;
  for (const number of [...glyphs.keys()].sort((a, b) => a - b)) {
    const advance =
      Math.round(((glyphs.get(number)?.metrics.readUInt16BE(0) ?? 0) * 1e6) / unitsPerEm) / 1000;
    const run = list.at(-1);
    if (number === next && Array.isArray(run)) run.push(advance);
    else list.push(number, [advance]);
    next = number + 1;
  }
  return context.obj(list);
}
