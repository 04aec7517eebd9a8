import type { DecodeProblem, DecodeRepair, Encoding } from './encoding.ts';
import { evidenceOfVietnamese, lossOf } from './encoding-evidence.ts';
import { legacyIn, vietnameseIn } from './legacy-in.ts';
import { placeAt } from './place-at.ts';
import { type Converted, fromTcvn3, TCVN3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';
import { fromWindows1252, fromWindows1258 } from './windows-1258.ts';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly repairs: readonly DecodeRepair[];
    }
  | { readonly ok: false; readonly problem: DecodeProblem };

/**
 * Bytes of a text file as composed Unicode (NFC), or what stands against it. Order of evidence: byte
 * order mark, zero bytes of UTF-16, strict UTF-8, then the words. What is `declared` goes before the
 * words: legacy text is converted only so, and text declared as Unicode is not judged by its words.
 */
export function decode(bytes: Uint8Array, declared?: Encoding): Decoded {
  const disguise = disguised(bytes);
  if (disguise !== undefined) return refused(disguise);
  const read = readBytes(bytes, declared);
  if ('kind' in read) return refused(read);
  const { text: raw, encoding, marked, codes } = read;
  if (!/\S/.test(raw)) return refused({ kind: 'empty' });
  const control = raw.search(CONTROL);
  if (control !== -1) return refused(notText(raw, control, codes));

  const text = raw.normalize('NFC');
  const repairs: readonly DecodeRepair[] = marked ? [{ kind: 'byteOrderMark' }] : [];
  if (declared === 'tcvn3' || declared === 'vni') {
    const other = encoding === declared ? vietnameseIn(bytes, text, declared) : undefined;
    return convertLegacy(raw, text, declared, repairs, other);
  }
  const isPage = encoding === 'windows-1258';
  const problem = declared?.startsWith('utf-')
    ? undefined
    : ((isPage ? undefined : legacyIn(text)) ?? lossIn(text));
  if (problem !== undefined) return refused(problem);
  const ofLetters = isPage ? transcoding(text) : composition(raw, text);
  return { ok: true, text, encoding, repairs: [...repairs, ...ofLetters] };
}

/** Text that was written for legacy fonts, in Unicode; `other` is why the bytes are more likely something else. */
function convertLegacy(
  raw: string,
  text: string,
  declared: 'tcvn3' | 'vni',
  repairs: readonly DecodeRepair[],
  other: DecodeProblem | undefined,
): Decoded {
  const problem = legacyIn(text, { declared }) ?? other;
  if (problem !== undefined) return refused(problem);
  const converted = declared === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
  if (converted.bad !== undefined) {
    const letter = String.fromCodePoint(text.codePointAt(converted.bad)!);
    const at = placeAt(text, converted.bad);
    return refused({ kind: 'foreignLetter', encoding: declared, letter, ...at });
  }
  const loss = lossIn(converted.text);
  if (loss !== undefined) return refused(loss);
  return {
    ok: true,
    text: converted.text.normalize('NFC'),
    encoding: declared,
    repairs: [...repairs, ...composition(raw, text), ...conversion(converted, declared)],
  };
}

const refused = (problem: DecodeProblem): Decoded => ({ ok: false, problem });

/** Control characters of C0 and C1 but tab and the line ends. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/;

/** Text as it was read, not yet composed; `codes` gives back the bytes of the letter at an index. */
type Read = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly marked: boolean;
  readonly codes: (at: number) => Iterable<number>;
};

/** Files of other programs under a name of text, known by how they begin. */
function disguised(bytes: Uint8Array): DecodeProblem | undefined {
  if (bytes.length === 0) return { kind: 'empty' };
  // Without its zero bytes UTF-16 begins like everything else.
  const head = fromWindows1252(bytes.subarray(0, 2048)).replaceAll('\0', '');
  if (/^(?:PK\x03\x04|PK\x05\x06|ÐÏ\x11à¡±\x1Aá)/.test(head)) return { kind: 'spreadsheet' };
  const start = head.replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '');
  if (start.startsWith('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('<?xml') && start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { kind: 'spreadsheet' };
  // `<Table` in mixed case is a component of a page of text, not a page saved by Excel.
  const markup = start.replace(/^<\?xml[^>]*>\s*/, '');
  if (/^(?:<(?:html|!doctype)\b|mime-version:)/i.test(markup) || /^<(?:table|TABLE)\b/.test(markup))
    return { kind: 'html' };
  return undefined;
}

function readBytes(bytes: Uint8Array, declared: Encoding | undefined): Read | DecodeProblem {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return readUtf16(bytes, mark, true);
  if (mark === undefined && (declared === 'utf-16le' || declared === 'utf-16be'))
    return readUtf16(bytes, declared, false);
  const zeros =
    mark === undefined && (declared === undefined || declared === 'tcvn3' || declared === 'vni')
      ? utf16ByZeros(bytes)
      : undefined;
  if (zeros !== undefined) return readUtf16(bytes, zeros, false);

  const encoding = mark === undefined ? 'utf-8' : 'utf-8-bom';
  const text = strictly('utf-8', bytes);
  if (text !== undefined)
    return { text, encoding, marked: mark !== undefined, codes: codesOf(text, encoding) };
  if (mark !== undefined || declared?.startsWith('utf-')) return badUtf8(bytes);
  return readPage(bytes, declared);
}

/** Bytes that are not UTF-8: one letter each, of a page that the words tell or the caller has told. */
function readPage(bytes: Uint8Array, declared: Encoding | undefined): Read | DecodeProblem {
  const codes = (at: number): Iterable<number> => bytes.subarray(at, at + 1);
  const western = fromWindows1252(bytes);
  const zero = bytes.indexOf(0);
  if (zero !== -1) return notText(western, zero, codes);
  if (declared === 'tcvn3' || declared === 'vni')
    return { text: western, encoding: declared, marked: false, codes };
  const vietnamese: Read = {
    text: fromWindows1258(bytes),
    encoding: 'windows-1258',
    marked: false,
    codes,
  };
  const composed = vietnamese.text.normalize('NFC');
  const evidence = evidenceOfVietnamese(composed);
  const legacy = legacyIn(western, { rival: evidence.enough ? evidence.found : 0 });
  if (legacy !== undefined) return legacy;
  if (evidence.enough || declared === 'windows-1258') return vietnamese;
  return lossIn(composed) ?? badUtf8(bytes);
}

function byteOrderMark(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 of Latin text has zero bytes in every other place, and nowhere else. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  }
  const [even, odd] = zeros;
  const most = Math.max(even, odd);
  if (most < 3 || most < 0.2 * head.length || Math.min(even, odd) > 0) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** The text without its marks at the beginning, or undefined when the bytes are not all of the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
      .decode(bytes)
      .replace(/^\uFEFF{1,9}/, '');
  } catch {
    return undefined;
  }
}

function readUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  marked: boolean,
): Read | DecodeProblem {
  const text = strictly(encoding, bytes);
  if (text !== undefined) return { text, encoding, marked, codes: codesOf(text, encoding) };
  const unitAt = (at: number): number =>
    encoding === 'utf-16le'
      ? bytes[at]! | (bytes[at + 1]! << 8)
      : (bytes[at]! << 8) | bytes[at + 1]!;
  let at = 0;
  for (; at + 1 < bytes.length; at += 2) {
    const kind = unitAt(at) >> 10;
    if (kind === 0x37) break;
    if (kind !== 0x36) continue;
    if (at + 3 >= bytes.length || unitAt(at + 2) >> 10 !== 0x37) break;
    at += 2;
  }
  const cut = bytes.length - at === 1 || (bytes.length - at === 2 && unitAt(at) >> 10 === 0x36);
  return badBytes(bytes, at, Math.min(2, bytes.length - at), encoding, cut);
}

/** Length of a sequence by its first byte, and the range of its second: Unicode, table 3-7. */
function sequence(lead: number): readonly [length: number, low: number, high: number] {
  if (lead < 0x80) return [1, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [2, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef)
    return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4)
    return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return [0, 0, 0];
}

function badUtf8(bytes: Uint8Array): DecodeProblem {
  let at = 0;
  while (at < bytes.length) {
    const [length, low, high] = sequence(bytes[at]!);
    let good = Math.min(length, 1);
    while (good < length) {
      const byte = bytes[at + good];
      if (
        byte === undefined ||
        byte < (good === 1 ? low : 0x80) ||
        byte > (good === 1 ? high : 0xbf)
      )
        break;
      good += 1;
    }
    if (length === 0 || good < length)
      return badBytes(
        bytes,
        at,
        Math.max(1, good),
        'utf-8',
        length > 0 && at + good === bytes.length,
      );
    at += length;
  }
  throw new Error('These bytes are UTF-8.');
}

/**
 * Bytes that end the good part of a file, or only the file itself (`cut`); a control character
 * before them is said first.
 */
function badBytes(
  bytes: Uint8Array,
  at: number,
  length: number,
  encoding: Unicode,
  cut: boolean,
): DecodeProblem {
  const before = strictly(encoding, bytes.subarray(0, at)) ?? '';
  const control = before.search(CONTROL);
  if (control !== -1) return notText(before, control, codesOf(before, encoding));
  return {
    kind: cut ? 'cutOff' : 'invalidBytes',
    ...placeAt(before, before.length),
    bytes: hex(bytes.subarray(at, at + length)),
  };
}

type Unicode = Exclude<Encoding, 'windows-1258' | 'tcvn3' | 'vni'>;

const codesOf =
  (text: string, encoding: Unicode): Read['codes'] =>
  (at) => {
    if (encoding === 'utf-8' || encoding === 'utf-8-bom')
      return new TextEncoder().encode(String.fromCodePoint(text.codePointAt(at)!));
    const unit = text.charCodeAt(at);
    return encoding === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  };

const notText = (text: string, at: number, codes: Read['codes']): DecodeProblem =>
  text[at] === '\0'
    ? { kind: 'nul', ...placeAt(text, at) }
    : { kind: 'invalidBytes', ...placeAt(text, at), bytes: hex(codes(at)) };

const hex = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** The two texts first differ at the letter that was put together. */
function composition(raw: string, text: string): readonly DecodeRepair[] {
  if (raw === text) return [];
  let first = 0;
  while (raw[first] === text[first]) first += 1;
  let count = 0;
  for (const [letter] of raw.matchAll(/\P{M}\p{M}{1,9}/gu)) {
    if (letter !== letter.normalize('NFC')) count += 1;
  }
  return [{ kind: 'composed', ...placeAt(text, first), count: Math.max(1, count) }];
}

function transcoding(text: string): readonly DecodeRepair[] {
  let first: number | undefined;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    first ??= at;
    count += 1;
  }
  return first === undefined ? [] : [{ kind: 'transcoded', ...placeAt(text, first), count }];
}

const SMALL_LETTERS: ReadonlySet<string> = new Set(
  [...TCVN3.values()].filter((letter) => letter === letter.toLowerCase()),
);

function conversion(
  { text, count, first }: Converted,
  encoding: 'tcvn3' | 'vni',
): readonly DecodeRepair[] {
  if (first === undefined) return [];
  const transcoded: DecodeRepair = { kind: 'transcoded', ...placeAt(text, first), count };
  if (encoding === 'vni') return [transcoded];
  let small = 0;
  let firstSmall: number | undefined;
  for (let at = first; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80 || !SMALL_LETTERS.has(text[at]!)) continue;
    firstSmall ??= at;
    small += 1;
  }
  return firstSmall === undefined
    ? [transcoded]
    : [transcoded, { kind: 'capitalsLost', ...placeAt(text, firstSmall), count: small }];
}

function lossIn(text: string): DecodeProblem | undefined {
  const loss = lossOf(text);
  return loss === undefined
    ? undefined
    : { kind: 'lossy', ...placeAt(text, loss.at), text: loss.word };
}
