import { wordList } from '../../text/word-list.ts';

/** Words that say a figure went up, went down or stayed. */
export const RISING = wordList(`
  gia tăng
  tăng
  tăng dần
  tăng lên
  tăng thêm
  đi lên
`);
export const FALLING = wordList(`
  giảm
  giảm dần
  giảm xuống
  hạ xuống
  suy giảm
  sụt
  sụt giảm
  đi xuống
`);
export const STEADY = wordList(`
  giữ nguyên
  giữ ổn định
  không biến động
  không thay đổi
  không tăng không giảm
  không đổi
  đi ngang
  ổn định
`);

/** Words that set one figure beside another; which is later does not matter to them. */
export const HIGHER = wordList(`
  cao hơn
  lớn hơn
  nhiều hơn
  vượt hơn
`);
export const LOWER = wordList(`
  kém hơn
  nhỏ hơn
  thấp hơn
  ít hơn
`);

/** Right after «tăng», «giảm»: the two are then one word that says nothing of a figure. */
export const COMPOUND_AFTER = wordList(`
  ca
  cân
  cường
  giá bán
  học phí
  lãi
  lỗ
  nghèo
  phí
  sinh
  sút lòng tin
  thiểu
  thuế
  trưởng
  trừ
  tải
  tốc
  án
`);
/** Right before them: they are then a noun or part of a name. */
export const NOUN_BEFORE = wordList(`
  biên độ
  biện pháp
  chính sách
  chỉ tiêu
  giải pháp
  khả năng
  kế hoạch
  kịch bản
  lượng
  lộ trình
  mục tiêu
  mức
  nguy cơ
  nhu cầu
  phương án
  phần
  số
  sự
  tốc độ
  tỷ lệ
  việc
  áp lực
  điều chỉnh
  đà
  độ
`);

/** The figure moved the same way in every step. */
export const ALWAYS = wordList(`
  hằng năm
  không ngừng
  liên tiếp
  liên tục
  mỗi năm
  năm sau cao hơn năm trước
  năm sau thấp hơn năm trước
  qua các năm
  qua hằng năm
  qua từng năm
  suốt
  từng năm
  đều qua các năm
  đều đặn
`);

/** Words that let a figure be about right. */
export const ROUGHLY = wordList(`
  chừng
  cơ bản
  gần như
  hầu như
  khoảng
  khá
  lớn
  nhiều
  tương đối
  về cơ bản
  xấp xỉ
  đáng kể
  ước
  ổn định
`);
export const ABOUT = wordList(`
  chừng
  cỡ
  khoảng
  trên dưới
  tương đương
  vào khoảng
  xấp xỉ
  ước
  ước khoảng
`);
export const NEARLY = wordList(`
  gấp gần
  gần
  ngót
  suýt soát
  sát
  tiệm cận
`);
export const OVER = wordList(`
  gấp hơn
  hơn
  quá
  trên
  tối thiểu
  vượt
  ít nhất
`);
export const UNDER = wordList(`
  chưa tới
  chưa đầy
  chưa đến
  dưới
  không quá
  không đến
  kém
`);

/** Words for the greatest and the least of a series. */
export const GREATEST = wordList(`
  cao kỷ lục
  cao nhất
  kỷ lục
  lớn nhất
  mạnh nhất
  nghiêm trọng nhất
  nhiều nhất
  nặng nhất
  nặng nề nhất
  đỉnh
  đỉnh cao
  đỉnh điểm
`);
export const LEAST = wordList(`
  kém nhất
  nhẹ nhất
  nhỏ nhất
  thấp kỷ lục
  thấp nhất
  ít nhất trong
  ít nhất từ trước đến nay
`);
/** What holds from one year on, and in no other year. */
export const FIRST_TIME = wordList(`
  lần đầu
  lần đầu tiên
`);
export const ONLY = wordList(`
  duy nhất
`);

/** Right after a superlative: the comparison is with other places, of which the series knows nothing. */
export const AMONG_OTHERS = wordList(`
  châu
  các tỉnh
  cả nước
  của cả nước
  của vùng
  hiện nay trong
  khu vực
  miền
  so với các
  thế giới
  toàn quốc
  toàn tỉnh
  toàn vùng
  trong các
  trong các tỉnh
  trong cả nước
  trong khu vực
  trong nước
  trong số
  trong tỉnh
  trong vùng
  trên thế giới
  vùng
  Đông Nam Á
`);

/** All that stands between the name of an indicator and its figure when the figure is said of just that. */
export const STATING = wordList(`
  bàn
  bình
  bằng
  chiếm
  chung
  chỉ
  cuối
  còn
  có
  cũng
  cả
  của
  dưới
  giai
  giảm
  gần
  hiện
  hơn
  hết
  khoảng
  là
  lên
  lại
  mới
  mức
  nay
  ngày
  như
  năm
  nước
  phố
  quân
  quý
  quốc
  thành
  tháng
  thì
  thực
  toàn
  trong
  trên
  tính
  tăng
  tế
  tỉnh
  tới
  từ
  vào
  vẫn
  vậy
  xuống
  đang
  đoạn
  đã
  được
  đạt
  đầu
  đến
  địa
  ước
  ở
`);

/** After a figure they make it a share of something else: «đạt 98% kế hoạch». */
export const SHARE_OF = wordList(`
  chỉ tiêu
  cùng kỳ
  dự toán
  kế hoạch
  mục tiêu
  nghị quyết
  năm trước
  so
  so với
  trong tổng
  tổng
`);

/** Words that lead to the first and the second figure of a change. */
export const FROM_WORDS = wordList(`
  so với
  từ
  từ chỗ
  từ khoảng
  từ mức
`);
export const TO_WORDS = wordList(`
  chỉ còn
  còn
  lên
  lên mức
  lên tới
  lên đến
  thành
  tới
  xuống
  xuống còn
  xuống mức
  đạt
  đến
`);

/** They measure a distance: from a target, from another value. */
export const DISTANCES = wordList(`
  cao hơn
  chênh
  chênh lệch
  cách
  còn cách
  còn thiếu
  hụt
  khoảng cách
  kém
  thiếu
  thiếu hụt
  thấp hơn
  tăng thêm
  tương đương
  vượt
`);

/** They lead to a whole, of which parts are told next. */
export const TOTALS = wordList(`
  trong
  trong số
  trong tổng
  trong tổng số
  trong đó có
  trên tổng số
  tổng
  tổng cộng
  tổng số
`);

/** What is told beside them is a mean. */
export const MEANS = wordList(`
  bình quân
  hàng năm
  hằng năm
  mỗi năm
  trung bình
`);
/** A sum. */
export const SUMS = wordList(`
  cả giai đoạn
  cộng
  cộng dồn
  lũy kế
  tổng
  tổng cộng
  tổng số
  và
`);
/** A part of something. */
export const SHARES = wordList(`
  chiếm
  chỉ tiêu
  dự toán
  kế hoạch
  mục tiêu
  phần trăm
  so với
  trong số
  trong tổng
  trong tổng số
  tương đương
  tỷ lệ
  tỷ trọng
`);
