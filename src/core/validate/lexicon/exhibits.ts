/** Words by which a text points at a chart or table near it. «hình» and «bảng» alone end too many other words («mô hình», «tình hình»). */
export const POINTERS: readonly string[] = [
  'biểu đồ',
  'đồ thị',
  'hình trên',
  'hình dưới',
  'hình sau',
  'hình bên',
  'hình này',
  'hình vẽ',
  'bảng trên',
  'bảng dưới',
  'bảng sau',
  'bảng này',
  'bảng mục tiêu',
  'bảng số liệu',
  'bảng tổng hợp',
];
