import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { proseRule } from '../../prose-rule.ts';

/** `12/07 huyện`: more done than there are. */
export const shareOfCount = proseRule({
  code: 'TK347',
  about:
    'Viết «07/12 huyện» thì tử số là số đã có, mẫu số là tổng số, nên tử số không lớn hơn mẫu số.',
  examples: {
    ok: [
      'Đã xây dựng ở 07/12 huyện, thành phố.',
      'Có 63/63 tỉnh báo cáo.',
      'Ngày 15/8 tỉnh báo cáo.',
      'Từ 15/8 đến 20/9 huyện tổ chức hội nghị.',
      'Họp ngày 07/12/2023 xã.',
      'Bài báo viết “12/07 huyện”.',
    ],
    notOk: [
      { text: 'Đã xây dựng ở 12/07 huyện.', at: '12/07', part: '«12/07 huyện»: 12 lớn hơn 7.' },
      {
        text: 'Có 65/63 tỉnh, thành phố báo cáo.',
        at: '65/63',
        part: '«65/63 tỉnh»: 65 lớn hơn 63.',
      },
      { text: 'Đạt 20/18 chỉ tiêu.', at: '20/18', part: '«20/18 chỉ tiêu»: 20 lớn hơn 18.' },
    ],
  },
  look: ({ sections }) =>
    sections
      .flatMap(({ prose }) => prose)
      .flatMap((block) =>
        [...block.text.matchAll(SHARE)].flatMap(
          ({ index, 1: lead = '', 2: part = '', 3: whole = '', 4: unit = '' }) => {
            const at = index + lead.length;
            const [done, all] = [Number(part), Number(whole)];
            const isDay = lead !== '' && (/^ngày/iu.test(lead) || (done <= 31 && all <= 12));
            if (done <= all || isDay || block.quotes.some(({ from, to }) => at >= from && at < to))
              return [];
            return [
              diagnostic(
                'TK347',
                `«${part}/${whole} ${unit}»: ${done} lớn hơn ${all}.`,
                placeIn(block, at),
              ),
            ];
          },
        ),
      ),
});

/** What is counted out of a whole: units of administration, bodies, works, items of a plan. */
const COUNTED = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'địa phương',
  'thôn',
  'bản',
  'bộ',
  'ngành',
  'sở',
  'ban',
  'cơ quan',
  'đơn vị',
  'đảng bộ',
  'cấp ủy',
  'khu',
  'cụm',
  'làng nghề',
  'cơ sở',
  'doanh nghiệp',
  'nhà máy',
  'dự án',
  'công trình',
  'hồ',
  'đập',
  'trạm',
  'trường',
  'bệnh viện',
  'hộ',
  'mục tiêu',
  'chỉ tiêu',
  'tiêu chí',
  'nhiệm vụ',
  'nội dung',
  'đề án',
  'văn bản',
  'ý kiến',
  'đại biểu',
  'thành viên',
  'đồng chí',
];
const SHARE = new RegExp(
  `((?:(?<!\\p{L})(?:ngày|sáng|chiều|tối|hôm|từ|đến|trước|sau)\\s+)?)(?<![\\d/.,-])(\\d{1,5})/(\\d{1,5})\\s+(${COUNTED.join('|')})(?!\\p{L})`,
  'giu',
);
