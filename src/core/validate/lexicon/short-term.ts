import { wordList } from '../../text/word-list.ts';

/**
 * Signs of a single piece of work in a text that should give directions (Thông báo Phiên họp lần thứ
 * hai của Ban Chỉ đạo: «không nêu các nhiệm vụ cụ thể, ngắn hạn mà phải mang tính định hướng»).
 */

/** A horizon this many years after the report, or fewer, is short. */
export const SHORT_HORIZON = 2;

/** Things done once, named with a capital letter in the middle of a sentence or with a title in quotation marks. */
export const UNDERTAKINGS = wordList(`
  Dự án
  Gói thầu
  Tiểu dự án
  Đề án
`);

/** Words that make an amount of money of the number before them. */
export const MONEY = wordList(`
  USD
  VND
  euro
  đô la
  đô-la
  đồng
`);

/** Chores of one office. */
export const CHORES = wordList(`
  ban hành công văn
  gửi công văn
  in tài liệu
  in và phát
  in ấn
  mở các lớp
  mở lớp
  phát sóng phóng sự
  phát tờ rơi
  sửa chữa trụ sở
  tham quan
  thuê tư vấn
  treo băng rôn
  treo pa nô
  tập huấn
  tổ chức cuộc họp
  tổ chức cuộc thi
  tổ chức các hội nghị
  tổ chức các hội thảo
  tổ chức họp
  tổ chức hội nghị
  tổ chức hội thảo
  tổ chức lễ
  tổ chức tọa đàm
  tổ chức đoàn
  đi thực tế
`);

/** A chore, unless it is the policy that is spoken of. */
export const PROCUREMENT = 'mua sắm';
/** After «mua sắm» they speak of policy. */
export const PROCUREMENT_POLICY = ['công', 'xanh', 'bền vững'];

/** Words that count a chore: «3 lớp», «02 hội nghị». */
export const COUNTED_CHORES = wordList(`
  biên chế
  cuốn
  cuộc họp
  cuộc thi
  cán bộ
  gói thầu
  hội nghị
  hội thảo
  lớp
  máy
  mô hình điểm
  người làm việc
  phóng sự
  trạm
  tờ rơi
  xe
  đoàn công tác
  đoàn kiểm tra
  đợt kiểm tra
`);
