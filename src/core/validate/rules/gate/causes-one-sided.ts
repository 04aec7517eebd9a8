import { diagnostic, type Diagnostic } from '../../../diagnostic.ts';
import { CAUSE_KIND_LABELS, CAUSE_KINDS } from '../../../schema/vocabulary.ts';
import type { GateRule } from '../../gate-rule.ts';

export const causesOneSided: GateRule = {
  code: 'TK412',
  about: 'Có cả nguyên nhân khách quan và chủ quan, và nói rõ đâu là chính, như kết luận của Bộ Chính trị đã làm.',
  check: ({ findings }) => {
    const causes = findings.filter((one) => one.kind === 'Cause');
    const [first] = causes;
    if (first === undefined) return [];
    const missing = CAUSE_KINDS.filter((kind) => !causes.some(({ attributes }) => attributes.kind === kind));
    const found: Diagnostic[] = missing.map((kind) => diagnostic('TK412', `Không có nguyên nhân ${CAUSE_KIND_LABELS[kind]} nào.`, first.place));
    if (!causes.some(({ attributes }) => attributes.main === 'yes')) found.push(diagnostic('TK412', 'Chưa nói nguyên nhân nào là chính.', first.place));
    return found;
  },
};
