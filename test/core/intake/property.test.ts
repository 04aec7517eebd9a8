import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, isDecimal } from '../../../src/core/decimal.ts';
import type { Place } from '../../../src/core/diagnostic.ts';
import { readDate } from '../../../src/core/intake/date.ts';
import type { Delimiter } from '../../../src/core/intake/delimiter.ts';
import { readNumber } from '../../../src/core/intake/number.ts';
import { readPeriod } from '../../../src/core/intake/period.ts';
import type { Table, TableRow } from '../../../src/core/parse/table.ts';
import { periodKey } from '../../../src/core/period.ts';
import { QUALIFIER_LABELS } from '../../../src/core/schema/vocabulary.ts';
import { pointIn } from '../point.ts';
import { damage, harm } from './damage.ts';
import { isWithin, type NineColumns, nineColumns, readNineColumns } from './nine-columns.ts';
import { officeFile } from './office-file.ts';

/** Fixed, so that every run looks at the same files. */
const SEED = 242013;

test('a table written in any habit comes back, value by value', () => {
  fc.assert(
    fc.property(officeFile, ({ bytes, intake, rows, skipped }) => {
      const { table, diagnostics } = readNineColumns(bytes, intake);
      expect(diagnostics.filter(({ code }) => code !== 'TK104' && code !== 'TK117')).toEqual([]);
      expect(
        table?.rows.map(({ place: _, qualifier, ...row }) => ({
          ...row,
          year: periodKey(row.year),
          qualifier,
        })),
      ).toEqual(rows);
      expect(table?.intake).toMatchObject({
        records: rows.length + skipped,
        used: rows.length,
        faulty: 0,
      });
      expect(table?.intake.skipped).toHaveLength(skipped);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('harm to the bytes is never fatal, loses no record, and leaves no cell that says another thing than the file', () => {
  fc.assert(
    fc.property(
      officeFile,
      fc.array(damage, { minLength: 1, maxLength: 2 }),
      ({ bytes, intake }, damages) => {
        const harmed = damages.reduce(harm, bytes);
        const reading = readNineColumns(harmed, intake);
        const { table, text, diagnostics } = reading;
        const errors = diagnostics.filter(({ severity }) => severity === 'error');

        const places: readonly Place[] = [
          ...diagnostics.flatMap(({ place, cause }) => [
            place,
            ...(cause === undefined ? [] : [cause]),
          ]),
          ...(table?.intake.repairs ?? []).map(({ place }) => place),
        ];
        expect(
          places.filter(
            (place) => place.file.endsWith('.csv') && !isWithin(place, reading, harmed),
          ),
        ).toEqual([]);
        if (text === undefined || table === undefined || !table.readable) {
          expect(errors).not.toEqual([]);
          return;
        }

        const { delimiter, records, used, faulty, skipped } = table.intake;
        const [header, ...data] = recordsOf(
          text,
          delimiter?.delimiter ?? ',',
          delimiter?.skippedLines ?? 0,
        );
        expect([records, used, used + faulty + skipped.length]).toEqual([
          data.length,
          table.rows.length,
          records,
        ]);
        const accounted = new Set([
          ...table.rows.map(({ place }) => pointIn(place).line),
          ...skipped.map(({ line }) => line),
        ]);
        const lost = data.filter(
          ({ line, lines }) =>
            !accounted.has(line) &&
            !errors.some(
              ({ place }) => pointIn(place).line >= line && pointIn(place).line < line + lines,
            ),
        );
        expect(lost).toEqual([]);
        expect(table.rows.filter((row) => holdsRow(row, delimiter?.delimiter ?? ','))).toEqual([]);
        expect(table.rows.flatMap((row) => saidOtherwise(row, table, header, data))).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 1500 },
  );
});

/** Texts that look like figures, years and dates, or nearly. */
const looksLike = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '12',
      '20',
      '2020',
      '345',
      '000',
      '.',
      ',',
      '-',
      '–',
      '/',
      ' ',
      '\u00a0',
      '%',
      'e',
      "'",
      '(',
      ')',
      'Năm ',
      'tháng ',
      'khoảng ',
      '>',
      '*',
      'ha',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('a figure that is read without knowing who wrote it says the same to everyone who can read it', () => {
  fc.assert(
    fc.property(looksLike, fc.constantFrom('%', 'ha', undefined), (text, unit) => {
      const unknown = readNumber(text, { locale: undefined, unit });
      const known = (['vi', 'en'] as const)
        .map((locale) => readNumber(text, { locale, unit }))
        .filter(({ kind }) => kind === 'number' || kind === 'missing');
      if (unknown.kind === 'ambiguous')
        expect(known.map((one) => (one.kind === 'number' ? one.value : one.kind))).toEqual([
          unknown.vi,
          unknown.en,
        ]);
      else if (unknown.kind === 'wrong') expect(known).toEqual([]);
      else
        for (const one of known)
          expect({ ...one, tidied: undefined }).toEqual({ ...unknown, tidied: undefined });
    }),
    { seed: SEED, numRuns: 5000 },
  );
});

test('what is read of a year or a date is canonical, and reads as itself', () => {
  fc.assert(
    fc.property(looksLike, (text) => {
      for (const read of [readPeriod, readDate]) {
        const once = read(text);
        if (once.kind === 'read') expect(read(once.text)).toEqual(once);
      }
    }),
    { seed: SEED, numRuns: 5000 },
  );
});

test('a day and a month in figures are read day first, refused when they could change places, and never guessed', () => {
  const part = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      part,
      part,
      fc.integer({ min: 1990, max: 2030 }),
      fc.constantFrom('/', '-', '.'),
      fc.boolean(),
      (d, m, y, sign, padded) => {
        const two = (one: number): string => String(one).padStart(2, '0');
        const read = readDate([padded ? two(d) : d, padded ? two(m) : m, y].join(sign));
        const exists = (month: number, day: number): boolean =>
          new Date(Date.UTC(y, month - 1, day))
            .toISOString()
            .startsWith(`${y}-${two(month)}-${two(day)}`);
        const [dayFirst, monthFirst] = [exists(m, d), exists(d, m)];
        if (dayFirst && (!monthFirst || d === m))
          expect(read).toEqual({ kind: 'read', text: `${y}-${two(m)}-${two(d)}` });
        else
          expect(read).toMatchObject({
            kind: 'wrong',
            why: dayFirst ? 'dayOrMonth' : monthFirst ? 'monthFirst' : 'noSuchDay',
          });
      },
    ),
    { seed: SEED, numRuns: 3000 },
  );
});

type Cells = { readonly line: number; readonly lines: number; readonly cells: readonly string[] };

/** Records of a text by the rules of RFC 4180 and nothing else. @throws when its quotes break them. */
function recordsOf(text: string, delimiter: Delimiter, skippedLines: number): readonly Cells[] {
  const next = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}]*))(${delimiter}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const records: Cells[] = [];
  let [line, begins, cells]: [number, number, string[]] = [1, 1, []];
  for (;;) {
    const found = next.exec(text);
    if (found === null) throw new Error(`quotes broken at ${next.lastIndex}, but nothing was said`);
    const [all, quoted, plain = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += all.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === delimiter) continue;
    const blank = cells.length === 1 && quoted === undefined && plain === '';
    if (!blank) records.push({ line: begins, lines: line - begins + (end === '' ? 1 : 0), cells });
    [begins, cells] = [line, []];
    if (end === '') return records.filter((record) => record.line > skippedLines);
  }
}

/** Whether a text of the row has a line as long as a row: quotes lost in pairs may swallow one. */
const holdsRow = (row: TableRow<NineColumns>, delimiter: Delimiter): boolean =>
  [row.unit, row.note ?? ''].some((text) =>
    text
      .split(/[\r\n]/)
      .some((line) => line.split(delimiter).length >= 9 && !line.includes(`${delimiter} `)),
  );

/** Cells of a row that are neither what the file has there nor listed as understood otherwise. */
function saidOtherwise(
  row: TableRow<NineColumns>,
  table: Table<NineColumns>,
  header: Cells | undefined,
  data: readonly Cells[],
): readonly string[] {
  const cells = data.find(({ line }) => line === pointIn(row.place).line)?.cells ?? [];
  const same = (a: string, b: string): boolean =>
    a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase();
  return (Object.keys(nineColumns.columns) as (keyof NineColumns)[]).filter((name) => {
    const written =
      cells[
        header?.cells.findIndex(
          (cell) => same(cell, name) || same(cell, nineColumns.columns[name].label),
        ) ?? -1
      ] ?? '';
    const meant = name === 'year' ? periodKey(row.year) : (row[name] ?? '');
    const understood =
      name === 'value' && row.qualifier !== undefined
        ? `${QUALIFIER_LABELS[row.qualifier]} ${meant}`
        : meant;
    const at = pointIn(table.placeOf(row, name));
    const listed = table.intake.repairs.some(
      ({ place, before, after }) =>
        pointIn(place).line === at.line &&
        pointIn(place).column === at.column &&
        before === written &&
        after === understood,
    );
    const plain =
      name === 'value' && row.qualifier === undefined && isDecimal(written)
        ? decimal(written)
        : written;
    return !listed && plain !== understood;
  });
}
