import { wordList } from '../../text/word-list.ts';

/**
 * Nouns by which a text speaks of its own parts or of the order of things. A small number before
 * them («ba trụ cột», «02 giai đoạn») counts ideas, not facts.
 */
export const DISCOURSE_NOUNS = wordList(`
  bài học
  bên
  bước
  bước đi
  chiều
  chân kiềng
  chặng
  chặng đường
  chủ thể
  chủ trương
  chức năng
  con số
  con số rất
  con đường
  cuộc cách mạng
  cách
  cách làm
  cách thức
  câu hỏi
  công cụ
  cấp chính quyền
  cấp hành chính
  dấu ấn
  giai đoạn
  giải pháp
  góc độ
  hình thức
  hướng
  hạn chế
  hệ quả
  khái niệm
  khâu
  khâu đột phá
  khía cạnh
  khó khăn
  khả năng
  kinh nghiệm
  kết luận
  kỷ nguyên
  loại ý kiến
  luồng ý kiến
  lý do
  lĩnh vực
  lợi thế
  mũi giáp công
  mũi nhọn
  mảng
  mắt xích
  mặt
  mốc
  mục đích
  nguyên nhân
  nguyên tắc
  nhiệm vụ trọng tâm
  nhân tố
  nhóm chính sách
  nhóm giải pháp
  nhóm nhiệm vụ
  nhóm nội dung
  nhóm vấn đề
  nhận định
  nút thắt
  nền tảng
  nội dung
  phía
  phương châm
  phương diện
  phương hướng
  phương pháp
  phương thức
  phương án
  quan điểm
  quá trình
  thành phần
  thành tố
  thành tựu
  thách thức
  thế hệ
  thời kỳ
  thời điểm
  tiềm năng
  trạng thái
  trọng tâm
  trụ cột
  trục
  tuyến nội dung
  tác động
  tình huống
  tư tưởng
  tại chỗ
  tầm nhìn
  tồn tại
  vai trò
  vấn đề
  vế
  xu hướng
  yêu cầu
  yếu tố
  ý
  ý kiến khác nhau
  ý nghĩa
  điều kiện
  điểm chung
  điểm mạnh
  điểm mới
  điểm nghẽn
  điểm nhấn
  điểm sáng
  điểm yếu
  đặc điểm
  định hướng
  định nghĩa
  động lực
  đột phá
  ưu tiên
`);

/** The same, only where the number is written out: in digits these nouns are as often counted for real. */
export const WORDED_DISCOURSE_NOUNS = wordList(`
  bảng
  bộ
  bộ phận
  chương
  chữ
  con đường
  cuộc kháng chiến
  câu
  cấp
  cấp độ
  cột
  cực
  dân tộc
  dòng
  dạng
  hệ
  khoản
  kiểu
  kịch bản
  kỳ
  loại
  lẽ
  lực lượng
  miền
  mùa
  mục
  mục tiêu
  mức
  ngành
  người một
  nhiệm kỳ
  nhiệm vụ
  nhóm
  nước
  nửa
  phần
  quan niệm
  quốc gia
  số
  tay
  thái cực
  thập niên
  thế
  thứ
  tiêu chí
  truyền thống
  tầng
  từ
  việc
  vòng
  vùng miền
  điều
  đầu
  đầu mối
  đồng bằng
`);

/** Fixed expressions with a number in them; none of them says how much there is of anything. */
export const FIXED = wordList(`
  01 số
  1 bộ phận
  1 cửa
  1 phần nguyên nhân
  1 số
  1 trong các
  1 trong những
  1 vài
  100 năm thành lập
  180 độ
  2 chiều
  2 con số
  2 trong 1
  24/24
  24/24 giờ
  24/24h
  24/7
  3 bên
  3 ca 4 kíp
  3 ca, 4 kíp
  3 cùng
  3 không
  3 sẵn sàng
  3 trong 1
  360 độ
  4 cùng
  4 không
  4 tại chỗ
  5 không
  5 rõ
  50/50
  53 dân tộc thiểu số
  54 dân tộc
  5K
  6 rõ
  7/7
  7/7 ngày
  ba bên
  ba ca bốn kíp
  ba ca, bốn kíp
  ba cùng
  ba không
  ba miền
  ba mũi giáp công
  ba sẵn sàng
  ba trong một
  bốn biển
  bốn cùng
  bốn không
  bốn mùa
  bốn phương
  bốn tại chỗ
  chính quyền 2 cấp
  chính quyền ba cấp
  chính quyền hai cấp
  chính quyền địa phương 02 cấp
  chính quyền địa phương 2 cấp
  chính quyền địa phương hai cấp
  hai bên
  hai chiều
  hai con số
  hai miền
  hai mặt
  hai phía
  hai trong một
  hai vai
  mười mươi
  mười điều
  một chiều
  một cửa
  một lòng
  một mặt
  nghìn năm
  nghìn đời
  ngàn năm
  ngàn đời
  năm châu
  năm một
  năm rõ
  phát thải ròng 0
  phát thải ròng bằng "0"
  phát thải ròng bằng 0
  phát thải ròng bằng không
  phát thải ròng bằng «0»
  phát thải ròng bằng “0”
  phát thải ròng về "0"
  phát thải ròng về 0
  phát thải ròng về “0”
  ròng bằng 0
  ròng về 0
  sáu rõ
  trăm họ
  trăm năm
  trăm phương nghìn kế
  đôi bên
`);

/** Before a magnitude they make a number vague: «hàng nghìn», «vài chục». */
export const VAGUE = wordList(`
  dăm
  dăm ba
  hàng
  mươi
  mấy
  nhiều
  vài
  vài ba
  đôi ba
`);
export const VAGUE_MAGNITUDES = wordList(`
  chục
  nghìn
  ngàn
  triệu
  trăm
  tỷ
  vạn
`);

/** Before or after a small number they point back to what is known: «cả hai», «hai việc này». */
export const POINTING_BEFORE = wordList(`
  cả
  giữa
  một trong
`);
export const POINTING_AFTER = wordList(`
  kể trên
  này
  nêu trên
  nói trên
  trên đây
  vừa nêu
  đó
  ấy
`);
