import type { Heading as MdastHeading, Nodes, Root } from 'mdast';

import { slug } from '../slug.ts';

export type PlacedHeading = {
  readonly node: MdastHeading;
  readonly level: 2 | 3;
  readonly text: string;
  readonly id: string;
  /** Its place in the section, counted from 1: `[2]`, or `[2, 3]` for the third below the second. */
  readonly path: readonly number[];
};

/**
 * Headings of one section with their anchor and place. Both the reader of the data and the
 * renderer of the prose go by this, so that a contents entry and its heading cannot disagree.
 */
export function placeHeadings(tree: Root): readonly PlacedHeading[] {
  const used = new Set<string>();
  const counts = { second: 0, third: 0 };
  const result: PlacedHeading[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading' || (node.depth !== 2 && node.depth !== 3)) continue;
    const text = plainText(node);
    const base = slug(text) || 'muc';
    let id = base;
    for (let twin = 2; used.has(id); twin += 1) id = `${base}-${twin}`;
    used.add(id);
    result.push({ node, level: node.depth, text, id, path: nextPath(node.depth, counts) });
  }
  return result;
}

/** The place of the next heading of a level; `counts` goes through one section. */
export function nextPath(
  level: 2 | 3,
  counts: { second: number; third: number },
): readonly number[] {
  counts.third = level === 2 ? 0 : counts.third + 1;
  if (level === 2) counts.second += 1;
  return level === 2 ? [counts.second] : [counts.second, counts.third];
}

/** Text of a node without its markup; components inside contribute nothing. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => plainText(child)).join('');
}
