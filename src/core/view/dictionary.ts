import { editionSchema } from '../schema/editions.ts';
import { fieldsOf } from '../schema/field.ts';
import { intakeSchema } from '../schema/intake.ts';
import { allowedSchema, requirementsSchema } from '../schema/requirements.ts';
import { reviewSchema } from '../schema/review.ts';
import { sectionHeadSchema } from '../schema/section.ts';
import { TABLES } from '../schema/tables.ts';
import { KNOWN_UNITS } from '../unit.ts';
import { componentLines, proseLines } from './dictionary-prose.ts';
import { fieldLines, type RulesOn, tableLines } from './dictionary-tables.ts';
import { operatorLines, roleLines, valueLines } from './dictionary-values.ts';

/**
 * The generated part of `data/README.md`: what every table, YAML file, file head and component holds.
 * `rulesOn` gives the codes of the rules that look at a table, by its file.
 */
export function dictionary(rulesOn: RulesOn): string {
  return [
    'Phạm vi: điều «nội bộ» chỉ có trong bản dựng nội bộ, không bao giờ vào bản dựng công khai (`npm run build -- --audience public`).',
    '',
    ...TABLES.flatMap((schema) => [
      ...tableLines(schema, rulesOn(schema.file)),
      ...(schema.file === 'targets.csv' ? operatorLines() : []),
    ]),
    ...yamlFiles(),
    '## Đầu tệp lời văn',
    '',
    'Mỗi tệp `content/<mã kỳ>/NN-ten-phan.mdx` mở đầu bằng một khối giữa hai dòng `---`. Hai chữ số xếp thứ tự, phần tên thành địa chỉ trang.',
    '',
    ...fieldLines(fieldsOf(sectionHeadSchema)),
    ...roleLines(),
    ...componentLines(),
    ...proseLines(),
    ...valueLines(),
    '## Đơn vị đã biết',
    '',
    'Các đơn vị cùng loại đổi được cho nhau một cách chính xác; đơn vị lạ chỉ so được với chính nó.',
    '',
    KNOWN_UNITS.map((unit) => `\`${unit}\``).join(', '),
    '',
  ].join('\n');
}

/** What each YAML file of a review may say. */
const yamlFiles = (): readonly string[] => [
  '## Tệp YAML',
  '',
  'Mục nằm trong mục khác viết nối bằng dấu chấm: `issuer.name` là mục `name` của `issuer`; `themes[].id` là mục `id` của từng lĩnh vực trong danh sách; `files.*.numbers` là mục `numbers` dưới mỗi tên. Mục con bắt buộc khi mục chứa nó được ghi.',
  '',
  '## review.yaml',
  '',
  'Đặt tại `content/<mã kỳ>/review.yaml`.',
  '',
  ...fieldLines(fieldsOf(reviewSchema)),
  '## intake.yaml',
  '',
  'Không bắt buộc. Đặt tại `data/<mã kỳ>/intake.yaml` khi một bảng không tự cho biết cách viết số, ví dụ `files: { observations.csv: { numbers: vi } }`.',
  '',
  ...fieldLines(fieldsOf(intakeSchema)),
  '## requirements.yaml',
  '',
  'Không bắt buộc. Đặt tại `content/<mã kỳ>/requirements.yaml`: mỗi yêu cầu đối với báo cáo một mục, kèm các quy tắc máy xét được và điều người phải xác nhận. Một quy tắc được yêu cầu nào nêu thì nặng nhẹ theo yêu cầu ấy ở từng bước.',
  '',
  ...fieldLines(fieldsOf(requirementsSchema)),
  '## allowed.yaml',
  '',
  'Không bắt buộc. Đặt tại `content/<mã kỳ>/allowed.yaml`: những thông báo đã được xem xét và có người chịu trách nhiệm. Chỉ bỏ qua được cảnh báo về nghĩa và lời văn, không bỏ qua được tệp hỏng.',
  '',
  ...fieldLines(fieldsOf(allowedSchema)),
  '## editions/*.yaml',
  '',
  'Không bắt buộc. Mỗi tệp `content/<mã kỳ>/editions/<tên>.yaml` là một bản in riêng của cơ quan; tên tệp thành tên tệp PDF.',
  '',
  ...fieldLines(fieldsOf(editionSchema)),
];
