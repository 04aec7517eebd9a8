import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { numberHeadings } from '../core/parse/headings.ts';
import { elementKey, sectionId } from '../core/parse/narrative.ts';

/**
 * Ties the prose that is rendered to the data that was read from it: every component gets the
 * key of its resolved content, every heading the anchor and number the contents list uses.
 */
export const remarkNarrative = () => (tree: Root, file: VFile): void => {
  const section = sectionId(file.path.replaceAll('\\', '/'));
  if (section === undefined) return;
  for (const heading of numberHeadings(tree)) {
    heading.node.data = { ...heading.node.data, hProperties: { id: `${section}-${heading.id}`, 'data-number': heading.number } };
  }
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const start = node.position?.start;
    if (start === undefined) return;
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: elementKey(section, start) });
  });
};
