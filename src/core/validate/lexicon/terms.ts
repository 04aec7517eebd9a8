/** One word for one thing: the house's form, the forms it takes the place of, and why. */
export type Term = {
  readonly use: string;
  readonly not: readonly string[];
  readonly why: string;
  /** Capital letters tell the forms apart. */
  readonly exact?: true;
  /** The forms are right at the head of a sentence. */
  readonly within?: true;
};

const Y = 'các văn bản mẫu viết «y» ở các tiếng này';
const LAW = 'cách viết trong luật';

/** Forms that are each in use: one review keeps to one of them. */
export const RIVALS: readonly (readonly string[])[] = [
  ['bảo đảm', 'đảm bảo'],
  ['các bộ, ngành', 'các Bộ, ngành'],
  ['khoa học và công nghệ', 'khoa học công nghệ', 'khoa học - công nghệ'],
  ['Thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh'],
  ['khí tượng thủy văn', 'khí tượng, thủy văn'],
  ['kinh tế - xã hội', 'kinh tế xã hội'],
];

/**
 * Forms printed in the resolutions of the Central Committee and in laws of 2020 and later; where those
 * differ, the form of the Luật Bảo vệ môi trường năm 2020. Spelling with «i» or «y» only in words listed here.
 */
export const TERMS: readonly Term[] = [
  {
    use: 'các-bon',
    not: ['các bon', 'cácbon', 'cac bon', 'cac-bon', 'cacbon', 'carbon', 'các-bôn'],
    why: LAW,
    exact: true,
  },
  { use: 'ô-dôn', not: ['ô zôn', 'ôzôn', 'ôdôn', 'ô dôn', 'ozone', 'ozon'], why: LAW },
  {
    use: 'khí nhà kính',
    not: ['khí hiệu ứng nhà kính', 'khí gây hiệu ứng nhà kính', 'khí thải nhà kính'],
    why: 'thuật ngữ của Luật Bảo vệ môi trường',
  },
  { use: 'biến đổi khí hậu', not: ['thay đổi khí hậu'], why: 'thuật ngữ của Nghị quyết' },
  {
    use: 'nước biển dâng',
    not: ['mực nước biển dâng', 'dâng nước biển'],
    why: 'thuật ngữ của Nghị quyết',
  },
  {
    use: 'phát thải ròng bằng 0',
    not: [
      'phát thải ròng bằng không',
      'phát thải ròng về 0',
      'phát thải bằng 0',
      'Net Zero',
      'Net-Zero',
      'NetZero',
    ],
    why: 'cách viết của Bộ Chính trị',
  },
  {
    use: 'Cách mạng công nghiệp lần thứ tư',
    not: [
      'cách mạng công nghiệp lần thứ tư',
      'Cách mạng công nghiệp lần thứ 4',
      'cách mạng công nghiệp lần thứ 4',
      'Cách mạng công nghiệp lần thứ IV',
      'cách mạng công nghiệp 4.0',
      'Cách mạng công nghiệp 4.0',
      'Cách mạng Công nghiệp lần thứ tư',
    ],
    why: 'tên gọi trong văn kiện của Đảng',
    exact: true,
  },
  {
    use: 'Thỏa thuận Paris',
    not: [
      'Hiệp định Paris về khí hậu',
      'Hiệp định Paris về biến đổi khí hậu',
      'Thỏa thuận Pa-ri',
      'Thỏa ước Paris',
    ],
    why: 'tên chính thức bằng tiếng Việt',
  },
  {
    use: 'COP26',
    not: ['COP 26', 'COP-26', 'Cop26', 'Cop 26'],
    why: 'viết liền, chữ hoa',
    exact: true,
  },
  { use: 'COP27', not: ['COP 27', 'COP-27', 'Cop27'], why: 'viết liền, chữ hoa', exact: true },
  { use: 'COP28', not: ['COP 28', 'COP-28', 'Cop28'], why: 'viết liền, chữ hoa', exact: true },
  {
    use: 'ngân sách nhà nước',
    not: ['ngân sách Nhà nước', 'Ngân sách Nhà nước'],
    why: 'cách viết của Luật Ngân sách nhà nước',
    exact: true,
  },
  {
    use: 'quản lý nhà nước',
    not: ['quản lý Nhà nước'],
    why: '«nhà nước» ở đây là tính từ',
    exact: true,
  },
  { use: 'hằng năm', not: ['hàng năm'], why: '«hằng» là «mỗi»; cách viết trong luật' },
  { use: 'hằng quý', not: ['hàng quý'], why: '«hằng» là «mỗi»' },
  { use: 'hằng tháng', not: ['hàng tháng'], why: '«hằng» là «mỗi»' },
  { use: 'hằng ngày', not: ['hàng ngày'], why: '«hằng» là «mỗi»' },
  { use: 'châu Á', not: ['Châu Á'], why: '«châu» là danh từ chung', exact: true, within: true },
  { use: 'châu Âu', not: ['Châu Âu'], why: '«châu» là danh từ chung', exact: true, within: true },
  { use: 'châu Phi', not: ['Châu Phi'], why: '«châu» là danh từ chung', exact: true, within: true },
  {
    use: 'châu Mỹ',
    not: ['Châu Mỹ', 'châu Mĩ'],
    why: '«châu» là danh từ chung',
    exact: true,
    within: true,
  },
  { use: 'trung hòa các-bon', not: ['trung tính các-bon', 'trung tính carbon'], why: LAW },
  { use: 'mê-tan', not: ['mêtan', 'methane', 'metan'], why: LAW },

  { use: 'tỷ lệ', not: ['tỉ lệ'], why: Y },
  { use: 'tỷ trọng', not: ['tỉ trọng'], why: Y },
  { use: 'tỷ suất', not: ['tỉ suất'], why: Y },
  { use: 'tỷ đồng', not: ['tỉ đồng'], why: Y },
  { use: 'tỷ giá', not: ['tỉ giá'], why: Y },
  { use: 'tỷ số', not: ['tỉ số'], why: Y },
  { use: 'kỹ thuật', not: ['kĩ thuật'], why: Y },
  { use: 'kỹ năng', not: ['kĩ năng'], why: Y },
  { use: 'kỹ sư', not: ['kĩ sư'], why: Y },
  { use: 'kỹ lưỡng', not: ['kĩ lưỡng'], why: Y },
  { use: 'mỹ thuật', not: ['mĩ thuật'], why: Y },
  { use: 'lý do', not: ['lí do'], why: Y },
  { use: 'lý luận', not: ['lí luận'], why: Y },
  { use: 'lý thuyết', not: ['lí thuyết'], why: Y },
  { use: 'quản lý', not: ['quản lí'], why: Y },
  { use: 'xử lý', not: ['xử lí'], why: Y },
  { use: 'pháp lý', not: ['pháp lí'], why: Y },
  { use: 'địa lý', not: ['địa lí'], why: Y },
  { use: 'hợp lý', not: ['hợp lí'], why: Y },
  { use: 'nguyên lý', not: ['nguyên lí'], why: Y },
  { use: 'tâm lý', not: ['tâm lí'], why: Y },
  { use: 'vật lý', not: ['vật lí'], why: Y },
  { use: 'công lý', not: ['công lí'], why: Y },
  { use: 'thanh lý', not: ['thanh lí'], why: Y },
  { use: 'tỉnh lỵ', not: ['tỉnh lị'], why: Y },
  { use: 'ký kết', not: ['kí kết'], why: Y },
  { use: 'ký hiệu', not: ['kí hiệu'], why: Y },
  { use: 'chữ ký', not: ['chữ kí'], why: Y },
  { use: 'đăng ký', not: ['đăng kí'], why: Y },
  { use: 'kỳ họp', not: ['kì họp'], why: Y },
  { use: 'nhiệm kỳ', not: ['nhiệm kì'], why: Y },
  { use: 'thời kỳ', not: ['thời kì'], why: Y },
  { use: 'chu kỳ', not: ['chu kì'], why: Y },
  { use: 'định kỳ', not: ['định kì'], why: Y },
  { use: 'trường kỳ', not: ['trường kì'], why: Y },
  { use: 'kỷ luật', not: ['kỉ luật'], why: Y },
  { use: 'kỷ niệm', not: ['kỉ niệm'], why: Y },
  { use: 'kỷ cương', not: ['kỉ cương'], why: Y },
  { use: 'kỷ lục', not: ['kỉ lục'], why: Y },
  { use: 'kỷ nguyên', not: ['kỉ nguyên'], why: Y },
  { use: 'thế kỷ', not: ['thế kỉ'], why: Y },
  { use: 'thập kỷ', not: ['thập kỉ'], why: Y },
  { use: 'hy vọng', not: ['hi vọng'], why: Y },
  { use: 'hy sinh', not: ['hi sinh'], why: Y },
  { use: 'quy định', not: ['qui định'], why: Y },
  { use: 'quy hoạch', not: ['qui hoạch'], why: Y },
  { use: 'quy mô', not: ['qui mô'], why: Y },
  { use: 'quy chuẩn', not: ['qui chuẩn'], why: Y },
  { use: 'quy trình', not: ['qui trình'], why: Y },
  { use: 'quy luật', not: ['qui luật'], why: Y },
  { use: 'quy chế', not: ['qui chế'], why: Y },
  { use: 'quý', not: ['quí'], why: Y },
  { use: 'vĩ mô', not: ['vỹ mô'], why: '«vĩ» là lớn' },
  { use: 'vi mô', not: ['vy mô'], why: '«vi» là nhỏ' },
  { use: 'tiến sĩ', not: ['tiến sỹ'], why: 'cách viết trong luật' },
  { use: 'thạc sĩ', not: ['thạc sỹ'], why: 'cách viết trong luật' },
  { use: 'bác sĩ', not: ['bác sỹ'], why: 'cách viết trong luật' },
  { use: 'chiến sĩ', not: ['chiến sỹ'], why: 'cách viết trong luật' },
];
