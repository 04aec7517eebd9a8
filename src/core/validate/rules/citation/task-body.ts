import { diagnostic } from '../../../diagnostic.ts';
import { formatDate } from '../../../written-date.ts';
import { bodyFinder, existedIn, outOfTime } from '../../citation/bodies.ts';
import { proseRule } from '../../prose-rule.ts';

/** Tasks given to bodies that are not there on the day of the report. */
export const taskBody = proseRule({
  code: 'TK346',
  about: 'Cơ quan chủ trì và phối hợp của một nhiệm vụ là cơ quan đang có ở ngày của báo cáo.',
  examples: {
    ok: [
      '<Task id="NV09" addresses="NN01" lead="Bộ Tài nguyên và Môi trường" coleads="Cơ quan minh họa" title="Đo mưa">\n\nĐo mưa.\n\n</Task>',
    ],
    notOk: [
      {
        text: '<Task id="NV09" addresses="NN01" lead="Ban Lâm nghiệp minh họa" title="Giữ rừng">\n\nGiữ rừng.\n\n</Task>',
        at: 'lead=',
        part: 'Nhiệm vụ «NV09» giao cho «Ban Lâm nghiệp minh họa», ở ngày báo cáo 09/01/2025 thì không có: chỉ có đến ngày 31/12/2022; kế tục là «Bộ Nông nghiệp và Phát triển nông thôn».',
      },
      {
        text: '<Task id="NV09" addresses="NN01" lead="Cơ quan minh họa" coleads="Sở minh họa;Bộ Nông nghiệp và Môi trường" title="Giữ rừng">\n\nGiữ rừng.\n\n</Task>',
        at: 'coleads=',
        part: 'Nhiệm vụ «NV09» giao cho «Bộ Nông nghiệp và Môi trường», ở ngày báo cáo 09/01/2025 thì không có: chỉ có từ ngày 01/3/2025; khi ấy là «Bộ Tài nguyên và Môi trường», «Bộ Nông nghiệp và Phát triển nông thôn».',
      },
    ],
  },
  look: ({ head, sections, bodies }) => {
    const find = bodyFinder(bodies.rows);
    const today = { from: head.date, to: head.date };
    return sections
      .flatMap(({ elements }) => elements)
      .flatMap((element) => {
        if (element.name !== 'Task') return [];
        const { id, lead, coleads = [] } = element.attributes;
        const named = [
          { attribute: 'lead', text: lead },
          ...coleads.map((text) => ({ attribute: 'coleads', text })),
        ];
        return named.flatMap(({ attribute, text }) =>
          find(text).flatMap(({ written, bodies: [body, ...others] }) =>
            body === undefined || [body, ...others].some((one) => existedIn(one, today))
              ? []
              : [
                  diagnostic(
                    'TK346',
                    `Nhiệm vụ «${id}» giao cho «${written}», ở ngày báo cáo ${formatDate(head.date)} thì không có: ${outOfTime(body, today, bodies.rows)}.`,
                    element.placeOf[attribute] ?? element.place,
                    { cause: body.place },
                  ),
                ],
          ),
        );
      });
  },
});
