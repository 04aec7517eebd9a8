import type { Section } from './model.ts';

/** No vowels, so that no code is a word; nothing that is easily read as another sign. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz';
const LENGTH = 5;

/**
 * A short name for every block of running text, by the block's id: what stands in the margin of a
 * draft and is written down by hand. It lasts as long as the id does.
 */
export function passageCodes(sections: readonly Section[]): ReadonlyMap<string, string> {
  let codes = KNOWN.get(sections);
  if (codes === undefined) {
    const ids = sections.flatMap(({ prose }) => prose.map(({ id }) => id));
    const twins = Map.groupBy(ids, codeOf);
    codes = new Map(
      ids.map((id) => {
        const code = codeOf(id);
        // Two ids of one code are told apart by their order.
        const at = (twins.get(code) ?? []).indexOf(id);
        return [id, at <= 0 ? code : `${code}${at + 1}`];
      }),
    );
    KNOWN.set(sections, codes);
  }
  return codes;
}

/** Asked for once for every comment and every paragraph. */
const KNOWN = new WeakMap<readonly Section[], ReadonlyMap<string, string>>();

/** FNV-1a of the id, written in the signs above. */
function codeOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  let code = '';
  while (code.length < LENGTH) {
    code += SIGNS[hash % SIGNS.length];
    hash = Math.floor(hash / SIGNS.length);
  }
  return code;
}
