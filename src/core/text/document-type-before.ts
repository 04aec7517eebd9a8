import { ASSEMBLY_TYPES, DOCUMENT_TYPES } from './document-types.ts';
import { literal } from './phrases.ts';

const NAMES = [
  ...new Set([...DOCUMENT_TYPES.flatMap(({ names }) => names), ...ASSEMBLY_TYPES]),
].sort((a, b) => b.length - a.length);
const BEFORE = new RegExp(`(?<!\\p{L})(${NAMES.map(literal).join('|')})\\s+(?:số:?\\s+)?$`, 'u');
const LONGEST = 60;

/** The type of paper named right before a number that begins at `from`: «Nghị quyết», «Quyết định số». */
export function typeBefore(
  text: string,
  from: number,
): { readonly value: string; readonly at: number; readonly written: string } | undefined {
  const start = Math.max(0, from - LONGEST);
  const found = BEFORE.exec(text.slice(start, from));
  return found === null
    ? undefined
    : { value: found[1]!, at: start + found.index, written: found[1]! };
}
