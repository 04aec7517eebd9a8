import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { LegalDocument } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { ASSEMBLY_TYPES } from '../../../text/document-types.ts';
import { type Difference, differences } from '../../citation/differences.ts';
import { type TypedMention, typedMentions } from '../../citation/mentions.ts';
import { type ProseRuleInput, proseRule } from '../../prose-rule.ts';

/** What is stated of a paper beside its number or name, against its row in the register. */
export const atOddsWithRegister = proseRule({
  code: 'TK342',
  about:
    'Loại, ngày, năm và cơ quan ban hành viết cạnh số của một văn bản, năm viết sau tên một luật, đúng như trong sổ văn bản.',
  examples: {
    ok: [
      'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khoá XI).',
      'Nghị quyết số 24-NQ/TW ngày 22 tháng 8 năm 2026 của Bộ Chính trị.',
      'Luật Khí tượng, thuỷ văn năm 2015 và Luật Bảo vệ môi trường 2020.',
      'Ngày 03/6/2013, Ban Chấp hành Trung ương ban hành Nghị quyết số 24-NQ/TW.',
      'Nghị quyết số 24-NQ/TW ngày 03/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI.',
      'Kế hoạch thực hiện Nghị quyết số 24-NQ/TW năm 2023.',
      'Bài viết nêu “Luật Khí tượng thủy văn 2020”.',
      'Luật sửa đổi một số điều của Luật Khí tượng thủy văn năm 2030.',
      'Luật sửa đổi, bổ sung một số điều của Luật Đê điều và Luật Khí tượng thủy văn năm 2030.',
    ],
    notOk: [
      {
        text: 'Nghị quyết số 24-NQ/TW ngày 03/6/2014.',
        at: 'ngày 03/6/2014',
        part: '«24-NQ/TW»: ngày ban hành viết «ngày 03/6/2014», sổ văn bản ghi «ngày 03/6/2013».',
      },
      {
        text: 'Kết luận số 81-KL/TW ngày 04 tháng 7 năm 2024 của Bộ Chính trị.',
        at: 'ngày 04 tháng 7',
        part: '«81-KL/TW»: ngày ban hành viết «ngày 04 tháng 7 năm 2024», sổ văn bản ghi «ngày 04/6/2024».',
      },
      {
        text: 'Kết luận số 81-KL/TW của Ban Bí thư.',
        at: 'Ban Bí thư',
        part: '«81-KL/TW»: cơ quan ban hành viết «Ban Bí thư», sổ văn bản ghi «Bộ Chính trị khóa XIII».',
      },
      {
        text: 'Kết luận số 81-KL/TW của Bộ Chính trị (khóa XII).',
        at: 'khóa XII',
        part: 'khóa XIII',
      },
      {
        text: 'Ngày 04/7/2024, Bộ Chính trị ban hành Kết luận số 81-KL/TW.',
        at: 'Ngày 04/7/2024',
        part: 'ngày 04/6/2024',
      },
      { text: 'Chỉ thị số 81-KL/TW.', at: 'Chỉ thị', part: 'Kết luận' },
      { text: 'Thực hiện Luật Khí tượng thủy văn 2020.', at: '2020', part: 'năm 2015' },
      {
        text: 'Luật Khí tượng thủy văn số 72/2020/QH14.',
        at: '72/2020/QH14',
        part: 'tên viết «Luật Khí tượng thủy văn», sổ văn bản ghi «Luật Bảo vệ môi trường»',
      },
      {
        text: 'Nghị định số 99/2022/NĐ-CP ngày 05/01/2023.',
        at: 'ngày 05/01/2023',
        part: 'năm 2022',
      },
      { text: 'Thông báo số 58-NQ/TW.', at: 'Thông báo', part: '«NQ» là ký hiệu của nghị quyết' },
    ],
  },
  look: (input) =>
    typedMentions(input).flatMap((mention) => {
      if (mention.rows.length === 0) return withinItself(mention);
      if (mention.fitting.length > 0) return [];
      const [nearestRow] = mention.rows
        .map((row) => ({ row, found: differences(mention, row, input) }))
        .sort((a, b) => a.found.length - b.found.length);
      return nearestRow === undefined
        ? []
        : nearestRow.found.map((one) => told(mention, one, nearestRow.row, input));
    }),
});

const COLUMNS = {
  type: 'type',
  date: 'date',
  issuer: 'issuer',
  term: 'issuer',
  law: 'title',
} as const satisfies Record<Difference['what'], string>;
const SAID = {
  type: 'loại',
  date: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  term: 'khóa',
  law: 'tên',
} as const satisfies Record<Difference['what'], string>;

function told(
  { block, from, number, written, rows }: TypedMention,
  { what, at, stated, right }: Difference,
  row: LegalDocument,
  { documents }: ProseRuleInput,
): Diagnostic {
  const others =
    what === 'date' && rows.length > 1
      ? rows.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4)]))
      : [];
  const rightText =
    others.length > 1 && number === undefined
      ? `năm ${[...new Set(others)].join(' hoặc năm ')}`
      : right;
  const sameName =
    number === undefined
      ? ' Nếu có luật khác cùng tên ban hành năm ấy thì thêm vào documents.csv.'
      : '';
  const unchecked = row.verified
    ? ''
    : ' Dòng này trong sổ cũng chưa đối chiếu bản gốc: đối chiếu rồi sửa bên sai.';
  return diagnostic(
    'TK342',
    `«${number?.written ?? written}»: ${what === 'date' && /^\d+$/.test(stated) ? 'năm' : SAID[what]} viết «${stated}», sổ văn bản ghi «${rightText}».`,
    placeIn(block, at ?? from),
    {
      cause: documents.placeOf(row, COLUMNS[what]),
      hint: `Sửa lại, hoặc để phần mềm in theo sổ: <Cite document="${row.id}" />.${sameName}${unchecked}`,
    },
  );
}

/** Of a paper that is not registered, its number itself tells the year and the type. */
function withinItself({ block, number, claims }: TypedMention): readonly Diagnostic[] {
  if (number === undefined || number.fault !== undefined) return [];
  const { type, date } = claims;
  const found: Diagnostic[] = [];
  if (
    date !== undefined &&
    number.year !== undefined &&
    Number(date.value.slice(0, 4)) !== number.year
  ) {
    found.push(
      diagnostic(
        'TK342',
        `«${number.written}» là số của năm ${number.year}, ngày viết là «${date.written}».`,
        placeIn(block, date.at),
        { hint: 'Đối chiếu bản gốc rồi sửa số hoặc ngày.' },
      ),
    );
  }
  const names = number.assembly ? ASSEMBLY_TYPES : number.type?.names;
  if (
    type !== undefined &&
    names !== undefined &&
    !names.some((name) => name === type.value || type.value.startsWith(`${name} `))
  ) {
    const letters = number.assembly ? 'QH' : number.type!.letters;
    found.push(
      diagnostic(
        'TK342',
        `«${number.written}»: viết là «${type.written}» nhưng «${letters}» là ký hiệu của ${names.map((name) => name.toLowerCase()).join(', ')}.`,
        placeIn(block, type.at),
        { hint: 'Đối chiếu bản gốc rồi sửa loại hoặc ký hiệu.' },
      ),
    );
  }
  return found;
}
