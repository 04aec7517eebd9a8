import { diagnostic } from '../../../diagnostic.ts';
import type { GateRule } from '../../gate-rule.ts';

export const causeWithoutGroup: GateRule = {
  code: 'TK420',
  about: 'Nguyên nhân được xếp vào năm nhóm: nhận thức, thể chế, tổ chức thực hiện, nguồn lực, khoa học và công nghệ. Nguyên nhân khách quan không cần xếp.',
  check: ({ findings }) =>
    findings.flatMap((one) =>
      one.kind === 'Cause' && one.attributes.kind === 'subjective' && one.attributes.group === undefined
        ? [diagnostic('TK420', `Nguyên nhân ${one.id} («${one.title}») chưa xếp nhóm.`, one.place)]
        : [],
    ),
};
