import { wordList } from '../../text/word-list.ts';

/** Who may be named as issuer beyond the register and the table of bodies. */
export const ISSUER_NAMES = wordList(`
  BCH Trung ương
  Ban Bí thư
  Ban Chấp hành Trung ương
  Ban Chấp hành Đảng bộ tỉnh
  Ban Thường vụ Thành ủy
  Ban Thường vụ Tỉnh ủy
  Bộ Chính trị
  Chính phủ
  Chủ tịch nước
  HĐND tỉnh
  Hội đồng nhân dân tỉnh
  Quốc hội
  Thành ủy
  Thủ tướng Chính phủ
  Tỉnh ủy
  UBND tỉnh
  Văn phòng Chính phủ
  Văn phòng Trung ương Đảng
  Ủy ban Thường vụ Quốc hội
  Ủy ban nhân dân tỉnh
`);
