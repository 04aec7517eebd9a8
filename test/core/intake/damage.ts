import fc from 'fast-check';

/** One way in which bytes come to harm; `at` and `to` are parts of the file's length, without or with its first line. */
export type Damage = { readonly header: boolean; readonly at: number } & (
  | { readonly kind: 'flip'; readonly bit: number }
  | { readonly kind: 'delete' | 'double'; readonly length: number }
  | { readonly kind: 'insert'; readonly bytes: readonly number[] }
  | { readonly kind: 'truncate' }
  | { readonly kind: 'swap' | 'splice'; readonly to: number; readonly length: number }
);

const SCALE = 100_000;
// Without the bias towards the ends, where most harm would only make the file unreadable.
const part = fc.noBias(fc.integer({ min: 0, max: SCALE })).map((share) => share / SCALE);
const header = fc.integer({ min: 0, max: 9 }).map((one) => one === 9);
const length = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.noBias(fc.integer({ min: 1, max: 80 })));
/** Bytes that mean something to a reader of tables, and now and then any other. */
const telling = fc.constantFrom(
  ...'",;\t\n\r.- %#x0O1+\''.split('').map((letter) => letter.charCodeAt(0)),
);
const byte = fc.oneof(
  { weight: 9, arbitrary: telling },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
);
const where = { header, at: part };

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), ...where, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const), ...where, length }),
  fc.record({
    kind: fc.constant('insert' as const),
    ...where,
    bytes: fc.array(byte, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('truncate' as const), ...where }),
  fc.record({
    kind: fc.constantFrom('swap' as const, 'splice' as const),
    ...where,
    to: part,
    length,
  }),
);

export function harm(file: Uint8Array, of: Damage): Uint8Array {
  const start = of.header
    ? 0
    : Math.max(
        0,
        file.findIndex((one) => one === 0x0a || one === 0x0d),
      );
  const index = (share: number): number => start + Math.round(share * (file.length - start));
  const at = index(of.at);
  const piece = (from: number, long: number): Uint8Array => file.subarray(from, from + long);
  switch (of.kind) {
    case 'flip':
      return file.map((one, place) => (place === at ? one ^ (1 << of.bit) : one));
    case 'delete':
      return joined(file.subarray(0, at), file.subarray(at + of.length));
    case 'double':
      return joined(file.subarray(0, at), piece(at, of.length), file.subarray(at));
    case 'insert':
      return joined(file.subarray(0, at), Uint8Array.from(of.bytes), file.subarray(at));
    case 'truncate':
      return file.slice(0, at);
    case 'swap': {
      const [low, high] = [Math.min(at, index(of.to)), Math.max(at, index(of.to))];
      const long = Math.min(of.length, high - low);
      return joined(
        file.subarray(0, low),
        piece(high, long),
        file.subarray(low + long, high),
        piece(low, long),
        file.subarray(high + long),
      );
    }
    case 'splice':
      return joined(
        file.subarray(0, index(of.to)),
        piece(at, of.length),
        file.subarray(index(of.to)),
      );
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((one) => [...one]));
