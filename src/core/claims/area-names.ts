import { keyOf } from '../text/orthography.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** An area that a text calls by its name, at tokens `first` to `last`. */
export type AreaMention = { readonly id: string; readonly first: number; readonly last: number };

type AreaName = { readonly id: string; readonly keys: readonly string[] };

/** Names of areas by their first syllable, longer ones first. */
export type AreaIndex = ReadonlyMap<string, readonly AreaName[]>;

/** «tỉnh Lâm Đồng» is soon «Lâm Đồng»; what stands in brackets nobody repeats. */
const KINDS = new Set(['tỉnh', 'vùng', 'thành', 'phố', 'huyện'].map(keyOf));

/** Other words for the whole country. */
const COUNTRY = ['cả nước', 'toàn quốc'];

/** The index of the areas' names; the whole is called by its own name, the country also by others. */
export function areaIndex(
  areas: readonly { readonly id: string; readonly name: string }[],
): AreaIndex {
  const names = areas
    .flatMap(({ id, name }): AreaName[] => {
      const plain = name.replace(/\([^)]*\)/g, ' ').trim();
      if (COUNTRY.includes(plain.toLowerCase()))
        return COUNTRY.map((spelling) => ({ id, keys: keysOf(spelling) }));
      const keys = keysOf(plain);
      const own = keys.findIndex((key) => !KINDS.has(key));
      return [{ id, keys: own < 0 ? keys : keys.slice(own) }];
    })
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.keys.length - a.keys.length);
  return Map.groupBy(names, ({ keys }) => keys[0]!);
}

const keysOf = (text: string): readonly string[] => tokenise(text).map(({ key }) => key);

/** The areas named among tokens `first` to `last`, in order; of overlapping names the longest. */
export function areasIn(
  index: AreaIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly AreaMention[] {
  const found: AreaMention[] = [];
  for (let at = first; at <= last; at += 1) {
    const name = index
      .get(tokens[at]!.key)
      ?.find(({ keys }) => keys.every((key, offset) => tokens[at + offset]?.key === key));
    if (name === undefined) continue;
    const end = at + name.keys.length - 1;
    found.push({ id: name.id, first: at, last: end });
    at = end;
  }
  return found;
}
