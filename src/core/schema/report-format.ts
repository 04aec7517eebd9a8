import { z } from 'zod';

import { assessmentFormat } from './assessment-format.ts';
import { decimalText, publishedTypeOf } from './cells.ts';
import { COMPONENTS } from './components.ts';
import { type ColumnMeta, publicColumns, type TableSchema } from './table.ts';
import { APPENDED_TABLES, REGISTRY } from './tables.ts';
import { QUALIFIERS, STATUSES, VERDICTS } from './vocabulary.ts';

/** Name of the file beside `bao-cao.json` that says what may stand in it. */
export const REPORT_SCHEMA_FILE = 'bao-cao.schema.json' as const;

/** The JSON Schema (2020-12) of `bao-cao.json`, as text. */
export const reportSchema = (): string =>
  `${JSON.stringify({ $id: REPORT_SCHEMA_FILE, title: 'Toàn bộ dữ liệu của báo cáo tổng kết', ...z.toJSONSchema(reportFormat, { target: 'draft-2020-12' }) }, null, 1)}\n`;

/** A row of a table with its public columns, each told as its cells are. */
const rowOf = ({ row, columns, about }: TableSchema, shown: readonly string[]): z.ZodObject =>
  z
    .strictObject(
      Object.fromEntries(
        shown.map((name) => {
          const { label, about: said } = (columns as Readonly<Record<string, ColumnMeta>>)[name]!;
          return [name, formOf(row.shape[name] as z.ZodType).describe(`${label}. ${said}`)];
        }),
      ),
    )
    .describe(about);
const rowsOf = (schema: TableSchema) =>
  z.array(rowOf(schema, publicColumns(schema))).describe(schema.title);

/** @throws Error for a cell that nobody said how to tell: a fault of the program. */
function formOf(cell: z.ZodType): z.ZodType {
  if (cell instanceof z.ZodOptional) return formOf(cell.unwrap() as z.ZodType).optional();
  const known = publishedTypeOf(cell);
  if (known === undefined) throw new Error('a cell without a form in JSON');
  return known;
}

const id = z.string().min(1);
const text = z.string().min(1);
const period = z
  .string()
  .regex(/^\d{4}(?:-\d{4})?$/)
  .describe('Năm (2020) hoặc giai đoạn (2013-2017).');
const date = z.iso.date();
const ids = z.array(id);

const report = {
  value: decimalText.describe('Giá trị, đã đổi sang đơn vị của chuỗi.'),
  qualifier: z
    .enum(QUALIFIERS)
    .nullable()
    .describe('Chữ nguồn ghi trước con số: khoảng, gần, trên, dưới, ít nhất, không quá.'),
  method: text.nullable().describe('Cách tính, khi khác định nghĩa chung của chỉ số.'),
  status: z
    .enum(STATUSES)
    .describe('Tình trạng: sơ bộ, ước tính, chính thức, điều chỉnh, kế hoạch.'),
  source: id.describe('Mã trong sources.'),
  as_of: text.nullable().describe('Số liệu tính đến ngày nào.'),
  revises: text.nullable().describe('Mã nguồn của số được điều chỉnh, có thể kèm @ngày.'),
  note: text.nullable().describe('Ghi chú của dòng số liệu.'),
  row: text.describe('Tệp và dòng của số liệu; có thể đổi giữa các lần công bố.'),
};

const series = z.strictObject({
  indicator: id.describe('Mã trong indicators.'),
  area: id.describe('Mã trong areas.'),
  unit: text.describe('Đơn vị của mọi giá trị trong chuỗi.'),
  points: z
    .array(
      z.strictObject({
        period,
        value: decimalText.nullable().describe('Giá trị được dùng; null khi các nguồn mâu thuẫn.'),
        reports: z
          .array(
            z.strictObject({ ...report, used: z.boolean().describe('Số này có được dùng không.') }),
          )
          .describe('Mọi số đã công bố cho kỳ ấy.'),
      }),
    )
    .describe('Theo thời gian; kỳ không có số liệu thì không có mục.'),
  plans: z
    .array(z.strictObject({ period, ...report }))
    .describe('Số kế hoạch, không bao giờ tính là đã thực hiện.'),
});

const finding = z.strictObject({
  kind: z
    .enum(['Result', 'Limitation', 'Cause', 'Lesson', 'Task'])
    .describe('Kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ.'),
  id: id.describe('Mã của phát hiện.'),
  title: text,
  section: id.describe('Phần báo cáo có phát hiện này.'),
  attributes: z
    .union(
      (['Result', 'Limitation', 'Cause', 'Lesson', 'Task'] as const).map((kind) =>
        z.strictObject(
          Object.fromEntries(
            Object.entries(COMPONENTS[kind].attributes.shape).map(([name, cell]) => [
              name,
              formOf(cell),
            ]),
          ),
        ),
      ),
    )
    .describe('Các thuộc tính ghi trong lời văn.'),
});

const named = z.strictObject({ id, name: text });
const comings = z.strictObject({ added: z.array(named), removed: z.array(named) });
const told = {
  value: decimalText.nullable().describe('null khi các nguồn mâu thuẫn.'),
  unit: text,
  source: text.nullable().describe('Mã ngắn của nguồn.'),
};
const figure = { indicator: id, indicator_name: text, area: id, area_name: text, period };
const changes = z.strictObject({
  from: z.strictObject({ date, as_of: text }).describe('Lần công bố trước.'),
  to: z
    .strictObject({ date: date.nullable(), as_of: text })
    .describe('Lần công bố sau; date là null khi đó là chính tệp này.'),
  figures: z.strictObject({
    changed: z.array(
      z.strictObject({
        ...figure,
        before: z.strictObject(told),
        after: z.strictObject(told),
        reason: text.describe('Lý do ghi trong số liệu, hoặc «không ghi lý do».'),
      }),
    ),
    added: z.array(z.strictObject({ ...figure, ...told })),
    removed: z.array(z.strictObject({ ...figure, ...told })),
  }),
  verdicts: z.array(
    z.strictObject({
      target: id,
      name: text,
      before: z.enum(VERDICTS),
      after: z.enum(VERDICTS),
      reason: text,
    }),
  ),
  targets: comings,
  indicators: comings,
  sources: z.strictObject({ added: z.array(z.strictObject({ id, code: id, name: text })) }),
});

const reportFormat = z
  .strictObject({
    $schema: z.literal(REPORT_SCHEMA_FILE).describe('Tệp khuôn đứng cạnh tệp này.'),
    format: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe(
        'Phiên bản của khuôn: số đầu đổi khi bớt hoặc đổi nghĩa một mục, số giữa đổi khi thêm một mục.',
      ),
    review: z.strictObject({
      id: id.describe('Mã kỳ tổng kết; không đổi.'),
      title: text,
      period,
      object: id.describe('Văn bản được tổng kết: mã trong documents.'),
      as_of: date.describe('Số liệu tính đến ngày.'),
      notice: text.optional().describe('Lưu ý in trên mọi trang.'),
    }),
    indicators: rowsOf(REGISTRY.indicators),
    areas: rowsOf(REGISTRY.areas).describe('Các địa bàn có số liệu.'),
    series: z.array(series).describe('Chuỗi số liệu của từng chỉ số ở từng địa bàn.'),
    targets: rowsOf(REGISTRY.targets),
    related_targets: rowsOf(REGISTRY.relatedTargets),
    assessments: z
      .array(assessmentFormat)
      .describe('Kết luận của từng mục tiêu; mục tiêu nhiều ý có kết luận của các ý ở parts.'),
    findings: z.array(finding).describe('Kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ.'),
    links: z
      .record(
        id,
        z.strictObject({ results: ids, limitations: ids, causes: ids, lessons: ids, tasks: ids }),
      )
      .describe('Theo mã mục tiêu: các phát hiện gắn với nó.'),
    sources: rowsOf(REGISTRY.sources),
    documents: rowsOf(REGISTRY.documents),
    changes: z
      .array(changes)
      .describe(
        'Thay đổi so với từng lần công bố trước, mới nhất đứng đầu; rỗng ở lần công bố đầu.',
      ),
    institutionalisation: z
      .strictObject({
        commitments: rowsOf(REGISTRY.commitments),
        instruments: rowsOf(REGISTRY.instruments),
      })
      .describe('Kết quả thể chế hóa.'),
    ...Object.fromEntries(
      Object.entries(APPENDED_TABLES).map(([name, schema]) => [name, rowsOf(schema)]),
    ),
  })
  .describe(
    'Dữ liệu công khai của một kỳ tổng kết. Mọi số viết thành chuỗi thập phân, dấu chấm, không làm tròn. Mục không có giá trị thì không ghi.',
  );
