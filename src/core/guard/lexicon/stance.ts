/** Right before a claim they take it back. */
export const NEGATIONS =
  'không; chưa; chẳng; không hề; chưa hề; không còn; chưa thể; không thể; không phải; chưa chắc; khó; khó có thể; ít; chậm; chưa được; không được; chưa có; không có';
/** Anywhere before a claim they say that it cannot be made. */
export const DENIALS =
  'không thể nói; chưa thể nói; không thể khẳng định; chưa thể khẳng định; không thể kết luận; chưa thể kết luận; không có căn cứ; chưa có căn cứ; không đủ căn cứ; chưa đủ căn cứ; không có bằng chứng; chưa có bằng chứng; không phải là; không có nghĩa; khó có thể nói; khó khẳng định; khó nói; không xác nhận; chưa xác nhận; bác bỏ';

/** Between a negation and its claim. */
export const NEGATION_FILLERS =
  'thể; nói; là; khẳng định; kết luận; xác nhận; đã; được; có; còn; coi; phải; hề; thực; sự; xã; nào; nơi; huyện; địa; phương';

/** Anywhere before a claim in its clause they make it a wish, a plan or a duty. */
export const INTENTIONS =
  'cần; phải; nhằm; phấn đấu; mục tiêu là; sẽ; dự kiến; dự báo; đề nghị; kiến nghị; yêu cầu; hướng tới; hướng đến; bảo đảm; đảm bảo; cam kết; quyết tâm; đặt mục tiêu; mong muốn; kỳ vọng; hy vọng; đòi hỏi; đề xuất; nếu muốn; có thể; sao cho; làm sao; đẩy mạnh; tránh; khuyến khích; chú trọng';

/** The same, but only until the next comma: they are as often part of what is told. */
export const WEAK_INTENTIONS =
  'để; góp phần; tập trung; ưu tiên; chủ trương; giúp; ngăn; chống; hạn chế; nâng cao; đặt ra; theo lộ trình; từng bước; kế hoạch; dự thảo; được giao; giao cho; tăng cường; hỗ trợ; vận động; thực hiện; triển khai; xem xét; nghiên cứu; thúc đẩy; phòng ngừa; đề án; tạo điều kiện; áp lực; nghĩa vụ; giải pháp; biện pháp; nhiệm vụ; công tác; chương trình; tiếp tục';

/** They make a claim depend on something that need not be so. */
export const CONDITIONS =
  'nếu; giả sử; giả thiết; trong trường hợp; trường hợp; nếu như; hễ; liệu có; liệu rằng; miễn là; trừ khi; ngay cả khi; dù cho; có hay không; phải chăng';
/** They put a claim into another's mouth. */
export const REPORTS =
  'báo cáo là; báo cáo rằng; báo cáo đã; báo cáo cho biết; báo cáo cơ bản; cho rằng; cho là; nói rằng; nói là; tự đánh giá; được cho là; ý kiến cho rằng; khẳng định rằng; phản ánh; tự nhận; thông tin rằng; tuyên bố; ghi là; nêu là; được báo cáo; báo cáo tại; coi là; xem là; theo báo chí; theo dư luận; tự báo cáo';
/** Around «báo cáo» they make it a paper or a time and not a saying. */
export const REPORT_NOUN_BEFORE =
  'kỳ; trong; theo; bản; các; số liệu; nội dung; hệ thống; của; tại; hệ thống; chế độ; ngày';
export const REPORT_NOUN_AFTER =
  'này; tổng kết; của; kết quả; tài chính; thống kê; tóm tắt; giám sát; số; định kỳ; năm; thường niên; chính trị';

/** Right before a claim they make it a fact again: «nhằm bảo vệ rừng, tỉnh đã giảm». */
export const DONE = 'đã; đã được; đều; vẫn; lại; tiếp tục; có xu hướng';
