/**
 * What tables of offices call columns beside the names and labels of the schema, by the column's key. Each is
 * read for the column only in a table where no other column could be meant.
 */
export const COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  indicator: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Mã chỉ tiêu', 'Tên chỉ số', 'Mã chỉ số'],
  area: [
    'Địa phương',
    'Tỉnh',
    'Tỉnh, thành phố',
    'Tỉnh/thành phố',
    'Tỉnh, thành',
    'Đơn vị hành chính',
    'Tên địa phương',
    'Tên địa bàn',
  ],
  year: ['Năm', 'Giai đoạn', 'Kỳ', 'Thời kỳ', 'Năm/giai đoạn', 'Thời gian'],
  value: ['Số liệu', 'Trị số', 'Kết quả', 'Giá trị số liệu'],
  unit: ['Đơn vị', 'ĐVT', 'Đ.v.t', 'Đơn vị đo', 'Đơn vị tính'],
  status: ['Trạng thái', 'Loại số liệu', 'Tình trạng số liệu'],
  source: ['Nguồn số liệu', 'Nguồn dữ liệu', 'Nguồn tin', 'Mã nguồn'],
  as_of: ['Ngày chốt', 'Ngày chốt số liệu', 'Tính đến', 'Tính đến ngày'],
  method: ['Phương pháp tính', 'Cách tính'],
  note: ['Chú thích', 'Lưu ý', 'Diễn giải'],
  date: ['Ngày', 'Ngày tháng', 'Ngày ban hành'],
  issuer: ['Cơ quan', 'Nơi ban hành'],
};

/** Columns that only count the rows of a table on paper. */
export const ROW_COUNTERS: readonly string[] = ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự'];
