import type { Heading as MdastHeading, Nodes, Root } from 'mdast';

import { REPORT_HEADINGS, type HeadingScheme } from '../schema/writing-rules.ts';
import { sectionNumber } from '../section-number.ts';
import { slug } from '../slug.ts';

export type NumberedHeading = {
  readonly node: MdastHeading;
  readonly level: 2 | 3;
  readonly text: string;
  readonly id: string;
  readonly number: string;
};

/** A chapter stands below parts, so its headings are `1.`, `a)`; a letter has none above: `I.`, `1.`. */
export type Numbering = 'chapter' | 'letter';

/** Every profile numbers sections, clauses and points alike. */
const SCHEMES: Readonly<Record<Numbering, HeadingScheme>> = { chapter: REPORT_HEADINGS.slice(2), letter: REPORT_HEADINGS.slice(1) };

/**
 * Headings of one section with their anchor and number. Both the reader of the data and the
 * renderer of the prose number by this, so that a contents entry and its heading cannot disagree.
 */
export function numberHeadings(tree: Root, numbering: Numbering = 'chapter'): readonly NumberedHeading[] {
  const used = new Set<string>();
  const counts = { second: 0, third: 0 };
  const result: NumberedHeading[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading' || (node.depth !== 2 && node.depth !== 3)) continue;
    const text = plainText(node);
    const base = slug(text) || 'muc';
    let id = base;
    for (let twin = 2; used.has(id); twin += 1) id = `${base}-${twin}`;
    used.add(id);
    result.push({ node, level: node.depth, text, id, number: headingNumber(node.depth, counts, numbering) });
  }
  return result;
}

/** The number of the next heading of a level; `counts` goes through one section. */
export function headingNumber(level: 2 | 3, counts: { second: number; third: number }, numbering: Numbering = 'chapter'): string {
  counts.third = level === 2 ? 0 : counts.third + 1;
  if (level === 2) counts.second += 1;
  return sectionNumber(SCHEMES[numbering], level === 2 ? [counts.second] : [counts.second, counts.third]);
}

/** Text of a node without its markup; components inside contribute nothing. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => plainText(child)).join('');
}
