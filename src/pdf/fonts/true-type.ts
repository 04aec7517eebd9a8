/** The tables of a TrueType font that a PDF needs (OpenType specification: glyf, loca, hmtx, cmap). */

export type TrueType = {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly glyphs: number;
  readonly unitsPerEm: number;
  /** Outline data; empty for a blank glyph and for one that a subset left out. */
  readonly outline: (glyph: number) => Buffer;
  /** Advance and left bearing as they stand in hmtx, four bytes. */
  readonly metrics: (glyph: number) => Buffer;
};

/** Undefined when the font has no TrueType outlines. */
export function readTrueType(bytes: Buffer): TrueType | undefined {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const offset = bytes.readUInt32BE(entry + 8);
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12)),
    );
  }
  const [head, hhea, hmtx, loca, glyf, maxp] = ['head', 'hhea', 'hmtx', 'loca', 'glyf', 'maxp'].map(
    (name) => tables.get(name),
  );
  if (!head || !hhea || !hmtx || !loca || !glyf || !maxp) return undefined;
  const long = head.readInt16BE(50) === 1;
  const offsetOf = (glyph: number): number =>
    long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  const lastMetric = hhea.readUInt16BE(34) - 1;
  return {
    tables,
    glyphs: maxp.readUInt16BE(4),
    unitsPerEm: head.readUInt16BE(18),
    outline: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
    metrics: (glyph) => {
      if (glyph <= lastMetric) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
      const bearing = hmtx.subarray(4 * (lastMetric + 1) + 2 * (glyph - lastMetric - 1));
      return Buffer.concat([
        hmtx.subarray(4 * lastMetric, 4 * lastMetric + 2),
        bearing.subarray(0, 2),
      ]);
    },
  };
}

/**
 * A font of `base`'s face that holds the glyphs given and no other, each under its own number.
 * Hints are kept. There is no cmap: a PDF names glyphs by their numbers.
 */
export function writeTrueType(
  base: TrueType,
  glyphs: ReadonlyMap<number, { readonly outline: Buffer; readonly metrics: Buffer }>,
): Buffer {
  const count = Math.max(...glyphs.keys()) + 1;
  const outlines: Buffer[] = [];
  const loca = Buffer.alloc(4 * (count + 1));
  const hmtx = Buffer.alloc(4 * count);
  let offset = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(offset, 4 * glyph);
    const data = glyphs.get(glyph);
    if (data === undefined) continue;
    data.metrics.copy(hmtx, 4 * glyph);
    const padded = (data.outline.length + 3) & ~3;
    outlines.push(data.outline, Buffer.alloc(padded - data.outline.length));
    offset += padded;
  }
  loca.writeUInt32BE(offset, 4 * count);
  const head = Buffer.from(base.tables.get('head') ?? []);
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(base.tables.get('hhea') ?? []);
  hhea.writeUInt16BE(count, 34);
  const maxp = Buffer.from(base.tables.get('maxp') ?? []);
  maxp.writeUInt16BE(count, 4);
  const tables = new Map<string, Buffer>([
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['glyf', Buffer.concat(outlines)],
    ['maxp', maxp],
  ]);
  for (const name of ['cvt ', 'fpgm', 'prep']) {
    const table = base.tables.get(name);
    if (table !== undefined) tables.set(name, table);
  }
  return assemble(tables);
}

/** Numbers of the glyphs that a composed glyph is made of. */
export function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at += 4 + ((flags & 0x0001) === 0 ? 2 : 4);
    if ((flags & 0x0008) !== 0) at += 2;
    else if ((flags & 0x0040) !== 0) at += 4;
    else if ((flags & 0x0080) !== 0) at += 8;
    more = (flags & 0x0020) !== 0;
  }
  return found;
}

/** Glyph number of each character, by the font's Unicode cmap (format 4: the Basic Multilingual Plane). */
export function readCharacterMap(font: TrueType): ReadonlyMap<number, number> {
  const cmap = font.tables.get('cmap');
  const found = new Map<number, number>();
  if (cmap === undefined) return found;
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    if (table.readUInt16BE(0) === 4) readSegments(table, found);
  }
  return found;
}

function readSegments(table: Buffer, found: Map<number, number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const last = table.readUInt16BE(14 + 2 * segment);
    const first = table.readUInt16BE(16 + 2 * (segments + segment));
    const delta = table.readUInt16BE(16 + 2 * (2 * segments + segment));
    const rangeAt = 16 + 2 * (3 * segments + segment);
    const range = table.readUInt16BE(rangeAt);
    for (let character = first; character <= last && character !== 0xffff; character++) {
      const glyph =
        range === 0
          ? character + delta
          : table.readUInt16BE(rangeAt + range + 2 * (character - first));
      if (glyph !== 0) found.set(character, (range === 0 ? glyph : glyph + delta) & 0xffff);
    }
  }
}

function assemble(tables: ReadonlyMap<string, Buffer>): Buffer {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const directory = Buffer.alloc(12 + 16 * names.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(names.length, 4);
  directory.writeUInt16BE(16 * power, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(16 * (names.length - power), 10);
  const pieces: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, name] of names.entries()) {
    const table = tables.get(name) ?? Buffer.alloc(0);
    const padded = Buffer.alloc((table.length + 3) & ~3);
    table.copy(padded);
    const entry = 12 + 16 * index;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    pieces.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(pieces);
  const head = font.readUInt32BE(12 + 16 * names.indexOf('head') + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8);
  return font;
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 3 < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
