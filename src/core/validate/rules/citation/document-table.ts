import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { findDocumentNumbers } from '../../../text/document-number.ts';
import { ASSEMBLY_TYPES } from '../../../text/document-types.ts';
import { rowRule } from '../../rule.ts';

export const documentTable = rowRule({
  code: 'TK349',
  about:
    'Số, ký hiệu ghi trong sổ văn bản đúng khuôn và hợp với loại, ngày của chính dòng ấy, vì mọi viện dẫn được đối chiếu với sổ.',
  examples: {
    file: 'documents.csv',
    ok: [
      'id,type,number,issuer,date,title,short,verified\nluat-dat,Luật,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes',
    ],
    notOk: [
      {
        text: 'id,type,number,issuer,date,title,short,verified\nluat-dat,Luật,31/2024/QH15,Quốc hội,2023-01-18,Luật Đất đai,Luật Đất đai,yes',
        at: '2023-01-18',
        part: '«31/2024/QH15» là số của năm 2024, cột date ghi 2023-01-18.',
      },
      {
        text: 'id,type,number,issuer,date,title,short,verified\nluat-dat,Nghị định,31/2024/QH15,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes',
        at: 'Nghị định',
        part: '«31/2024/QH15» là ký hiệu của luật, bộ luật, nghị quyết, pháp lệnh, hiến pháp, cột type ghi «Nghị định».',
      },
      {
        text: 'id,type,number,issuer,date,title,short,verified\nluat-dat,Luật,số 31,Quốc hội,2024-01-18,Luật Đất đai,Luật Đất đai,yes',
        at: 'số 31',
        part: 'Không hiểu số, ký hiệu «số 31».',
      },
    ],
  },
  look: ({ documents }) =>
    documents.rows.flatMap((row): Diagnostic[] => {
      const { number: written, type, date } = row;
      if (written === undefined) return [];
      const number = findDocumentNumbers(`số ${written}`).find((one) => one.written === written);
      const at = documents.placeOf(row, 'number');
      if (number === undefined)
        return [
          diagnostic('TK349', `Không hiểu số, ký hiệu «${written}».`, at, {
            hint: 'Viết như 24-NQ/TW, 796/QĐ-TTg, 06/2022/NĐ-CP hoặc 72/2020/QH14.',
          }),
        ];
      if (number.fault !== undefined) {
        return [
          diagnostic(
            'TK349',
            `«${written}» không đúng khuôn số, ký hiệu: ${number.fault}${number.proper === undefined ? '.' : `; có phải ý là «${number.proper}»?`}`,
            at,
          ),
        ];
      }
      const found: Diagnostic[] = [];
      if (
        number.year !== undefined &&
        date !== undefined &&
        Number(date.slice(0, 4)) !== number.year
      ) {
        found.push(
          diagnostic(
            'TK349',
            `«${written}» là số của năm ${number.year}, cột date ghi ${date}.`,
            documents.placeOf(row, 'date'),
            { cause: at },
          ),
        );
      }
      const names = number.assembly ? ASSEMBLY_TYPES : number.type?.names;
      if (
        names !== undefined &&
        !names.some(
          (name) => type === name || type.startsWith(`${name} `) || name.startsWith(`${type} `),
        )
      ) {
        found.push(
          diagnostic(
            'TK349',
            `«${written}» là ký hiệu của ${names.map((name) => name.toLowerCase()).join(', ')}, cột type ghi «${type}».`,
            documents.placeOf(row, 'type'),
            { cause: at },
          ),
        );
      }
      return found;
    }),
});
