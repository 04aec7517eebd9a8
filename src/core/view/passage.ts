import { headingOf } from '../document/heading-of.ts';
import type { ProseBlock, Section } from '../model.ts';
import { passageCodes, passagesByName } from '../passage-code.ts';
import { OBJECT } from '../prose.ts';
import { delimited } from './delimited.ts';

/** Where in the report something is said: a section, or one block of its running text. */
export type Passage = {
  readonly section: Section;
  /** Id of the block; absent for a whole section. */
  readonly block: string | undefined;
  /** Id of an element on the section's page; empty for the page as a whole. */
  readonly anchor: string;
  /** The first words of the block; absent for a whole section. */
  readonly excerpt: string | undefined;
};

/** What the id of a section, or any name of a block, stands for; undefined for any other text. */
export function findPassage(sections: readonly Section[], id: string): Passage | undefined {
  const whole = sections.find((section) => section.id === id);
  if (whole !== undefined)
    return { section: whole, block: undefined, anchor: '', excerpt: undefined };
  const passage = passagesByName(sections).get(id);
  if (passage === undefined) return undefined;
  const { section, block } = passage;
  return { section, block: block.id, anchor: anchorOf(section, block), excerpt: excerptOf(block) };
}

/** Blocks that are elements of the page carry their own id there; texts of heads and attributes stand under what they belong to. */
function anchorOf(section: Section, block: ProseBlock): string {
  const { id, kind, finding } = block;
  if (kind === 'paragraph' || kind === 'item' || kind === 'cell') return id;
  return finding?.id ?? headingOf(section, block)?.id ?? '';
}

/** Longest excerpt, in characters: enough to find the passage again on a printed page. */
const LONGEST = 90;

/** Components within the line are shown as `…`. */
export function excerptOf({ text }: ProseBlock): string {
  const plain = text.replaceAll(OBJECT, '…').replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.…]+$/, '')}…`;
}

/** Every section and block with its id and its code in the margin of a draft, for people who write comments on them. */
export function passagesCsv({ sections }: { readonly sections: readonly Section[] }): string {
  const codes = passageCodes(sections);
  return delimited([
    ['passage', 'section', 'text', 'code'],
    ...sections.flatMap((section) => [
      [section.id, section.title, '(cả phần)', ''],
      ...section.prose.map((block) => [
        block.id,
        section.title,
        excerptOf(block),
        codes.get(block.id) ?? '',
      ]),
    ]),
  ]);
}
