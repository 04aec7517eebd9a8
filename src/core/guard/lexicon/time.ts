/** Right before a length of time they say that it was measured. */
export const MEASURING_BEFORE =
  'bình quân; trung bình; xuống; xuống còn; còn; rút ngắn; rút ngắn được; rút xuống; giảm; giảm được; giảm bình quân; tăng lên; kéo dài thêm; tiết kiệm; tiết kiệm được; cắt giảm; lên; mất; mất khoảng; sớm hơn; nhanh hơn; chậm hơn; ngắn hơn; dài hơn; thọ; vượt tiến độ; nghỉ';

/** Right before it they say that it only sets a limit or tells how long something went on. */
export const PASSING_BEFORE =
  'trong; trong vòng; sau; trước; qua; hơn; gần; suốt; mỗi; hằng; cứ; trải qua; khoảng; chừng; ít nhất; tối thiểu; tối đa; không quá; thời hạn; thời hạn là; chậm nhất; chậm nhất là; định kỳ; kỳ; giai đoạn; kế hoạch; tổng kết; sơ kết; kỷ niệm; cách đây; đã; đến hạn';

/** Right after it they say that it is a run of time gone by, or how often something comes round. */
export const PASSING_AFTER =
  'qua; gần đây; gần nhất; trở lại đây; liên tiếp; liên tục; liền; liền kề; liền trước; tới; tiếp theo; đầu; đầu năm; đầu tiên; cuối; cuối năm; trước; trước đó; sau; sau đó; một lần; thực hiện; triển khai; thi hành; xây dựng; đổi mới; thành lập; kể từ; làm việc; nữa; nay; đầu nhiệm kỳ; hoạt động; tổng kết; sơ kết; thi công; gián đoạn; cùng độ dài';

/** A sentence about these measures time. */
export const DATA_NOUNS =
  'tuổi thọ; thời gian chờ; thời gian chờ đợi; thời gian thông quan; thời gian giải quyết; thời gian xử lý; thời gian làm thủ tục; thời gian đi lại; thời gian cấp; thời gian di chuyển; số giờ; số ngày; số tháng; số năm; số ngày nghỉ; số giờ nắng; số giờ mất điện; tổng thời lượng; thời lượng; độ tuổi bình quân; tuổi nghề; số năm đi học; thời gian khấu hao; thời gian mất điện; thời gian hoàn vốn; thời gian rút ngắn; thời gian tố tụng';
