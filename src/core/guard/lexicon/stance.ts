/** Right before a claim they take it back. */
export const NEGATIONS = 'không; chưa; chẳng; không hề; chưa hề; không còn; chưa thể; không thể; không phải; chưa chắc; khó; khó có thể; ít; chậm; chưa được; không được; chưa có; không có';
/** Between a negation and its claim. */
export const NEGATION_FILLERS = 'thể; nói; là; khẳng định; kết luận; xác nhận; đã; được; có; còn; coi; phải; hề; thực; sự; xã; nào; nơi; huyện; địa; phương';

/** Somewhere before a claim in its clause they make it a wish, a plan or a duty. */
export const INTENTIONS = 'cần; phải; nhằm; để; phấn đấu; góp phần; mục tiêu là; sẽ; dự kiến; dự báo; đề nghị; kiến nghị; yêu cầu; tập trung; hướng tới; hướng đến; đẩy mạnh; bảo đảm; đảm bảo; tiếp tục; ưu tiên; cam kết; quyết tâm; chủ trương; có thể; giúp; tránh; ngăn; chống; hạn chế; khuyến khích; chú trọng; nâng cao; đặt mục tiêu; đặt ra; theo lộ trình; từng bước; kế hoạch; dự thảo; nếu muốn; mong muốn; kỳ vọng; hy vọng; đòi hỏi; giao; tăng cường; hỗ trợ; vận động; thực hiện việc; triển khai; xem xét; nghiên cứu; đề xuất; thúc đẩy; phòng ngừa; làm sao; sao cho; hứa hẹn; ước sẽ; đề án; tạo điều kiện; áp lực';
/** They make a claim depend on something that need not be so. */
export const CONDITIONS = 'nếu; giả sử; giả thiết; trong trường hợp; trường hợp; nếu như; hễ; liệu; miễn là; trừ khi; ngay cả khi; dù cho; có hay không; phải chăng';
/** They put a claim into another's mouth. */
export const REPORTS = 'báo cáo là; báo cáo rằng; báo cáo đã; báo cáo cho biết; báo cáo cơ bản; cho rằng; cho là; nói rằng; nói là; tự đánh giá; được cho là; ý kiến cho rằng; khẳng định rằng; phản ánh; tự nhận; thông tin rằng; tuyên bố; ghi là; nêu là; được báo cáo; báo cáo tại; coi là; xem là; báo cáo; theo báo chí; theo dư luận';
/** Right before a claim they make it a fact again: «nhằm bảo vệ rừng, tỉnh đã giảm». */
export const DONE = 'đã; đã được; đều; vẫn; lại; tiếp tục; có xu hướng';
