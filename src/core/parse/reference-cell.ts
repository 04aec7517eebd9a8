import type { z } from 'zod';

import type { CellFault } from './cell-fault.ts';
import type { CellReading } from './cell-reading.ts';
import type { NameReading, Names } from './names.ts';
import { shorten } from './shorten.ts';

/** A cell of codes, one or a list, in which names of the records may stand for their codes. */
export function readReference(
  plain: CellReading,
  type: z.ZodType,
  text: string,
  names: Names,
): CellReading {
  if (text === '') return plain;
  const isList = Array.isArray(type.safeParse('').data);
  const parts = isList ? partsOf(text, names) : [text];
  const readings = parts.map((part) => names.read(part));
  const codes = readings.flatMap((reading) => (reading.kind === 'code' ? [reading.code] : []));
  if (codes.length === parts.length) {
    const understood = isList ? codes.join(';') : codes[0]!;
    const written = parts.join(';');
    const value: unknown = type.safeParse(understood).data;
    return understood === written ? plain : { ok: true, value, understood, byName: names.noun };
  }
  const at = readings.findIndex(({ kind }) => kind !== 'code');
  const reading = readings[at]!;
  if (reading.kind === 'several')
    return {
      ok: false,
      faults: [severalFault({ part: parts[at]!, of: text }, reading.codes, names)],
    };
  // A code that is none is told where all ids are held against the tables.
  return plain.ok
    ? plain
    : { ok: false, faults: [unknownFault({ part: parts[at]!, of: text }, reading, names)] };
}

/** A name may have a comma of its own: parts are parted by one only where that gives more records. */
function partsOf(text: string, names: Names): readonly string[] {
  const ways = [/;/, /[;,]/].map((separator) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  return (
    ways.find((parts) => parts.every((part) => names.read(part).kind !== 'unknown')) ?? ways.at(-1)!
  );
}

/** One of the names in a cell, and the whole cell, which a message shows already. */
type Part = { readonly part: string; readonly of: string };
const shownPart = ({ part, of }: Part): string => (part === of ? '' : `«${shorten(part)}» `);

const severalFault = (name: Part, codes: readonly string[], { noun }: Names): CellFault => ({
  code: 'TK128',
  expected: `${shownPart(name)}là tên của ${codes.length} ${noun}, mã ${codes.join(', ')}`,
  hint: `Ghi mã của đúng ${noun} thay cho tên.`,
  cause: { name: `several ${name.part}`, of: 'file' },
});

function unknownFault(name: Part, reading: NameReading, { noun, file }: Names): CellFault {
  const near = reading.kind === 'unknown' ? reading.near : undefined;
  return {
    code: 'TK127',
    expected: `${shownPart(name)}không phải mã hay tên của ${noun} nào`,
    hint:
      near === undefined
        ? `Ghi mã ở cột id của ${file}, hoặc đúng tên như ở đó; chưa có thì thêm một dòng vào ${file}.`
        : `Có phải ý là «${near.name}»? Nếu đúng, ghi ${near.name === near.code ? '' : 'mã '}${near.code}.`,
    cause: { name: `unknown ${name.part}`, of: 'file' },
  };
}
