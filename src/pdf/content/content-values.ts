/** Numbers and strings as a content stream writes them. */

/**
 * Numbers of content streams have no exponents (ISO 32000-1, 7.3.3); read in place, for a page has
 * tens of thousands. NaN when it is none.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative || bytes[at] === PLUS) at += 1;
  let value = 0;
  let scale = 0;
  let digits = 0;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      scale *= 10;
      digits += 1;
    } else if (byte === POINT && scale === 0) scale = 1;
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  const size = scale > 1 ? value / scale : value;
  return negative ? -size : size;
}

/** The bytes of a string between its brackets (ISO 32000-1, 7.3.4.2), put into `store`; their number. */
export function readLiteral(
  bytes: Uint8Array,
  start: number,
  end: number,
  store: Uint8Array,
): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== BACKSLASH) {
      store[length++] = byte;
      continue;
    }
    const next = bytes[++at] ?? 0;
    if (isOctal(next)) {
      const digits = octalDigits(bytes, at);
      store[length++] = Number.parseInt(String.fromCharCode(...bytes.subarray(at, at + digits)), 8);
      at += digits - 1;
    } else if (next === RETURN || next === NEW_LINE) {
      // A line of the stream that ends in a backslash goes on in the next.
      if (next === RETURN && bytes[at + 1] === NEW_LINE) at += 1;
    } else store[length++] = ESCAPES[next] ?? next;
  }
  return length;
}

const isOctal = (byte: number): boolean => byte >= 48 && byte <= 55;

/** How many digits stand here, three at most. */
function octalDigits(bytes: Uint8Array, at: number): number {
  let digits = 1;
  while (digits < 3 && isOctal(bytes[at + digits] ?? 0)) digits += 1;
  return digits;
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** The bytes of a hexadecimal string between its brackets (7.3.4.3), put into `store`; their number. */
export function readHex(bytes: Uint8Array, start: number, end: number, store: Uint8Array): number {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const digit = HEX[bytes[at] ?? 0] ?? 255;
    if (digit > 15) continue;
    if (digits % 2 === 0) store[digits >> 1] = digit << 4;
    else store[digits >> 1] = (store[digits >> 1] ?? 0) | digit;
    digits += 1;
  }
  return (digits + 1) >> 1;
}

const HEX = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++)
  for (const sign of [digit.toString(16), digit.toString(16).toUpperCase()])
    HEX[sign.charCodeAt(0)] = digit;

const [MINUS, PLUS, POINT] = [45, 43, 46] as const;
const [NEW_LINE, RETURN, BACKSLASH] = [10, 13, 92] as const;
