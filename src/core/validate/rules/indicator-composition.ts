import { byId } from '../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import { isAdditive, isConvertible } from '../../unit.ts';
import type { Rule } from '../rule.ts';

/** Parts add up in one unit; a share has both a numerator and a denominator, measured alike. */
export const indicatorComposition: Rule = ({ indicators }) => {
  const known = byId(indicators.rows);
  return indicators.rows.flatMap((row): Diagnostic[] => {
    const found: Diagnostic[] = [];
    const parts = row.parts.flatMap((id) => known.get(id) ?? []);
    const atParts = indicators.placeOf(row, 'parts');
    if (parts.length > 0 && !isAdditive(row.unit)) found.push(diagnostic('TK516', `Chỉ số «${row.id}» đo bằng «${row.unit}» nên không cộng được từ các phần.`, atParts));
    for (const part of parts) {
      if (part.id === row.id) found.push(diagnostic('TK516', `Chỉ số «${row.id}» là phần của chính nó.`, atParts));
      else if (!isConvertible(part.unit, row.unit)) found.push(diagnostic('TK516', `Phần «${part.id}» đo bằng «${part.unit}», không đổi được sang «${row.unit}».`, atParts, { cause: part.place }));
    }
    if ((row.numerator === undefined) !== (row.denominator === undefined)) {
      found.push(diagnostic('TK516', `Chỉ số «${row.id}» có ${row.numerator === undefined ? 'mẫu số mà thiếu tử số' : 'tử số mà thiếu mẫu số'}.`, indicators.placeOf(row, row.numerator === undefined ? 'denominator' : 'numerator')));
    }
    const [above, below] = [known.get(row.numerator ?? ''), known.get(row.denominator ?? '')];
    if (above !== undefined && below !== undefined && !isConvertible(above.unit, below.unit)) {
      found.push(diagnostic('TK516', `Tử số «${above.id}» (${above.unit}) và mẫu số «${below.id}» (${below.unit}) khác loại đơn vị.`, indicators.placeOf(row, 'denominator'), { cause: above.place }));
    }
    return found;
  });
};
