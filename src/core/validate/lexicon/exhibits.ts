import { wordList } from '../../text/word-list.ts';

/** Words by which a text points at a chart or table near it. «hình» and «bảng» alone end too many other words («mô hình», «tình hình»). */
export const POINTERS = wordList(`
  biểu đồ
  bảng dưới
  bảng mục tiêu
  bảng này
  bảng sau
  bảng số liệu
  bảng trên
  bảng tổng hợp
  hình bên
  hình dưới
  hình này
  hình sau
  hình trên
  hình vẽ
  đồ thị
`);
