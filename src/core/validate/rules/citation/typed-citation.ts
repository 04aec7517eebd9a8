import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { LegalDocument } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { WRITING_RULES } from '../../../schema/writing-rules.ts';
import {
  componentMayStand,
  isLaw,
  mentionsOf,
  type TypedMention,
} from '../../citation/mentions.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** Citations typed by hand where the component prints them from the register. */
export const typedCitation = proseRule({
  code: 'TK344',
  about:
    'Lần đầu viện dẫn ghi đủ loại, số, ngày và cơ quan ban hành, các lần sau ghi ngắn; luật ghi tên và năm. Thành phần <Cite> in đúng như vậy từ sổ văn bản, theo thể thức của Đảng hoặc của Nhà nước. Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.',
  examples: {
    ok: [
      'Theo <Cite document="kl81-2024"/>, các mục tiêu được giữ nguyên.',
      '“Kết luận số 81-KL/TW”',
      '## Kết luận số 81-KL/TW',
    ],
    notOk: [
      {
        text: 'Theo Kết luận số 81-KL/TW.',
        at: 'Kết luận số 81-KL/TW',
        part: 'còn thiếu ngày, cơ quan ban hành',
      },
      {
        text: 'Theo 81-KL/TW ngày 04/6/2024 của Bộ Chính trị.',
        at: '81-KL/TW',
        part: 'còn thiếu loại văn bản, dấu phẩy trước «ngày»',
      },
      {
        text: 'Theo <Cite document="kl81-2024"/>. Kết luận số 81-KL/TW yêu cầu.',
        at: 'Kết luận số 81-KL/TW yêu cầu',
        part: 'gõ tay',
      },
      {
        text: 'Kết luận số 81-KL/TW, ngày 04/6/2024 của Bộ Chính trị. Kết luận số 81-KL/TW, ngày 04/6/2024 của Bộ Chính trị.',
        at: 'Kết luận số 81-KL/TW',
        part: 'ghi ngắn',
      },
      {
        text: 'Theo Luật Bảo vệ môi trường năm 2020.',
        at: 'Luật Bảo vệ môi trường',
        part: 'gõ tay',
      },
    ],
  },
  look: (input) => {
    const first = new Map<string, Place>();
    return mentionsOf(input).flatMap((mention) => {
      if (mention.kind === 'cited') {
        if (!first.has(mention.element.attributes.document))
          first.set(mention.element.attributes.document, mention.element.place);
        return [];
      }
      if (
        !componentMayStand(mention.block) ||
        (mention.number !== undefined && mention.number.fault !== undefined)
      )
        return [];
      // A number of several papers stands for the one named before.
      const row =
        mention.fitting.length === 1
          ? mention.fitting[0]
          : mention.fitting.find(({ id }) => first.has(id));
      if (row === undefined) return [];
      const place = placeIn(mention.block, mention.claims.type?.at ?? mention.from);
      const earlier = first.get(row.id);
      if (earlier === undefined) first.set(row.id, place);
      return [told(mention, row, place, earlier, input)];
    });
  },
});

function told(
  { claims, number, written }: TypedMention,
  row: LegalDocument,
  place: Place,
  earlier: Place | undefined,
  { head }: ProseRuleInput,
): Diagnostic {
  const hint = `Thay bằng <Cite document="${row.id}" />.`;
  const name = `«${number?.written ?? written}»`;
  // A law goes by its name and year, so its number leaves nothing missing.
  if (number !== undefined && earlier === undefined && !isLaw(row)) {
    const comma = WRITING_RULES[head.profile].citation.value.beforeDate === ', ';
    const whole = claims.date?.value.length === 10;
    const missing = [
      ...(claims.type === undefined ? ['loại văn bản'] : []),
      ...(claims.date === undefined && row.date !== undefined ? ['ngày'] : []),
      ...(claims.issuer === undefined ? ['cơ quan ban hành'] : []),
      ...(whole && comma && !claims.date.comma ? ['dấu phẩy trước «ngày»'] : []),
    ];
    if (missing.length > 0)
      return diagnostic(
        'TK344',
        `Lần đầu viện dẫn ${name} còn thiếu ${missing.join(', ')}.`,
        place,
        { hint },
      );
    if (whole && !comma && claims.date.comma)
      return diagnostic(
        'TK344',
        `Lần đầu viện dẫn ${name} thừa dấu phẩy trước «ngày», văn bản của Nhà nước không có.`,
        place,
        { hint },
      );
  }
  if (earlier !== undefined && claims.date !== undefined && claims.issuer !== undefined) {
    return diagnostic('TK344', `${name} đã viện dẫn ở trên, từ lần thứ hai ghi ngắn.`, place, {
      hint,
      cause: earlier,
    });
  }
  return diagnostic('TK344', `Viện dẫn ${name} gõ tay; văn bản này có trong sổ văn bản.`, place, {
    hint,
    severity: 'info',
  });
}
