import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { pictureIn } from '../core/document/lone-picture.ts';
import { marksOf, type NarrativeMarks } from '../core/document/marks.ts';
import type { Report, Section } from '../core/model.ts';
import { passageCodes } from '../core/passage-code.ts';
import { pictureName } from '../core/picture.ts';
import { properties } from './node-properties.ts';

export type NarrativeSource = {
  /** The reports that pages are made of by now. */
  readonly reports: () => readonly Report[];
  /** Whether paragraphs show the short codes that comments use. */
  readonly showsCodes: boolean;
};

/**
 * Puts the prose of a section in the place of an empty file: the compiler of the site reads none of it. What
 * was decided of it when it was read, it says in its marks; here each of them becomes what components and
 * pages go by. The short codes that comments use stand in the working build alone.
 */
export const remarkNarrative =
  ({ reports, showsCodes }: NarrativeSource) =>
  () =>
  (tree: Root, file: VFile): void => {
    const found = sectionAt(reports(), file.path.replaceAll('\\', '/'));
    if (found === undefined) return;
    const codeOf = (id: string): string | undefined =>
      showsCodes ? found.codes.get(id) : undefined;
    tree.children = structuredClone(found.section.body.children);
    frameLeft(tree);
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      return show(node, marksOf(node), parent, index, codeOf);
    });
  };

type CodeOf = (id: string) => string | undefined;

/** Where the visit goes on, if not with the children of the node. */
type Next = [typeof SKIP, number] | undefined;

function show(
  node: Nodes,
  { key, anchor, passage, isBrief }: NarrativeMarks,
  parent: Parents,
  index: number,
  codeOf: CodeOf,
): Next {
  switch (node.type) {
    case 'heading':
      properties(node, { id: anchor, 'data-code': codeOf(passage?.id ?? '') });
      return undefined;
    case 'paragraph':
      if (pictureIn(node) !== undefined) return placePicture(node, parent, index);
      if (passage === undefined) return undefined;
      properties(leads(parent, node) ? parent : node, {
        id: passage.id,
        'data-code': codeOf(passage.id),
      });
      node.children.unshift({ ...formerId(passage.byPlace), type: 'mdxJsxTextElement' });
      return undefined;
    case 'tableCell':
      if (passage === undefined) return undefined;
      properties(node, { id: passage.id });
      node.children.unshift({ ...formerId(passage.byPlace), type: 'mdxJsxTextElement' });
      return undefined;
    case 'code':
      if (passage === undefined) return undefined;
      properties(node, { id: passage.id, 'data-code': codeOf(passage.id) });
      parent.children.splice(index, 0, {
        ...formerId(passage.byPlace),
        type: 'mdxJsxFlowElement',
      });
      return [SKIP, index + 2];
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (key !== undefined) node.attributes.push(attribute('at', key));
      if (isBrief === true) node.attributes.push(attribute('brief', 'yes'));
      return passage === undefined || node.type === 'mdxJsxTextElement'
        ? undefined
        : frameWithId(node, passage, parent, index);
    case 'image':
    case 'imageReference':
      throw new Error('a picture stands among words');
    default:
      return undefined;
  }
}

/** A paragraph of nothing but components has become them; a frame round the first keeps its id. */
function frameWithId(
  node: MdxJsxFlowElement,
  { id, byPlace }: NonNullable<NarrativeMarks['passage']>,
  parent: Parents,
  index: number,
): Next {
  const { passage: _passage, key: _key, isBrief: _isBrief, ...marks } = marksOf(node);
  node.data = { ...node.data, narrative: marks };
  parent.children.splice(index, 1, {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [attribute('id', id)],
    children: [{ ...formerId(byPlace), type: 'mdxJsxFlowElement' }, node],
  });
  // The children of the component are still to be seen, the component itself has been.
  return [SKIP, index];
}

/** A component that keeps addresses by place leading here. */
const formerId = (id: string) => ({
  name: 'FormerId',
  attributes: [attribute('id', id)],
  children: [],
});

const attribute = (name: string, value: string) => ({
  type: 'mdxJsxAttribute' as const,
  name,
  value,
});

/** Neighbours that a summary leaves out share a frame: the same prose serves every depth, and the frame decides. */
function frameLeft(tree: Root): void {
  const framed: RootContent[] = [];
  let frame: RootContent[] | undefined;
  for (const node of tree.children) {
    if (marksOf(node).isLeft !== true) {
      frame = undefined;
      framed.push(node);
    } else if (frame === undefined) {
      frame = [node];
      framed.push({
        type: 'mdxJsxFlowElement',
        name: 'Detail',
        attributes: [],
        children: frame as MdxJsxFlowElement['children'],
      });
    } else frame.push(node);
  }
  tree.children = framed;
}

/**
 * Every picture becomes a component that knows the file by its name alone: the bundler would take an address
 * for a module, and run it. A picture that check would have refused is a fault of the program.
 */
function placePicture(node: Nodes, parent: Parents, index: number): Next {
  const image = pictureIn(node);
  const name = image === undefined ? undefined : pictureName(image.url);
  if (image === undefined || name === undefined) throw new Error('a picture of no folder of ours');
  parent.children.splice(index, 1, {
    type: 'mdxJsxFlowElement',
    name: 'Picture',
    attributes: [
      attribute('name', name),
      attribute('alt', image.alt ?? ''),
      attribute('caption', image.title ?? ''),
    ],
    children: [],
  });
  return [SKIP, index + 1];
}

/** The section a file was read into, and the codes of the blocks of its paper. */
function sectionAt(
  reports: readonly Report[],
  path: string,
): { readonly section: Section; readonly codes: ReadonlyMap<string, string> } | undefined {
  for (const report of reports) {
    for (const sections of [report.sections, report.papers]) {
      const section = sections.find(({ place }) => path.endsWith(`/${place.file}`));
      if (section !== undefined) return { section, codes: passageCodes(sections) };
    }
  }
  return undefined;
}

/** A tight list drops the paragraphs of its items, so the item itself bears the id of the first. */
const leads = (parent: Parents, node: Nodes): boolean =>
  parent.type === 'listItem' && parent.children[0] === node;
