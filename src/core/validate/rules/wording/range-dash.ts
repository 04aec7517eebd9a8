import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { type OwnBlock, ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** Periods are written one way throughout, so that a search for one finds all. */
export const rangeDash = proseRule({
  code: 'TK339',
  about:
    'Giai đoạn («2021 - 2030») và khoảng tỷ lệ («97-100%») viết một kiểu gạch nối trong cả kỳ tổng kết.',
  examples: {
    ok: [
      'Giai đoạn 2011 - 2020 và 2021 - 2030 đạt 97-100%.',
      'Nghị quyết số 24-NQ/TW, Quyết định số 450-2022/QĐ.',
    ],
    notOk: [
      {
        text: 'Giai đoạn 2009 - 2025; giai đoạn 2012-2017 giảm.',
        at: '2012-2017',
        part: 'Tệp này có 1 chỗ viết kiểu «2012-2017»; phần lớn kỳ tổng kết viết kiểu «2020 - 2023».',
      },
      {
        text: 'Đạt 97-100% ở đô thị, 90-95% ở nông thôn, giảm 8 - 10% phát thải.',
        at: '8 - 10%',
        part: 'Tệp này có 1 chỗ viết kiểu «8 - 10%»; phần lớn kỳ tổng kết viết kiểu «97-100%».',
      },
      {
        text: 'Giai đoạn 2009 - 2025; giai đoạn 2012–2017 giảm.',
        at: '2012–2017',
        part: 'Tệp này có 1 chỗ viết kiểu «2012–2017»; phần lớn kỳ tổng kết viết kiểu «2020 - 2023».',
      },
    ],
  },
  look: (input) => {
    const own = ownWords(input);
    return [YEARS, SHARES].flatMap(({ pattern, house }) => {
      const found = own.flatMap((one) => rangesIn(one, pattern));
      const ways = [...Map.groupBy(found, ({ dash }) => dash).values()].sort(
        (a, b) =>
          b.length - a.length || Number(b[0]?.dash === house) - Number(a[0]?.dash === house),
      );
      const [usual = [], second = []] = ways;
      const [example] = usual;
      if (example === undefined) return [];
      const most = usual.length > second.length ? 'phần lớn' : 'nơi khác trong';
      const odd = found.filter(({ dash }) => dash !== example.dash);
      return [...Map.groupBy(odd, ({ block }) => block.place.file).values()].flatMap((ranges) => {
        const [first] = ranges;
        if (first === undefined) return [];
        return [
          diagnostic(
            'TK339',
            `Tệp này có ${ranges.length} chỗ viết kiểu «${first.words}»; ${most} kỳ tổng kết viết kiểu «${example.words}».`,
            placeIn(first.block, first.at),
            { cause: placeIn(example.block, example.at) },
          ),
        ];
      });
    });
  },
});

type Range = Pick<OwnBlock, 'block'> & {
  readonly at: number;
  readonly words: string;
  readonly dash: string;
};

const YEARS = {
  house: ' - ',
  pattern: /(?<![\p{L}\p{N}/.,-])(?:19|20)\d\d(?<dash>\s?[-–—]\s?)(?:19|20)\d\d(?![\p{L}\p{N}/])/gu,
};
const SHARES = {
  house: '-',
  pattern: /(?<![\p{L}\p{N}/.,-])\d{1,3}(?:,\d+)?(?<dash>\s?[-–—]\s?)\d{1,3}(?:,\d+)?%/gu,
};

function rangesIn({ block, text }: OwnBlock, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => ({
    block,
    at: index,
    words: words.replace(/\s/g, ' '),
    dash: (groups?.['dash'] ?? '').replace(/\s/g, ' '),
  }));
}
