import type { ProseBlock, Section } from './model.ts';
import { shortHash } from './short-hash.ts';

const LENGTH = 5;

/**
 * A short name for every block of running text, by the block's id: what stands in the margin of a
 * draft and is written down by hand. It lasts as long as the id does.
 */
export function passageCodes(sections: readonly Section[]): ReadonlyMap<string, string> {
  return known(CODES, sections, () => {
    const ids = sections.flatMap(({ prose }) => prose.map(({ id }) => id));
    const twins = Map.groupBy(ids, codeOf);
    return new Map(
      ids.map((id) => {
        const code = codeOf(id);
        // Two ids of one code are told apart by their order.
        const at = (twins.get(code) ?? []).indexOf(id);
        return [id, at <= 0 ? code : `${code}${at + 1}`];
      }),
    );
  });
}

export type NamedPassage = { readonly section: Section; readonly block: ProseBlock };

/**
 * Every block by whatever it may be called where people write it down: its id, its id by place, the code of
 * either. What two blocks could be meant by is the one that comes first in this order.
 */
export function passagesByName(sections: readonly Section[]): ReadonlyMap<string, NamedPassage> {
  return known(NAMES, sections, () => {
    const codes = passageCodes(sections);
    const all = sections.flatMap((section) => section.prose.map((block) => ({ section, block })));
    const names = new Map<string, NamedPassage>();
    const add = (nameOf: (block: ProseBlock) => string | undefined): void => {
      for (const passage of all) {
        const name = nameOf(passage.block);
        if (name !== undefined && !names.has(name)) names.set(name, passage);
      }
    };
    add(({ id }) => id);
    add(({ byPlace }) => byPlace);
    add(({ id }) => codes.get(id));
    // Drafts that went out before ids were made of what a passage says bear this one.
    add(({ byPlace }) => codeOf(byPlace));
    return names;
  });
}

/** Asked for once for every comment and every paragraph. */
const CODES = new WeakMap<readonly Section[], ReadonlyMap<string, string>>();
const NAMES = new WeakMap<readonly Section[], ReadonlyMap<string, NamedPassage>>();

function known<Key extends object, Value>(
  store: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const before = store.get(key);
  if (before !== undefined) return before;
  const made = make();
  store.set(key, made);
  return made;
}

const codeOf = (id: string): string => shortHash(id, LENGTH);
