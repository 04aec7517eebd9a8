/**
 * Signs of a single piece of work in a text that should give directions (Thông báo Phiên họp lần thứ
 * hai của Ban Chỉ đạo: «không nêu các nhiệm vụ cụ thể, ngắn hạn mà phải mang tính định hướng»).
 */

/** A horizon this many years after the report, or fewer, is short. */
export const SHORT_HORIZON = 2;

/** Things done once, named with a capital letter in the middle of a sentence or with a title in quotation marks. */
export const UNDERTAKINGS: readonly string[] = ['Dự án', 'Tiểu dự án', 'Đề án', 'Gói thầu'];

/** Words that make an amount of money of the number before them. */
export const MONEY: readonly string[] = ['đồng', 'VND', 'USD', 'đô la', 'đô-la', 'euro'];

/** Chores of one office; `unless` are words after which the phrase is about policy. */
export const CHORES: readonly { readonly phrase: string; readonly unless?: readonly string[] }[] = [
  { phrase: 'tổ chức hội nghị' },
  { phrase: 'tổ chức các hội nghị' },
  { phrase: 'tổ chức hội thảo' },
  { phrase: 'tổ chức các hội thảo' },
  { phrase: 'tổ chức tọa đàm' },
  { phrase: 'tổ chức cuộc họp' },
  { phrase: 'tổ chức họp' },
  { phrase: 'tổ chức cuộc thi' },
  { phrase: 'tổ chức lễ' },
  { phrase: 'tổ chức đoàn' },
  { phrase: 'tập huấn' },
  { phrase: 'mở lớp' },
  { phrase: 'mở các lớp' },
  { phrase: 'mua sắm', unless: ['công', 'xanh', 'bền vững'] },
  { phrase: 'in ấn' },
  { phrase: 'in tài liệu' },
  { phrase: 'in và phát' },
  { phrase: 'phát tờ rơi' },
  { phrase: 'treo băng rôn' },
  { phrase: 'treo pa nô' },
  { phrase: 'phát sóng phóng sự' },
  { phrase: 'gửi công văn' },
  { phrase: 'ban hành công văn' },
  { phrase: 'đi thực tế' },
  { phrase: 'tham quan' },
  { phrase: 'sửa chữa trụ sở' },
  { phrase: 'thuê tư vấn' },
];

/** Words that count a chore: «3 lớp», «02 hội nghị». */
export const COUNTED_CHORES: readonly string[] = [
  'lớp',
  'hội nghị',
  'hội thảo',
  'cuộc họp',
  'cuộc thi',
  'đợt kiểm tra',
  'đoàn kiểm tra',
  'đoàn công tác',
  'trạm',
  'mô hình điểm',
  'cuốn',
  'tờ rơi',
  'phóng sự',
  'gói thầu',
];
