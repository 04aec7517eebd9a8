import type { Heading as MdastHeading, Nodes, Root } from 'mdast';

import { REPORT_HEADINGS } from '../schema/writing-rules.ts';
import { sectionNumber } from '../section-number.ts';
import { slug } from '../slug.ts';

/** Every profile numbers clauses and points alike. */
const WITHIN_SECTION = REPORT_HEADINGS.slice(2);

export type NumberedHeading = {
  readonly node: MdastHeading;
  readonly level: 2 | 3;
  readonly text: string;
  readonly id: string;
  readonly number: string;
};

/**
 * Headings of one section with their anchor and number: `##` is `1.`, `###` is `a)`.
 * Both the reader of the data and the renderer of the prose number by this, so that a
 * contents entry and its heading cannot disagree.
 */
export function numberHeadings(tree: Root): readonly NumberedHeading[] {
  const used = new Set<string>();
  let second = 0;
  let third = 0;
  const result: NumberedHeading[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading' || (node.depth !== 2 && node.depth !== 3)) continue;
    const text = plainText(node);
    const base = slug(text) || 'muc';
    let id = base;
    for (let twin = 2; used.has(id); twin += 1) id = `${base}-${twin}`;
    used.add(id);
    if (node.depth === 2) {
      second += 1;
      third = 0;
    } else third += 1;
    const number = sectionNumber(WITHIN_SECTION, node.depth === 2 ? [second] : [second, third]);
    result.push({ node, level: node.depth, text, id, number });
  }
  return result;
}

/** Text of a node without its markup; components inside contribute nothing. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => plainText(child)).join('');
}
