/**
 * Units that can stand after a figure. Each line: the label figures are compared under, then
 * other ways of writing it. Magnitudes (`nghìn`, `triệu`) are not part of a unit here.
 */
export const UNITS = `
%; phần trăm; pct
‰; phần nghìn
điểm phần trăm; điểm %
ppm; phần triệu
°C; độ C; ℃
°; độ
km; ki-lô-mét; kilômét; cây số
km²; km2; ki-lô-mét vuông
m; mét
m²; m2; mét vuông
m³; m3; mét khối
cm; xăng-ti-mét
mm; mi-li-mét
nm; µm; μm
hải lý
ha; hecta; héc ta; héc-ta; hec ta
mẫu
sào
công đất
kg; ki-lô-gam; kilôgam; cân
g; gam; gram
mg
µg; μg
tấn
tạ
yến
lít; l
ml
kWh; kilôoát giờ
MWh
GWh
TWh
kW
MW
GW
MWp
kWp
kV
Hz
kHz
MHz
GHz
dB
Mbps
Gbps
GB
TB
MB
kcal
calo
HP
CV
mã lực
đồng; VND; VNĐ; đ
USD; đô la Mỹ; đô la; đô-la; đô la quốc tế; US$
EUR; euro
yên; JPY; yên Nhật
nhân dân tệ; CNY
tấn CO₂; tấn CO2
tấn CO₂tđ; tấn CO2tđ; tấn CO₂ tương đương; tấn CO2 tương đương; tấn CO2e
TOE; tấn dầu quy đổi; KTOE
điểm
lần
`;

/** Lengths of time: a figure before them is data only where the sentence measures time. */
export const TIME_UNITS = `
năm; tháng; ngày; tuần; tuần lễ; quý; thập kỷ; thập niên; thế kỷ; nhiệm kỳ; năm học; ngày đêm; ngày làm việc; niên khóa; học kỳ; đêm; hôm
giờ; phút; giây; giờ đồng hồ; tiếng; tiếng đồng hồ; h
`;

/** What is counted in reviews, where a bare number before it is a count and not part of a name. */
export const COUNTED = `
người; hộ; hộ dân; hộ gia đình; nhân khẩu; khẩu; lao động; công nhân; nông dân; ngư dân; học sinh; sinh viên; học viên; trẻ; trẻ em; em; giáo viên; nhà giáo; giảng viên; bác sĩ; điều dưỡng; cán bộ; công chức; viên chức; đảng viên; đoàn viên; hội viên; đồng chí; đối tượng; trường hợp; ca; bệnh nhân; lượt; lượt người; lượt khách; khách; du khách; đại biểu; chuyên gia; chiến sĩ; dân; cử tri; doanh nhân; nghệ nhân; hộ nghèo; hộ cận nghèo; con; cặp
tỉnh; thành phố; huyện; quận; thị xã; thị trấn; xã; phường; đặc khu; thôn; bản; ấp; buôn; làng; tổ dân phố; khu phố; khu dân cư; khóm; sóc; địa phương; đơn vị; cơ quan; bộ; ngành; sở; ban; phòng; chi cục; cục; vụ; viện; trung tâm; tổ chức; chi bộ; đảng bộ; chi đoàn; hội; câu lạc bộ; nước; quốc gia; vùng lãnh thổ; nền kinh tế; đối tác; điểm cầu; ban chỉ đạo; tổ công tác
trường; trường học; lớp; phòng học; cơ sở; cơ sở sản xuất; doanh nghiệp; hợp tác xã; tổ hợp tác; trang trại; nhà máy; xí nghiệp; khu công nghiệp; cụm công nghiệp; khu kinh tế; làng nghề; bệnh viện; trạm; trạm y tế; giường; giường bệnh; chợ; siêu thị; cửa hàng; khách sạn; buồng; khu du lịch; điểm du lịch; di tích; bảo tàng; thư viện; nhà văn hóa; sân vận động; nhà; căn; căn hộ; căn nhà; ngôi nhà; nhà ở; chùa; công viên
dự án; công trình; hạng mục; đề tài; nhiệm vụ; đề án; mô hình; chương trình; kế hoạch; gói thầu; hợp đồng; hồ sơ; thủ tục; thủ tục hành chính; dịch vụ công; văn bản; nghị quyết; luật; nghị định; thông tư; quyết định; quy hoạch; giấy phép; giấy chứng nhận; chứng chỉ; bằng; sáng chế; tiêu chuẩn; quy chuẩn; tiêu chí; chỉ tiêu; mục tiêu; chỉ số; sản phẩm; mặt hàng; thương hiệu; nhãn hiệu; giải; giải thưởng; huy chương; kỷ lục; danh hiệu
vụ; vụ việc; vụ án; vụ cháy; vụ tai nạn; cuộc; cuộc thanh tra; cuộc kiểm tra; cuộc họp; hội nghị; hội thảo; lớp tập huấn; đợt; đoàn; phiên; buổi; lần; trận; cơn bão; bão; áp thấp; vết nứt; điểm sạt lở; điểm đen; điểm ngập; đám cháy; tin; bài; tin bài; chuyên mục; tờ rơi; cuốn; ấn phẩm; bản; bộ; tài liệu; ý kiến; kiến nghị; đơn; đơn thư; tố cáo; khiếu nại; vi phạm; lỗi; tội phạm
cây; cây xanh; cây giống; cá thể; loài; giống; đàn; gia súc; gia cầm; trâu; bò; lợn; gà; vịt; cá; tôm; tàu; tàu cá; thuyền; xe; ô tô; xe máy; xe buýt; phương tiện; chiếc; cái; máy; thiết bị; bộ máy; trạm bơm; hồ; hồ chứa; đập; cống; kênh; tuyến; tuyến đường; đoạn; cầu; cây cầu; cảng; bến; bãi; nhà ga; sân bay; nút giao; trạm quan trắc; trạm đo; điểm đo; điểm; mẫu; lô; thửa; mỏ; giếng; vòi; thuê bao; tài khoản; giao dịch; địa chỉ; camera; khu; khu vực; vùng; ổ dịch; bãi rác; lò; lò đốt; hệ thống; cụm; chuỗi; vườn quốc gia; khu bảo tồn; lưu vực; con sông; dòng sông; sông
`;
