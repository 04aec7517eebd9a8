import type { Nodes } from 'mdast';

/** Gives the element that a node becomes these attributes. */
export function properties(
  node: Nodes,
  hProperties: Readonly<Record<string, string | undefined>>,
): void {
  Object.assign(node, { data: { ...node.data, hProperties } });
}
