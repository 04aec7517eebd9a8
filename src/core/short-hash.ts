/** No vowels, so that no hash is a word; nothing that is easily read as another sign. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz';

/** FNV-1a of a text's code units, written with `length` signs, at most six: what people read aloud and write down. */
export function shortHash(text: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  let code = '';
  while (code.length < length) {
    code += SIGNS[hash % SIGNS.length];
    hash = Math.floor(hash / SIGNS.length);
  }
  return code;
}
