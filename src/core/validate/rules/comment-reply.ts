import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { RegisterRule } from '../register-rule.ts';

/** Every comment is answered, and what is not taken up is answered with a reason (notice of 13/9/2023, point 2). */
export const commentReply: RegisterRule = ({ comments }) => {
  const found: Diagnostic[] = [];
  for (const row of comments.rows) {
    const { id, response, reply } = row;
    const place = comments.placeOf(row, 'reply');
    if (response === 'open') {
      if (reply !== undefined) found.push(diagnostic('TK440', `Góp ý ${id} ghi chưa trả lời (open) mà đã có nội dung trả lời.`, place));
    } else if (reply === undefined) found.push(diagnostic('TK440', `Góp ý ${id} chưa có nội dung tiếp thu, giải trình.`, place));
    else if (response !== 'accepted' && !hasReason(reply)) {
      found.push(diagnostic('TK441', `Góp ý ${id} không được tiếp thu đầy đủ mà phần trả lời «${reply}» không nêu lý do.`, place));
    }
  }
  const open = comments.rows.filter(({ response }) => response === 'open');
  if (open[0] !== undefined) {
    found.push(diagnostic('TK445', `${open.length} trong ${comments.rows.length} góp ý chưa trả lời: ${open.map(({ id }) => id).join(', ')}.`, comments.placeOf(open[0], 'response')));
  }
  return found;
};

/** Words of the stock phrases that say what was decided but not why. */
const STOCK: ReadonlySet<string> = new Set(
  'tiếp thu một phần giữ nguyên như dự thảo không giải trình xin đã sẽ ý kiến góp của quý cơ quan đơn vị ghi nhận cảm ơn báo cáo được các nội dung này và đề nghị ban soạn theo để cho là tại trong'.split(' '),
);

const hasReason = (reply: string): boolean => (reply.toLocaleLowerCase('vi').match(/[\p{L}\d]+/gu) ?? []).filter((word) => !STOCK.has(word)).length >= 3;
