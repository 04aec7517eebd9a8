import { keyOf } from './orthography.ts';
import type { Token } from './tokens.ts';

/** Words and groups of words, found at a token in time that depends on the list's words alone. */
export type Phrases = {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
};

const PARTS = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*|[^\s]/gsu;

/** Reads lists of phrases separated by `;` or line ends. */
export function phrases(...lists: readonly string[]): Phrases {
  const entries = lists
    .flatMap((list) => list.split(/[;\n]/))
    .map((phrase) => (phrase.match(PARTS) ?? []).map(keyOf))
    .filter((parts) => parts.length > 0)
    .sort((a, b) => b.length - a.length);
  return {
    byFirst: Map.groupBy(entries, (parts) => parts[0]!),
    byLast: Map.groupBy(entries, (parts) => parts.at(-1)!),
  };
}

/** Number of tokens of the longest phrase that begins at `at`; 0 for none. */
export function startsAt(tokens: readonly Token[], at: number, { byFirst }: Phrases): number {
  const first = tokens[at];
  if (first === undefined) return 0;
  const found = byFirst
    .get(first.key)
    ?.find((parts) => parts.every((part, index) => tokens[at + index]?.key === part));
  return found?.length ?? 0;
}

/** Number of tokens of the longest phrase that ends right before `at`; 0 for none. */
export function endsBefore(tokens: readonly Token[], at: number, { byLast }: Phrases): number {
  const last = tokens[at - 1];
  if (last === undefined) return 0;
  const found = byLast
    .get(last.key)
    ?.find((parts) =>
      parts.every((part, index) => tokens[at - parts.length + index]?.key === part),
    );
  return found?.length ?? 0;
}
