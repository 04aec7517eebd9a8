import { pairList } from '../../text/word-list.ts';

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

/** Words that are spelt with «y» though «i» would sound the same. */
const SPELT_WITH_Y = pairList(`
  chu kì = chu kỳ
  chữ kí = chữ ký
  công lí = công lý
  hi sinh = hy sinh
  hi vọng = hy vọng
  hợp lí = hợp lý
  kì họp = kỳ họp
  kí hiệu = ký hiệu
  kí kết = ký kết
  kĩ lưỡng = kỹ lưỡng
  kĩ năng = kỹ năng
  kĩ sư = kỹ sư
  kĩ thuật = kỹ thuật
  kỉ cương = kỷ cương
  kỉ luật = kỷ luật
  kỉ lục = kỷ lục
  kỉ nguyên = kỷ nguyên
  kỉ niệm = kỷ niệm
  lí do = lý do
  lí luận = lý luận
  lí thuyết = lý thuyết
  mĩ thuật = mỹ thuật
  nguyên lí = nguyên lý
  nhiệm kì = nhiệm kỳ
  pháp lí = pháp lý
  qui chuẩn = quy chuẩn
  qui chế = quy chế
  qui hoạch = quy hoạch
  qui luật = quy luật
  qui mô = quy mô
  qui trình = quy trình
  qui định = quy định
  quí = quý
  quản lí = quản lý
  thanh lí = thanh lý
  thập kỉ = thập kỷ
  thế kỉ = thế kỷ
  thời kì = thời kỳ
  trường kì = trường kỳ
  tâm lí = tâm lý
  tỉ giá = tỷ giá
  tỉ lệ = tỷ lệ
  tỉ suất = tỷ suất
  tỉ số = tỷ số
  tỉ trọng = tỷ trọng
  tỉ đồng = tỷ đồng
  tỉnh lị = tỉnh lỵ
  vật lí = vật lý
  xử lí = xử lý
  đăng kí = đăng ký
  địa lí = địa lý
  định kì = định kỳ
`);

/**
 * Forms printed in the resolutions of the Central Committee and in laws of 2020 and later; where those
 * differ, the form of the Luật Bảo vệ môi trường năm 2020. Spelling with «i» or «y» only in words listed here.
 */
export const TERMS: readonly Term[] = [
  ...SPELT_WITH_Y.map(
    ([not, use]): Term => ({ use, not: [not], why: 'các văn bản mẫu viết «y» ở các tiếng này' }),
  ),
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

  { use: 'vĩ mô', not: ['vỹ mô'], why: '«vĩ» là lớn' },
  { use: 'vi mô', not: ['vy mô'], why: '«vi» là nhỏ' },
  { use: 'tiến sĩ', not: ['tiến sỹ'], why: 'cách viết trong luật' },
  { use: 'thạc sĩ', not: ['thạc sỹ'], why: 'cách viết trong luật' },
  { use: 'bác sĩ', not: ['bác sỹ'], why: 'cách viết trong luật' },
  { use: 'chiến sĩ', not: ['chiến sỹ'], why: 'cách viết trong luật' },
];
