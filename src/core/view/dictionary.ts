import type { z } from 'zod';

import { COMPONENTS } from '../schema/components.ts';
import { editionSchema } from '../schema/editions.ts';
import { audienceOf } from '../schema/field.ts';
import { intakeSchema } from '../schema/intake.ts';
import { allowedSchema, requirementsSchema } from '../schema/requirements.ts';
import { reviewSchema } from '../schema/review.ts';
import { sectionHeadSchema } from '../schema/section.ts';
import { type ColumnMeta, isRequired, type TableSchema } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { AUDIENCE_LABELS } from '../schema/vocabulary.ts';
import { KNOWN_UNITS } from '../unit.ts';

/** The generated part of `data/README.md`: what every table, file head and component holds. */
export function dictionary(): string {
  return [
    'Phạm vi: điều «nội bộ» chỉ có trong bản dựng nội bộ, không bao giờ vào bản dựng công khai (`npm run build -- --audience public`).',
    '',
    ...TABLES.flatMap(describeTable),
    '## review.yaml',
    '',
    'Đặt tại `content/<mã kỳ>/review.yaml`.',
    '',
    ...describeObject(reviewSchema),
    '## intake.yaml',
    '',
    'Không bắt buộc. Đặt tại `data/<mã kỳ>/intake.yaml` khi một bảng không tự cho biết cách viết số, ví dụ `files: { observations.csv: { numbers: vi } }`.',
    '',
    ...describeObject(intakeSchema),
    '## requirements.yaml',
    '',
    'Không bắt buộc. Đặt tại `content/<mã kỳ>/requirements.yaml`: mỗi yêu cầu đối với báo cáo một mục, kèm các quy tắc máy xét được và điều người phải xác nhận. Một quy tắc được yêu cầu nào nêu thì nặng nhẹ theo yêu cầu ấy ở từng bước.',
    '',
    ...describeObject(requirementsSchema.shape.requirements.element),
    '## allowed.yaml',
    '',
    'Không bắt buộc. Đặt tại `content/<mã kỳ>/allowed.yaml`: những thông báo đã được xem xét và có người chịu trách nhiệm. Chỉ bỏ qua được cảnh báo về nghĩa và lời văn, không bỏ qua được tệp hỏng.',
    '',
    ...describeObject(allowedSchema.shape.allowed.element),
    '## editions/*.yaml',
    '',
    'Không bắt buộc. Mỗi tệp `content/<mã kỳ>/editions/<tên>.yaml` là một bản in riêng của cơ quan; tên tệp thành tên tệp PDF.',
    '',
    ...describeObject(editionSchema),
    '## Đầu tệp lời văn',
    '',
    'Mỗi tệp `content/<mã kỳ>/NN-ten-phan.mdx` mở đầu bằng một khối giữa hai dòng `---`. Hai chữ số xếp thứ tự, phần tên thành địa chỉ trang.',
    '',
    ...describeObject(sectionHeadSchema),
    '## Thành phần trong lời văn',
    '',
    '| Thành phần | Thuộc tính (có dấu ? là không bắt buộc) | Dùng để |',
    '|---|---|---|',
    ...Object.entries(COMPONENTS).map(
      ([name, { attributes, about }]) =>
        `| \`<${name}>\` | ${Object.entries(attributes.shape)
          .map(([key, type]) => `\`${key}${isOptional(type) ? '?' : ''}\``)
          .join(', ')} | ${about} |`,
    ),
    '',
    '## Cách viết trong lời văn',
    '',
    'Ngoài các thành phần trên, lời văn dùng: đoạn văn, tiêu đề `##`, `###`, danh sách, bảng, trích dẫn `>`, chữ đậm, chữ nghiêng, chữ gạch `~~…~~`, đường kẻ `---`, khối giữ nguyên dòng giữa hai dòng ```` ``` ````, liên kết, hình, ghi chú `{/* … */}`. Mọi cách viết khác là lỗi, nêu tại chỗ (TK370); chữ nào trong tệp không tới trang nào cũng là lỗi (TK376).',
    '',
    '- **Liên kết** `[chữ](địa chỉ)`: địa chỉ viết đủ `https://…`, `http://…`, `mailto:…`; một trang của kỳ theo địa chỉ khi xem trước, ví dụ `/<mã kỳ>/muc-tieu/t01/`, `/<mã kỳ>/nguon/#N04`; một chỗ trong cùng phần `#…`. Bản in chỉ giữ liên kết ra ngoài. Chỉ một phần, một kết quả, một phụ lục thì dùng `<See>`: bản in ghi số trang.',
    '- **Hình** `![lời thay thế](hinh/ten-tep.jpg "Lời dưới hình")`, đứng riêng một đoạn: tệp ở `content/<mã kỳ>/hinh/`, PNG, JPEG hoặc WebP đúng với đuôi, tên gồm chữ thường không dấu, chữ số, gạch nối, không quá 10 MB và 10.000 điểm ảnh một cạnh. Lời thay thế cho người nghe máy đọc là bắt buộc, lời dưới hình thì không.',
    '',
    '## Đơn vị đã biết',
    '',
    'Các đơn vị cùng loại đổi được cho nhau một cách chính xác; đơn vị lạ chỉ so được với chính nó.',
    '',
    KNOWN_UNITS.map((unit) => `\`${unit}\``).join(', '),
    '',
  ].join('\n');
}

function describeTable(schema: TableSchema): string[] {
  const { file, title, about, columns, key, optional } = schema;
  return [
    `## ${file}: ${title.toLocaleLowerCase('vi')}`,
    '',
    `${about} Khóa: ${key.map((name) => `\`${name}\``).join(', ')}.${optional === true ? ' Bảng không bắt buộc.' : ''}`,
    '',
    '| Cột | Tên | Phạm vi | Bắt buộc | Nội dung | Ví dụ |',
    '|---|---|---|---|---|---|',
    ...Object.entries(columns as Readonly<Record<string, ColumnMeta>>).map(([name, meta]) => {
      return `| \`${name}\` | ${meta.label} | ${AUDIENCE_LABELS[meta.audience]} | ${isRequired(schema, name) ? 'có' : ''} | ${meta.about} | ${meta.example === '' ? '' : `\`${meta.example}\``} |`;
    }),
    '',
  ];
}

function describeObject(schema: z.ZodObject): string[] {
  return [
    '| Mục | Phạm vi | Bắt buộc | Nội dung |',
    '|---|---|---|---|',
    ...Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(([name, type]) => {
      const audience = audienceOf(type);
      return `| \`${name}\` | ${audience === undefined ? '' : AUDIENCE_LABELS[audience]} | ${isOptional(type) ? '' : 'có'} | ${type.description ?? ''} |`;
    }),
    '',
  ];
}

const isOptional = (type: unknown): boolean => (type as z.ZodType).safeParse(undefined).success;
