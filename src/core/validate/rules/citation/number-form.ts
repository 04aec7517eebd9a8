import { diagnostic } from '../../../diagnostic.ts';
import { nearest } from '../../../nearest.ts';
import { placeIn } from '../../../prose.ts';
import { DOCUMENT_TYPES } from '../../../text/document-types.ts';
import { bareCapitals } from '../../../text/orthography.ts';
import { type TypedMention, typedMentions } from '../../citation/mentions.ts';
import { numberKey } from '../../citation/spelling.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** Numbers of papers in a form that no paper bears. */
export const numberForm = proseRule({
  code: 'TK340',
  about:
    'Số, ký hiệu viết đúng khuôn: của Đảng là số-loại/cơ quan (24-NQ/TW), của Nhà nước là số/loại-cơ quan (796/QĐ-TTg), văn bản quy phạm pháp luật có năm (06/2022/NĐ-CP), luật có khóa Quốc hội (72/2020/QH14). Căn cứ: Hướng dẫn 05-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I và III.',
  examples: {
    ok: [
      'Theo 24-NQ/TW, 796/QĐ-TTg, 06/2022/NĐ-CP và 72/2020/QH14.',
      'Chương trình số 64-CTr/TU; công văn số 1234/BTNMT-KHTC.',
      'Bài báo viết “Nghị quyết số 24-Q/TW”.',
      'Giai đoạn 2021-2030, dịch COVID-19, 07/12 huyện, 15 tấn/ha, Quyết định 1/CP.16.',
    ],
    notOk: [
      {
        text: 'Hội nghị tổng kết Nghị quyết số 24-Q/TW.',
        at: '24-Q/TW',
        part: '«24-Q/TW» không đúng khuôn số, ký hiệu: không có loại văn bản nào ký hiệu «Q»; có phải ý là «24-NQ/TW»?',
      },
      {
        text: 'Theo Nghị định số 06/2022/ND-CP.',
        at: '06/2022/ND-CP',
        part: '«06/2022/ND-CP» không đúng khuôn số, ký hiệu: «ND» phải viết «NĐ»; có phải ý là «06/2022/NĐ-CP»?',
      },
      {
        text: 'Theo Nghị định số 06/NĐ-CP.',
        at: '06/NĐ-CP',
        part: '«06/NĐ-CP» không đúng khuôn số, ký hiệu: số của nghị định phải có năm; có phải ý là «06/2022/NĐ-CP»?',
      },
      { text: 'Tại Quyết định số 796/QĐ-TTG.', at: '796/QĐ-TTG', part: '«796/QĐ-TTg»' },
      { text: 'Tại Quyết định số 796-QĐ/TTg.', at: '796-QĐ/TTg', part: 'văn bản của Nhà nước' },
      { text: 'Theo Nghị quyết số 24/NQ-TW.', at: '24/NQ-TW', part: 'văn bản của Đảng' },
      { text: 'Luật số 72/2020/QH13 đã có hiệu lực.', at: '72/2020/QH13', part: '«72/2020/QH14»' },
      { text: 'Dự thảo Nghị quyết số: -NQ/TW.', at: '-NQ/TW', part: 'chưa có số' },
    ],
  },
  look: (input) =>
    typedMentions(input).flatMap((mention) => {
      const { number, block, from } = mention;
      if (number?.fault === undefined) return [];
      const right = proposed(mention, input);
      return [
        diagnostic(
          'TK340',
          `«${number.written}» không đúng khuôn số, ký hiệu: ${number.fault}${right === undefined ? '.' : `; có phải ý là «${right}»?`}`,
          placeIn(block, from),
        ),
      ];
    }),
});

/** A registered number alike comes first, then what the type named before it asks for, then what the grammar makes of it. */
function proposed(
  { number, claims }: TypedMention,
  { documents }: ProseRuleInput,
): string | undefined {
  if (number === undefined || number.digits === '') return undefined;
  const digits = (text: string): string => text.replace(/^0+/, '').replace(/\D.*$/su, '');
  const registered = documents.rows.flatMap((row) =>
    row.number !== undefined && digits(row.number) === digits(number.digits) ? [row.number] : [],
  );
  const same = registered.find(
    (one) => number.proper !== undefined && numberKey(one) === numberKey(number.proper),
  );
  const alike = nearest(lettersOf(number.written), registered.map(lettersOf));
  const letters = DOCUMENT_TYPES.find(
    ({ names }) => claims.type !== undefined && names.includes(claims.type.value),
  )?.letters;
  const byName =
    number.type === undefined && !number.assembly && letters !== undefined
      ? number.written.replace(/\p{L}+/u, letters)
      : undefined;
  return same ?? registered.find((one) => lettersOf(one) === alike) ?? byName ?? number.proper;
}

const lettersOf = (number: string): string => bareCapitals(number).replace(/[^A-Z]/g, '');
