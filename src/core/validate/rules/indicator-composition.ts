import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';
import type { Indicator } from '../../model.ts';
import { isAdditive, isConvertible } from '../../unit.ts';
import { rowRule } from '../rule.ts';

export const indicatorComposition = rowRule({
  code: 'TK516',
  about:
    'Các phần đo cùng loại đơn vị với tổng và cộng được; tỷ lệ khai cả tử số và mẫu số, đo cùng loại đơn vị.',
  examples: {
    file: 'indicators.csv',
    ok: [
      'id,name,theme,unit,decimals,kind,measure,definition,parts,numerator,denominator\nforest-total,Tổng diện tích rừng,forest,ha,0,national,level,Rừng tự nhiên và rừng trồng.,forest-natural;forest-planted,,\nforest-natural,Rừng tự nhiên,forest,ha,0,national,level,Diện tích rừng tự nhiên.,,,\nforest-planted,Rừng trồng,forest,ha,0,national,level,Diện tích rừng trồng.,,,',
    ],
    notOk: [
      {
        text: 'id,name,theme,unit,decimals,kind,measure,definition,parts\nforest-total,Tổng diện tích rừng,forest,ha,0,national,level,Rừng tự nhiên và rừng trồng.,forest-natural;planters\nforest-natural,Rừng tự nhiên,forest,ha,0,national,level,Diện tích rừng tự nhiên.,\nplanters,Hộ trồng rừng,forest,hộ,0,national,level,Số hộ trồng rừng.,',
        at: 'forest-natural;planters',
        part: 'Phần «planters» đo bằng «hộ», không đổi được sang «ha».',
      },
      {
        text: 'id,name,theme,unit,decimals,kind,measure,definition,numerator,denominator\nrice-share,Tỷ lệ đất lúa,land,%,1,national,level,Đất lúa chia cho diện tích tự nhiên.,rice-land,',
        at: 'rice-land',
        part: 'Chỉ số «rice-share» có tử số mà thiếu mẫu số.',
      },
      {
        text: 'id,name,unit,parts\nforest-cover,Tỷ lệ che phủ rừng,%,flood-loss-change',
        at: 'flood-loss-change',
        part: 'Chỉ số «forest-cover» đo bằng «%» nên không cộng được từ các phần.',
      },
    ],
  },
  look: ({ indicators }) => {
    const known = byId(indicators.rows);
    return indicators.rows.flatMap((row): Diagnostic[] => [
      ...partFaults(row, known, indicators.placeOf(row, 'parts')),
      ...shareFaults(row, known, (column) => indicators.placeOf(row, column)),
    ]);
  },
});

/** A whole that cannot be summed, a part of itself, a part measured in another kind of unit. */
function partFaults(
  row: Indicator,
  known: ReadonlyMap<string, Indicator>,
  place: Place,
): readonly Diagnostic[] {
  const parts = row.parts.flatMap((id) => known.get(id) ?? []);
  const sum =
    parts.length > 0 && !isAdditive(row.unit)
      ? [
          diagnostic(
            'TK516',
            `Chỉ số «${row.id}» đo bằng «${row.unit}» nên không cộng được từ các phần.`,
            place,
          ),
        ]
      : [];
  const ofParts = parts.flatMap((part) => {
    if (part.id === row.id)
      return [diagnostic('TK516', `Chỉ số «${row.id}» là phần của chính nó.`, place)];
    if (isConvertible(part.unit, row.unit)) return [];
    const message = `Phần «${part.id}» đo bằng «${part.unit}», không đổi được sang «${row.unit}».`;
    return [diagnostic('TK516', message, place, { cause: part.place })];
  });
  return [...sum, ...ofParts];
}

/** A share with one of its two sides only, or with sides measured in unlike units. */
function shareFaults(
  row: Indicator,
  known: ReadonlyMap<string, Indicator>,
  placeOf: (column: 'numerator' | 'denominator') => Place,
): readonly Diagnostic[] {
  const { id, numerator, denominator } = row;
  if (numerator === undefined || denominator === undefined) {
    if (numerator === denominator) return [];
    const lack = numerator === undefined ? 'mẫu số mà thiếu tử số' : 'tử số mà thiếu mẫu số';
    const place = placeOf(numerator === undefined ? 'denominator' : 'numerator');
    return [diagnostic('TK516', `Chỉ số «${id}» có ${lack}.`, place)];
  }
  const [above, below] = [known.get(numerator), known.get(denominator)];
  if (above === undefined || below === undefined || isConvertible(above.unit, below.unit))
    return [];
  return [
    diagnostic(
      'TK516',
      `Tử số «${above.id}» (${above.unit}) và mẫu số «${below.id}» (${below.unit}) khác loại đơn vị.`,
      placeOf('denominator'),
      { cause: above.place },
    ),
  ];
}
