import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

import { summaryOf } from './depth.ts';
import { mark, marksOf } from './marks.ts';

export type Body = {
  readonly body: Root;
  /** Keys of the components that a summary gives too. */
  readonly summarised: readonly string[];
  /** Places of the headings that a summary keeps, without gaps, by their anchors. */
  readonly summaryPaths: ReadonlyMap<string, readonly number[]>;
};

/**
 * Makes the tree of a section, with all marks of single nodes, the prose as it is rendered: paragraphs of
 * nothing but components give way to them, and what a summary leaves out is marked. Without the head of the
 * file, words among those who write, and places in the file: nothing that renders it needs them. The tree is
 * changed in place, so this comes last.
 */
export function bodyOf(body: Root): Body {
  visit(body, (node: Nodes, index, parent) => {
    delete node.position;
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'paragraph' && isBare(node)) {
      parent.children.splice(index, 1, ...unravelled(node));
      return index;
    }
    if (isRendered(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const { left, brief, paths } = summaryOf(body);
  for (const node of left) mark(node, { isLeft: true });
  for (const node of brief) mark(node, { isBrief: true });
  return {
    body,
    summarised: summarisedKeys(body),
    summaryPaths: new Map(
      [...paths].flatMap(([node, path]) => {
        const { anchor } = marksOf(node);
        return anchor === undefined ? [] : [[anchor, path] as const];
      }),
    ),
  };
}

const isRendered = ({ type }: Nodes): boolean =>
  type !== 'yaml' && type !== 'mdxjsEsm' && !isExpression(type);

const isExpression = (type: Nodes['type']): boolean =>
  type === 'mdxFlowExpression' || type === 'mdxTextExpression';

/** Nothing but components, comments and blanks: not a paragraph on any page, as MDX has it too. */
const isBare = ({ children }: Paragraph): boolean =>
  children.some(({ type }) => type === 'mdxJsxTextElement' || isExpression(type)) &&
  children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' ||
      isExpression(child.type) ||
      (child.type === 'text' && child.value.trim() === ''),
  );

/** The components of such a paragraph; the first bears the ids of its text. */
function unravelled(paragraph: Paragraph): readonly RootContent[] {
  const { passage } = marksOf(paragraph);
  const elements = paragraph.children
    .filter((child): child is MdxJsxTextElement => child.type === 'mdxJsxTextElement')
    .map(
      (element): MdxJsxFlowElement => ({
        ...element,
        type: 'mdxJsxFlowElement',
        // What stands in it is phrasing, and is rendered as it is.
        children: element.children as unknown as MdxJsxFlowElement['children'],
      }),
    );
  const [first] = elements;
  if (first !== undefined && passage !== undefined) mark(first, { passage });
  return elements;
}

/**
 * Keys of the components that a summary gives: all in nodes it keeps, but of a finding's text none where it
 * gives the title.
 */
function summarisedKeys(body: Root): readonly string[] {
  const keys: string[] = [];
  visit(body, (node: Nodes) => {
    const { key, isLeft, isBrief } = marksOf(node);
    if (isLeft === true) return SKIP;
    if (key !== undefined) keys.push(key);
    return isBrief === true ? SKIP : undefined;
  });
  return keys;
}
