/**
 * Nouns by which a text speaks of its own parts or of the order of things. A small number before
 * them («ba trụ cột», «02 giai đoạn») counts ideas, not facts.
 */
export const DISCOURSE_NOUNS = `
trụ cột; khâu đột phá; đột phá; mũi nhọn; quan điểm; nguyên tắc; phương châm; nội dung; vấn đề; yêu cầu; nhóm vấn đề; nhóm giải pháp; nhóm nhiệm vụ; nhóm nội dung; nhóm chính sách; giải pháp; khâu; bước; bước đi; hướng; định hướng; phương hướng; mặt; phương diện; khía cạnh; góc độ; chiều; bên; phía; vế; ý; ý nghĩa; điểm yếu; điểm mạnh; điểm mới; điểm nghẽn; điểm sáng; điểm chung; điểm nhấn; nút thắt; tồn tại; hạn chế; khó khăn; thách thức; nguyên nhân; bài học; kinh nghiệm; lý do; yếu tố; nhân tố; điều kiện; con đường; cách; cách thức; cách làm; phương án; phương thức; phương pháp; khả năng; hình thức; giai đoạn; thời kỳ; chặng; chặng đường; mốc; thời điểm; lĩnh vực; mảng; thành phần; chủ thể; chức năng; vai trò; nhiệm vụ trọng tâm; trọng tâm; ưu tiên; mục đích; định nghĩa; khái niệm; con số; con số rất; thành tố; động lực; mắt xích; tại chỗ; nền tảng; trục; xu hướng; chủ trương; tầm nhìn; kỷ nguyên; thế hệ; đặc điểm; lợi thế; tiềm năng; tư tưởng; công cụ; tác động; hệ quả; kết luận; nhận định; thành tựu; dấu ấn; cuộc cách mạng; cấp chính quyền; cấp hành chính; tuyến nội dung; câu hỏi; tình huống; quá trình; trạng thái; luồng ý kiến; loại ý kiến; ý kiến khác nhau; chân kiềng; mũi giáp công
`;

/** The same, only where the number is written out: in digits these nouns are as often counted for real. */
export const WORDED_DISCOURSE_NOUNS = `
nhóm; loại; dạng; kiểu; cấp; cấp độ; tầng; miền; vùng miền; bộ phận; mức; số; cột; dòng; bảng; thứ; điều; việc; chữ; từ; câu; lẽ; đồng bằng; đầu; nửa; mùa; bộ; ngành; vòng; hệ; lực lượng; kịch bản; chương; phần; mục; khoản; kỳ; đầu mối; người một; tay; con đường; thế; cực; thái cực; quan niệm; truyền thống; nước; quốc gia; dân tộc; cuộc kháng chiến; thập niên; nhiệm kỳ; tiêu chí; mục tiêu; nhiệm vụ
`;

/** Fixed expressions with a number in them; none of them says how much there is of anything. */
export const FIXED = `
24/24; 24/7; 24/24h; 24/24 giờ; 7/7; 7/7 ngày; 50/50; 360 độ; 180 độ; bốn tại chỗ; 4 tại chỗ; 3 không; 4 không; 5 không; ba không; bốn không; 5K; 4 cùng; 3 cùng; ba cùng; bốn cùng; 3 sẵn sàng; ba sẵn sàng; 5 rõ; 6 rõ; năm rõ; sáu rõ; hai con số; 2 con số; 54 dân tộc; 53 dân tộc thiểu số; năm châu; bốn biển; bốn mùa; bốn phương; trăm năm; nghìn đời; ngàn đời; nghìn năm; ngàn năm; trăm họ; hai chiều; một chiều; ba miền; hai miền; một cửa; 1 cửa; một lòng; một mặt; hai mặt; hai bên; đôi bên; hai phía; ba bên; hai vai; trăm phương nghìn kế; năm một; mười mươi; phát thải ròng bằng 0; phát thải ròng bằng “0”; phát thải ròng bằng "0"; phát thải ròng bằng «0»; phát thải ròng về 0; phát thải ròng về “0”; phát thải ròng về "0"; phát thải ròng bằng không; phát thải ròng 0; ròng bằng 0; ròng về 0; ba trong một; hai trong một; 2 trong 1; 3 trong 1; 2 chiều; 3 bên; 100 năm thành lập; ba mũi giáp công; chính quyền hai cấp; chính quyền 2 cấp; chính quyền địa phương hai cấp; chính quyền địa phương 2 cấp; chính quyền ba cấp; chính quyền địa phương 02 cấp; mười điều; 3 ca, 4 kíp; 3 ca 4 kíp; ba ca, bốn kíp; ba ca bốn kíp; 1 số; 1 vài; 1 trong những; 1 trong các; 1 bộ phận; 1 phần nguyên nhân; 01 số
`;

/** Before a magnitude they make a number vague: «hàng nghìn», «vài chục». */
export const VAGUE = 'hàng; vài; dăm; mấy; vài ba; đôi ba; dăm ba; mươi; nhiều';
export const VAGUE_MAGNITUDES = 'chục; trăm; nghìn; ngàn; vạn; triệu; tỷ';

/** Before or after a small number they point back to what is known: «cả hai», «hai việc này». */
export const POINTING_BEFORE = 'cả; giữa; một trong';
export const POINTING_AFTER = 'này; đó; nói trên; nêu trên; kể trên; ấy; vừa nêu; trên đây';
