import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import { CODES } from './diagnostic-codes.ts';
import { Lines } from './lines.ts';
import { placeJson, placeText, pointOf } from './place.ts';

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'LỖI',
  warning: 'CẢNH BÁO',
  info: 'LƯU Ý',
};

/** How much of a long line a code frame shows. */
const FRAME_WIDTH = 100;

/**
 * Diagnostics as people read them: what, where, the line itself with a mark under the place,
 * the other side of a conflict, and the remedy. `textOf` gives a file's text, if it was read.
 */
export function formatDiagnostics(
  all: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): string {
  const files = new Map<string, Lines>();
  const lineAt = (place: Place): string | undefined => {
    const point = pointOf(place);
    if (point === undefined) return undefined;
    const { file } = place;
    const lines = files.get(file) ?? new Lines(textOf(file) ?? '');
    files.set(file, lines);
    return lines.text(point.line);
  };
  return all.map((entry) => formatOne(entry, lineAt)).join('\n\n');
}

function formatOne(entry: Diagnostic, lineAt: (place: Place) => string | undefined): string {
  const lines = [
    `${SEVERITY_LABELS[entry.severity]} ${entry.code} · ${CODES[entry.code].title}`,
    `  ${placeText(entry.place)}`,
    `  ${entry.message}`,
    ...frame(entry.place, lineAt(entry.place)),
  ];
  if (entry.cause !== undefined) {
    lines.push(`  Xem thêm: ${placeText(entry.cause)}`, ...frame(entry.cause, lineAt(entry.cause)));
  }
  if (entry.also !== undefined) lines.push(`  ${alsoAt(entry.also)}`);
  lines.push(`  Cách sửa: ${entry.hint}`);
  return lines.join('\n');
}

/** Lines named one by one behind a finding; the report of `check --report` has more. */
const MOST_LINES = 20;

/** `Cũng như vậy ở 3 chỗ nữa: dòng 4, 5, 9.` */
export function alsoAt({ count, places }: NonNullable<Diagnostic['also']>): string {
  const lines = [...new Set(places.flatMap((place) => pointOf(place)?.line ?? []))];
  const more = count > places.length || lines.length > MOST_LINES ? '…' : '.';
  return `Cũng như vậy ở ${count} chỗ nữa: dòng ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
}

function frame(place: Place, line: string | undefined): string[] {
  const point = pointOf(place);
  if (point === undefined || line === undefined || line === '') return [];
  const column = Math.min(point.column, line.length + 1) - 1;
  const start = Math.max(0, Math.min(column - 40, line.length - FRAME_WIDTH));
  const shown = `${start > 0 ? '…' : ''}${line.slice(start, start + FRAME_WIDTH)}${start + FRAME_WIDTH < line.length ? '…' : ''}`;
  const number = String(point.line);
  const indent = ' '.repeat(column - start + (start > 0 ? 1 : 0));
  return [
    `    ${number} │ ${shown.replaceAll('\t', ' ')}`,
    `    ${' '.repeat(number.length)} │ ${indent}^`,
  ];
}

/** The same of something that has no place in a text: a folder, the machine. */
export const formatUnplaced = ({ code, severity, message, hint }: Diagnostic): string =>
  `${SEVERITY_LABELS[severity]} ${code} · ${CODES[code].title}\n  ${message}\n  Cách sửa: ${hint}`;

/** `2 lỗi, 1 cảnh báo.` */
export function summarise(all: readonly Diagnostic[]): string {
  const counted = (severity: Severity): number =>
    all.filter((entry) => entry.severity === severity).length;
  const parts = [`${counted('error')} lỗi`, `${counted('warning')} cảnh báo`];
  if (counted('info') > 0) parts.push(`${counted('info')} lưu ý`);
  return `${parts.join(', ')}.`;
}

/** The machine's form, as `check --format json` prints it. */
export function diagnosticsJson(all: readonly Diagnostic[]): string {
  const plain = all.map(({ code, severity, message, hint, place, cause, also }) => ({
    code,
    severity,
    message,
    hint,
    ...placeJson(place),
    ...(cause === undefined ? {} : { cause: placeJson(cause) }),
    ...(also === undefined
      ? {}
      : { also: { count: also.count, places: also.places.map(placeJson) } }),
  }));
  return JSON.stringify(plain, null, 2);
}
