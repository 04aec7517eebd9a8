import { type Field, valuesOf } from '../schema/field.ts';
import { type ColumnMeta, isRequired, type TableSchema } from '../schema/table.ts';
import { AUDIENCE_LABELS } from '../schema/vocabulary.ts';

/** Codes of the rules that look at a table, by its file. */
export type RulesOn = (file: string) => readonly string[];

/** One table: what its rows are, where they are seen, and its columns. */
export function tableLines(schema: TableSchema, rules: readonly string[]): readonly string[] {
  const { file, title, about, columns, key, optional } = schema;
  return [
    `## ${file}: ${title.toLocaleLowerCase('vi')}`,
    '',
    `${about} Khóa: ${coded(key)}.${optional === true ? ' Bảng không bắt buộc.' : ''}`,
    '',
    ...whereSeen(schema, rules),
    '| Cột | Tên | Phạm vi | Bắt buộc | Giá trị | Nội dung | Ví dụ |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(columns as Readonly<Record<string, ColumnMeta>>).map(([name, meta]) =>
      row([
        `\`${name}\``,
        meta.label,
        AUDIENCE_LABELS[meta.audience],
        isRequired(schema, name) ? 'có' : '',
        valuesOf(schema.row.shape[name] as Parameters<typeof valuesOf>[0]),
        meta.about,
        meta.example === '' ? '' : `\`${meta.example}\``,
      ]),
    ),
    '',
  ];
}

/** Pages, files and rules that the rows go into. */
function whereSeen(
  { shown, download, inReportFile }: TableSchema,
  rules: readonly string[],
): readonly string[] {
  const files = [
    ...(download === undefined ? [] : [download]),
    ...(inReportFile === undefined ? [] : ['bao-cao.json']),
  ];
  const parts = [
    ...(shown.length === 0
      ? []
      : [`Hiện ở: ${coded(shown.map((folder) => `/<mã kỳ>/${folder}/`))}.`]),
    ...(files.length === 0 ? [] : [`Tải về: ${coded(files)}.`]),
    ...(rules.length === 0 ? [] : [`Quy tắc xét bảng này: ${rules.join(', ')}.`]),
  ];
  return parts.length === 0 ? [] : [parts.join(' '), ''];
}

/** The fields of a YAML file or of the head of a narrative file. */
export const fieldLines = (fields: readonly Field[]): readonly string[] => [
  '| Mục | Phạm vi | Bắt buộc | Giá trị | Nội dung |',
  '|---|---|---|---|---|',
  ...fields.map(({ path, audience, required, values, about, byDefault }) =>
    row([
      `\`${path}\``,
      audience === undefined ? '' : AUDIENCE_LABELS[audience],
      required ? 'có' : '',
      byDefault === undefined ? values : `${values}; mặc định \`${byDefault}\``,
      about,
    ]),
  ),
  '',
];

/** One line of a table in Markdown. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
