import { wordList } from '../../text/word-list.ts';

/** Right before a length of time they say that it was measured. */
export const MEASURING_BEFORE = wordList(`
  bình quân
  chậm hơn
  còn
  cắt giảm
  dài hơn
  giảm
  giảm bình quân
  giảm được
  kéo dài thêm
  lên
  mất
  mất khoảng
  nghỉ
  ngắn hơn
  nhanh hơn
  rút ngắn
  rút ngắn được
  rút xuống
  sớm hơn
  thọ
  tiết kiệm
  tiết kiệm được
  trung bình
  tăng lên
  vượt tiến độ
  xuống
  xuống còn
`);

/** Right before it they say that it only sets a limit or tells how long something went on. */
export const PASSING_BEFORE = wordList(`
  chậm nhất
  chậm nhất là
  chừng
  cách đây
  cứ
  giai đoạn
  gần
  hơn
  hằng
  khoảng
  không quá
  kế hoạch
  kỳ
  kỷ niệm
  mỗi
  qua
  sau
  suốt
  sơ kết
  thời hạn
  thời hạn là
  trong
  trong vòng
  trước
  trải qua
  tối thiểu
  tối đa
  tổng kết
  ít nhất
  đã
  đến hạn
  định kỳ
`);

/** Right after it they say that it is a run of time gone by, or how often something comes round. */
export const PASSING_AFTER = wordList(`
  cuối
  cuối năm
  cùng độ dài
  gián đoạn
  gần nhất
  gần đây
  hoạt động
  kể từ
  liên tiếp
  liên tục
  liền
  liền kề
  liền trước
  làm việc
  một lần
  nay
  nữa
  qua
  sau
  sau đó
  sơ kết
  thi công
  thi hành
  thành lập
  thực hiện
  tiếp theo
  triển khai
  trước
  trước đó
  trở lại đây
  tổng kết
  tới
  xây dựng
  đầu
  đầu nhiệm kỳ
  đầu năm
  đầu tiên
  đổi mới
`);

/** A sentence about these measures time. */
export const DATA_NOUNS = wordList(`
  số giờ
  số giờ mất điện
  số giờ nắng
  số ngày
  số ngày nghỉ
  số năm
  số năm đi học
  số tháng
  thời gian chờ
  thời gian chờ đợi
  thời gian cấp
  thời gian di chuyển
  thời gian giải quyết
  thời gian hoàn vốn
  thời gian khấu hao
  thời gian làm thủ tục
  thời gian mất điện
  thời gian rút ngắn
  thời gian thông quan
  thời gian tố tụng
  thời gian xử lý
  thời gian đi lại
  thời lượng
  tuổi nghề
  tuổi thọ
  tổng thời lượng
  độ tuổi bình quân
`);
