import type { At } from './place-at.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  | 'tcvn3'
  | 'vni';

/** Encodings of fonts from before Unicode: their text is known by its words only. */
export type Legacy = 'tcvn3' | 'vni';

/** What was changed on the way to the text, each with the first place in the text handed back. */
export type DecodeRepair =
  | { readonly kind: 'byteOrderMark' }
  /** Letters built from several codes were put together (NFC). */
  | ({ readonly kind: 'composed'; readonly count: number } & At)
  /** Letters beyond ASCII came from an encoding that is not Unicode. */
  | ({ readonly kind: 'transcoded'; readonly count: number } & At)
  /** Small letters that a font of capitals (.VnTimeH) may have shown as capitals: TCVN3 does not tell. */
  | ({ readonly kind: 'capitalsLost'; readonly count: number } & At);

export type DecodeProblem =
  /** Bytes that are no letters of the encoding, or control characters; `bytes` in hex: `E1 BA`. */
  | ({ readonly kind: 'invalidBytes'; readonly bytes: string } & At)
  | ({ readonly kind: 'nul' } & At)
  /** The file ends within a letter: it was not copied to its end. */
  | ({ readonly kind: 'cutOff'; readonly bytes: string } & At)
  /** A letter that the declared legacy encoding does not have. */
  | ({ readonly kind: 'foreignLetter'; readonly encoding: Legacy; readonly letter: string } & At)
  /** A workbook (xlsx, ods, xls, XML of Excel 2003) under another name. */
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'html' }
  | { readonly kind: 'pdf' }
  /** Nothing but white space. */
  | { readonly kind: 'empty' }
  /**
   * Text for legacy fonts, or of another legacy encoding than the declared one: the place of the
   * first such word, and its line converted, at most 80 letters.
   */
  | ({
      readonly kind: 'legacy';
      readonly encoding: Legacy | 'windows-1258';
      readonly preview: string;
    } & At)
  /** Letters were lost in an earlier save; `text` is the first such word. */
  | ({ readonly kind: 'lossy'; readonly text: string } & At);
