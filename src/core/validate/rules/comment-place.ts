import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import { passageCodes } from '../../passage-code.ts';
import { suggestion } from '../../nearest.ts';
import type { RegisterRule } from '../register-rule.ts';

/** A comment stands at a passage or section that is in the report, and not after the report. */
export const commentPlace: RegisterRule = ({ head, comments, sections, writtenFindings }) => {
  const passages = new Set([...sections.flatMap(({ id, prose }) => [id, ...prose.map((block) => block.id)]), ...passageCodes(sections).values()]);
  return comments.rows.flatMap((row): Diagnostic[] => {
    const { id, date, passage } = row;
    const unknown = passage !== undefined && writtenFindings !== undefined && !passages.has(passage);
    return [
      ...(unknown ? [diagnostic('TK442', `Góp ý ${id} trỏ tới đoạn «${passage}» không có trong báo cáo${suggestion(passage, passages) || '.'}`, comments.placeOf(row, 'passage'))] : []),
      ...(head !== undefined && date > head.date ? [diagnostic('TK443', `Góp ý ${id} ghi ngày ${date}, sau ngày báo cáo ${head.date}.`, comments.placeOf(row, 'date'))] : []),
    ];
  });
};
