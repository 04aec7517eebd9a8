import { wordList } from '../../text/word-list.ts';

/**
 * Units that can stand after a figure. Each line: the label figures are compared under, then
 * other ways of writing it. Magnitudes (`nghìn`, `triệu`) are not part of a unit here.
 */
export const UNITS = wordList(`
  %; phần trăm; pct
  CV
  EUR; euro
  GB
  GHz
  GW
  GWh
  Gbps
  HP
  Hz
  MB
  MHz
  MW
  MWh
  MWp
  Mbps
  TB
  TOE; tấn dầu quy đổi; KTOE
  TWh
  USD; đô la Mỹ; đô la; đô-la; đô la quốc tế; US$
  calo
  cm; xăng-ti-mét
  công đất
  dB
  g; gam; gram
  ha; hecta; héc ta; héc-ta; hec ta
  hải lý
  kHz
  kV
  kW
  kWh; kilôoát giờ
  kWp
  kcal
  kg; ki-lô-gam; kilôgam; cân
  km; ki-lô-mét; kilômét; cây số
  km²; km2; ki-lô-mét vuông
  lít; l
  lần
  m; mét
  mg
  ml
  mm; mi-li-mét
  m²; m2; mét vuông
  m³; m3; mét khối
  mã lực
  mẫu
  nhân dân tệ; CNY
  nm; µm; μm
  ppm; phần triệu
  sào
  tạ
  tấn
  tấn CO₂; tấn CO2
  tấn CO₂tđ; tấn CO2tđ; tấn CO₂ tương đương; tấn CO2 tương đương; tấn CO2e
  yên; JPY; yên Nhật
  yến
  °; độ
  °C; độ C; ℃
  µg; μg
  điểm
  điểm phần trăm; điểm %
  đồng; VND; VNĐ; đ
  ‰; phần nghìn
`);

/** Lengths of time: a figure before them is data only where the sentence measures time. */
export const TIME_UNITS = wordList(`
  giây
  giờ
  giờ đồng hồ
  h
  hôm
  học kỳ
  ngày
  ngày làm việc
  ngày đêm
  nhiệm kỳ
  niên khóa
  năm
  năm học
  phút
  quý
  tháng
  thập kỷ
  thập niên
  thế kỷ
  tiếng
  tiếng đồng hồ
  tuần
  tuần lễ
  đêm
`);

/** What is counted in reviews, where a bare number before it is a count and not part of a name. */
export const COUNTED = wordList(`
  ban
  ban chỉ đạo
  buôn
  buồng
  buổi
  bài
  bác sĩ
  bãi
  bãi rác
  bão
  bò
  bản
  bảo tàng
  bằng
  bến
  bệnh nhân
  bệnh viện
  bộ
  bộ máy
  ca
  camera
  chi bộ
  chi cục
  chi đoàn
  chiếc
  chiến sĩ
  chuyên gia
  chuyên mục
  chuỗi
  chùa
  chương trình
  chỉ số
  chỉ tiêu
  chợ
  chứng chỉ
  con
  con sông
  cuốn
  cuộc
  cuộc họp
  cuộc kiểm tra
  cuộc thanh tra
  cá
  cá thể
  cái
  cán bộ
  câu lạc bộ
  cây
  cây cầu
  cây giống
  cây xanh
  công chức
  công nhân
  công trình
  công viên
  căn
  căn hộ
  căn nhà
  cơ quan
  cơ sở
  cơ sở sản xuất
  cơn bão
  cảng
  cầu
  cặp
  cống
  cục
  cụm
  cụm công nghiệp
  cử tri
  cửa hàng
  danh hiệu
  di tích
  doanh nghiệp
  doanh nhân
  du khách
  dân
  dòng sông
  dịch vụ công
  dự án
  em
  gia cầm
  gia súc
  giao dịch
  giáo viên
  giường
  giường bệnh
  giải
  giải thưởng
  giảng viên
  giấy chứng nhận
  giấy phép
  giếng
  giống
  gà
  gói thầu
  huy chương
  huyện
  hạng mục
  hệ thống
  học sinh
  học viên
  hồ
  hồ chứa
  hồ sơ
  hộ
  hộ cận nghèo
  hộ dân
  hộ gia đình
  hộ nghèo
  hội
  hội nghị
  hội thảo
  hội viên
  hợp tác xã
  hợp đồng
  khiếu nại
  khu
  khu bảo tồn
  khu công nghiệp
  khu du lịch
  khu dân cư
  khu kinh tế
  khu phố
  khu vực
  khách
  khách sạn
  khóm
  khẩu
  kiến nghị
  kênh
  kế hoạch
  kỷ lục
  lao động
  loài
  luật
  làng
  làng nghề
  lò
  lò đốt
  lô
  lưu vực
  lượt
  lượt khách
  lượt người
  lần
  lỗi
  lớp
  lớp tập huấn
  lợn
  máy
  mô hình
  mẫu
  mặt hàng
  mỏ
  mục tiêu
  nghệ nhân
  nghị quyết
  nghị định
  ngành
  ngôi nhà
  ngư dân
  người
  nhiệm vụ
  nhà
  nhà ga
  nhà giáo
  nhà máy
  nhà văn hóa
  nhà ở
  nhân khẩu
  nhãn hiệu
  nông dân
  nút giao
  nước
  nền kinh tế
  phiên
  phòng
  phòng học
  phương tiện
  phường
  quy chuẩn
  quy hoạch
  quyết định
  quận
  quốc gia
  sinh viên
  siêu thị
  sáng chế
  sân bay
  sân vận động
  sóc
  sông
  sản phẩm
  sở
  thiết bị
  thuyền
  thuê bao
  thành phố
  thôn
  thông tư
  thư viện
  thương hiệu
  thị trấn
  thị xã
  thủ tục
  thủ tục hành chính
  thửa
  tin
  tin bài
  tiêu chuẩn
  tiêu chí
  trang trại
  trung tâm
  trâu
  trường
  trường học
  trường hợp
  trạm
  trạm bơm
  trạm quan trắc
  trạm y tế
  trạm đo
  trận
  trẻ
  trẻ em
  tuyến
  tuyến đường
  tài khoản
  tài liệu
  tàu
  tàu cá
  tôm
  tỉnh
  tố cáo
  tổ chức
  tổ công tác
  tổ dân phố
  tổ hợp tác
  tội phạm
  tờ rơi
  vi phạm
  viên chức
  viện
  vòi
  vùng
  vùng lãnh thổ
  văn bản
  vườn quốc gia
  vết nứt
  vịt
  vụ
  vụ cháy
  vụ tai nạn
  vụ việc
  vụ án
  xe
  xe buýt
  xe máy
  xã
  xí nghiệp
  áp thấp
  ô tô
  ý kiến
  điều dưỡng
  điểm
  điểm cầu
  điểm du lịch
  điểm ngập
  điểm sạt lở
  điểm đen
  điểm đo
  đoàn
  đoàn viên
  đoạn
  đàn
  đám cháy
  đơn
  đơn thư
  đơn vị
  đại biểu
  đảng bộ
  đảng viên
  đập
  đặc khu
  đề tài
  đề án
  địa chỉ
  địa phương
  đối tác
  đối tượng
  đồng chí
  đợt
  ấn phẩm
  ấp
  ổ dịch
`);
