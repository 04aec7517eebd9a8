import type { ContentRun, MarkedSequence } from './content-run.ts';
import type { ContentVisitor } from './content-visitor.ts';
import { interpretContent } from './interpret-content.ts';

/** The text of a glyph number in the font that a page calls by this name. */
export type GlyphText = (font: string, glyph: number) => string;

/** Text shown between two byte offsets of a content stream, lines parted by a space. */
export function contentText(bytes: Buffer, from: number, to: number, glyphText: GlyphText): string {
  const reader = new TextReader(glyphText);
  interpretContent({ bytes: bytes.subarray(from, to) }, reader);
  return reader.text;
}

class TextReader implements ContentVisitor {
  text = '';
  readonly #glyphText: GlyphText;
  #font = '';
  #height = Number.NaN;
  /** The sequence for whose glyphs a text is given: they are not read. */
  #spoken: MarkedSequence | undefined;

  constructor(glyphText: GlyphText) {
    this.#glyphText = glyphText;
  }

  placeText({ text }: ContentRun): void {
    const height = text[5] ?? 0;
    if (this.text !== '' && height !== this.#height && !this.text.endsWith(' ')) this.text += ' ';
    this.#height = height;
  }

  beginMarked(sequence: MarkedSequence): void {
    if (this.#spoken !== undefined) return;
    const actual = actualText(sequence.properties);
    if (actual === undefined) return;
    this.text += actual;
    this.#spoken = sequence;
  }

  endMarked(sequence: MarkedSequence | undefined): void {
    if (sequence === this.#spoken) this.#spoken = undefined;
  }

  showText({ reader, state }: ContentRun, operand: number): void {
    if (this.#spoken !== undefined) return;
    this.#font = state.font?.name ?? '';
    reader.pieces(operand, this.#say, () => undefined);
  }

  readonly #say = (codes: Uint8Array, length: number): void => {
    for (let at = 0; at + 1 < length; at += 2)
      this.text += this.#glyphText(this.#font, ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0));
  };
}

/**
 * The text that the properties of a sequence give for its glyphs (ISO 32000-1, 14.9.4); undefined
 * when they give none.
 */
export function actualText(properties: string): string | undefined {
  const digits = /\/ActualText\s*<FEFF([0-9A-Fa-f]*)>/.exec(properties)?.[1];
  return digits === undefined
    ? undefined
    : String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}
