import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { findPhrases, phrases } from '../../../text/phrases.ts';
import { RIVALS, TERMS } from '../../lexicon/terms.ts';
import { type OwnBlock, ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** One thing has one name, so that a reader who searches finds all of it. */
export const houseTerms = proseRule({
  code: 'TK330',
  about:
    'Mỗi thuật ngữ viết một cách trong cả kỳ tổng kết, theo danh sách thuật ngữ; cách viết nào cũng được dùng («bảo đảm», «đảm bảo») thì giữ một cách; lời trích và tên văn bản giữ nguyên.',
  examples: {
    ok: [
      'Tỷ lệ hộ nghèo giảm hằng năm; thị trường các-bon, kiểm kê khí nhà kính theo chuỗi.',
      'Theo Global Carbon Project; “tỉ lệ” trong lời trích giữ nguyên. Châu Á là châu lục đông dân nhất.',
    ],
    notOk: [
      {
        text: 'Thị trường cácbon còn mới.',
        at: 'cácbon',
        part: 'Viết «các-bon», không viết «cácbon»: cách viết trong luật.',
      },
      {
        text: 'Tỉ lệ hộ nghèo giảm hàng năm.',
        at: 'Tỉ lệ',
        part: 'Viết «tỷ lệ», không viết «Tỉ lệ»: các văn bản mẫu viết «y» ở các tiếng này.',
      },
      {
        text: 'Trình độ các nước tiên tiến của Châu Á.',
        at: 'Châu Á',
        part: 'Viết «châu Á», không viết «Châu Á»: «châu» là danh từ chung.',
      },
      {
        text: 'Chi ngân sách Nhà nước tăng.',
        at: 'ngân sách Nhà nước',
        part: '«ngân sách nhà nước»',
      },
      { text: 'Quy chuẩn kĩ\nthuật chưa đủ.', at: 'kĩ', part: '«kỹ thuật»' },
      {
        text: 'Bảo đảm nguồn lực; bảo đảm tiến độ, bảo đảm nước sạch, đảm bảo chất lượng.',
        at: 'đảm bảo chất',
        part: '«bảo đảm» 3 lần',
      },
      {
        text: 'Cuộc cách mạng công nghiệp 4.0 làm thay đổi quan trắc.',
        at: 'cách mạng công nghiệp 4.0',
        part: 'lần thứ tư',
      },
    ],
  },
  look: (input) => {
    const own = ownWords(input);
    const wrong = own.flatMap(({ block, text }) =>
      LISTS.flatMap(({ list, terms }) =>
        findPhrases(text, list).flatMap(({ phrase, written, from }) => {
          const term = terms.get(phrase);
          if (term === undefined || (term.within === true && opens(text, from))) return [];
          return [
            diagnostic(
              'TK330',
              `Viết «${term.use}», không viết «${written}»: ${term.why}.`,
              placeIn(block, from),
            ),
          ];
        }),
      ),
    );
    return [...wrong, ...mixed(own)];
  },
});

const LISTS = (['exact', 'letters'] as const).map((likeness) => {
  const chosen = TERMS.filter(({ exact }) => (exact === true) === (likeness === 'exact'));
  const terms = new Map(chosen.flatMap((term) => term.not.map((form) => [form, term] as const)));
  return { list: phrases([...terms.keys()], likeness), terms };
});

/** Each form by how it may be met: a sentence begins with a large letter. */
const FORMS = new Map([
  ...RIVALS.flat().map((form) => [form[0]!.toUpperCase() + form.slice(1), form] as const),
  ...RIVALS.flat().map((form) => [form, form] as const),
]);
const RIVAL = phrases([...FORMS.keys()], 'exact');
const GROUP_OF = new Map(RIVALS.flatMap((forms) => forms.map((form) => [form, forms] as const)));

/** The rarer forms of a thing the review names in several ways, the first of each in a file. */
function mixed(own: readonly OwnBlock[]): readonly Diagnostic[] {
  const found = own.flatMap(({ block, text }) =>
    findPhrases(text, RIVAL).map(({ phrase, from }) => ({
      block,
      index: from,
      form: FORMS.get(phrase) ?? '',
    })),
  );
  return [...Map.groupBy(found, ({ form }) => GROUP_OF.get(form))].flatMap(([forms = [], uses]) => {
    const count = (form: string): number => uses.filter((use) => use.form === form).length;
    const usual = forms.reduce((best, form) => (count(form) > count(best) ? form : best));
    const odd = uses.filter(({ form }) => form !== usual);
    return [
      ...Map.groupBy(odd, ({ block, form }) => `${block.place.file} ${form}`).values(),
    ].flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      return [
        diagnostic(
          'TK330',
          `Tệp này viết «${first.form}» ${rest.length + 1} lần, cả kỳ tổng kết viết «${usual}» ${count(usual)} lần; giữ một cách.`,
          placeIn(first.block, first.index),
        ),
      ];
    });
  });
}

/** Whether a sentence begins here, where any word has a large letter. */
const opens = (text: string, at: number): boolean =>
  /(?:^|[.!?…:]["”»)]*)\s*["“«(-]?\s*$/u.test(text.slice(Math.max(0, at - 6), at));
