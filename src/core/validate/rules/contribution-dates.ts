import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import { CONTRIBUTION_STATE_LABELS } from '../../schema/vocabulary.ts';
import type { RegisterRule } from '../register-rule.ts';

/** What was received has a date, not before the asking; what is missing was asked for and has none. */
export const contributionDates: RegisterRule = ({ contributions }) =>
  contributions.rows.flatMap((row): Diagnostic[] => {
    const { id, status, asked_on: asked, received_on: received } = row;
    const label = CONTRIBUTION_STATE_LABELS[status];
    if (status === 'missing') {
      return [
        ...(received === undefined ? [] : [diagnostic('TK435', `Dòng ${id} ghi «${label}» (missing) mà có ngày nhận ${received}.`, contributions.placeOf(row, 'received_on'))]),
        ...(asked === undefined ? [diagnostic('TK435', `Dòng ${id} ghi «${label}» (missing) mà không có ngày xin ý kiến.`, contributions.placeOf(row, 'asked_on'))] : []),
      ];
    }
    if (received === undefined) return [diagnostic('TK435', `Dòng ${id} ghi «${label}» (${status}) mà không có ngày nhận.`, contributions.placeOf(row, 'received_on'))];
    return asked !== undefined && received < asked
      ? [diagnostic('TK435', `Dòng ${id} nhận ngày ${received}, trước khi xin ý kiến ngày ${asked}.`, contributions.placeOf(row, 'received_on'))]
      : [];
  });
