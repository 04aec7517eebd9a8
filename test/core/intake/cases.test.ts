import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, sortDiagnostics } from '../../../src/core/diagnostic.ts';
import type { TableRow } from '../../../src/core/parse/table.ts';
import type { TableIntake } from '../../../src/core/parse/table-intake.ts';
import { periodKey } from '../../../src/core/period.ts';
import { pointIn, pointText } from '../point.ts';
import { isWithin, type NineColumns, type Reading, readNineColumns } from './nine-columns.ts';

/**
 * A case is a folder: `input.csv` as bytes, `intake.yaml` when something is declared of it, and
 * `expected.txt` with how it must be understood, in this order (`#` begins a remark):
 *
 *     encoding: windows-1258                                  `none` when the bytes are no text
 *     table: not read                                         or else
 *     delimiter: ; by header
 *     numbers: vi, proved by «42,02» 2:14                     or `vi, declared`, or `unknown`
 *     records: 3 = 1 used + 1 faulty + 1 skipped
 *     row 2: year=2016-2020 | value=42.02 | qualifier=about   only the columns that matter
 *     skipped 3: missing dots
 *     repair 2:14: 42,02 → 42.02
 *     TK105 4:11: part of the message | hint: part of the hint | see 2:1 | also 5, 6
 *
 * Rows, skipped records, repairs and diagnostics that are missing or too many all fail.
 */
const CASES = fileURLToPath(new URL('../../cases/intake', import.meta.url));
const cases = readdirSync(CASES).sort();

type Case = {
  readonly bytes: Uint8Array;
  readonly intake: Uint8Array | undefined;
  readonly expected: readonly string[];
};

function caseOf(name: string): Case {
  const file = (of: string): string => join(CASES, name, of);
  const expected = readFileSync(file('expected.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return {
    bytes: readFileSync(file('input.csv')),
    intake: existsSync(file('intake.yaml')) ? readFileSync(file('intake.yaml')) : undefined,
    expected,
  };
}

describe('cases', () => {
  test.each(cases)('%s', (name) => {
    const { bytes, intake, expected } = caseOf(name);
    const reading = readNineColumns(bytes, intake);
    expect(told(reading, expected)).toEqual(expected);
    expect(
      reading.diagnostics.filter(
        ({ place }) => place.file.endsWith('.csv') && !isWithin(place, reading, bytes),
      ),
    ).toEqual([]);
  });
});

test('there are folders, and each begins with a remark on what it shows', () => {
  expect(cases.length).toBeGreaterThan(75);
  expect(
    cases.filter(
      (name) => !readFileSync(join(CASES, name, 'expected.txt'), 'utf8').startsWith('# '),
    ),
  ).toEqual([]);
});

/** The reading in the words of `expected.txt`, with as much of rows and messages as is expected there. */
function told(
  { encoding, table, diagnostics }: Reading,
  expected: readonly string[],
): readonly string[] {
  const found = sortDiagnostics(diagnostics);
  const wanted = expected.filter((line) => line.startsWith('TK'));
  return [
    `encoding: ${encoding ?? 'none'}`,
    ...(table === undefined
      ? []
      : table.readable
        ? tableTold(table.intake, table.rows, expected)
        : ['table: not read']),
    ...found.map((one, at) => problem(one, wanted[at])),
  ];
}

function tableTold(
  intake: TableIntake,
  rows: readonly TableRow<NineColumns>[],
  expected: readonly string[],
): readonly string[] {
  const { delimiter, locale, records, used, faulty, skipped, repairs } = intake;
  const by =
    locale?.proof === undefined
      ? 'declared'
      : `proved by «${locale.proof.text}» ${pointText(locale.proof.place)}`;
  const sign = delimiter?.delimiter === '\t' ? 'tab' : delimiter?.delimiter;
  return [
    `delimiter: ${sign ?? 'none'} by ${delimiter?.by ?? 'nothing'}`,
    `numbers: ${locale === undefined ? 'unknown' : `${locale.locale}, ${by}`}`,
    `records: ${records} = ${used} used + ${faulty} faulty + ${skipped.length} skipped`,
    ...rows.map((row) => rowTold(row, expected)),
    ...skipped
      .toSorted((a, b) => a.line - b.line)
      .map(
        ({ line, why, reason }) =>
          `skipped ${line}: ${why}${reason === undefined ? '' : ` ${reason}`}`,
      ),
    ...repairs
      .toSorted(
        (a, b) =>
          pointIn(a.place).line - pointIn(b.place).line ||
          pointIn(a.place).column - pointIn(b.place).column,
      )
      .map(({ place, before, after }) => `repair ${pointText(place)}: ${before} → ${after}`),
  ];
}

/** A row by the columns that its expected line names, all of them when there is none; a qualifier is never left out. */
function rowTold(row: TableRow<NineColumns>, expected: readonly string[]): string {
  const head = `row ${pointIn(row.place).line}: `;
  const cells: ReadonlyMap<string, string> = new Map(
    Object.entries({ ...row, year: periodKey(row.year) }).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
  const line = expected.find((one) => one.startsWith(head));
  const named = line
    ?.slice(head.length)
    .split(' | ')
    .map((part) => part.slice(0, part.indexOf('='))) ?? [...cells.keys()];
  const shown =
    row.qualifier === undefined || named.includes('qualifier') ? named : [...named, 'qualifier'];
  return head + shown.map((name) => `${name}=${quoted(cells.get(name) ?? '')}`).join(' | ');
}

/** Text as it stands, or as JSON where that could not be read. */
const quoted = (text: string): string =>
  /[\p{C}"|]|^\s|\s$|(?! )\s/u.test(text) ? JSON.stringify(text) : text;

function problem(
  { code, place, message, hint, cause, also }: Diagnostic,
  expected: string | undefined,
): string {
  const [head = '', ...more] = expected?.split(' | ') ?? [];
  const part = head.slice(head.indexOf(': ') + 2);
  const wantedHint = more.find((one) => one.startsWith('hint: '))?.slice('hint: '.length);
  return [
    `${code} ${pointText(place)}: ${part !== '' && message.includes(part) ? part : message}`,
    ...(wantedHint === undefined ? [] : [`hint: ${hint.includes(wantedHint) ? wantedHint : hint}`]),
    ...(cause === undefined ? [] : [`see ${pointText(cause)}`]),
    ...(also === undefined
      ? []
      : [`also ${also.places.map((one) => pointIn(one).line).join(', ')}`]),
  ].join(' | ');
}
