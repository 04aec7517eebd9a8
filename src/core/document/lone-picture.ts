import type { Image, Nodes } from 'mdast';

/** The picture that a paragraph is made of, if of nothing else: it prints as a figure of its own. */
export function pictureIn(node: Nodes): Image | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...more] = node.children;
  return only?.type === 'image' && more.length === 0 ? only : undefined;
}
