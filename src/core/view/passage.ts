import type { ProseBlock, Section } from '../model.ts';
import { passageCodes } from '../passage-code.ts';
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

/** What the id of a section or of a block, or the code of a block, names; undefined for any other text. */
export function findPassage(sections: readonly Section[], id: string): Passage | undefined {
  const codes = passageCodes(sections);
  for (const section of sections) {
    if (section.id === id) return { section, block: undefined, anchor: '', excerpt: undefined };
    const block = section.prose.find((one) => one.id === id || codes.get(one.id) === id);
    if (block !== undefined)
      return {
        section,
        block: block.id,
        anchor: anchorOf(section, block),
        excerpt: excerptOf(block),
      };
  }
  return undefined;
}

/** Blocks that are elements of the page carry their own id there; texts of heads and attributes stand under what they belong to. */
function anchorOf(section: Section, { id, kind, finding }: ProseBlock): string {
  if (kind === 'paragraph' || kind === 'item' || kind === 'cell') return id;
  if (finding !== undefined) return finding.id;
  const heading = `${section.id}-${id.split('--')[1] ?? ''}`;
  return section.headings.some((one) => one.id === heading) ? heading : '';
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
