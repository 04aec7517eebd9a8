import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

const SIDES = [['Result', 'kết quả'], ['Limitation', 'hạn chế']] as const;

export const themeOneSided: GateRule = {
  code: 'TK414',
  about: 'Mỗi lĩnh vực có cả kết quả và hạn chế: hai mặt soi vào nhau.',
  check: ({ head, headPlace, findings }) =>
    head.themes.flatMap(({ id, name }, index) =>
      SIDES.flatMap(([kind, label]) =>
        findings.some((one) => one.kind === kind && 'theme' in one.attributes && one.attributes.theme === id)
          ? []
          : [diagnostic('TK414', `Lĩnh vực «${name}» không có ${label} nào.`, headPlace(['themes', index, 'id']))],
      ),
    ),
};
