import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import { shortHash } from '../short-hash.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The key of every component of a section, by which what it shows is found when the prose is rendered:
 * `section/Value:k7d2m9`, made of what is written in it; equal ones are counted in reading order. So a key
 * holds no line and no column, and stays when anything else in the section changes.
 */
export function componentKeys(tree: Root, section: string): ReadonlyMap<Nodes, string> {
  const keys = new Map<Nodes, string>();
  const counts = new Map<string, number>();
  const see = (node: Nodes): void => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const stem = `${section}/${node.name ?? ''}:${shortHash(writtenIn(node), 6)}`;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      keys.set(node, count === 1 ? stem : `${stem}:${count}`);
    }
    if ('children' in node) node.children.forEach(see);
  };
  see(tree);
  return keys;
}

/** Attributes by name; one that is no plain text is refused elsewhere. */
const writtenIn = ({ attributes }: Jsx): string =>
  attributes
    .flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [`${attribute.name}=${attribute.value ?? ''}`]
        : [],
    )
    .sort()
    .join('\n');
