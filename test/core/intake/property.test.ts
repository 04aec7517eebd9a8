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
      // Told, not refused: figures of two readings, letters without a shape, marks of other programs.
      const told = new Set<string>(['TK104', 'TK117', 'TK131', 'TK134', 'TK135']);
      expect(diagnostics.filter(({ code }) => !told.has(code))).toEqual([]);
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
          ...diagnostics.flatMap(({ place, cause, also }) => [
            place,
            ...(cause === undefined ? [] : [cause]),
            ...(also?.places ?? []),
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
            !errors
              .flatMap(({ place, also }) => [place, ...(also?.places ?? [])])
              .map((place) => pointIn(place).line)
              .some((at) => at >= line && at < line + lines),
        );
        expect(lost).toEqual([]);
        expect(table.rows.filter((row) => holdsRow(row, delimiter?.delimiter ?? ','))).toEqual([]);
        expect(table.rows.flatMap((row) => saidOtherwise(row, table, header, data))).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 1500 },
  );
});

/** A series in a file: what is written in each cell and what it means, both known by construction. */
const seriesInFile = fc
  .record({
    numbers: fc.constantFrom('vi' as const, 'en' as const),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t'),
    unit: fc.constantFrom('ha', 'tỷ đồng', '%'),
    /** Thousands are parted, as officers do, or not, as programs do. */
    parted: fc.boolean(),
    /** Excel cuts the last noughts off what it takes for decimals. */
    loses: fc.boolean(),
    figures: fc.array(
      fc.record({
        whole: fc.integer({ min: 1, max: 99_999 }),
        fraction: fc.constantFrom(0, 0, 1, 2, 3),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    stranger: fc.constantFrom('none', 'vi', 'en'),
  })
  .map(({ numbers, delimiter, unit, parted, loses, figures, stranger }) => {
    const [group, point] = numbers === 'vi' ? ['.', ','] : [',', '.'];
    const cells = figures.map(({ whole, fraction }, at) => {
      const decimals =
        fraction === 0
          ? ''
          : String(at + 1)
              .padStart(fraction, '1')
              .slice(-fraction);
      const meant = decimal(`${whole}${decimals === '' ? '' : `.${decimals}`}`);
      const thousands = parted ? String(whole).replace(/\B(?=(?:\d{3})+$)/g, group) : String(whole);
      const written = `${thousands}${decimals === '' ? '' : point + decimals}`;
      const isCut = loses && decimals === '' && whole > 999 && parted;
      return { meant, written: isCut ? written.replace(/0+$/, '').replace(/[.,]$/, '') : written };
    });
    const strangers = { none: [], vi: ['42,5'], en: ['42.5'] }[stranger];
    const quoted = (text: string): string => (text.includes(delimiter) ? `"${text}"` : text);
    const row = (indicator: string, at: number, value: string, of: string): string =>
      [indicator, 'vn', String(2000 + at), quoted(value), of, 'final', 's1', '', ''].join(
        delimiter,
      );
    const lines = [
      Object.keys(nineColumns.columns).join(delimiter),
      ...strangers.map((value, at) => row('b', at, value, '%')),
      ...cells.map(({ written }, at) => row('a', at, written, unit)),
    ];
    return { text: `${lines.join('\n')}\n`, cells, unit };
  });

test('a figure that is read is what its one reading says, or what settled it is listed', () => {
  fc.assert(
    fc.property(seriesInFile, ({ text, cells, unit }) => {
      const { table, diagnostics } = readNineColumns(new TextEncoder().encode(text));
      const told = diagnostics.flatMap(({ place, also }) => [place, ...(also?.places ?? [])]);
      for (const row of table?.rows.filter(({ indicator }) => indicator === 'a') ?? []) {
        const { written } = cells[row.year.from - 2000]!;
        const readings = (['vi', 'en'] as const).flatMap((locale) => {
          const read = readNumber(written, { locale, unit });
          return read.kind === 'number' ? [read.value] : [];
        });
        expect(readings).toContain(row.value);
        if (new Set(readings).size === 1) continue;
        const place = table?.placeOf(row, 'value');
        const settled = table?.intake.twoReadings.find(
          (one) =>
            place !== undefined &&
            pointIn(one.place).line === pointIn(place).line &&
            one.value === row.value,
        );
        expect(settled?.text).toBe(written);
        if (settled?.by === 'told')
          expect(told.map((one) => pointIn(one).line)).toContain(pointIn(place!).line);
      }
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

test('a figure of another series or one that may have lost its noughts never settles a series in silence', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 1_001, max: 99_999 }).filter((one) => one % 10 !== 0),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
      fc.constantFrom<Delimiter>(',', ';', '\t'),
      fc.constantFrom('a', 'b'),
      (thousands, delimiter, of) => {
        const parted = thousands.map((one) => String(one).replace(/\B(?=\d{3}$)/, '.'));
        const row = (indicator: string, at: number, value: string): string =>
          [indicator, 'vn', String(2000 + at), value, 'tỷ đồng', 'final', 's1', '', ''].join(
            delimiter,
          );
        const text = [
          Object.keys(nineColumns.columns).join(delimiter),
          ...parted.map((value, at) => row('a', at, value)),
          // 12.500 as Excel leaves it.
          row(of, 30, '12.5'),
        ].join('\n');
        const { table, diagnostics } = readNineColumns(new TextEncoder().encode(`${text}\n`));
        const told = diagnostics
          .filter(({ severity }) => severity !== 'info')
          .flatMap(({ place, also }) => [place, ...(also?.places ?? [])])
          .map((one) => pointIn(one).line);
        expect(parted.flatMap((_, at) => (told.includes(at + 2) ? [] : [at + 2]))).toEqual([]);
        if (delimiter === ';') expect(table?.rows).toHaveLength(1);
      },
    ),
    { seed: SEED, numRuns: 1000 },
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
