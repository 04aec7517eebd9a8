import { wordList } from '../../text/word-list.ts';

/** Nouns for the parts of a text or a law that a number names: «khoản 2», «Bảng 3». */
export const STRUCTURE_NOUNS = wordList(`
  biểu
  biểu mẫu
  biểu số
  biểu đồ
  bài
  bước
  bảng
  chuyên đề
  chú thích
  chương
  chỉ tiêu
  chỉ tiêu số
  câu
  câu hỏi
  cột
  dòng
  dự thảo
  dự thảo lần
  giải pháp
  gạch đầu dòng
  hàng
  hình
  hộp
  khoản
  mẫu
  mẫu số
  mục
  mục tiêu
  mục tiêu số
  nhiệm vụ
  nhiệm vụ số
  nhóm giải pháp
  nhóm nhiệm vụ
  nội dung
  phương án
  phần
  phần thứ
  phụ biểu
  phụ lục
  quyển
  sơ đồ
  tiêu chí
  tiêu chí số
  tiết
  tiểu mục
  trang
  tập
  ý
  điều
  điểm
  đoạn
  đồ thị
  ảnh
`);

/** Nouns whose bearer's name, rank or kind a number is: «Quốc lộ 1A», «hạng III», «lớp 9», «bão số 3». */
export const NAMED_NOUNS = wordList(`
  ASTM
  BV
  CCN
  EN
  HTV
  IEC
  ISO
  ISO/IEC
  KCN
  Nghị quyết Trung ương
  QCVN
  QL
  RON
  SDG
  TCCS
  TCN
  TCVN
  TCXD
  TCXDVN
  TL
  Trung ương
  VOV
  VTV
  agenda
  binh đoàn
  biển số
  biểu thuế
  bom
  buôn
  báo động
  bão số
  bản
  bậc
  bến
  bến cảng
  bến số
  bệnh nhân số
  bệnh viện
  ca bệnh số
  cao tốc
  chiến dịch
  chuyến bay
  chương trình
  chương trình nghị sự
  chỉ số
  chốt
  các lớp
  cách mạng công nghiệp
  công nghiệp
  công ty
  cơn bão số
  cảng
  cấp
  cấp độ
  cầu
  cọc
  cổng
  cột mốc
  cụm công nghiệp
  cửa khẩu
  dự án
  euro
  ga
  giai đoạn
  gió cấp
  giống
  gói
  gói thầu
  gói thầu số
  hotline
  hương lộ
  hạng
  hẻm
  hồ
  hội nghị Trung ương
  hợp phần
  industry
  kho
  khu
  khu công nghiệp
  khu kinh tế
  khu phố
  khu vực
  khu đô thị
  khóm
  khối
  khối lớp
  kênh
  kịch bản
  kỳ đài
  liều
  loại
  làn
  lò
  lô
  lúa
  lớp
  lữ đoàn
  mã số
  mũi
  mũi tiêm
  mạch
  mẫu
  mặt trận
  mốc
  mốc số
  mức độ
  net zero
  nghị viện
  nghị định thư
  ngách
  ngô
  ngõ
  nhiệt điện
  nhà cấp
  nhà in
  nhà máy
  nhà số
  nhân dân
  nhóm
  nhóm tuổi
  nút giao
  omega
  pha
  phiên bản
  phường
  quy chuẩn
  quân khu
  quân đoàn
  quận
  quốc lộ
  sư đoàn
  số
  số hiệu
  số nhà
  thôn
  thông số
  thế hệ
  thủy điện
  tiêu chuẩn
  tiêu chuẩn euro
  tiểu dự án
  tiểu đoàn
  toa
  top
  trung đoàn
  trái phiếu kỳ hạn
  trường
  trại
  trạm
  trạm bơm
  trạm kiểm soát
  trạm số
  trụ cột
  tuyến
  tuyến buýt
  tuyến metro
  tuyến số
  tuyến đường
  tàu
  tàu số
  tầng
  tỉnh lộ
  tốp
  tổ
  tổ công tác
  tổ công tác số
  tổ dân phố
  tổ máy
  tổ số
  tổng công ty
  tổng đài
  vitamin
  viện
  vành đai
  vòng
  vòng thi
  vùng
  vùng cảnh sát biển
  vệ tinh
  web
  xe
  xí nghiệp
  xóm
  xếp hạng
  áp thấp số
  ĐH
  ĐT
  điện gió
  điện mặt trời
  điện thoại
  đoàn
  đô thị loại
  đường
  đường cấp
  đường dây nóng
  đường huyện
  đường trục
  đường tỉnh
  đường vành đai
  đại đội
  đề án
  đội
  đội số
  đợt
  ấp
`);

/** Compounds whose last syllable only looks like such a noun: «dứt điểm 21 vụ», «tổng số 45». */
export const NO_LABELS = wordList(`
  bao gồm
  bán hàng
  bảo vệ tổ
  ca bản
  cao cấp
  cao tầng
  cao điểm
  chuyên mục
  chất lượng
  chủng loại
  con số
  con đường
  cung cấp
  các cấp
  công đoàn
  cơ bản
  cơ số
  cổ phần
  cửa hàng
  danh mục
  doanh số
  dân số
  dứt điểm
  góp phần
  gương mẫu
  hiện trường
  hình ảnh
  hạ tầng
  hạng mục
  hệ số
  hồ sơ số
  hội số
  hội trường
  khuyết điểm
  khuôn mẫu
  khách hàng
  kim loại
  kiểu mẫu
  liên đoàn
  liều lượng
  loại hình
  màn hình
  mét khối
  mô hình
  môi trường
  mặt hàng
  một số
  nghệ số
  ngành đường
  ngân hàng
  nhu cầu
  nhân loại
  nhược điểm
  nâng cấp
  nền tảng
  nền tảng số
  phát biểu
  phân cấp
  phân loại
  phủ số
  quan điểm
  quân số
  sĩ số
  sơ cấp
  tham số
  thiểu số
  thành phần
  thành phố
  thôn bản
  thể loại
  thị trường
  thống kê mẫu
  thời điểm
  tiêu biểu
  tiêu chuẩn hóa
  toàn cầu
  trung cấp
  truyền hình
  trị số
  trọng điểm
  trợ cấp
  tài khoản
  tình hình
  tăng trường
  tầng lớp
  tập đoàn
  tế số
  tổng số
  từng bước
  tử số
  tỷ số
  vô số
  văn bản
  với số
  xếp hàng
  xếp loại
  yêu cầu
  đa số
  điều khoản
  điều tra
  điểm số
  điển hình
  đoạn đường
  đơn hàng
  đại biểu
  đẳng cấp
  đặc điểm
  địa hình
  địa điểm
  đồng hồ
  đổi số
  ưu điểm
  ở số
`);

/** Nouns whose name ends in the year it is about. */
export const NAMED_BY_YEAR = wordList(`
  agenda
  chương trình nghị sự
  giá cố định năm
  giá hiện hành năm
  giá năm
  giá so sánh
  giá so sánh năm
  net zero
  phát thải ròng
`);

/** Kinds of documents a bare number can name beside the official types: «Hợp đồng số 5», «NĐ 06». */
export const OTHER_DOCUMENT_NOUNS = wordList(`
  BC
  CT
  CTr
  CV
  CĐ
  GP
  HD
  KH
  KL
  NQ
  NĐ
  QĐ
  TB
  TT
  TTLT
  TTr
  VBHN
  bộ luật
  công ước
  giấy chứng nhận
  giấy phép
  hiệp định
  hợp đồng
  luật
  sắc lệnh
  tuyên bố
  văn bản
`);

/** Of these the ones that mean nothing but a document, so that even in small letters the number is its name. */
export const PLAIN_DOCUMENT_NOUNS = wordList(`
  chỉ thị
  công văn
  công điện
  nghị quyết
  nghị định
  pháp lệnh
  thông tư
  thông tư liên tịch
`);

/** Before the number of a congress, a term, a session. */
export const ORDINAL_NOUNS = wordList(`
  hội nghị
  hội nghị lần
  khóa
  kỳ
  kỳ họp
  kỷ niệm lần
  lần
  phiên
  phiên họp
  thế kỷ
  đại hội
  đại hội toàn quốc
  đại hội đại biểu
  đại hội đại biểu toàn quốc
  đại hội đảng
  đại hội đảng bộ
  đại hội đảng bộ tỉnh
`);

/** What ranks: the number says how well something did, so it is data. */
export const RANK_WORDS = wordList(`
  giữ vị trí
  hạng
  lên vị trí
  thứ hạng
  tụt xuống
  vươn lên
  vị trí
  xuống vị trí
  xếp
  xếp hạng
  xếp vị trí
  xếp ở vị trí
  đứng
  đứng hàng
  đứng vị trí
  đứng ở vị trí
`);

/** Quarters and terms of a year, before a number. */
export const PART_OF_YEAR = wordList(`
  các quý
  học kỳ
  quý
`);
