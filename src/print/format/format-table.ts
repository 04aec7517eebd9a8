/** What the format check says of a finished file: one row for each rule measured. */

import type { ProfileId } from '../../core/schema/vocabulary.ts';
import type { Ruled } from '../profile.ts';

type FormatResult = 'pass' | 'fail' | 'none';

export type FormatRow = {
  /** Permanent within the check, `position.face`. */
  readonly id: string;
  /** In Vietnamese. */
  readonly rule: string;
  /** The clause, or `unverified`. */
  readonly source: string;
  readonly note?: string;
  readonly expected: string;
  readonly found: string;
  /** Where it was measured, or where it first fails; page of the file, from 1. */
  readonly page?: number;
  /** `none`: the paper has nothing that the rule is about. */
  readonly result: FormatResult;
};

export type FormatTable = {
  readonly profile: ProfileId;
  readonly pages: number;
  readonly rows: readonly FormatRow[];
};

/** Of rules that no profile gives. */
export const UNRULED = { source: 'unverified' };

export type Measured = {
  readonly found: string;
  readonly ok: boolean;
  readonly page?: number | undefined;
};

/** A row from what was measured; without a measurement there was nothing to measure, for the reason given. */
export function formatRow(
  id: string,
  rule: string,
  { source, note }: Omit<Ruled<unknown>, 'value'>,
  expected: string,
  measured: Measured | string,
): FormatRow {
  const outcome =
    typeof measured === 'string'
      ? { found: measured, result: 'none' as const }
      : { found: measured.found, result: measured.ok ? ('pass' as const) : ('fail' as const) };
  const page = typeof measured === 'string' ? undefined : measured.page;
  return {
    id,
    rule,
    source,
    expected,
    ...outcome,
    ...(note === undefined ? {} : { note }),
    ...(page === undefined ? {} : { page }),
  };
}

const RESULT_LABELS: Readonly<Record<FormatResult, string>> = {
  pass: 'đạt',
  fail: 'KHÔNG ĐẠT',
  none: '–',
};

/** For people, on a terminal: one rule to a line, what fails once more at the end. */
export function formatTableText({ rows }: FormatTable): string {
  const cells = rows.map((row) => [
    RESULT_LABELS[row.result],
    row.rule,
    row.expected,
    row.found,
    row.page === undefined ? '' : String(row.page),
    sourceText(row),
  ]);
  const table = [['Kết quả', 'Quy định', 'Yêu cầu', 'Đo được', 'Trang', 'Căn cứ'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.min(MOST, Math.max(...table.map((line) => line[column]?.length ?? 0))),
  );
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const count = (result: FormatResult): number =>
    rows.filter((row) => row.result === result).length;
  const unsure = rows.filter(
    ({ source, result }) => source === 'unverified' && result !== 'none',
  ).length;
  const counts = `${count('pass')} đạt, ${count('fail')} không đạt, ${count('none')} không có để đo`;
  return [...lines, '', `${counts}; ${unsure} quy định chưa kiểm chứng.`].join('\n');
}

/** Wider cells push only their own line. */
const MOST = 44;

export function sourceText({ source, note }: Pick<FormatRow, 'source' | 'note'>): string {
  const clause = source === 'unverified' ? 'chưa kiểm chứng' : source;
  return note === undefined ? clause : `${clause} (${note})`;
}
