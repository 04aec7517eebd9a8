export type Severity = 'error' | 'warning' | 'info';

type CodeEntry = { readonly severity: Severity; readonly title: string; readonly hint: string };

/**
 * Every code the tool can print. A code is permanent: once published it keeps its meaning,
 * and a retired code is never used again.
 * TK1xx files and tables · TK2xx review.yaml · TK3xx narrative · TK4xx links between things
 * TK5xx meaning of figures · TK6xx print · TK7xx built site
 * TK8xx the machine, its disks and the tool's installation
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
    hint: 'Viết rõ: 1234 nếu là một nghìn hai trăm ba mươi tư, 1,2340 nếu là một phẩy hai ba bốn; hoặc khai cả tệp trong intake.yaml: numbers: vi (1.234,5) hay numbers: en (1,234.5).',
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
  TK118: {
    severity: 'error',
    title: 'Còn nhiều chỗ như vậy',
    hint: 'Sửa những chỗ đã nêu rồi chạy lại; cả loạt chỗ thường có cùng một nguyên nhân.',
  },
  TK119: {
    severity: 'error',
    title: 'Ngày có thể hiểu hai cách',
    hint: 'Viết năm trước, rồi tháng, rồi ngày, ví dụ 2020-04-15.',
  },
  TK120: {
    severity: 'error',
    title: 'Excel đã làm mất nội dung của ô',
    hint: 'Nội dung gốc không còn trong tệp; mở bảng tính gốc, sửa ô nêu trên rồi lưu lại thành CSV.',
  },
  TK121: {
    severity: 'error',
    title: 'Bảng để mỗi năm một cột',
    hint: 'Chuyển các cột năm thành dòng: mỗi giá trị một dòng, có cột year và cột value.',
  },
  TK122: {
    severity: 'info',
    title: 'Dòng không phải số liệu được bỏ qua',
    hint: 'Nếu dòng nào trong đó là số liệu thì điền đủ ô của nó; không thì không phải làm gì.',
  },
  TK123: {
    severity: 'info',
    title: 'Bảng mỗi năm một cột được đọc thành dòng',
    hint: 'Không phải làm gì; xem lại các năm ở đầu cột có đúng không.',
  },
  TK127: {
    severity: 'error',
    title: 'Tên không ứng với mã nào',
    hint: 'Ghi mã của bản ghi, hoặc đúng tên như trong bảng của nó.',
  },
  TK128: {
    severity: 'error',
    title: 'Tên chung của nhiều bản ghi',
    hint: 'Ghi mã của đúng bản ghi thay cho tên.',
  },
  TK129: {
    severity: 'info',
    title: 'Tên được hiểu là mã',
    hint: 'Đúng thì không phải làm gì; xem từng ô bằng check --report. Sai thì ghi mã.',
  },
  TK131: {
    severity: 'warning',
    title: 'Số có thể hiểu hai cách, đọc theo số khác',
    hint: 'Đối chiếu với nguồn. Đúng thì khai cả tệp trong intake.yaml: numbers: vi (1.234,5) hay numbers: en (1,234.5); sai thì viết lại các ô này.',
  },
  TK132: {
    severity: 'info',
    title: 'Ngày có thể hiểu hai cách, đọc theo ngày khác trong tệp',
    hint: 'Đối chiếu với nguồn. Đúng thì không phải làm gì, hoặc khai trong intake.yaml: dates: dmy (ngày trước) hay dates: mdy (tháng trước).',
  },
  TK133: {
    severity: 'error',
    title: 'Ký tự ẩn đảo chiều chữ',
    hint: 'Xóa ký tự ẩn: gõ lại ô này, đừng chép từ trang web hay tệp khác.',
  },
  TK134: {
    severity: 'warning',
    title: 'Ký tự ẩn trong ô',
    hint: 'Ký tự này không thấy được mà vẫn tính là chữ, nên tìm, so và đếm chữ đều sai; gõ lại ô này.',
  },
  TK135: {
    severity: 'info',
    title: 'Dòng bỏ qua vì ô ghi dấu của phần mềm khác',
    hint: 'Đúng là chưa có số liệu thì thay bằng «…», «-» hoặc «x», hoặc xóa dòng.',
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
    hint: 'Thư mục gốc phải có content/<mã kỳ>/review.yaml và data/<mã kỳ>/; xem trang «Lập một kỳ tổng kết» của hướng dẫn.',
  },
  TK205: {
    severity: 'error',
    title: 'requirements.yaml sai',
    hint: 'Sửa mục nêu trên; danh sách các mục có trong data/README.md.',
  },
  TK206: {
    severity: 'error',
    title: 'Yêu cầu dẫn tới quy tắc hoặc nguồn không có',
    hint: 'Dùng mã quy tắc trong trang quy tắc; source là mã trong documents.csv hoặc sources.csv.',
  },
  TK207: {
    severity: 'error',
    title: 'allowed.yaml sai',
    hint: 'Mỗi mục cần code, file, contains, reason, by, date; xem data/README.md.',
  },
  TK208: {
    severity: 'warning',
    title: 'Mục bỏ qua không còn dùng',
    hint: 'Xóa mục này khỏi allowed.yaml, hoặc sửa đoạn contains cho đúng thông báo.',
  },
  TK209: {
    severity: 'warning',
    title: 'Thiếu bảng mà một yêu cầu cần',
    hint: 'Tạo bảng ấy theo từ điển số liệu trong data/README.md, hoặc bỏ nó khỏi mục tables của yêu cầu.',
  },
  TK210: {
    severity: 'warning',
    title: 'Bộ quy định thể thức không có hiệu lực vào ngày của báo cáo',
    hint: 'Bỏ mục profile để chọn theo ngày, hoặc giữ nguyên khi cố ý dùng bộ quy định này.',
  },
  TK211: {
    severity: 'warning',
    title: 'Cách đánh số đề mục mà bộ quy định thể thức không dùng',
    hint: 'Bỏ mục headings để theo cách của bộ quy định, hoặc giữ nguyên khi cố ý đánh số như vậy.',
  },
  TK212: {
    severity: 'error',
    title: 'Bản công bố trước không đọc được',
    hint: 'Đặt đúng tệp bao-cao.json đã tải về từ lần công bố trước vào data/<mã kỳ>/publications/, tên tệp là ngày công bố; không sửa nội dung tệp.',
  },
  TK213: {
    severity: 'error',
    title: 'Bản công bố trước của kỳ khác hoặc theo định dạng khác',
    hint: 'Lấy bao-cao.json của chính kỳ này; tệp theo định dạng cũ thì bỏ khỏi data/<mã kỳ>/publications/.',
  },
  TK214: {
    severity: 'error',
    title: 'Mã kỳ tổng kết trùng địa chỉ khác của trang',
    hint: 'Chọn mã khác, ví dụ số văn bản và hai năm (nq24-2013-2023), rồi đổi tên hai thư mục content/<mã kỳ>, data/<mã kỳ> và mục id.',
  },
  TK215: {
    severity: 'error',
    title: 'Tên không dùng được làm tên tệp',
    hint: 'Đổi tên tệp hoặc thư mục nêu trên; mọi tên phải chép được sang Windows.',
  },
  TK216: {
    severity: 'error',
    title: 'Tệp không được đọc',
    hint: 'Sửa tên tệp cho đúng từng chữ, hoặc chuyển tệp ra khỏi thư mục của kỳ; tên các tệp có ở trang «Lập một kỳ tổng kết» của hướng dẫn.',
  },
  TK217: {
    severity: 'warning',
    title: 'Kỳ có số liệu mà không có lời văn',
    hint: 'Tạo content/<mã kỳ>/review.yaml và các phần, sửa tên cho hai thư mục trùng nhau, hoặc chuyển thư mục số liệu đi.',
  },
  TK218: {
    severity: 'warning',
    title: 'Chữ bị cắt ở dấu #',
    hint: 'Trong YAML, dấu # sau dấu cách mở lời ghi chú. Là chữ thì đặt cả câu trong dấu nháy kép; là ghi chú thì viết ở dòng riêng.',
  },
  TK220: {
    severity: 'error',
    title: 'Văn bản không có nội dung',
    hint: 'Viết ít nhất một phần trong content/<mã kỳ>/, ví dụ 01-boi-canh.mdx; xem data/README.md, mục vai trò của phần.',
  },
  TK221: {
    severity: 'warning',
    title: 'Báo cáo thiếu phần',
    hint: 'Thêm tệp lời văn có role nêu trên, hoặc sửa role của tệp đã có.',
  },
  TK222: {
    severity: 'warning',
    title: 'Báo cáo tổng kết không có mục tiêu',
    hint: 'Nhập các mục tiêu của văn bản được tổng kết vào targets.csv.',
  },
  TK223: {
    severity: 'info',
    title: 'Phần của báo cáo không nêu nội dung theo thành phần',
    hint: 'Đặt từng ý trong thành phần nêu trên để nối được với mục tiêu, nguyên nhân, nhiệm vụ và vào báo cáo tóm tắt.',
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
    hint: 'Bỏ import, export và biểu thức trong ngoặc nhọn; lời văn chỉ gồm chữ, Markdown và các thành phần; ghi chú cho người biên soạn viết trong {/* … */}.',
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
  TK309: {
    severity: 'error',
    title: 'Kết quả, hạn chế, nguyên nhân, bài học hay nhiệm vụ viết ngoài báo cáo',
    hint: 'Chuyển nguyên khối sang một phần của báo cáo; tờ trình viết lời thường và dẫn bằng <See finding="…"/>.',
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
  TK320: {
    severity: 'warning',
    title: 'Nhiệm vụ cụ thể, ngắn hạn',
    hint: 'Nêu hướng đi và kết quả cần đạt; chuyển hạn ngày, dự án, số tiền, việc lẻ vào kế hoạch thực hiện.',
  },
  TK321: {
    severity: 'warning',
    title: 'Câu quá dài',
    hint: 'Tách thành nhiều câu, mỗi câu một ý; các ý song song viết thành danh sách.',
  },
  TK322: {
    severity: 'warning',
    title: 'Đoạn văn quá dài',
    hint: 'Tách đoạn theo ý, hoặc chuyển phần chi tiết vào phụ lục.',
  },
  TK323: {
    severity: 'warning',
    title: 'Câu lặp lại',
    hint: 'Giữ câu ở một nơi; nơi kia bỏ đi hoặc nói điều mới.',
  },
  TK324: {
    severity: 'warning',
    title: 'Đoạn văn liệt kê số liệu',
    hint: 'Giữ một đến ba số chính kèm nhận định; chuyển các số còn lại vào bảng, biểu đồ hoặc phụ lục.',
  },
  TK325: {
    severity: 'warning',
    title: 'Hình, bảng không được nói tới',
    hint: 'Viết một câu nói điều cần thấy ở hình hoặc bảng này, hoặc bỏ nó đi.',
  },
  TK326: {
    severity: 'warning',
    title: 'Tiêu đề không có nội dung',
    hint: 'Viết nội dung dưới tiêu đề, hoặc bỏ tiêu đề.',
  },
  TK327: {
    severity: 'warning',
    title: 'Đánh số bằng tay',
    hint: 'Bỏ số gõ ở đầu tiêu đề; trong lời văn, đánh lại thứ tự cho liền hoặc thêm phần còn thiếu.',
  },
  TK328: {
    severity: 'warning',
    title: 'Tiêu đề kết thúc bằng dấu câu',
    hint: 'Bỏ dấu ở cuối tiêu đề.',
  },
  TK329: {
    severity: 'warning',
    title: 'Hai kiểu đặt dấu thanh',
    hint: 'Đổi tùy chọn bỏ dấu của bộ gõ rồi sửa các chữ này theo một kiểu; lời trích và tên riêng giữ nguyên.',
  },
  TK330: {
    severity: 'warning',
    title: 'Thuật ngữ viết khác danh sách',
    hint: 'Sửa theo cách viết nêu trên; danh sách ở src/core/validate/lexicon/terms.ts.',
  },
  TK331: {
    severity: 'warning',
    title: 'Chữ viết lặp',
    hint: 'Bỏ một lần.',
  },
  TK332: {
    severity: 'warning',
    title: 'Dấu câu sai chỗ',
    hint: 'Sửa dấu cách và dấu câu ở chỗ nêu trên.',
  },
  TK333: {
    severity: 'warning',
    title: 'Dấu ngoặc, dấu trích dẫn không khớp',
    hint: 'Thêm dấu còn thiếu trong cùng đoạn, hoặc bỏ dấu thừa.',
  },
  TK334: {
    severity: 'warning',
    title: 'Các mục của danh sách kết thúc khác nhau',
    hint: 'Kết thúc các mục bằng dấu «;», mục cuối bằng dấu «.».',
  },
  TK335: {
    severity: 'warning',
    title: 'Chữ viết tắt chưa giải thích',
    hint: 'Ở lần đầu viết đầy đủ, kèm chữ tắt trong ngoặc; hoặc viết đầy đủ ở mọi nơi.',
  },
  TK336: {
    severity: 'warning',
    title: 'Tên cơ quan viết hoa sai',
    hint: 'Viết hoa đúng tên cơ quan, tổ chức.',
  },
  TK337: {
    severity: 'warning',
    title: 'Số tách khỏi đơn vị',
    hint: 'Viết dấu «%» liền số; trước đơn vị khác dùng &nbsp;.',
  },
  TK338: {
    severity: 'warning',
    title: 'Chữ viết sai',
    hint: 'Sửa chữ nêu trên; nếu đó là tên riêng hoặc lời trích thì viết hoa hoặc đặt trong dấu trích dẫn.',
  },
  TK339: {
    severity: 'warning',
    title: 'Hai kiểu viết khoảng năm, khoảng số',
    hint: 'Viết mọi khoảng theo một kiểu, ví dụ «2021 - 2030», «97-100%».',
  },
  TK340: {
    severity: 'warning',
    title: 'Số, ký hiệu văn bản sai khuôn',
    hint: 'Đối chiếu bản gốc rồi sửa số, ký hiệu; hoặc để phần mềm in theo sổ văn bản bằng <Cite>.',
  },
  TK341: {
    severity: 'warning',
    title: 'Văn bản không có trong sổ văn bản',
    hint: 'Sửa số cho đúng; hoặc thêm văn bản vào documents.csv rồi viện dẫn bằng <Cite document="…" />.',
  },
  TK342: {
    severity: 'error',
    title: 'Viện dẫn trái với sổ văn bản',
    hint: 'Đối chiếu bản gốc rồi sửa câu hoặc sửa dòng trong documents.csv.',
  },
  TK343: {
    severity: 'warning',
    title: 'Một số, nhiều văn bản',
    hint: 'Thêm ngày hoặc cơ quan ban hành để biết là văn bản nào.',
  },
  TK344: {
    severity: 'warning',
    title: 'Viện dẫn gõ tay',
    hint: 'Dùng <Cite document="…" />: lần đầu in đầy đủ, các lần sau in ngắn, đúng theo sổ văn bản.',
  },
  TK345: {
    severity: 'warning',
    title: 'Cơ quan không có ở thời điểm câu nói tới',
    hint: 'Dùng tên cơ quan ở thời điểm ấy, hoặc viết rõ «(nay là …)», «trước đây là …»; ngày có trong bodies.csv.',
  },
  TK346: {
    severity: 'error',
    title: 'Giao việc cho cơ quan không có ở ngày báo cáo',
    hint: 'Giao cho cơ quan kế tục, hoặc sửa ngày của cơ quan trong bodies.csv.',
  },
  TK347: {
    severity: 'error',
    title: 'Tử số lớn hơn mẫu số',
    hint: 'Kiểm tra lại hai số: đã làm được bao nhiêu trên tổng số bao nhiêu.',
  },
  TK348: {
    severity: 'error',
    title: 'bodies.csv không nhất quán',
    hint: 'Mỗi tên trong một khoảng thời gian chỉ thuộc một cơ quan; cơ quan kế tục còn lại sau khi cơ quan trước kết thúc.',
  },
  TK349: {
    severity: 'warning',
    title: 'Sổ văn bản có dòng đáng ngờ',
    hint: 'Đối chiếu bản gốc rồi sửa số, ngày hoặc loại trong documents.csv.',
  },
  TK350: {
    severity: 'warning',
    title: 'Mẫu số khác số tỉnh, thành phố',
    hint: 'Kiểm tra lại mẫu số và năm; số tỉnh, thành phố từng thời điểm tính từ areas.csv.',
  },
  TK360: {
    severity: 'error',
    title: 'Lời văn vượt giới hạn',
    hint: 'Chia đoạn, tách tệp hoặc bớt tầng lồng nhau ở chỗ nêu trên; tệp hỏng thì lấy lại từ nơi gửi.',
  },
  TK370: {
    severity: 'error',
    title: 'Cách viết không dùng được trong lời văn',
    hint: 'Lời văn gồm đoạn văn, tiêu đề, danh sách, bảng, trích dẫn, chữ đậm, chữ nghiêng, liên kết, hình và các thành phần liệt kê trong data/README.md.',
  },
  TK371: {
    severity: 'error',
    title: 'Liên kết không được dùng',
    hint: 'Liên kết dẫn tới https://…, http://…, mailto:…, một trang của kỳ (/<mã kỳ>/…/) hoặc một chỗ trong phần (#…); chép địa chỉ từ thanh địa chỉ của trình duyệt.',
  },
  TK372: {
    severity: 'error',
    title: 'Liên kết không dẫn tới đâu',
    hint: 'Chép địa chỉ của trang hoặc của chỗ ấy từ bản xem trước (npm run dev); dẫn tới một phần, một kết quả, một phụ lục thì dùng <See …/>.',
  },
  TK373: {
    severity: 'error',
    title: 'Không có hình',
    hint: 'Đặt tệp hình vào content/<mã kỳ>/hinh/ rồi viết ![lời thay thế](hinh/ten-tep.png).',
  },
  TK374: {
    severity: 'error',
    title: 'Tệp hình không dùng được',
    hint: 'Mở hình bằng một chương trình xem ảnh rồi lưu lại thành PNG hoặc JPEG, không quá 10 MB, không quá 10.000 điểm ảnh một cạnh.',
  },
  TK375: {
    severity: 'error',
    title: 'Hình thiếu lời thay thế hoặc đứng lẫn trong câu',
    hint: 'Viết hình thành một đoạn riêng, có dòng trống trước và sau: ![lời nói điều cần thấy ở hình](hinh/ten-tep.png "Lời dưới hình").',
  },
  TK376: {
    severity: 'error',
    title: 'Chữ không tới trang nào',
    hint: 'Chữ này có trong tệp mà không trang nào, bản in nào hiện; viết nó thành câu, hoặc bỏ đi, hoặc đặt vào ghi chú {/* … */}.',
  },
  TK377: {
    severity: 'info',
    title: 'Tệp hình không dùng',
    hint: 'Viết hình vào một phần bằng ![lời thay thế](hinh/ten-tep.png), hoặc chuyển tệp ra khỏi thư mục; hình không dùng thì không có trong trang dựng.',
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
  TK405: {
    severity: 'error',
    title: 'Hai số không so được với nhau',
    hint: 'Nêu riêng từng số bằng <Value>, hoặc chọn hai kỳ dài bằng nhau, trọn kỳ và cùng cách tính.',
  },
  TK406: {
    severity: 'error',
    title: 'Biểu đồ có quá nhiều đường hoặc cột',
    hint: 'Chia các chỉ số thành nhiều <Chart>, mỗi biểu đồ một nhóm cùng loại; hoặc vẽ vài chỉ số chính, các chỉ số khác để trong bảng.',
  },
  TK410: {
    severity: 'warning',
    title: 'Mục tiêu chưa đạt mà không có hạn chế nào nêu',
    hint: 'Thêm một <Limitation> có targets gồm mục tiêu này, hoặc thêm mã mục tiêu vào một hạn chế đã có.',
  },
  TK411: {
    severity: 'warning',
    title: 'Hạn chế không có nguyên nhân',
    hint: 'Thêm một <Cause> có of gồm hạn chế này.',
  },
  TK412: {
    severity: 'warning',
    title: 'Nguyên nhân chưa đủ hai mặt hoặc chưa nói đâu là chính',
    hint: 'Nêu cả nguyên nhân khách quan và chủ quan; ghi main="yes" ở những nguyên nhân chính.',
  },
  TK413: {
    severity: 'warning',
    title: 'Nguyên nhân không có nhiệm vụ nào trả lời',
    hint: 'Thêm mã nguyên nhân vào addresses của một <Task>.',
  },
  TK414: {
    severity: 'warning',
    title: 'Lĩnh vực thiếu kết quả hoặc hạn chế',
    hint: 'Mỗi lĩnh vực có cả kết quả và hạn chế, để người đọc thấy hai mặt.',
  },
  TK415: {
    severity: 'warning',
    title: 'Thiếu phần hoặc sai thứ tự phần',
    hint: 'Thứ tự: bối cảnh, thể chế hóa, kết quả, hạn chế, nguyên nhân, bài học, nhiệm vụ, tổ chức thực hiện.',
  },
  TK416: {
    severity: 'warning',
    title: 'Mục tiêu định lượng chưa có đánh giá định lượng',
    hint: 'Thêm số liệu của năm phải đạt hoặc sau đó, đúng chỉ số; hoặc nêu trong một hạn chế vì sao chưa có.',
  },
  TK417: {
    severity: 'warning',
    title: 'Lĩnh vực không có con số nào trong lời văn',
    hint: 'Dùng <Value> hoặc <Change> cho một vài con số chủ chốt của lĩnh vực.',
  },
  TK418: {
    severity: 'warning',
    title: 'Nội dung bắt buộc chưa được nhắc tới',
    hint: 'Thêm đoạn về nội dung này, hoặc bổ sung cách viết vào mục any của yêu cầu.',
  },
  TK419: {
    severity: 'warning',
    title: 'Mục tiêu không có đoạn nào nói tới',
    hint: 'Thêm mã mục tiêu vào targets của một <Result> hoặc <Limitation>.',
  },
  TK420: {
    severity: 'warning',
    title: 'Nguyên nhân chưa xếp nhóm',
    hint: 'Ghi group: awareness, institutions, organisation, resources hoặc science.',
  },
  TK421: {
    severity: 'warning',
    title: 'Nơi nhận viết không đúng khuôn',
    hint: 'Sau tên cơ quan chỉ dùng (b/c), (để b/c), (p/h) hoặc (để t/h).',
  },
  TK422: {
    severity: 'warning',
    title: 'Phần nội dung không gắn với mục tiêu nào',
    hint: 'Đưa nội dung vào các <Result> hoặc <Limitation> có targets, hoặc rút gọn phần này.',
  },
  TK423: {
    severity: 'info',
    title: 'Nhiệm vụ không đo được về sau',
    hint: 'Nối nhiệm vụ (addresses) với hạn chế hay nguyên nhân của một mục tiêu có chỉ số, hoặc thêm chỉ số để kỳ sau kiểm điểm.',
  },
  TK430: {
    severity: 'error',
    title: 'Văn bản thể chế hóa sai thời gian',
    hint: 'Chỉ ghi văn bản ban hành sau văn bản được tổng kết và trước ngày báo cáo; đối chiếu ngày trong documents.csv.',
  },
  TK431: {
    severity: 'warning',
    title: 'Chưa rõ ngày của văn bản thể chế hóa',
    hint: 'Điền ngày đầy đủ của văn bản trong documents.csv.',
  },
  TK432: {
    severity: 'warning',
    title: 'Quan điểm, nhiệm vụ chưa được thể chế hóa',
    hint: 'Thêm dòng vào instruments.csv nếu đã có văn bản; chưa có thì nêu thành hạn chế: chỗ trống hiện ra trên trang và bản in.',
  },
  TK433: {
    severity: 'error',
    title: 'Một văn bản ghi hai lần cho một nhiệm vụ',
    hint: 'Gộp hai dòng, hoặc ghi rõ từng điều ở cột article.',
  },
  TK434: {
    severity: 'warning',
    title: 'Số tổng hợp thiếu phần của địa phương',
    hint: 'Ghi mã chỉ số ở cột figures của mọi địa phương đã gửi số, đôn đốc nơi chưa gửi; hoặc nói rõ trong lời văn là số chưa đầy đủ.',
  },
  TK435: {
    severity: 'error',
    title: 'Ngày trong sổ đóng góp không nhất quán',
    hint: 'Đã gửi thì ghi ngày nhận, không trước ngày xin ý kiến; chưa gửi thì ghi ngày xin ý kiến và để trống ngày nhận.',
  },
  TK436: {
    severity: 'error',
    title: 'Cơ quan đóng góp ghi thiếu hoặc sai',
    hint: 'Địa phương ghi mã ở cột area, theo địa giới lúc xin ý kiến; cơ quan khác ghi tên ở cột body; mỗi cơ quan một dòng.',
  },
  TK437: {
    severity: 'warning',
    title: 'Còn cơ quan chưa gửi',
    hint: 'Đôn đốc các cơ quan nêu tên; họ vẫn được liệt kê trên trang và bản in.',
  },
  TK438: {
    severity: 'warning',
    title: 'Tỉnh, thành phố chưa được xin ý kiến',
    hint: 'Thêm một dòng cho mỗi tỉnh, thành phố nêu tên, hoặc giữ nguyên: họ được liệt kê là chưa xin ý kiến.',
  },
  TK439: {
    severity: 'info',
    title: 'Chưa có cơ quan chuyên môn, chuyên gia',
    hint: 'Thêm dòng loại expert cho từng cơ quan chuyên môn, chuyên gia, nhà khoa học đã tham gia.',
  },
  TK440: {
    severity: 'error',
    title: 'Góp ý thiếu nội dung tiếp thu, giải trình',
    hint: 'Điền cột reply; chưa trả lời được thì ghi response là open và để trống reply.',
  },
  TK441: {
    severity: 'error',
    title: 'Không tiếp thu mà không nêu lý do',
    hint: 'Viết lý do vào cột reply, không chỉ ghi «giữ nguyên» hay «tiếp thu một phần».',
  },
  TK442: {
    severity: 'error',
    title: 'Góp ý trỏ tới đoạn không có',
    hint: 'Lấy mã đoạn trong tệp tải về doan-van.csv; đoạn đã bỏ thì ghi mã phần, hoặc để trống khi góp ý chung.',
  },
  TK443: {
    severity: 'error',
    title: 'Góp ý sau ngày báo cáo',
    hint: 'Sửa ngày của góp ý, hoặc ngày báo cáo trong review.yaml.',
  },
  TK444: {
    severity: 'error',
    title: 'Góp ý ghi hai lần',
    hint: 'Xóa một trong hai dòng.',
  },
  TK445: {
    severity: 'warning',
    title: 'Còn góp ý chưa trả lời',
    hint: 'Trả lời các góp ý nêu trên trước khi trình.',
  },
  TK446: {
    severity: 'error',
    title: 'Mốc tiến độ không nhất quán',
    hint: 'Xếp các dòng theo hạn; ngày xong không sau ngày báo cáo.',
  },
  TK447: {
    severity: 'warning',
    title: 'Mốc quá hạn',
    hint: 'Ghi ngày xong, hoặc giữ nguyên để thấy việc còn treo.',
  },
  TK448: {
    severity: 'warning',
    title: 'Ngày hội thảo, tham vấn không nhất quán',
    hint: 'Kiểm tra lại ngày: không trước văn bản được tổng kết, không sau ngày báo cáo.',
  },
  TK449: {
    severity: 'info',
    title: 'Chưa đủ loại hội thảo, tham vấn',
    hint: 'Thêm vào events.csv các cuộc đã tổ chức; chưa tổ chức thì giữ nguyên để thấy còn thiếu.',
  },
  TK501: {
    severity: 'error',
    title: 'Đơn vị không đổi được',
    hint: 'Sửa đơn vị của dòng số liệu cho cùng loại với đơn vị của chỉ số.',
  },
  TK502: {
    severity: 'warning',
    title: 'Các nguồn mâu thuẫn',
    hint: 'Các giá trị cùng được giữ và cùng hiện ra, không giá trị nào được dùng. Giá trị này điều chỉnh giá trị kia thì ghi cột revises; đếm theo cách khác thì tách thành chỉ số khác.',
  },
  TK503: {
    severity: 'error',
    title: 'Mục tiêu khai thiếu hoặc thừa',
    hint: 'Điền đủ các cột mà phép so cần; xem data/README.md.',
  },
  TK504: {
    severity: 'error',
    title: 'Liên kết điều chỉnh hỏng',
    hint: 'Cột revises ghi mã nguồn của số bị thay, ở cùng chỉ số, địa bàn và năm; thêm @ngày khi nguồn ấy có nhiều số.',
  },
  TK505: {
    severity: 'error',
    title: 'Địa bàn không có ở năm ấy',
    hint: 'Dùng mã của địa bàn có địa giới ở năm ấy; xem areas.csv.',
  },
  TK506: {
    severity: 'warning',
    title: 'Các phần không cộng thành tổng',
    hint: 'Đối chiếu từng số với bản công bố; nếu bản công bố in như vậy thì giữ nguyên, chỗ chênh hiện ra trên trang chỉ số.',
  },
  TK507: {
    severity: 'warning',
    title: 'Số kế hoạch ghi như số đã thực hiện',
    hint: 'Số kế hoạch thì ghi status là plan: số được giữ và hiện ra nhưng không dùng để đánh giá.',
  },
  TK508: {
    severity: 'warning',
    title: 'Số chính thức của một kỳ chưa hết',
    hint: 'Ghi status là preliminary hoặc estimate, hoặc ghi đúng as_of nếu số đã trọn kỳ; số chưa trọn kỳ không được dùng để đánh giá.',
  },
  TK509: {
    severity: 'warning',
    title: 'Mức công bố trái với kết quả tính',
    hint: 'Cả hai cùng hiện ra trên trang mục tiêu; xem lại chỉ số, số liệu và câu chữ mục tiêu trước khi trình.',
  },
  TK510: {
    severity: 'error',
    title: 'Hai cách tính trong một chỉ số',
    hint: 'Mỗi cách tính là một chỉ số: tách các dòng này sang chỉ số riêng trong indicators.csv.',
  },
  TK511: {
    severity: 'error',
    title: 'Tỷ lệ có thể đã ghi thành phân số',
    hint: 'Nhân với 100 nếu đây là tỷ lệ; nếu số nhỏ này đúng thì viết kèm dấu % trong ô, ví dụ 0,9%.',
  },
  TK512: {
    severity: 'warning',
    title: 'Tỷ lệ không khớp tử số và mẫu số',
    hint: 'Đối chiếu cả ba số với bản công bố; nơi công bố có thể dùng mẫu số khác.',
  },
  TK513: {
    severity: 'warning',
    title: 'Các địa bàn cộng lại khác số của toàn thể',
    hint: 'Đối chiếu với nơi công bố; chỗ chênh hiện ra trên trang chỉ số.',
  },
  TK514: {
    severity: 'error',
    title: 'areas.csv không nhất quán',
    hint: 'Địa bàn trước phải kết thúc trước ngày địa bàn sau bắt đầu; xem data/README.md.',
  },
  TK516: {
    severity: 'error',
    title: 'Chỉ số khai thiếu hoặc sai thành phần',
    hint: 'Các phần phải cùng loại đơn vị với tổng; tỷ lệ cần cả tử số và mẫu số cùng loại đơn vị.',
  },
  TK521: {
    severity: 'warning',
    title: 'Giá trị ngoài khoảng có thể của đơn vị',
    hint: 'Sửa theo nguồn. Giá trị đúng như vậy thì ghi ở cột confirmed vì sao, đã đối chiếu với bản nào.',
  },
  TK522: {
    severity: 'warning',
    title: 'Giá trị lệch hẳn các năm khác',
    hint: 'Xem lại số và đơn vị ở nguồn. Giá trị đúng như vậy thì ghi ở cột confirmed vì sao, đã đối chiếu với bản nào.',
  },
  TK523: {
    severity: 'warning',
    title: 'Năm hoặc ngày khó có',
    hint: 'Sửa năm hoặc ngày theo nguồn; đúng như vậy thì ghi lý do ở allowed.yaml.',
  },
  TK524: {
    severity: 'warning',
    title: 'Đánh giá chỉ dựa trên lời tự báo cáo',
    hint: 'Dẫn một nguồn đứng riêng ở judged_source; chưa có thì ghi judged_verdict là notAssessable và nói rõ thiếu gì ở judged_reason.',
  },
  TK525: {
    severity: 'warning',
    title: 'Mục tiêu gồm nhiều vế mà chấm như một',
    hint: 'Đổi phép so thành all và thêm mỗi vế một dòng ghi mục tiêu này ở cột parent; nếu chỉ là một yêu cầu thì viết lại nội dung thành một vế.',
  },
  TK526: {
    severity: 'warning',
    title: 'Một nguồn ghi hai số khác nhau',
    hint: 'Các số cùng được giữ và cùng hiện ra, không số nào được dùng. Xem lại bản gốc: nhập sai thì sửa; số này điều chỉnh số kia thì ghi revises; tính theo cách khác thì ghi method; đúng là nguồn in hai số thì giữ nguyên.',
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
  TK620: {
    severity: 'error',
    title: 'Bản in thiếu thông tin về tài liệu',
    hint: 'Đây là lỗi của phần mềm: tên, ngôn ngữ, ngày và lời khai PDF/UA do phần mềm ghi. Dựng lại; nếu lỗi lặp lại, báo cho người phát triển.',
  },
  TK621: {
    severity: 'error',
    title: 'Nội dung bản in nằm ngoài cây thẻ',
    hint: 'Người dùng trình đọc màn hình sẽ không nghe được phần này. Dựng lại bằng Chromium kèm theo; nếu lỗi lặp lại, báo cho người phát triển.',
  },
  TK622: {
    severity: 'error',
    title: 'Thẻ của bản in chưa đúng',
    hint: 'Xem lại bảng, danh sách ở trang nêu trên: bảng cần hàng đầu, mọi hàng cùng số cột; danh sách chỉ gồm các mục.',
  },
  TK623: {
    severity: 'error',
    title: 'Hình hoặc liên kết trong bản in không có lời thay thế',
    hint: 'Viết lời mô tả cho hình; liên kết phải có chữ và có nơi để dẫn tới.',
  },
  TK624: {
    severity: 'error',
    title: 'Chữ trong bản in không đọc lại được',
    hint: 'Dùng phông Tinos đi kèm; bỏ ký tự mà phông không có ở trang nêu trên.',
  },
  TK625: {
    severity: 'warning',
    title: 'Cấp tiêu đề trong bản in không liên tục',
    hint: 'Mỗi tiêu đề thấp hơn tiêu đề trước nhiều nhất một cấp; sửa cấp tiêu đề trong lời văn.',
  },
  TK626: {
    severity: 'error',
    title: 'Liên kết trong bản in không có nơi dẫn tới',
    hint: 'Mục mà liên kết trỏ tới không có trong bản in này; sửa hoặc bỏ liên kết.',
  },
  TK630: {
    severity: 'error',
    title: 'Phông chữ chưa được nhúng',
    hint: 'Chỉ dùng phông đi kèm phần mềm; phông khác không nhúng được thì nơi in sẽ thay bằng phông khác.',
  },
  TK631: {
    severity: 'error',
    title: 'Màu không hợp với bản in',
    hint: 'Bản cho nhà in chỉ dùng mực CMYK, bản in tại cơ quan chỉ dùng màu xám. Hình JPEG, PNG và nền chuyển màu thẳng, tròn được đổi tự động; thay màu pha, nền chuyển màu kiểu khác ở trang nêu trên.',
  },
  TK632: {
    severity: 'error',
    title: 'Tổng lượng mực vượt mức',
    hint: 'Chọn màu nhạt hơn trong bảng màu của bản cho nhà in.',
  },
  TK633: {
    severity: 'error',
    title: 'Khung trang sai',
    hint: 'Khổ trang đặt ở bộ quy định thể thức; khung cho nhà in tính từ khổ trang. Kiểm tra các trang nêu trên.',
  },
  TK634: {
    severity: 'error',
    title: 'Chữ quá nhỏ',
    hint: 'Đặt lại cỡ chữ, hoặc chuyển bảng, hình nêu trên sang trang khổ ngang.',
  },
  TK635: {
    severity: 'error',
    title: 'Chữ không đen tuyền',
    hint: 'Chữ xám, chữ màu bị máy in cơ quan rắc thành chấm; đặt chữ màu đen.',
  },
  TK636: {
    severity: 'warning',
    title: 'Hình không đủ nét để in',
    hint: 'Thay bằng hình vẽ (SVG) hoặc ảnh nhiều điểm hơn, hoặc in nhỏ lại.',
  },
  TK637: {
    severity: 'error',
    title: 'Tệp cho nhà in thiếu thông tin điều kiện in',
    hint: 'Đây là lỗi của phần mềm; dựng lại, nếu còn thì báo người phụ trách phần mềm.',
  },
  TK638: {
    severity: 'warning',
    title: 'Chữ in bằng phông của máy',
    hint: 'Phông đi kèm không có ký tự này nên máy tự thay phông; máy khác sẽ in khác. Thay ký tự bằng ký tự có trong phông.',
  },
  TK639: {
    severity: 'error',
    title: 'Bản cho nhà in có phần trong suốt',
    hint: 'Bỏ độ mờ, bóng đổ, hòa màu khỏi trang nêu trên.',
  },
  TK640: {
    severity: 'error',
    title: 'Bản in thiếu một thành phần thể thức',
    hint: 'Điền mục tương ứng trong review.yaml; xem bảng của «npm run format».',
  },
  TK641: {
    severity: 'warning',
    title: 'Chữ của một thành phần sai thể thức',
    hint: 'So giá trị trong bộ quy định thể thức với kiểu dáng bản in; xem bảng của «npm run format».',
  },
  TK642: {
    severity: 'warning',
    title: 'Khổ giấy, lề hoặc số trang sai thể thức',
    hint: 'So giá trị trong bộ quy định thể thức với kiểu dáng bản in; xem bảng của «npm run format».',
  },
  TK643: {
    severity: 'warning',
    title: 'Lời văn trình bày sai thể thức',
    hint: 'So giá trị trong bộ quy định thể thức với kiểu dáng bản in; xem bảng của «npm run format».',
  },
  TK644: {
    severity: 'warning',
    title: 'Vị trí, đường kẻ hoặc thứ tự thành phần sai thể thức',
    hint: 'So bộ quy định thể thức với cách xếp các thành phần; xem bảng của «npm run format».',
  },
  TK645: {
    severity: 'warning',
    title: 'Cách viết, đánh số hoặc dấu sai thể thức',
    hint: 'Sửa mục tương ứng trong review.yaml hoặc lời văn; xem bảng của «npm run format».',
  },
  TK646: {
    severity: 'error',
    title: 'Chưa có bản in để đo',
    hint: 'Chạy «npm run build» trước, và kiểm tra mã kỳ, mã bản in.',
  },
  TK650: {
    severity: 'error',
    title: 'Khai báo bản in sai',
    hint: 'Sửa mục nêu trên; danh sách các mục của content/<mã kỳ>/editions/*.yaml có trong data/README.md.',
  },
  TK651: {
    severity: 'warning',
    title: 'Bản in dài hoặc ngắn hơn mức đặt ra',
    hint: 'Thêm hoặc bớt những đoạn đặt trong <Summary>, các mục ghi summary="full"; hoặc sửa mục pages của bản in.',
  },
  TK652: {
    severity: 'warning',
    title: 'Hồ sơ thiếu thành phần',
    hint: 'Hồ sơ gồm tờ trình, báo cáo tổng kết, báo cáo tóm tắt, phụ lục; thêm tệp hoặc mục nêu trên.',
  },
  TK653: {
    severity: 'warning',
    title: 'Dẫn tới phụ lục không có',
    hint: 'Sửa số phụ lục, hoặc viết <See appendix="…" /> để số luôn đúng; các phụ lục có sẵn kể ra ở data/README.md.',
  },
  TK654: {
    severity: 'warning',
    title: 'Phiếu không nằm gọn trong một trang',
    hint: 'Rút gọn lý do, ghi chú của mục tiêu trong targets.csv, hoặc tiêu đề các hạn chế, nguyên nhân, nhiệm vụ gắn với nó.',
  },
  TK701: {
    severity: 'error',
    title: 'Liên kết hỏng trong trang đã dựng',
    hint: 'Đây là lỗi của phần mềm hoặc của địa chỉ viết trong lời văn; sửa địa chỉ nếu nó nằm trong lời văn.',
  },
  TK710: {
    severity: 'info',
    title: 'Không có trong bản dựng công khai',
    hint: 'Khi soạn xong, bỏ dòng draft: true ở đầu tệp lời văn.',
  },
  TK711: {
    severity: 'error',
    title: 'Bản dựng công khai dẫn tới điều không công khai',
    hint: 'Bỏ chỗ dẫn, hoặc bỏ dòng draft: true của phần được dẫn tới; phụ lục nội bộ chỉ nhắc được trong tờ trình.',
  },
  TK801: {
    severity: 'error',
    title: 'Thiếu gói phần mềm',
    hint: 'Chạy «npm ci» trong thư mục phần mềm. Trên Windows nếu vẫn thiếu: đóng mọi chương trình đang dùng thư mục ấy, xóa thư mục node_modules, rồi chạy lại «npm ci».',
  },
  TK802: {
    severity: 'error',
    title: 'Thư viện không nạp được',
    hint: 'Chạy lại «npm ci». Trên Windows nếu vẫn vậy: cài Microsoft Visual C++ Redistributable (x64), và hỏi người quản trị máy xem phần mềm diệt virus có chặn tệp ấy không.',
  },
  TK810: {
    severity: 'error',
    title: 'Tệp đang được chương trình khác mở',
    hint: 'Đóng tệp ấy trong Excel, Word, trình xem PDF hoặc khung xem trước của thư mục, chờ OneDrive đồng bộ xong, rồi chạy lại.',
  },
  TK811: {
    severity: 'error',
    title: 'Không thấy tệp hoặc thư mục',
    hint: 'Kiểm tra đường dẫn; nếu là tệp của phần mềm thì cài lại bằng «npm ci».',
  },
  TK812: {
    severity: 'error',
    title: 'Không có quyền đọc hoặc ghi',
    hint: 'Đóng chương trình đang mở tệp ấy; nếu vẫn vậy, nhờ người quản trị cấp quyền, bỏ thuộc tính «chỉ đọc», hoặc chuyển sang thư mục của mình.',
  },
  TK813: {
    severity: 'error',
    title: 'Đĩa đầy',
    hint: 'Xóa bớt tệp không cần, hoặc dựng vào ổ khác bằng --out.',
  },
  TK814: {
    severity: 'error',
    title: 'Đường dẫn quá dài',
    hint: 'Chuyển thư mục tới chỗ có đường dẫn ngắn, ví dụ D:\\tong-ket, rồi chạy lại.',
  },
  TK815: {
    severity: 'error',
    title: 'Ổ đĩa chỉ cho đọc',
    hint: 'Chép thư mục, kể cả thư mục phần mềm, sang ổ ghi được; trang thì dựng được vào ổ khác bằng --out.',
  },
  TK816: {
    severity: 'error',
    title: 'Mở quá nhiều tệp cùng lúc',
    hint: 'Đóng bớt chương trình rồi chạy lại.',
  },
  TK817: {
    severity: 'error',
    title: 'Tệp và thư mục lẫn nhau',
    hint: 'Kiểm tra tên nêu trên: chỗ cần tệp phải là tệp, chỗ cần thư mục phải là thư mục.',
  },
  TK818: {
    severity: 'error',
    title: 'Đĩa hoặc mạng không trả lời',
    hint: 'Kiểm tra kết nối tới ổ mạng, ổ rời rồi chạy lại; nếu vẫn vậy, chép thư mục về ổ trong máy.',
  },
  TK819: {
    severity: 'error',
    title: 'Hệ thống tệp từ chối',
    hint: 'Chạy lại; nếu vẫn vậy, chép thư mục về ổ trong máy rồi thử lại, và báo người quản trị máy.',
  },
  TK820: {
    severity: 'error',
    title: 'Trang mới đã dựng xong nhưng chưa thay được trang cũ',
    hint: 'Đóng các tệp và cửa sổ nêu trên rồi chạy lại; trang mới được giữ nguyên và được đưa vào ngay ở lần chạy sau.',
  },
  TK821: {
    severity: 'error',
    title: 'Không được phép thay thư mục này',
    hint: 'Chọn một thư mục mới hoặc thư mục trống cho --out; phần mềm chỉ thay thư mục do chính nó dựng.',
  },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof CODES;
