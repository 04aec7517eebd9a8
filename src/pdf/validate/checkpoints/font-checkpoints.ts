import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { ContentRun } from '../../content/content-run.ts';
import type { ContentVisitor } from '../../content/content-visitor.ts';
import type { FontChoice } from '../../content/graphics-state.ts';
import { interpretContent } from '../../content/interpret-content.ts';
import { streamBytes } from '../../file/stream-bytes.ts';
import { glyphWidths } from '../../fonts/glyph-widths.ts';
import { readToUnicode } from '../../fonts/to-unicode.ts';
import { readTrueType, type TrueType } from '../../fonts/true-type.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Checkpoint, Finding } from '../checkpoint.ts';

/** Fonts: every glyph shown is embedded, as wide as the file says, and means a character. */
export const fontCheckpoints: readonly Checkpoint[] = [
  {
    number: '10-001',
    fault: 'Có chữ không đổi được ra Unicode',
    find: (file) =>
      used(file).filter(
        ({ glyphs, texts }) =>
          texts !== undefined &&
          [...glyphs].some((glyph) => glyph !== 0 && (texts.get(glyph) ?? '') === ''),
      ),
  },
  {
    number: '31-004',
    fault: 'Bảng tra hình chữ của phông không đúng loại',
    find: (file) => used(file).filter(({ toGlyphs }) => toGlyphs === 'wrong'),
  },
  {
    number: '31-005',
    fault: 'Phông không có bảng tra hình chữ',
    find: (file) => used(file).filter(({ toGlyphs }) => toGlyphs === 'missing'),
  },
  {
    number: '31-009',
    fault: 'Phông không nằm trong tệp',
    find: (file) => used(file).filter(({ embedded }) => !embedded),
  },
  {
    number: '31-011',
    fault: 'Phông trong tệp thiếu hình của chữ được in',
    find: (file) =>
      used(file).filter(
        ({ program, glyphs, texts }) =>
          program !== undefined &&
          [...glyphs].some(
            (glyph) =>
              glyph >= program.glyphs ||
              (program.outline(glyph).length === 0 && (texts?.get(glyph) ?? '').trim() !== ''),
          ),
      ),
  },
  {
    number: '31-016',
    fault: 'Bề rộng chữ khai trong tệp khác bề rộng trong phông',
    find: (file) =>
      used(file).filter(
        ({ program, glyphs, widthOf }) =>
          program !== undefined &&
          [...glyphs].some(
            (glyph) =>
              glyph < program.glyphs &&
              Math.abs(
                widthOf(glyph) -
                  (program.metrics(glyph).readUInt16BE(0) * 1000) / program.unitsPerEm,
              ) > 1,
          ),
      ),
  },
  {
    number: '31-027',
    fault: 'Phông không có bảng đổi ra Unicode',
    find: (file) => used(file).filter(({ texts }) => texts === undefined),
  },
  {
    number: '31-028',
    fault: 'Bảng đổi ra Unicode có giá trị 0',
    find: (file) =>
      used(file).filter(({ texts }) =>
        [...(texts?.values() ?? [])].some((text) => text.includes('\u0000')),
      ),
  },
  {
    number: '31-029',
    fault: 'Bảng đổi ra Unicode có dấu U+FEFF hoặc U+FFFE',
    find: (file) =>
      used(file).filter(({ texts }) =>
        [...(texts?.values() ?? [])].some((text) => /[\uFEFF\uFFFE]/.test(text)),
      ),
  },
  {
    number: '31-030',
    fault: 'Có chữ in ra bằng hình «không có chữ này»',
    find: (file) => used(file).filter(({ glyphs }) => glyphs.has(0)),
  },
];

type UsedFont = Finding & {
  /** Numbers of those shown. */
  readonly glyphs: ReadonlySet<number>;
  readonly texts: ReadonlyMap<number, string> | undefined;
  readonly embedded: boolean;
  readonly toGlyphs: 'right' | 'wrong' | 'missing';
  readonly program: TrueType | undefined;
  readonly widthOf: (glyph: number) => number;
};

const read = new WeakMap<CheckedFile, UsedFont[]>();

/** Fonts that text is shown with; read once for all conditions. */
function used(file: CheckedFile): UsedFont[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const showings = new Map<PDFRef, FontShowing>();
  for (const { owner, page, content } of file.streams) {
    interpretContent(
      { bytes: content.bytes, resources: owner.lookupMaybe(PDFName.of('Resources'), PDFDict) },
      new GlyphCollector(file, page, showings),
    );
  }
  const fonts = [...showings].flatMap(([ref, { page, glyphs }]) => {
    const font = file.context.lookup(ref);
    return font instanceof PDFDict ? [{ ...readFont(font), page, glyphs }] : [];
  });
  read.set(file, fonts);
  return fonts;
}

/** The page from 1 where a font is first chosen, and the codes shown with it anywhere. */
type FontShowing = { readonly page: number; readonly glyphs: Set<number> };

/** Fonts that are written in place have no number to know them by, and are passed over. */
class GlyphCollector implements ContentVisitor {
  readonly #file: CheckedFile;
  readonly #page: number;
  readonly #showings: Map<PDFRef, FontShowing>;
  #choice: FontChoice | undefined;
  #glyphs = new Set<number>();
  #isWide = true;

  constructor(file: CheckedFile, page: number, showings: Map<PDFRef, FontShowing>) {
    this.#file = file;
    this.#page = page;
    this.#showings = showings;
  }

  font({ state }: ContentRun): void {
    this.#choose(state.font);
  }

  showText({ reader, state }: ContentRun, operand: number): void {
    if (state.font !== this.#choice) this.#choose(state.font);
    reader.pieces(operand, this.#see, () => undefined);
  }

  #choose(choice: FontChoice | undefined): void {
    this.#choice = choice;
    const ref = choice?.resources
      ?.lookupMaybe(PDFName.of('Font'), PDFDict)
      ?.get(PDFName.of(choice.name));
    if (!(ref instanceof PDFRef)) {
      this.#glyphs = new Set();
      return;
    }
    const font = this.#file.context.lookup(ref);
    // Only composite fonts have codes of two bytes.
    this.#isWide =
      font instanceof PDFDict && font.get(PDFName.of('Subtype')) === PDFName.of('Type0');
    const showing = this.#showings.get(ref) ?? { page: this.#page, glyphs: new Set() };
    this.#showings.set(ref, showing);
    this.#glyphs = showing.glyphs;
  }

  readonly #see = (codes: Uint8Array, length: number): void => {
    if (this.#isWide)
      for (let at = 0; at + 1 < length; at += 2)
        this.#glyphs.add(((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0));
    else for (let at = 0; at < length; at++) this.#glyphs.add(codes[at] ?? 0);
  };
}

function readFont(font: PDFDict): Omit<UsedFont, 'glyphs' | 'page'> {
  const descendant =
    font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font;
  const descriptor = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const unicode = font.lookup(PDFName.of('ToUnicode'));
  const file = descriptor?.lookup(PDFName.of('FontFile2'));
  const isType3 = font.get(PDFName.of('Subtype')) === PDFName.of('Type3');
  const map = descendant.lookup(PDFName.of('CIDToGIDMap'));
  const isType2 = descendant.get(PDFName.of('Subtype')) === PDFName.of('CIDFontType2');
  return {
    what: font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'Type 3',
    texts:
      unicode instanceof PDFRawStream
        ? readToUnicode(streamBytes(unicode).toString('latin1'))
        : undefined,
    embedded:
      isType3 ||
      ['FontFile', 'FontFile2', 'FontFile3'].some(
        (key) => descriptor?.has(PDFName.of(key)) === true,
      ),
    toGlyphs: isType2 ? mapVerdict(map) : 'right',
    program:
      isType2 && map === PDFName.of('Identity') && file instanceof PDFRawStream
        ? readTrueType(streamBytes(file))
        : undefined,
    widthOf: glyphWidths(descendant),
  };
}

/** Of the table from codes to glyphs that such a font must have (9.7.4.2). */
function mapVerdict(map: PDFObject | undefined): UsedFont['toGlyphs'] {
  if (map === undefined) return 'missing';
  return map instanceof PDFRawStream || map === PDFName.of('Identity') ? 'right' : 'wrong';
}
