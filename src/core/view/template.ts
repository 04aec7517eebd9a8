import type { z } from 'zod';

import { escapeHtml, plainPage } from '../plain-page.ts';
import { valuesOf } from '../schema/field.ts';
import { type ColumnMeta, isRequired, type TableSchema } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { KNOWN_UNITS } from '../unit.ts';
import { delimited } from './delimited.ts';

export type TemplateFile = { readonly name: string; readonly text: string };

/**
 * Empty tables of a review for people with Excel: keys in the first row, Vietnamese labels in the
 * second, and a page that explains every column. `areas` are rows to begin areas.csv with.
 */
export function templateFiles(options: {
  readonly review: string;
  readonly delimiter: ',' | ';' | '\t';
  readonly areas: readonly (readonly string[])[];
  readonly tokens: string;
}): readonly TemplateFile[] {
  const tables = TABLES.map((schema): TemplateFile => {
    const columns = Object.entries(schema.columns as Readonly<Record<string, ColumnMeta>>);
    const rows = schema.file === 'areas.csv' ? options.areas : [];
    return {
      name: schema.file,
      text: delimited(
        [columns.map(([name]) => name), columns.map(([, { label }]) => label), ...rows],
        options.delimiter,
      ),
    };
  });
  const title = `Hướng dẫn điền số liệu, kỳ ${options.review}`;
  return [
    ...tables,
    { name: 'huong-dan.html', text: plainPage({ title, tokens: options.tokens, body: guide() }) },
  ];
}

const RULES = [
  'Mỗi dòng một giá trị. Không thêm, bớt, đổi tên hai dòng đầu; dòng thứ hai chỉ để người điền đọc.',
  'Trước khi gõ, chọn cả bảng và định dạng ô là Văn bản (Text): nếu không, Excel đổi 07/12 thành ngày tháng và 42,020 thành 42,02.',
  'Số viết một kiểu trong cả tệp: 1.234,5 hoặc 1234.5. Ô chưa có số liệu ghi «…»; không ghi 0 thay cho chỗ chưa có.',
  'Cột có danh sách giá trị thì ghi giá trị hoặc chữ tiếng Việt đứng cạnh: final hay chính thức đều được. Cột mã thì ghi mã, hoặc đúng tên khi chỉ một bản ghi mang tên ấy.',
  'Ngày viết năm-tháng-ngày: 2024-04-15. Năm viết đủ bốn chữ số; giai đoạn viết 2013-2017.',
  'Không gõ dòng cộng; không gộp ô; không tô màu thay cho chữ.',
  'Lưu bằng Tệp → Lưu thành → «CSV UTF-8 (phân tách bằng dấu phẩy)», rồi chạy npm run check.',
  'Không nhập tài liệu mật.',
] as const;

function guide(): string {
  return [
    `<ol>${RULES.map((rule) => `<li>${escapeHtml(rule)}</li>`).join('')}</ol>`,
    ...TABLES.map(describe),
    `<section><h2>Đơn vị tính</h2><p>${KNOWN_UNITS.map(escapeHtml).join('; ')}. Đơn vị khác viết được, nhưng chỉ so với chính nó.</p></section>`,
  ].join('\n');
}

function describe(schema: TableSchema): string {
  const rows = Object.entries(schema.columns as Readonly<Record<string, ColumnMeta>>).map(
    ([name, { label, about, example }]) =>
      `<tr><th scope="row">${name}</th><td>${escapeHtml(label)}</td><td>${isRequired(schema, name) ? 'có' : ''}</td><td>${escapeHtml(valuesOf(schema.row.shape[name] as z.ZodType).replaceAll('`', ''))}</td><td>${escapeHtml(about)}</td><td>${escapeHtml(example)}</td></tr>`,
  );
  return `<section><h2>${schema.file}: ${escapeHtml(schema.title.toLocaleLowerCase('vi'))}</h2>
<p>${escapeHtml(schema.about)}${schema.optional === true ? ' Bảng không bắt buộc.' : ''}</p>
<table><thead><tr><th scope="col">Cột</th><th scope="col">Tên</th><th scope="col">Bắt buộc</th><th scope="col">Giá trị</th><th scope="col">Nội dung</th><th scope="col">Ví dụ</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
