import type { Severity } from './diagnostic.ts';

type CodeEntry = { readonly severity: Severity; readonly title: string; readonly hint: string };

/**
 * Every code the tool can print. A code is permanent: once published it keeps its meaning,
 * and a retired code is never used again.
 * TK1xx files and tables · TK2xx review.yaml · TK3xx narrative · TK4xx links between things
 * TK5xx meaning of figures · TK6xx print · TK7xx built site
 */
export const CODES = {
  TK101: {
    severity: 'error',
    title: 'Thiếu tệp',
    hint: 'Tạo tệp này theo từ điển số liệu trong data/README.md, hoặc sửa tên cho đúng.',
  },
  TK102: {
    severity: 'error',
    title: 'Tệp có byte không phải chữ',
    hint: 'Trong Excel chọn Lưu thành → «CSV UTF-8 (phân tách bằng dấu phẩy)»; trong Notepad chọn Mã hóa UTF-8.',
  },
  TK103: {
    severity: 'error',
    title: 'Tệp CSV hỏng cấu trúc',
    hint: 'Kiểm tra dấu nháy kép: ô có dấu phẩy hoặc xuống dòng phải nằm trong cặp dấu nháy kép, dấu nháy trong ô viết đôi.',
  },
  TK104: {
    severity: 'warning',
    title: 'Chữ tiếng Việt không ở dạng dựng sẵn (NFC)',
    hint: 'Lưu lại tệp bằng bộ gõ Unicode dựng sẵn; phần mềm đã hiểu theo dạng dựng sẵn.',
  },
  TK105: {
    severity: 'error',
    title: 'Ô sai kiểu',
    hint: 'Sửa ô nêu trên theo kiểu của cột.',
  },
  TK106: {
    severity: 'error',
    title: 'Sai tên cột',
    hint: 'Sửa dòng tiêu đề theo từ điển số liệu trong data/README.md.',
  },
  TK107: {
    severity: 'error',
    title: 'Dòng thừa hoặc thiếu ô',
    hint: 'Mỗi dòng phải có đủ số ô như dòng tiêu đề; ô có dấu phẩy phải nằm trong dấu nháy kép.',
  },
  TK108: {
    severity: 'error',
    title: 'Trùng khóa',
    hint: 'Giữ một dòng, hoặc đổi mã của một dòng.',
  },
  TK109: {
    severity: 'warning',
    title: 'Dòng lặp lại',
    hint: 'Xóa một trong hai dòng.',
  },
  TK110: {
    severity: 'error',
    title: 'Dòng cộng trong bảng số liệu',
    hint: 'Xóa dòng cộng; tổng được tính từ các dòng số liệu, hoặc khai là một chỉ số riêng nếu nó là số công bố.',
  },
  TK111: {
    severity: 'error',
    title: 'Một tệp hai kiểu viết số',
    hint: 'Viết mọi số trong tệp theo cùng một kiểu: 1.234,5 hoặc 1234.5.',
  },
  TK112: {
    severity: 'error',
    title: 'Số có thể hiểu hai cách',
    hint: 'Viết rõ: 1234 nếu là một nghìn hai trăm ba mươi tư, 1,234 hoặc 1.2340 nếu là một phẩy hai ba bốn.',
  },
  TK113: {
    severity: 'error',
    title: 'intake.yaml sai',
    hint: 'Tệp này khai cách đọc từng bảng, ví dụ files: { observations.csv: { numbers: vi } }; xem data/README.md.',
  },
  TK114: {
    severity: 'error',
    title: 'Tệp không phải CSV',
    hint: 'Mở tệp bằng chương trình của nó rồi lưu thành «CSV UTF-8 (phân tách bằng dấu phẩy)».',
  },
  TK115: {
    severity: 'error',
    title: 'Bảng mã tiếng Việt cũ',
    hint: 'Xem câu đọc thử; nếu đúng, khai bảng mã của tệp trong intake.yaml.',
  },
  TK116: {
    severity: 'error',
    title: 'Chữ tiếng Việt bị mất khi lưu',
    hint: 'Chữ đã mất không khôi phục được; mở bản gốc và lưu lại bằng «CSV UTF-8».',
  },
  TK117: {
    severity: 'warning',
    title: 'Chữ hoa có thể đã thành chữ thường',
    hint: 'Bảng mã TCVN3 không giữ chữ hoa có dấu; đối chiếu các tên riêng với bản gốc.',
  },
  TK201: {
    severity: 'error',
    title: 'review.yaml sai cú pháp',
    hint: 'Kiểm tra thụt dòng và dấu hai chấm ở chỗ nêu trên; chuỗi có dấu đặc biệt đặt trong dấu nháy kép.',
  },
  TK202: {
    severity: 'error',
    title: 'review.yaml thiếu hoặc sai mục',
    hint: 'Sửa mục nêu trên; danh sách các mục có trong data/README.md.',
  },
  TK203: {
    severity: 'error',
    title: 'Không có kỳ tổng kết nào',
    hint: 'Thư mục gốc phải có content/<mã kỳ>/review.yaml và data/<mã kỳ>/; xem công thức «thêm một kỳ tổng kết» trong README.',
  },
  TK301: {
    severity: 'error',
    title: 'Lời văn sai cú pháp MDX',
    hint: 'Kiểm tra thẻ mở, thẻ đóng và dấu nháy ở chỗ nêu trên; dấu «<» và «{» trong câu chữ viết là \\< và \\{.',
  },
  TK302: {
    severity: 'error',
    title: 'Thành phần không có',
    hint: 'Dùng một trong các thành phần liệt kê trong data/README.md.',
  },
  TK303: {
    severity: 'error',
    title: 'Lời văn chứa lệnh lập trình',
    hint: 'Bỏ import, export và biểu thức trong ngoặc nhọn; lời văn chỉ gồm chữ, Markdown và các thành phần.',
  },
  TK304: {
    severity: 'error',
    title: 'Thuộc tính của thành phần thiếu hoặc sai',
    hint: 'Sửa thuộc tính nêu trên theo bảng thành phần trong data/README.md.',
  },
  TK305: {
    severity: 'error',
    title: 'Phần đầu tệp MDX thiếu hoặc sai',
    hint: 'Đầu tệp phải có khối giữa hai dòng --- với role, title; xem data/README.md.',
  },
  TK306: {
    severity: 'error',
    title: 'Tên tệp MDX không đúng khuôn',
    hint: 'Đặt tên theo khuôn 01-ten-khong-dau.mdx: hai chữ số thứ tự, gạch nối, tên không dấu.',
  },
  TK307: {
    severity: 'error',
    title: 'Trùng mã trong lời văn',
    hint: 'Mỗi kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ có một mã riêng; đổi mã của một chỗ.',
  },
  TK308: {
    severity: 'error',
    title: 'Tiêu đề sai cấp',
    hint: 'Tiêu đề trong tệp bắt đầu từ ## và mỗi lần chỉ xuống một cấp, sâu nhất là ###.',
  },
  TK310: {
    severity: 'warning',
    title: 'Con số gõ tay',
    hint: 'Viết bằng <Value …/>, <Change …/> hoặc <Count …/>; chưa có trong observations.csv thì thêm vào kèm nguồn; là lời trích thì đặt trong dấu «…».',
  },
  TK311: {
    severity: 'warning',
    title: 'Con số khác số liệu',
    hint: 'Gắn con số với số liệu, hoặc sửa số liệu nếu câu đúng.',
  },
  TK312: {
    severity: 'warning',
    title: 'Nói tăng, giảm trái với số liệu',
    hint: 'Sửa lời cho đúng chiều của số liệu, hoặc nêu rõ hai mốc so sánh.',
  },
  TK313: {
    severity: 'warning',
    title: 'Nói đạt, chưa đạt trái với kết luận',
    hint: 'Viết theo kết luận bằng <Verdict …/>; nếu là báo cáo của nơi khác thì nói rõ ai báo cáo.',
  },
  TK314: {
    severity: 'warning',
    title: 'Nói cao nhất, thấp nhất trái với số liệu',
    hint: 'Sửa lời, hoặc nêu rõ giai đoạn mà trong đó điều này đúng.',
  },
  TK315: {
    severity: 'warning',
    title: 'Số lần, số phần không khớp số liệu',
    hint: 'Sửa số lần, số phần cho khớp hai số đã gắn, hoặc dùng <Change …/>.',
  },
  TK316: {
    severity: 'warning',
    title: 'Lẫn phần trăm với điểm phần trăm',
    hint: 'Chênh lệch giữa hai tỷ lệ là điểm phần trăm; viết bằng <Change …/> thì đơn vị luôn đúng.',
  },
  TK317: {
    severity: 'warning',
    title: 'So sánh không cùng độ dài hoặc không cùng định nghĩa',
    hint: 'So hai giai đoạn đã kết thúc và dài bằng nhau, của cùng một chỉ số, cùng một địa bàn.',
  },
  TK401: {
    severity: 'error',
    title: 'Dẫn tới mã không có',
    hint: 'Sửa mã cho đúng, hoặc thêm dòng tương ứng vào bảng.',
  },
  TK402: {
    severity: 'error',
    title: 'Không có số liệu để điền vào câu',
    hint: 'Sửa năm, địa bàn hoặc chỉ số của thành phần; hoặc thêm số liệu vào observations.csv.',
  },
  TK403: {
    severity: 'error',
    title: 'Số liệu mâu thuẫn không thể điền vào câu',
    hint: 'Nêu rõ nguồn muốn dùng bằng thuộc tính source, hoặc xử lý mâu thuẫn trong observations.csv.',
  },
  TK404: {
    severity: 'error',
    title: 'Biểu đồ gồm các đơn vị khác loại',
    hint: 'Tách thành nhiều biểu đồ, mỗi biểu đồ một loại đơn vị.',
  },
  TK501: {
    severity: 'error',
    title: 'Đơn vị không đổi được',
    hint: 'Sửa đơn vị của dòng số liệu cho cùng loại với đơn vị của chỉ số.',
  },
  TK502: {
    severity: 'warning',
    title: 'Các nguồn mâu thuẫn',
    hint: 'Hai giá trị cùng được giữ và cùng hiện ra; khi biết giá trị nào thay giá trị nào, ghi status là revised và as_of mới hơn cho giá trị thay thế.',
  },
  TK503: {
    severity: 'error',
    title: 'Mục tiêu khai thiếu hoặc thừa',
    hint: 'Điền đủ các cột mà phép so cần; xem data/README.md.',
  },
  TK601: {
    severity: 'error',
    title: 'Chữ bị mất khi in',
    hint: 'Bản in thiếu chữ so với trang nguồn; bản in này không được dùng. Chia nhỏ đoạn hoặc bảng quanh chỗ nêu trên rồi dựng lại.',
  },
  TK602: {
    severity: 'error',
    title: 'Không mở được trình duyệt để in',
    hint: 'Cài Microsoft Edge hoặc Google Chrome, hoặc đặt biến môi trường TONGKET_BROWSER bằng đường dẫn tới tệp chạy của trình duyệt Chromium.',
  },
  TK603: {
    severity: 'error',
    title: 'Dàn trang thất bại',
    hint: 'Dựng lại; nếu lỗi lặp lại, xem phần văn bản nêu trong thông báo, chia nhỏ bảng hoặc hình quá khổ.',
  },
  TK604: {
    severity: 'error',
    title: 'Trang in gọi ra ngoài máy',
    hint: 'Bỏ địa chỉ bên ngoài khỏi trang in; mọi phông chữ, hình và kiểu dáng phải nằm trong thư mục dựng.',
  },
  TK605: {
    severity: 'error',
    title: 'Nội dung tràn khỏi khổ giấy',
    hint: 'Thu gọn bảng hoặc hình nêu trên, hoặc chuyển sang phụ lục khổ ngang.',
  },
  TK606: {
    severity: 'error',
    title: 'Trang in thiếu tệp',
    hint: 'Dựng lại; nếu tệp vẫn thiếu, bỏ chỗ gọi tới nó.',
  },
  TK607: {
    severity: 'error',
    title: 'Liên kết hỏng trong bản in',
    hint: 'Trong bản in, liên kết chỉ trỏ tới mục của chính bản in hoặc địa chỉ đầy đủ trên mạng; sửa hoặc bỏ liên kết này.',
  },
  TK701: {
    severity: 'error',
    title: 'Liên kết hỏng trong trang đã dựng',
    hint: 'Đây là lỗi của phần mềm hoặc của địa chỉ viết trong lời văn; sửa địa chỉ nếu nó nằm trong lời văn.',
  },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof CODES;
