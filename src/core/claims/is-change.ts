import { isSign, isWord } from '../text/tokens.ts';
import type { Clause } from './passage.ts';

/** «tăng 0,83%», «thấp hơn 2%»: the figure says how much something moved. */
export function isChange({ scan: { tokens }, first }: Clause, at: number): boolean {
  for (let back = at - 1; back >= Math.max(first, at - 4); back -= 1) {
    // «giảm còn 12%» tells where it went, «tăng thêm 12%» how far.
    if (
      isWord(tokens[back], 'từ', 'lên', 'xuống', 'còn', 'là', 'đạt', 'mức') ||
      isSign(tokens[back], ',', ';')
    )
      return false;
    if (isWord(tokens[back], 'tăng', 'giảm', 'thêm')) return true;
    // «cao hơn 5%» is how far, «hơn 5%» only about how much.
    if (isWord(tokens[back], 'hơn') && isWord(tokens[back - 1], 'cao', 'thấp', 'nhiều', 'ít'))
      return true;
  }
  return false;
}
