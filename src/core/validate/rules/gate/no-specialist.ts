import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const noSpecialist: GateRule = {
  code: 'TK439',
  about: 'Cơ quan chuyên môn, chuyên gia, nhà khoa học được huy động: sổ đóng góp có ít nhất một dòng loại expert.',
  check: ({ contributions }) => {
    const [first] = contributions.rows;
    return first === undefined || contributions.rows.some(({ kind }) => kind === 'expert')
      ? []
      : [diagnostic('TK439', `${contributions.rows.length} dòng của sổ đóng góp không có chuyên gia, nhà khoa học hay cơ quan chuyên môn nào.`, contributions.placeOf(first, 'kind'))];
  },
};
