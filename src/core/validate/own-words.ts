import type { LegalDocument, ProseBlock, Section } from '../model.ts';
import type { ProseRuleInput } from './prose-rule.ts';

/** Stands, character for character, for words that are not the authors' own. */
export const FOREIGN = '\ue000';

/** A block as its authors may be held to it. */
export type OwnBlock = {
  readonly section: Section;
  readonly block: ProseBlock;
  /** As long as `block.text`, with `FOREIGN` over what is quoted and over names of documents in the register. */
  readonly text: string;
};

/** Every block in reading order, quotations and names of documents blotted out. */
export function ownWords(input: ProseRuleInput): readonly OwnBlock[] {
  let blocks = READ.get(input);
  if (blocks === undefined) {
    const names = namesByFirstWord(input.documents.rows);
    blocks = input.sections.flatMap((section) =>
      section.prose.map((block) => ({ section, block, text: ownText(block, names) })),
    );
    READ.set(input, blocks);
  }
  return blocks;
}

/** Every rule asks for the same blocks of the same review. */
const READ = new WeakMap<ProseRuleInput, readonly OwnBlock[]>();

type Names = ReadonlyMap<string, readonly string[]>;

const WORD = /[\p{L}\p{N}]+/gu;

function ownText(block: ProseBlock, names: Names): string {
  const { text } = block;
  const spans = [...block.quotes];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const name = names.get(word)?.find((one) => text.startsWith(one, index));
    if (name !== undefined) spans.push({ from: index, to: index + name.length });
  }
  let own = '';
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    if (to <= own.length) continue;
    own += text.slice(own.length, from);
    own += FOREIGN.repeat(to - own.length);
  }
  return own + text.slice(own.length);
}

/** The names a document goes by, longest first, by their first word; a name of one word is no name. */
function namesByFirstWord(documents: readonly LegalDocument[]): Names {
  const names = new Map<string, string[]>();
  const all = documents.flatMap(({ title, short, alias }) =>
    [title, short, ...(alias ?? [])].map((name) => name.trim()),
  );
  for (const name of new Set(all)) {
    const words = name.match(WORD);
    if (words === null || words.length < 2 || !name.startsWith(words[0])) continue;
    names.set(words[0], [...(names.get(words[0]) ?? []), name]);
  }
  for (const list of names.values()) list.sort((a, b) => b.length - a.length);
  return names;
}
