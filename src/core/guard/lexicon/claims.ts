/** Words that say a figure went up, went down or stayed. */
export const RISING = 'tăng; gia tăng; tăng lên; tăng thêm; tăng dần; đi lên';
export const FALLING = 'giảm; sụt giảm; suy giảm; giảm xuống; giảm dần; sụt; hạ xuống; đi xuống';
export const STEADY =
  'không đổi; không thay đổi; giữ nguyên; đi ngang; ổn định; không tăng không giảm; không biến động; giữ ổn định';

/** Words that set one figure beside another; which is later does not matter to them. */
export const HIGHER = 'cao hơn; nhiều hơn; lớn hơn; vượt hơn';
export const LOWER = 'thấp hơn; ít hơn; nhỏ hơn; kém hơn';

/** Right after «tăng», «giảm»: the two are then one word that says nothing of a figure. */
export const COMPOUND_AFTER =
  'cường; trưởng; tốc; ca; sinh; nghèo; thiểu; trừ; án; tải; lãi; học phí; thuế; phí; giá bán; lỗ; sút lòng tin; cân';
/** Right before them: they are then a noun or part of a name. */
export const NOUN_BEFORE =
  'mức; tốc độ; độ; sự; việc; đà; tỷ lệ; biên độ; khả năng; nguy cơ; mục tiêu; chỉ tiêu; nhu cầu; kế hoạch; phương án; giải pháp; biện pháp; lộ trình; chính sách; áp lực; phần; số; lượng; kịch bản; điều chỉnh';

/** The figure moved the same way in every step. */
export const ALWAYS =
  'liên tục; không ngừng; liên tiếp; qua từng năm; qua các năm; năm sau cao hơn năm trước; năm sau thấp hơn năm trước; đều qua các năm; đều đặn; mỗi năm; hằng năm; từng năm; qua hằng năm; suốt';

/** Words that let a figure be about right. */
export const ROUGHLY =
  'gần như; hầu như; cơ bản; tương đối; về cơ bản; khá; xấp xỉ; khoảng; chừng; ước; đáng kể; nhiều; lớn; ổn định';
export const ABOUT =
  'khoảng; chừng; xấp xỉ; ước; ước khoảng; tương đương; cỡ; vào khoảng; trên dưới';
export const NEARLY = 'gần; sát; tiệm cận; ngót; gấp gần; suýt soát';
export const OVER = 'hơn; trên; quá; vượt; gấp hơn; ít nhất; tối thiểu';
export const UNDER = 'dưới; chưa đến; chưa đầy; chưa tới; không quá; không đến; kém';

/** Words for the greatest and the least of a series. */
export const GREATEST =
  'cao nhất; lớn nhất; nhiều nhất; nặng nhất; nặng nề nhất; nghiêm trọng nhất; cao kỷ lục; đỉnh điểm; mạnh nhất';
export const LEAST =
  'thấp nhất; nhỏ nhất; nhẹ nhất; thấp kỷ lục; kém nhất; ít nhất từ trước đến nay; ít nhất trong';
/** Right after a superlative: the comparison is with other places, of which the series knows nothing. */
export const AMONG_OTHERS =
  'cả nước; toàn quốc; vùng; khu vực; trong vùng; trong khu vực; trong các tỉnh; trong số; trong các; các tỉnh; thế giới; châu; Đông Nam Á; miền; trong cả nước; của vùng; trên thế giới; trong tỉnh; toàn tỉnh; toàn vùng; của cả nước; trong nước; hiện nay trong; so với các';

/** All that stands between the name of an indicator and its figure when the figure is said of just that. */
export const STATING =
  'năm; giai; đoạn; đến; tính; cuối; đầu; hết; trong; vào; của; tỉnh; cả; nước; toàn; quốc; thành; phố; địa; bàn; trên; ước; đã; chỉ; mới; đạt; là; còn; ở; mức; bằng; lên; xuống; tăng; giảm; khoảng; gần; hơn; dưới; chiếm; được; thì; vẫn; đang; hiện; nay; thực; tế; bình; quân; chung; từ; tới; có; ngày; tháng; quý; như; vậy; lại; cũng';

/** After a figure they make it a share of something else: «đạt 98% kế hoạch». */
export const SHARE_OF =
  'kế hoạch; dự toán; chỉ tiêu; mục tiêu; nghị quyết; so với; so; cùng kỳ; năm trước; tổng; trong tổng';

/** Words that lead to the first and the second figure of a change. */
export const FROM_WORDS = 'từ; từ mức; so với; từ khoảng; từ chỗ';
export const TO_WORDS =
  'lên; xuống; còn; đến; tới; thành; lên tới; lên đến; xuống còn; chỉ còn; đạt; lên mức; xuống mức';
