/** Nouns for the parts of a text or a law that a number names: «khoản 2», «Bảng 3». */
export const STRUCTURE_NOUNS = `
điều; khoản; điểm; tiết; chương; mục; tiểu mục; phần; phụ lục; bảng; biểu; biểu số; biểu mẫu; biểu đồ; hình; hộp; sơ đồ; đồ thị; ảnh; trang; dòng; cột; hàng; đoạn; câu; mẫu; mẫu số; phụ biểu; chú thích; quyển; tập; gạch đầu dòng; phương án; bước; tiêu chí; tiêu chí số; chỉ tiêu số; chỉ tiêu; mục tiêu; mục tiêu số; nhiệm vụ; nhiệm vụ số; giải pháp; câu hỏi; bài; dự thảo; dự thảo lần; phần thứ; nội dung; chuyên đề; ý; nhóm nhiệm vụ; nhóm giải pháp
`;

/** Nouns whose bearer's name, rank or kind a number is: «Quốc lộ 1A», «hạng III», «lớp 9», «bão số 3». */
export const NAMED_NOUNS = `
quốc lộ; QL; đường tỉnh; ĐT; tỉnh lộ; TL; hương lộ; đường huyện; ĐH; đường; đường trục; vành đai; đường vành đai; cao tốc; tuyến; tuyến số; tuyến metro; tuyến đường; tuyến buýt; làn; nút giao; cầu; bến; bến số; cảng; bến cảng; ga; kênh; hồ; thủy điện; nhiệt điện; điện gió; điện mặt trời; nhà máy; tổ máy; trạm; trạm bơm; trạm số; lô; gói thầu; gói thầu số; gói; hợp phần; tiểu dự án; dự án; đề án; chương trình; chương trình nghị sự; chiến dịch; agenda; net zero; SDG; tiêu chuẩn; quy chuẩn; ISO; ISO/IEC; IEC; TCVN; QCVN; TCXDVN; TCXD; TCCS; TCN; ASTM; EN; euro; tiêu chuẩn euro; RON; phiên bản; thế hệ; công nghiệp; cách mạng công nghiệp; industry; web; vệ tinh; quận; phường; khu phố; khu; khu vực; khu đô thị; khu công nghiệp; cụm công nghiệp; KCN; CCN; khu kinh tế; tổ; tổ dân phố; tổ công tác; tổ công tác số; tổ số; thôn; xóm; ấp; bản; buôn; khóm; đội; đội số; đại đội; tiểu đoàn; trung đoàn; lữ đoàn; sư đoàn; quân đoàn; quân khu; binh đoàn; đoàn; vùng; vùng cảnh sát biển; bão số; cơn bão số; áp thấp số; nhóm; nhóm tuổi; lớp; khối; khối lớp; các lớp; cấp; cấp độ; mức độ; hạng; xếp hạng; loại; bậc; đô thị loại; nhà cấp; đường cấp; gió cấp; báo động; tầng; toa; kho; cổng; lò; số nhà; nhà số; mã số; số hiệu; biển số; điện thoại; hotline; đường dây nóng; tổng đài; số; VTV; HTV; VOV; vòng; vòng thi; đợt; giai đoạn; pha; liều; mũi; mũi tiêm; ca bệnh số; bệnh nhân số; Trung ương; hội nghị Trung ương; Nghị quyết Trung ương; vitamin; omega; nghị định thư; kịch bản; trụ cột; cọc; mốc; mốc số; cột mốc; ngõ; hẻm; ngách; giống; lúa; ngô; bom; tàu; xe; tàu số; chuyến bay; mẫu; thông số; chỉ số; top; tốp; bệnh viện; BV; công ty; tổng công ty; xí nghiệp; nhân dân; trại; trường; viện; nhà in; kỳ đài; chốt; trạm kiểm soát; biểu thuế; nghị viện; trái phiếu kỳ hạn; cửa khẩu; mặt trận; mạch
`;

/** Compounds whose last syllable only looks like such a noun: «dứt điểm 21 vụ», «tổng số 45». */
export const NO_LABELS = `
dứt điểm; thời điểm; trọng điểm; địa điểm; quan điểm; đặc điểm; ưu điểm; nhược điểm; khuyết điểm; cao điểm; tình hình; mô hình; loại hình; địa hình; điển hình; truyền hình; màn hình; tiêu biểu; đại biểu; phát biểu; tài khoản; điều khoản; thành phần; góp phần; cổ phần; tập đoàn; công đoàn; danh mục; hạng mục; chuyên mục; hình ảnh; từng bước; ngân hàng; khách hàng; mặt hàng; đơn hàng; cửa hàng; bán hàng; xếp hàng; tổng số; con số; dân số; đa số; thiểu số; doanh số; hệ số; điểm số; tham số; trị số; cơ số; đổi số; nghệ số; tế số; phủ số; hội số; dân số; nền tảng số; tử số; một số; sĩ số; tỷ số; quân số; vô số; ở số; với số; hồ sơ số; nhu cầu; yêu cầu; toàn cầu; đồng hồ; cơ bản; văn bản; tầng lớp; mét khối; môi trường; thị trường; hội trường; hiện trường; tăng trường; tiêu chuẩn hóa; liên đoàn; đoạn đường; con đường; ngành đường; thành phố; nâng cấp; cung cấp; sơ cấp; trung cấp; đẳng cấp; phân cấp; trợ cấp; cao cấp; các cấp; phân loại; xếp loại; chủng loại; thể loại; kim loại; nhân loại; bảo vệ tổ; điều tra; cao tầng; hạ tầng; nền tảng; ca bản; thôn bản; thống kê mẫu; khuôn mẫu; kiểu mẫu; gương mẫu; bao gồm; chất lượng; liều lượng
`;

/** Nouns whose name ends in the year it is about. */
export const NAMED_BY_YEAR = 'chương trình nghị sự; agenda; net zero; phát thải ròng';

/** Kinds of documents a bare number can name: «Quyết định 611», «Nghị quyết số 24». */
export const DOCUMENT_NOUNS = `
nghị quyết; NQ; quyết định; QĐ; chỉ thị; CT; kết luận; KL; thông báo; TB; thông báo kết luận; công văn; CV; nghị định; NĐ; thông tư; TT; thông tư liên tịch; TTLT; kế hoạch; KH; CTr; chương trình hành động; tờ trình; TTr; báo cáo; BC; hướng dẫn; HD; quy định; quy chế; luật; bộ luật; pháp lệnh; sắc lệnh; lệnh; công điện; CĐ; giấy phép; GP; văn bản; hiệp định; công ước; biên bản; tuyên bố; hợp đồng; giấy chứng nhận; nghị quyết liên tịch; văn bản hợp nhất; VBHN
`;

/** Of these the ones that mean nothing but a document, so that even in small letters the number is its name. */
export const PLAIN_DOCUMENT_NOUNS =
  'nghị quyết; nghị định; thông tư; chỉ thị; công văn; pháp lệnh; công điện; thông tư liên tịch';

/** Before the number of a congress, a term, a session. */
export const ORDINAL_NOUNS =
  'khóa; đại hội; đại hội đảng; đại hội đảng bộ; đại hội đảng bộ tỉnh; đại hội đại biểu; đại hội đại biểu toàn quốc; đại hội toàn quốc; thế kỷ; kỳ họp; phiên họp; phiên; hội nghị lần; lần; kỷ niệm lần; kỳ; hội nghị';

/** What ranks: the number says how well something did, so it is data. */
export const RANK_WORDS =
  'xếp; đứng; đứng hàng; vị trí; xếp vị trí; vươn lên; tụt xuống; đứng ở vị trí; thứ hạng; xếp hạng; giữ vị trí; xếp ở vị trí; đứng vị trí; lên vị trí; xuống vị trí; hạng';

/** Quarters and terms of a year, before a number. */
export const PART_OF_YEAR = 'quý; học kỳ; các quý';
