import type { z } from 'zod';

import { COMPONENTS } from '../schema/components.ts';
import { isRequiredField, valuesOf } from '../schema/field.ts';
import { row } from './dictionary-tables.ts';

/** The components an author can write: what each is for, then each of their attributes. */
export const componentLines = (): readonly string[] => [
  '## Thành phần trong lời văn',
  '',
  '| Thành phần | Thuộc tính (có dấu ? là không bắt buộc) | Dùng để |',
  '|---|---|---|',
  ...Object.entries(COMPONENTS).map(([name, { attributes, about }]) =>
    row([
      `\`<${name}>\``,
      attributesOf(attributes)
        .map(([attribute, type]) => `\`${attribute}${isRequiredField(type) ? '' : '?'}\``)
        .join(', '),
      about,
    ]),
  ),
  '',
  '| Thành phần | Thuộc tính | Bắt buộc | Giá trị | Nội dung |',
  '|---|---|---|---|---|',
  ...Object.entries(COMPONENTS).flatMap(([name, { attributes }]) =>
    attributesOf(attributes).map(([attribute, type]) =>
      row([
        `\`<${name}>\``,
        `\`${attribute}\``,
        isRequiredField(type) ? 'có' : '',
        valuesOf(type),
        type.description ?? '',
      ]),
    ),
  ),
  '',
];

const attributesOf = ({ shape }: z.ZodObject): readonly (readonly [string, z.ZodType])[] =>
  Object.entries<z.ZodType>(shape as Readonly<Record<string, z.ZodType>>);

/** What else stands in the prose. */
export const proseLines = (): readonly string[] => [
  '## Cách viết trong lời văn',
  '',
  'Ngoài các thành phần trên, lời văn dùng: đoạn văn, tiêu đề `##`, `###`, danh sách, bảng, trích dẫn `>`, chữ đậm, chữ nghiêng, chữ gạch `~~…~~`, đường kẻ `---`, khối giữ nguyên dòng giữa hai dòng ```` ``` ````, liên kết, hình, ghi chú `{/* … */}`. Mọi cách viết khác là lỗi, nêu tại chỗ (TK370); chữ nào trong tệp không tới trang nào cũng là lỗi (TK376).',
  '',
  '- **Liên kết** `[chữ](địa chỉ)`: địa chỉ viết đủ `https://…`, `http://…`, `mailto:…`; một trang của kỳ theo địa chỉ khi xem trước, ví dụ `/<mã kỳ>/muc-tieu/t01/`, `/<mã kỳ>/nguon/#N04`; một chỗ trong cùng phần `#…`. Bản in chỉ giữ liên kết ra ngoài. Chỉ một phần, một kết quả, một phụ lục thì dùng `<See>`: bản in ghi số trang.',
  '- **Hình** `![lời thay thế](hinh/ten-tep.jpg "Lời dưới hình")`, đứng riêng một đoạn: tệp ở `content/<mã kỳ>/hinh/`, PNG, JPEG hoặc WebP đúng với đuôi, tên gồm chữ thường không dấu, chữ số, gạch nối, không quá 10 MB và 10.000 điểm ảnh một cạnh. Lời thay thế cho người nghe máy đọc là bắt buộc, lời dưới hình thì không.',
  '',
];
