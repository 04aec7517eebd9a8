import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const themeWithoutFigure: GateRule = {
  code: 'TK417',
  about: 'Lời văn của mỗi lĩnh vực mang ít nhất một con số lấy từ số liệu: báo cáo phải có đánh giá định lượng, không chỉ có nhận định.',
  check: ({ head, headPlace, bindings, themeOf }) => {
    const themes = new Set(Object.values(bindings).flatMap((one) => (one.kind === 'value' || one.kind === 'change' ? (themeOf(one.indicator) ?? []) : [])));
    return head.themes.flatMap(({ id, name }, index) =>
      themes.has(id) ? [] : [diagnostic('TK417', `Lĩnh vực «${name}» không có con số nào trong lời văn.`, headPlace(['themes', index, 'id']))],
    );
  },
};
