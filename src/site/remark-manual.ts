import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { placeHeadings, plainText } from '../core/document/headings.ts';
import type { ManualHead, ManualPassage } from './manual-head.ts';
import { properties } from './node-properties.ts';

/**
 * Readies a page of the officers' manual: headings get anchors without marks, as everywhere on the site,
 * tables the name of the heading they stand under, and the page's head gets its passages, from which
 * its contents list and the search are made, so that neither can disagree with the page.
 */
export const remarkManual =
  () =>
  (tree: Root, file: VFile): void => {
    if (!/\/content\/huong-dan\/[a-z-]+\.mdx$/.test(file.path.replaceAll('\\', '/'))) return;
    const head = headOf(file);
    for (const { node, id } of placeHeadings(tree)) properties(node, { id });
    head.passages = passagesOf(tree, head.about ?? '');
    nameTables(tree, head.title ?? '');
  };

type WritableHead = Partial<ManualHead> & { passages?: readonly ManualPassage[] };

/** Where Astro keeps the head of a file for those who import it. */
function headOf(file: VFile): WritableHead {
  const { astro } = file.data;
  if (astro?.frontmatter === undefined) throw new Error(`${file.path} has no head`);
  return astro.frontmatter;
}

function passagesOf(tree: Root, about: string): readonly ManualPassage[] {
  const anchors = new Map(placeHeadings(tree).map((heading) => [heading.node, heading] as const));
  const passages: { id: string; level: 1 | 2 | 3; title: string; texts: string[] }[] = [
    { id: '', level: 1, title: '', texts: [about] },
  ];
  for (const node of tree.children) {
    const heading = node.type === 'heading' ? anchors.get(node) : undefined;
    if (heading !== undefined)
      passages.push({ id: heading.id, level: heading.level, title: heading.text, texts: [] });
    else passages.at(-1)!.texts.push(...textsOf(node));
  }
  return passages.map(({ texts, ...passage }) => ({
    ...passage,
    text: texts.join(' ').replace(/\s+/g, ' ').trim(),
  }));
}

/** The words of a block and of the blocks within; what stands apart on the page stands apart here. */
function textsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'code':
      return [node.value];
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [plainText(node)];
    case 'yaml':
      return [];
    default:
      return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : [];
  }
}

/** A table wider than the screen scrolls, and is told by the heading it stands under. */
function nameTables(tree: Root, title: string): void {
  let label = title;
  visit(tree, (node) => {
    if (node.type === 'heading') label = plainText(node);
    if (node.type === 'table') properties(node, { 'data-label': label });
  });
}
