import { wordList } from '../../text/word-list.ts';

/**
 * Names of bodies with the capital letters of Nghị định số 30/2020/NĐ-CP, phụ lục II, mục IV, and of
 * letters of the Party. `generic` names may begin small where many of the kind are meant: «các tỉnh ủy».
 */
export const BODIES: readonly { readonly name: string; readonly generic?: true }[] = [
  { name: 'Đảng Cộng sản Việt Nam' },
  { name: 'Ban Chấp hành Trung ương' },
  { name: 'Bộ Chính trị' },
  { name: 'Ban Bí thư' },
  { name: 'Văn phòng Trung ương Đảng' },
  { name: 'Ban Chính sách, chiến lược Trung ương' },
  { name: 'Ban Kinh tế Trung ương' },
  { name: 'Ban Tuyên giáo và Dân vận Trung ương' },
  { name: 'Ban Tuyên giáo Trung ương' },
  { name: 'Ủy ban Kiểm tra Trung ương' },
  { name: 'Ban Nội chính Trung ương' },
  { name: 'Ban Tổ chức Trung ương' },
  { name: 'Đảng đoàn Quốc hội' },
  { name: 'Đảng ủy Quốc hội' },
  { name: 'Đảng ủy Chính phủ' },
  { name: 'Mặt trận Tổ quốc' },
  { name: 'Quốc hội' },
  { name: 'Văn phòng Chính phủ' },
  { name: 'Thủ tướng Chính phủ' },
  { name: 'Ngân hàng Nhà nước' },
  { name: 'Thanh tra Chính phủ' },
  { name: 'Liên hợp quốc' },
  { name: 'Hội Nông dân Việt Nam' },
  { name: 'Hội Liên hiệp Phụ nữ Việt Nam' },
  { name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh' },
  { name: 'Ủy ban nhân dân', generic: true },
  { name: 'Hội đồng nhân dân', generic: true },
  { name: 'Ban cán sự đảng', generic: true },
];

/** What follows «Bộ» in the names of ministries that are or were, the first letter of «Bộ» always large. */
export const MINISTRIES = wordList(`
  Công Thương
  Công an
  Dân tộc và Tôn giáo
  Giao thông vận tải
  Giáo dục và Đào tạo
  Khoa học và Công nghệ
  Kế hoạch và Đầu tư
  Lao động - Thương binh và Xã hội
  Ngoại giao
  Nông nghiệp và Môi trường
  Nông nghiệp và Phát triển nông thôn
  Nội vụ
  Quốc phòng
  Thông tin và Truyền thông
  Tài chính
  Tài nguyên và Môi trường
  Tư pháp
  Văn hóa, Thể thao và Du lịch
  Xây dựng
  Y tế
`);

/** Words that make a compound with «bộ» or «ban»: «cán bộ chính trị» is no body. */
export const NO_BODY_AFTER = wordList(`
  các
  cán
  cục
  nội
  toàn
  đồng
`);
