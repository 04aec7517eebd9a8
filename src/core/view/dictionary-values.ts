import { withObject } from '../kinds/reviewed-object.ts';
import { EVERY_OPERATOR } from '../schema/operators.ts';
import { STAGE_LABELS } from '../schema/requirements.ts';
import { ROLE_NOTES } from '../schema/section.ts';
import {
  APPENDIX_TITLES,
  AUDIENCE_LABELS,
  CAUSE_GROUP_LABELS,
  CAUSE_KIND_LABELS,
  COMMENT_RESPONSE_LABELS,
  CONTRIBUTION_KIND_LABELS,
  CONTRIBUTION_STATE_LABELS,
  EVENT_KIND_LABELS,
  INDICATOR_KIND_LABELS,
  MEASURE_LABELS,
  ROLE_LABELS,
  ROLES,
  SOURCE_KIND_LABELS,
  STATUS_LABELS,
  VERDICT_LABELS,
} from '../schema/vocabulary.ts';
import { row } from './dictionary-tables.ts';

/** Titles as they stand for any document under review. */
const APPENDIX_TITLES_IN_GENERAL = Object.fromEntries(
  Object.entries(APPENDIX_TITLES).map(([kind, title]) => [
    kind,
    withObject(title, 'văn bản được tổng kết'),
  ]),
);

/** What each operator of a target asks for, and the columns it cannot do without. */
export const operatorLines = (): readonly string[] => [
  '### Cột mà mỗi phép so cần',
  '',
  'Cột thiếu, hoặc cột ghi số mà phép so không đọc, đều là lỗi (TK503).',
  '',
  '| Phép so | Nghĩa | Cột phải có | Cột dùng khi có |',
  '|---|---|---|---|',
  ...EVERY_OPERATOR.map(({ operator, about, needs, may }) =>
    row([`**\`${operator}\`**`, about, coded(needs), coded(may)]),
  ),
  '',
];

/** What a section of each role is. */
export const roleLines = (): readonly string[] => [
  '### Vai trò của phần',
  '',
  '| Vai trò | `role` | Nội dung |',
  '|---|---|---|',
  ...ROLES.map((role) => row([ROLE_LABELS[role], `\`${role}\``, ROLE_NOTES[role]])),
  '',
];

const LISTS: readonly (readonly [name: string, labels: Readonly<Record<string, string>>])[] = [
  ['Mức độ hoàn thành mục tiêu', VERDICT_LABELS],
  ['Tình trạng số liệu', STATUS_LABELS],
  ['Loại nguồn của chỉ số', INDICATOR_KIND_LABELS],
  ['Cách đo', MEASURE_LABELS],
  ['Loại nguồn số liệu', SOURCE_KIND_LABELS],
  ['Loại nguyên nhân', CAUSE_KIND_LABELS],
  ['Nhóm nguyên nhân', CAUSE_GROUP_LABELS],
  ['Loại cơ quan đóng góp', CONTRIBUTION_KIND_LABELS],
  ['Tình trạng đóng góp', CONTRIBUTION_STATE_LABELS],
  ['Xử lý góp ý', COMMENT_RESPONSE_LABELS],
  ['Loại hội thảo, tham vấn', EVENT_KIND_LABELS],
  ['Bước của báo cáo', STAGE_LABELS],
  ['Phụ lục', APPENDIX_TITLES_IN_GENERAL],
  ['Phạm vi', AUDIENCE_LABELS],
];

/** The closed lists of values, each value with what it means. */
export const valueLines = (): readonly string[] => [
  '## Danh sách giá trị',
  '',
  'Trong bảng, trong tệp YAML và trong thuộc tính của thành phần, mỗi giá trị viết được bằng mã hoặc bằng chữ tiếng Việt đứng cạnh: `final` hay `chính thức`. Trong cột mã của một bảng khác (địa bàn, chỉ số, nguồn…), tên của bản ghi thay được cho mã khi chỉ một bản ghi mang tên ấy (TK129).',
  '',
  '| Danh sách | Giá trị |',
  '|---|---|',
  ...LISTS.map(([name, labels]) =>
    row([
      name,
      Object.entries(labels)
        .map(([value, label]) => `\`${value}\` (${label})`)
        .join(', '),
    ]),
  ),
  '',
];

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
