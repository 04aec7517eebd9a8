import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { NarrativeElement, ProseBlock, Section } from '../../../model.ts';
import { comparePlaces, type Place } from '../../../place.ts';
import { findPhrases, phrases } from '../../../text/phrases.ts';
import { POINTERS } from '../../lexicon/exhibits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** A picture nobody speaks of is left to each reader's own conclusion. */
export const unmentionedExhibit = proseRule({
  code: 'TK325',
  about:
    'Mỗi hình, mỗi bảng phải được lời văn của phần nói tới: bằng một số liệu, mức độ hoàn thành hoặc mục tiêu có trong hình, bằng chữ «hình», «biểu đồ», «bảng» dưới cùng tiêu đề, hoặc bằng câu dẫn kết thúc bằng dấu hai chấm ngay trước.',
  examples: {
    ok: [
      'Độ che phủ là <Value indicator="forest-cover" year="2024"/>.\n\n<Chart indicators="forest-cover" title="Rừng"/>',
      'Rừng tăng, như biểu đồ cho thấy.\n\n<Chart indicators="forest-cover" title="Rừng"/>',
      'Đất lúa qua các năm:\n\n<Chart indicators="rice-land" title="Đất lúa"/>',
      'Mục tiêu này <Verdict target="T01"/>.\n\n<TargetTable/>',
      '<Result id="KQ09" theme="land" targets="T02" title="Giữ đất lúa">\n\nĐất lúa được giữ.\n\n</Result>\n\n<Chart indicators="rice-land" targets="T02" title="Đất lúa"/>',
    ],
    notOk: [
      {
        text: 'Rừng tăng theo mô hình mới.\n\n<Chart indicators="rice-land" title="Đất lúa"/>',
        at: '<Chart',
        part: 'Hình «Đất lúa» không được câu nào trong phần «Phần thử» nói tới.',
      },
      {
        text: 'Rừng tăng theo tình hình chung.\n\n<TargetTable theme="forest"/>',
        at: '<TargetTable',
        part: 'Bảng mục tiêu không được câu nào trong phần «Phần thử» nói tới.',
      },
    ],
  },
  look: (input) => {
    const own = new Map(ownWords(input).map(({ block, text }) => [block, text]));
    return input.sections.flatMap((section) => {
      const exhibits = section.elements.filter(
        (one) => one.name === 'Chart' || one.name === 'TargetTable',
      );
      if (exhibits.length === 0) return [];
      const said = saidIn(section);
      const spoken = section.prose
        .filter((block) => isSpoken(block))
        .map((block) => ({ block, text: own.get(block) ?? '' }));
      const headings = section.prose
        .filter(({ kind }) => kind === 'heading')
        .map(({ place }) => place);
      const part = (place: Place): number =>
        headings.filter((heading) => comparePlaces(heading, place) <= 0).length;
      const pointed = new Set(
        spoken.filter(({ text }) => points(text)).map(({ block }) => part(block.place)),
      );
      return exhibits.flatMap((exhibit): Diagnostic[] => {
        if (isShown(exhibit, said) || pointed.has(part(exhibit.place))) return [];
        const before = section.prose.findLast(
          ({ place }) => comparePlaces(place, exhibit.place) < 0,
        );
        if (before !== undefined && isSpoken(before) && /:\s*$/.test(before.text)) return [];
        const name =
          exhibit.name === 'Chart' ? `Hình «${exhibit.attributes.title}»` : 'Bảng mục tiêu';
        return [
          diagnostic(
            'TK325',
            `${name} không được câu nào trong phần «${section.title}» nói tới.`,
            exhibit.place,
          ),
        ];
      });
    });
  },
});

type Exhibit = NarrativeElement<'Chart'> | NarrativeElement<'TargetTable'>;
type Said = {
  readonly indicators: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly themes: ReadonlySet<string | undefined>;
  readonly verdicts: boolean;
};

const POINTER = phrases(POINTERS, 'letters');
const NUMBERED = /(?<!\p{L})(?:hình|bảng)\s+\d/iu;

/** Whether a text sends its reader to a picture or a table. */
const points = (text: string): boolean =>
  NUMBERED.test(text) || findPhrases(text, POINTER).length > 0;

const isSpoken = ({ kind }: ProseBlock): boolean => kind === 'paragraph' || kind === 'item';

/** What the sentences of a section take their figures and verdicts from. */
function saidIn({ elements }: Section): Said {
  const targets = elements.flatMap((one) => {
    if (one.name === 'Verdict') return [one.attributes.target];
    return one.name === 'Result' || one.name === 'Limitation' ? (one.attributes.targets ?? []) : [];
  });
  return {
    indicators: new Set(
      elements.flatMap((one) =>
        one.name === 'Value' || one.name === 'Change' ? [one.attributes.indicator] : [],
      ),
    ),
    targets: new Set(targets),
    themes: new Set(
      elements.flatMap((one) => (one.name === 'Count' ? [one.attributes.theme] : [])),
    ),
    verdicts: elements.some(({ name }) => name === 'Verdict'),
  };
}

function isShown(exhibit: Exhibit, said: Said): boolean {
  const { targets } = exhibit.attributes;
  if (targets?.some((target) => said.targets.has(target)) === true) return true;
  if (exhibit.name === 'Chart')
    return exhibit.attributes.indicators.some((indicator) => said.indicators.has(indicator));
  return targets === undefined && (said.verdicts || said.themes.has(exhibit.attributes.theme));
}
