import { readHex, readLiteral, readNumber } from './content-values.ts';

/**
 * Walks through a content stream (ISO 32000-1, 7.8.2) one operation at a time. Nothing is copied:
 * operands are read when they are asked for, because a long report has millions of operations and
 * a reader wants a few of them.
 *
 *     const reader = new ContentReader(bytes);
 *     while (reader.next()) if (reader.operator === 'rg') use(reader.number(0), reader.start, reader.end);
 *
 * Arrays, dictionaries and strings count as one operand each. An inline image is one operation,
 * `BI`, whose operands are the keys and values of its dictionary and whose `end` lies behind `EI`.
 * Damaged streams never throw: what cannot be read is passed over.
 */
export class ContentReader {
  readonly bytes: Uint8Array;
  /** Of the current operation; '' before the first. */
  operator = '';
  /** Offset of the first operand, or of the operator when it has none. */
  start = 0;
  /** Offset behind the operator. */
  end = 0;
  /** Number of operands. */
  count = 0;
  #at = 0;
  /** The same bytes, with the quick way to a string. */
  readonly #buffer: Buffer;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #store = new Uint8Array(256);

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Steps to the next operation; false at the end of the stream. */
  next(): boolean {
    this.count = 0;
    while (this.#skipSpace()) {
      const start = this.#at;
      this.#skipToken();
      if (this.#isKeyword(start)) {
        this.operator = keyword(this.#buffer, start, this.#at);
        if (LITERALS.has(this.operator)) {
          this.#operand(start);
          continue;
        }
        if (this.operator === 'BI') this.#inlineImage();
        this.start = this.count === 0 ? start : Math.min(start, this.#starts[0] ?? start);
        this.end = this.#at;
        return true;
      }
      this.#operand(start);
    }
    return false;
  }

  /** The operand as a number; NaN when it is none or absent. */
  number(index: number): number {
    if (index < 0 || index >= this.count) return Number.NaN;
    return readNumber(this.bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  /** All operands as numbers; NaN in place of those that are none. */
  numbers(): number[] {
    return Array.from({ length: this.count }, (_, index) => this.number(index));
  }

  /**
   * Passes through a string, or through an array of strings and numbers as `TJ` has them, in order:
   * the bytes of each string undone of its escapes, each number as it is. The bytes stand in a store
   * that the next string uses again, `length` of them.
   */
  pieces(
    index: number,
    onString: (bytes: Uint8Array, length: number) => void,
    onNumber: (value: number) => void,
  ): void {
    if (index < 0 || index >= this.count) return;
    const { bytes } = this;
    const end = this.#ends[index] ?? 0;
    const before = this.#at;
    this.#at = this.#starts[index] ?? 0;
    if (this.#store.length < end - this.#at) this.#store = new Uint8Array(2 * (end - this.#at));
    if (bytes[this.#at] === BRACKET) this.#at += 1;
    while (this.#at < end && this.#skipSpace() && this.#at < end) {
      const start = this.#at;
      this.#skipToken();
      const first = bytes[start];
      if (first === PAREN)
        onString(this.#store, readLiteral(bytes, start + 1, this.#at - 1, this.#store));
      else if (first === LESS)
        onString(this.#store, readHex(bytes, start + 1, this.#at - 1, this.#store));
      else if (KIND[first ?? 0] === REGULAR) onNumber(readNumber(bytes, start, this.#at));
    }
    this.#at = before;
  }

  /** The operand as a name without its slash, escapes (`#20`) undone; '' when it is none. */
  name(index: number): string {
    const text = this.text(index);
    if (!text.startsWith('/')) return '';
    return text
      .slice(1)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
  }

  /** Offset behind the operand; -1 when absent. */
  endOf(index: number): number {
    return index < 0 || index >= this.count ? -1 : (this.#ends[index] ?? -1);
  }

  /** The operand as it is written; '' when absent. */
  text(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.#buffer.toString('latin1', this.#starts[index], this.#ends[index]);
  }

  #operand(start: number): void {
    this.#starts[this.count] = start;
    this.#ends[this.count] = this.#at;
    this.count += 1;
  }

  /** Moves to the next token; false at the end. */
  #skipSpace(): boolean {
    const { bytes } = this;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === PERCENT)
        while (this.#at < bytes.length && !isLineEnd(bytes[this.#at] ?? 0)) this.#at += 1;
      else if (KIND[byte] === SPACE) this.#at += 1;
      else return true;
    }
    return false;
  }

  #isKeyword(start: number): boolean {
    const byte = this.bytes[start] ?? 0;
    if (KIND[byte] !== REGULAR) return false;
    return !((byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46);
  }

  #skipToken(): void {
    const { bytes } = this;
    const first = bytes[this.#at] ?? 0;
    const second = bytes[this.#at + 1] ?? 0;
    if (first === PAREN) this.#skipString();
    else if (first === LESS && second === LESS) this.#skipNested(GREATER);
    else if (first === LESS) {
      while (this.#at < bytes.length && bytes[this.#at] !== GREATER) this.#at += 1;
      this.#at += 1;
    } else if (first === BRACKET) this.#skipNested(BRACKET_END);
    else {
      this.#at += 1;
      // A name, a number or a keyword runs to the next separator; a stray closing sign is a token by itself.
      if (KIND[first] === REGULAR || first === SLASH)
        while (this.#at < bytes.length && KIND[bytes[this.#at] ?? 0] === REGULAR) this.#at += 1;
    }
    this.#at = Math.min(this.#at, bytes.length);
  }

  #skipString(): void {
    const { bytes } = this;
    let depth = 0;
    do {
      const byte = bytes[this.#at];
      if (byte === BACKSLASH) this.#at += 1;
      else if (byte === PAREN) depth += 1;
      else if (byte === PAREN_END) depth -= 1;
      this.#at += 1;
    } while (depth > 0 && this.#at < bytes.length);
  }

  /** Passes over an array or a dictionary; only what may hide its end is looked at. */
  #skipNested(close: number): void {
    const { bytes } = this;
    const width = close === GREATER ? 2 : 1;
    this.#at += width;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === close) {
        this.#at += width;
        return;
      }
      if (byte === PAREN || byte === LESS || byte === BRACKET) this.#skipToken();
      else if (byte === PERCENT) this.#skipSpace();
      else this.#at += 1;
    }
  }

  /** Reads the dictionary up to `ID`, then passes the data: they end with `EI` between two white spaces. */
  #inlineImage(): void {
    const { bytes } = this;
    this.count = 0;
    while (this.#skipSpace()) {
      const start = this.#at;
      this.#skipToken();
      if (this.#isKeyword(start) && keyword(this.#buffer, start, this.#at) === 'ID') break;
      this.#operand(start);
    }
    for (let at = this.#at + 1; at < bytes.length; at++) {
      const ends = bytes[at] === 69 && bytes[at + 1] === 73 && KIND[bytes[at - 1] ?? 0] === SPACE;
      if (ends && (at + 2 >= bytes.length || KIND[bytes[at + 2] ?? 0] === SPACE)) {
        this.#at = at + 2;
        return;
      }
    }
    this.#at = bytes.length;
  }
}

const [PERCENT, PAREN, PAREN_END, LESS, GREATER, BRACKET, BRACKET_END, SLASH, BACKSLASH] = [
  37, 40, 41, 60, 62, 91, 93, 47, 92,
] as const;

const [REGULAR, SPACE, SEPARATOR] = [0, 1, 2] as const;
const KIND = new Uint8Array(256).fill(REGULAR);
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = SPACE;
for (const byte of [37, 40, 41, 47, 60, 62, 91, 93, 123, 125]) KIND[byte] = SEPARATOR;

const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13;

const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Operators are few and short, so each is made into a string once. */
const KEYWORDS = new Map<number, string>();
function keyword(bytes: Buffer, start: number, end: number): string {
  if (end - start > 3) return bytes.toString('latin1', start, end);
  let code = 0;
  for (let at = start; at < end; at++) code = code * 256 + (bytes[at] ?? 0);
  let word = KEYWORDS.get(code);
  if (word === undefined) {
    word = bytes.toString('latin1', start, end);
    KEYWORDS.set(code, word);
  }
  return word;
}
