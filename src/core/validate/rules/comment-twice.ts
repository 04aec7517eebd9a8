import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { ReviewComment } from '../../model.ts';
import type { RegisterRule } from '../register-rule.ts';

/** The same words of the same body on the same passage are one comment. */
export const commentTwice: RegisterRule = ({ comments }) => {
  const first = new Map<string, ReviewComment>();
  return comments.rows.flatMap((row): Diagnostic[] => {
    const key = [row.body, row.passage ?? '', row.comment].map(folded).join('\n');
    const same = first.get(key);
    if (same === undefined) {
      first.set(key, row);
      return [];
    }
    return [diagnostic('TK444', `Góp ý ${row.id} trùng cơ quan, đoạn và nội dung với ${same.id}.`, comments.placeOf(row, 'comment'), { cause: comments.placeOf(same, 'comment') })];
  });
};

const folded = (text: string): string => text.toLocaleLowerCase('vi').replace(/[\s.,;:]+/g, ' ').trim();
