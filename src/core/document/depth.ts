import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

import { COMPONENTS, isComponentName } from '../schema/components.ts';
import { nextPath } from './headings.ts';
import { pictureIn } from './lone-picture.ts';

export type SectionDepth = {
  /** Nodes of the first level that a summary leaves out. */
  readonly left: ReadonlySet<RootContent>;
  /** Findings of which a summary gives the title only. */
  readonly brief: ReadonlySet<Nodes>;
  /** Places of the headings that a summary keeps, without gaps. */
  readonly paths: ReadonlyMap<Nodes, readonly number[]>;
};

/**
 * What of one section stands in a summary: what its author wrapped in `<Summary>`, or else its first
 * paragraph; of findings the title, unless their author says more or nothing; of headings those with
 * anything left below them. The reader of the data and the renderer of the prose both go by this.
 */
export function summaryOf(tree: Root): SectionDepth {
  const nodes = tree.children;
  const marked = nodes.some((node) => nameOf(node) === 'Summary');
  const lead = marked ? undefined : nodes.find(isParagraph);
  const kept = new Set<RootContent>(
    nodes.filter(
      (node) =>
        node === lead || nameOf(node) === 'Summary' || (isFinding(node) && wanted(node) !== 'none'),
    ),
  );
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'heading') continue;
    const { depth } = node;
    const end = nodes.findIndex(
      (one, at) => at > index && one.type === 'heading' && one.depth <= depth,
    );
    if (nodes.slice(index + 1, end < 0 ? undefined : end).some((one) => kept.has(one)))
      kept.add(node);
  }
  // A lone heading announces nothing that the chapter's own title does not.
  const [only, ...more] = [...kept].filter((node) => node.type === 'heading' && node.depth === 2);
  if (
    only !== undefined &&
    more.length === 0 &&
    ![...kept].some((node) => node.type === 'heading' && node.depth === 3)
  )
    kept.delete(only);
  const paths = new Map<Nodes, readonly number[]>();
  const counts = { second: 0, third: 0 };
  for (const node of nodes)
    if (node.type === 'heading' && (node.depth === 2 || node.depth === 3) && kept.has(node))
      paths.set(node, nextPath(node.depth, counts));
  const inner = nodes.flatMap((node) =>
    nameOf(node) === 'Summary' ? (node as MdxJsxFlowElement).children : [],
  );
  return {
    left: new Set(nodes.filter((node) => !kept.has(node))),
    brief: new Set<Nodes>([
      ...nodes.filter((node) => isFinding(node) && (wanted(node) ?? 'title') === 'title'),
      ...inner.filter((node) => isFinding(node) && wanted(node) === 'title'),
    ]),
    paths,
  };
}

/** A paragraph of nothing but a component has given way to it. */
function isParagraph(node: Nodes): boolean {
  const name = nameOf(node) ?? '';
  return (
    (node.type === 'paragraph' && pictureIn(node) === undefined) ||
    (isComponentName(name) && COMPONENTS[name].kind === 'inline')
  );
}

const nameOf = (node: Nodes): string | undefined =>
  node.type === 'mdxJsxFlowElement' ? (node.name ?? undefined) : undefined;

function isFinding(node: Nodes): node is MdxJsxFlowElement {
  const name = nameOf(node) ?? '';
  return isComponentName(name) && COMPONENTS[name].kind === 'finding';
}

const wanted = (node: MdxJsxFlowElement): unknown =>
  node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'summary')?.value;
