import { diagnostic } from '../../../diagnostic.ts';
import type { LegalDocument } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { dated } from '../../../written-date.ts';
import { componentMayStand, mentionsOf } from '../../citation/mentions.ts';
import { proseRule } from '../../prose-rule.ts';

/** A number that several registered papers bear, first given without what tells them apart. */
export const sameNumber = proseRule({
  code: 'TK343',
  about:
    'Số của Đảng bắt đầu lại theo từng nhiệm kỳ, nên hai văn bản có thể trùng số, ký hiệu. Lần đầu nhắc tới một số như vậy phải kèm ngày hoặc cơ quan ban hành.',
  examples: {
    ok: [
      'Nghị quyết số 24-NQ/TW, ngày 03/6/2013 được tổng kết. Nghị quyết số 24-NQ/TW có 18 mục tiêu.',
      '<Cite document="nq24-2013"/> được tổng kết. Nghị quyết số 24-NQ/TW có 18 mục tiêu.',
      'Nghị quyết số 24-NQ/TW của Bộ Chính trị.',
      'Ban Chấp hành Trung ương đã ban hành Nghị quyết số 24-NQ/TW.',
      'Kết luận số 81-KL/TW.',
    ],
    notOk: [
      {
        text: 'Nghị quyết số 24-NQ/TW có 18 mục tiêu.',
        at: '24-NQ/TW',
        part: 'Sổ văn bản có 2 văn bản mang số «24-NQ/TW»: ngày 03/6/2013 của Ban Chấp hành Trung ương khóa XI; ngày 22/8/2026 của Bộ Chính trị khóa XIV; câu này không cho biết là văn bản nào.',
      },
    ],
  },
  look: (input) => {
    const told = new Set<string>();
    return mentionsOf(input).flatMap((mention) => {
      if (mention.kind === 'cited') {
        const number = input.documents.rows.find(
          ({ id }) => id === mention.element.attributes.document,
        )?.number;
        if (number !== undefined) told.add(number);
        return [];
      }
      const { fitting, number, block, from } = mention;
      const [first] = fitting;
      if (number === undefined || first?.number === undefined || !componentMayStand(block))
        return [];
      const known = told.has(first.number);
      told.add(first.number);
      if (known || fitting.length < 2) return [];
      return [
        diagnostic(
          'TK343',
          `Sổ văn bản có ${fitting.length} văn bản mang số «${number.written}»: ${fitting.map(described).join('; ')}; câu này không cho biết là văn bản nào.`,
          placeIn(block, from),
          {
            cause: first.place,
            hint: `Thêm ngày hoặc cơ quan ban hành, hoặc dùng ${fitting.map(({ id }) => `<Cite document="${id}" />`).join(' hay ')}.`,
          },
        ),
      ];
    });
  },
});

const described = ({ date, issuer }: LegalDocument): string =>
  `${date === undefined ? '' : `${dated(date)} `}của ${issuer}`;
