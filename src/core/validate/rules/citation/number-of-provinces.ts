import { provincesOn } from '../../../asked-areas.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { timesIn } from '../../citation/times.ts';
import { proseRule } from '../../prose-rule.ts';

/** `60/34 tỉnh` of a year with 63: the whole is not what there was. Provinces of a region are another whole and stay unjudged. */
export const numberOfProvinces = proseRule({
  code: 'TK350',
  about:
    'Viết «60/63 tỉnh, thành phố» thì mẫu số là số tỉnh, thành phố ở thời điểm câu nói tới, theo areas.csv; số tỉnh đổi khi sáp nhập.',
  examples: {
    ok: [
      'Năm 2022 có 60/63 tỉnh, thành phố báo cáo.',
      'Có 63/63 tỉnh, thành phố trực thuộc Trung ương báo cáo.',
      'Tháng 12/2025 có 34/34 tỉnh, thành phố báo cáo.',
      'Tháng 12/2025, theo TP. Hồ Chí Minh,\ncả nước có 34/34 tỉnh, thành phố báo cáo.',
      'Có 12/13 tỉnh đồng bằng sông Cửu Long báo cáo.',
      'Đã xây dựng ở 07/12 huyện.',
      'Bài báo viết “60/64 tỉnh”.',
    ],
    notOk: [
      {
        text: 'Năm 2022 có 30/34 tỉnh, thành phố báo cáo.',
        at: '30/34',
        part: '«30/34»: Năm 2022 có 63 tỉnh, thành phố.',
      },
      {
        text: 'Có 60/64 tỉnh, thành phố báo cáo.',
        at: '60/64',
        part: '«60/64»: trong kỳ tổng kết có 63 tỉnh, thành phố.',
      },
      {
        text: 'Tháng 12/2025 có 60/63 tỉnh báo cáo.',
        at: '60/63',
        part: '«60/63»: Tháng 12/2025 có 34 tỉnh, thành phố.',
      },
    ],
  },
  look: ({ head, sections, areas }) => {
    const countOn = (day: string): number => provincesOn(areas.rows, day).length;
    const turns = [...new Set(areas.rows.flatMap(({ valid_from: from }) => from ?? []))];
    const countsIn = (from: string, to: string): readonly number[] => [
      ...new Set([from, ...turns.filter((day) => day > from && day <= to), to].map(countOn)),
    ];
    const ever = countsIn('0001-01-01', '9999-12-31');
    return sections
      .flatMap(({ prose }) => prose)
      .flatMap((block) => {
        const sentences = sentencesOf(block.text);
        return [...block.text.matchAll(SHARE)].flatMap(({ index, 1: part = '', 2: whole = '' }) => {
          const sentence = sentences.find(({ from, to }) => index >= from && index < to);
          const time =
            sentence === undefined
              ? undefined
              : timesIn(block.text.slice(sentence.from, sentence.to), head.as_of)[0];
          const known =
            time === undefined
              ? countsIn(`${head.period.from}-01-01`, head.as_of)
              : countsIn(time.from, time.to);
          const all = Number(whole);
          // A whole far from any number of provinces there ever was is that of a region or a group.
          const meant = ever.some((count) => Math.abs(count - all) <= NEAR);
          if (
            known.includes(all) ||
            Math.max(...known) < FEWEST ||
            !meant ||
            block.quotes.some(({ from, to }) => index >= from && index < to)
          )
            return [];
          return [
            diagnostic(
              'TK350',
              `«${part}/${whole}»: ${time === undefined ? 'trong kỳ tổng kết' : time.written} có ${known.join(' hoặc ')} tỉnh, thành phố.`,
              placeIn(block, index),
            ),
          ];
        });
      });
  },
});

const SHARE =
  /(?<![\d/.,-])(\d{1,2})\/(\d{2})\s+(?:tỉnh, thành(?: phố)?|tỉnh\/thành(?: phố)?|tỉnh thành|tỉnh)(?!\p{L})(?! *(?:vùng|ven|miền|đồng bằng|Tây|Đông|Trung du|Bắc|Nam|khu vực|duyên hải))/gu;
const NEAR = 2;
/** A table with fewer provinces is not that of the whole country. */
const FEWEST = 30;
