import { wordList } from '../../text/word-list.ts';

/** Right before a claim they take it back. */
export const NEGATIONS = wordList(`
  chưa
  chưa chắc
  chưa có
  chưa hề
  chưa thể
  chưa được
  chậm
  chẳng
  khó
  khó có thể
  không
  không còn
  không có
  không hề
  không phải
  không thể
  không được
  ít
`);
/** Anywhere before a claim they say that it cannot be made. */
export const DENIALS = wordList(`
  bác bỏ
  chưa có bằng chứng
  chưa có căn cứ
  chưa thể khẳng định
  chưa thể kết luận
  chưa thể nói
  chưa xác nhận
  chưa đủ căn cứ
  khó có thể nói
  khó khẳng định
  khó nói
  không có bằng chứng
  không có căn cứ
  không có nghĩa
  không phải là
  không thể khẳng định
  không thể kết luận
  không thể nói
  không xác nhận
  không đủ căn cứ
`);

/** Between a negation and its claim. */
export const NEGATION_FILLERS = wordList(`
  coi
  còn
  có
  huyện
  hề
  khẳng định
  kết luận
  là
  nào
  nói
  nơi
  phương
  phải
  sự
  thể
  thực
  xác nhận
  xã
  đã
  được
  địa
`);

/** Anywhere before a claim in its clause they make it a wish, a plan or a duty. */
export const INTENTIONS = wordList(`
  bảo đảm
  cam kết
  chú trọng
  có thể
  cần
  dự báo
  dự kiến
  hy vọng
  hướng tới
  hướng đến
  khuyến khích
  kiến nghị
  kỳ vọng
  làm sao
  mong muốn
  mục tiêu là
  nhằm
  nếu muốn
  phải
  phấn đấu
  quyết tâm
  sao cho
  sẽ
  tránh
  yêu cầu
  đòi hỏi
  đảm bảo
  đẩy mạnh
  đặt mục tiêu
  đề nghị
  đề xuất
`);

/** The same, but only until the next comma: they are as often part of what is told. */
export const WEAK_INTENTIONS = wordList(`
  biện pháp
  chương trình
  chống
  chủ trương
  công tác
  dự thảo
  giao cho
  giúp
  giải pháp
  góp phần
  hạn chế
  hỗ trợ
  kế hoạch
  nghiên cứu
  nghĩa vụ
  ngăn
  nhiệm vụ
  nâng cao
  phòng ngừa
  theo lộ trình
  thúc đẩy
  thực hiện
  tiếp tục
  triển khai
  tăng cường
  tạo điều kiện
  tập trung
  từng bước
  vận động
  xem xét
  áp lực
  được giao
  đặt ra
  đề án
  để
  ưu tiên
`);

/** They make a claim depend on something that need not be so. */
export const CONDITIONS = wordList(`
  có hay không
  dù cho
  giả sử
  giả thiết
  hễ
  liệu có
  liệu rằng
  miễn là
  ngay cả khi
  nếu
  nếu như
  phải chăng
  trong trường hợp
  trường hợp
  trừ khi
`);
/** They put a claim into another's mouth. */
export const REPORTS = wordList(`
  báo cáo cho biết
  báo cáo cơ bản
  báo cáo là
  báo cáo rằng
  báo cáo tại
  báo cáo đã
  cho là
  cho rằng
  coi là
  ghi là
  khẳng định rằng
  nêu là
  nói là
  nói rằng
  phản ánh
  theo báo chí
  theo dư luận
  thông tin rằng
  tuyên bố
  tự báo cáo
  tự nhận
  tự đánh giá
  xem là
  ý kiến cho rằng
  được báo cáo
  được cho là
`);
/** Around «báo cáo» they make it a paper or a time and not a saying. */
export const REPORT_NOUN_BEFORE = wordList(`
  bản
  chế độ
  các
  của
  hệ thống
  kỳ
  ngày
  nội dung
  số liệu
  theo
  trong
  tại
`);
export const REPORT_NOUN_AFTER = wordList(`
  chính trị
  của
  giám sát
  kết quả
  này
  năm
  số
  thường niên
  thống kê
  tài chính
  tóm tắt
  tổng kết
  định kỳ
`);

/** Right before a claim they make it a fact again: «nhằm bảo vệ rừng, tỉnh đã giảm». */
export const DONE = wordList(`
  có xu hướng
  lại
  tiếp tục
  vẫn
  đã
  đã được
  đều
`);
