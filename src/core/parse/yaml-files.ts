import type { z } from 'zod';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { CODES, type DiagnosticCode } from '../diagnostic-codes.ts';
import type { Allowed, Requirement, SourceFile } from '../model.ts';
import { suggestion } from '../nearest.ts';
import { type DeclaredIntake, intakeSchema } from '../schema/intake.ts';
import { allowedSchema, requirementsSchema } from '../schema/requirements.ts';
import { TABLES } from '../schema/tables.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

export const intakeFile = (id: string): string => `data/${id}/intake.yaml`;

/** A YAML file that a review may do without; without a value when it is not there or has faults, which are told. */
function readOptional<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  code: DiagnosticCode,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): YamlResult<z.infer<Schema>> {
  const source = byPath.get(file);
  const result =
    source === undefined
      ? { value: undefined, placeOf: () => ({ file, line: 1, column: 1 }), diagnostics: [] }
      : parseYaml(schema, file, source.text, { syntax: code, content: code });
  diagnostics.push(...result.diagnostics);
  return result;
}

/** What `intake.yaml` says of the tables; nothing when there is none. */
export function readDeclared(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): Readonly<Record<string, DeclaredIntake>> {
  const file = intakeFile(id);
  const { value, placeOf } = readOptional(intakeSchema, file, 'TK113', byPath, diagnostics);
  for (const name of Object.keys(value?.files ?? {})) {
    if (TABLE_FILES.includes(name)) continue;
    diagnostics.push(
      diagnostic(
        'TK113',
        `Không có bảng nào tên «${name}»${suggestion(name, TABLE_FILES) || '.'}`,
        placeOf(['files', name]),
      ),
    );
  }
  return value?.files ?? {};
}

const requirementsFile = (id: string): string => `content/${id}/requirements.yaml`;
const allowedFile = (id: string): string => `content/${id}/allowed.yaml`;

/** What was asked of the review; nothing when nobody wrote it down. */
export function readRequirements(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): readonly Requirement[] {
  const file = requirementsFile(id);
  const { value, placeOf } = readOptional(requirementsSchema, file, 'TK205', byPath, diagnostics);
  const rows = (value?.requirements ?? []).map(
    (row, index): Requirement => ({ ...row, place: placeOf(['requirements', index, 'id']) }),
  );
  for (const [index, row] of rows.entries()) {
    const first = rows.find(({ id: known }) => known === row.id);
    if (first !== undefined && first !== row)
      diagnostics.push(
        diagnostic('TK205', `Mã yêu cầu «${row.id}» đã dùng ở trên.`, row.place, {
          cause: first.place,
        }),
      );
    const at = (list: string, position: number): Place =>
      placeOf(['requirements', index, list, position]);
    diagnostics.push(
      ...unknownNames(row, 'rules', Object.keys(CODES), 'quy tắc nào mang mã', at),
      ...unknownNames(row, 'tables', TABLE_FILES, 'bảng nào tên', at),
    );
  }
  return rows;
}

/** What a requirement names that there is not, as messages call it. */
const unknownNames = (
  row: Requirement,
  list: 'rules' | 'tables',
  known: readonly string[],
  what: string,
  at: (list: string, position: number) => Place,
): readonly Diagnostic[] =>
  row[list].flatMap((name, position) =>
    known.includes(name)
      ? []
      : [
          diagnostic(
            'TK206',
            `Yêu cầu ${row.id}: không có ${what} «${name}»${suggestion(name, known) || '.'}`,
            at(list, position),
          ),
        ],
  );

/** Findings that somebody answers for; nothing when there are none. */
export function readAllowed(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): readonly Allowed[] {
  const file = allowedFile(id);
  const { value, placeOf } = readOptional(allowedSchema, file, 'TK207', byPath, diagnostics);
  return (value?.allowed ?? []).map((row, index) => ({
    ...row,
    place: placeOf(['allowed', index, 'code']),
  }));
}

const TABLE_FILES: readonly string[] = TABLES.map(({ file }) => file);
