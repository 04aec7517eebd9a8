import { z } from 'zod';
import type { Diagnostic, Place } from '../../../src/core/diagnostic.ts';
import type { Encoding } from '../../../src/core/intake/encoding.ts';
import { parseTable, type Table } from '../../../src/core/parse/table.ts';
import { parseYaml } from '../../../src/core/parse/yaml.ts';
import { readReview } from '../../../src/core/report.ts';
import {
  id,
  number,
  oneOf,
  optionalPartialDate,
  optionalText,
  period,
  unit,
} from '../../../src/core/schema/cells.ts';
import { intakeSchema } from '../../../src/core/schema/intake.ts';
import { defineTable } from '../../../src/core/schema/table.ts';
import { STATUSES } from '../../../src/core/schema/vocabulary.ts';
import { pointIn } from '../point.ts';

const column = (label: string) => ({ label, audience: 'public' as const, about: '', example: '' });

/** The table of figures in the nine columns that offices fill in, apart from columns that may be added to it. */
export const nineColumns = defineTable({
  file: 'input.csv',
  title: 'Số liệu',
  about: '',
  noun: '',
  row: z.object({
    indicator: id,
    area: id,
    year: period,
    value: number,
    unit,
    status: oneOf(STATUSES),
    source: id,
    as_of: optionalPartialDate,
    note: optionalText,
  }),
  columns: {
    indicator: column('Chỉ số'),
    area: column('Địa bàn'),
    year: column('Năm hoặc giai đoạn'),
    value: column('Giá trị'),
    unit: column('Đơn vị tính'),
    status: column('Tình trạng'),
    source: column('Nguồn'),
    as_of: column('Tính đến ngày'),
    note: column('Ghi chú'),
  },
  key: ['indicator', 'area', 'year', 'source', 'as_of'],
  numbers: ['value'],
  unique: [],
  shown: [],
});

export type NineColumns = z.infer<typeof nineColumns.row>;

export type Reading = {
  /** Undefined when the bytes could not be read as text. */
  readonly text: string | undefined;
  readonly encoding: Encoding | undefined;
  readonly table: Table<NineColumns> | undefined;
  /** Of the bytes and of the table. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Bytes of `input.csv`, and of an `intake.yaml` beside it, read as those of a review are. */
export function readNineColumns(bytes: Uint8Array, intake?: Uint8Array): Reading {
  const path = `data/thu/${nineColumns.file}`;
  const declaredAt = 'data/thu/intake.yaml';
  const files = [
    { path, bytes, sha256: '' },
    ...(intake === undefined ? [] : [{ path: declaredAt, bytes: intake, sha256: '' }]),
  ];
  const { sources, origins, diagnostics } = readReview({ id: 'thu', files });
  const textOf = (wanted: string): string | undefined =>
    sources.files.find((file) => file.path === wanted)?.text;
  const yaml = textOf(declaredAt);
  const declared =
    yaml === undefined
      ? undefined
      : parseYaml(intakeSchema, declaredAt, yaml, { syntax: 'TK113', content: 'TK113' });
  const read = textOf(path);
  const table =
    read === undefined
      ? undefined
      : parseTable(nineColumns, path, read, declared?.value?.files[nineColumns.file]);
  return {
    text: read,
    encoding: origins.find((origin) => origin.path === path)?.encoding,
    table,
    diagnostics: [...diagnostics, ...(declared?.diagnostics ?? []), ...(table?.diagnostics ?? [])],
  };
}

/** Whether a place lies within the file, its end counted in; bytes that are no text may be looked at in any way. */
export function isWithin(place: Place, { text: read }: Reading, bytes: Uint8Array): boolean {
  const views =
    read === undefined ? VIEWS.map((encoding) => new TextDecoder(encoding).decode(bytes)) : [read];
  return views.some((view) => {
    const line = view.split(/\r\n|\n|\r/)[pointIn(place).line - 1];
    return (
      line !== undefined && pointIn(place).column >= 1 && pointIn(place).column <= line.length + 1
    );
  });
}

const VIEWS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
