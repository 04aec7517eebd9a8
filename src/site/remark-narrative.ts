import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ProseBlock, Report, Section } from '../core/model.ts';
import { summaryOf } from '../core/parse/depth.ts';
import { placeHeadings } from '../core/parse/headings.ts';
import { elementKey, sectionId } from '../core/parse/narrative.ts';
import { pictureIn } from '../core/parse/pictures.ts';
import { passageCodes } from '../core/passage-code.ts';
import { pictureName } from '../core/picture.ts';
import { pointOf } from '../core/place.ts';

export type NarrativeSource = {
  /** The reports that pages are made of by now. */
  readonly reports: () => readonly Report[];
  /** Whether paragraphs show the short codes that comments use. */
  readonly showsCodes: boolean;
};

/**
 * Ties the prose that is rendered to the data that was read from it: every component gets the
 * key of its resolved content, every heading the anchor the contents list uses and its place, every
 * paragraph, item and cell the id by which others point to it. The short codes that comments use stand
 * in the working build alone.
 */
export const remarkNarrative =
  ({ reports, showsCodes }: NarrativeSource) =>
  () =>
  (tree: Root, file: VFile): void => {
    const path = file.path.replaceAll('\\', '/');
    const section = sectionId(path);
    if (section === undefined) return;
    const { known, codes } = sectionAt(reports(), path);
    const { left, brief, paths } = summaryOf(tree);
    for (const { node, id, path: place } of placeHeadings(tree)) {
      const code = codes.get(
        known?.prose.find(
          ({ kind, place }) =>
            kind === 'heading' && pointOf(place)?.line === node.position?.start.line,
        )?.id ?? '',
      );
      node.data = {
        ...node.data,
        hProperties: {
          id: `${section}-${id}`,
          'data-section': section,
          'data-path': place.join('.'),
          'data-summary-path': paths.get(node)?.join('.'),
          'data-code': showsCodes ? code : undefined,
        },
      };
    }
    for (const node of brief)
      if (node.type === 'mdxJsxFlowElement')
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'brief', value: 'yes' });
    nameBlocks(tree, blocksOf(known), (id) => ({
      id,
      'data-code': showsCodes ? codes.get(id) : undefined,
    }));
    // The same prose serves every depth: what a summary leaves out is framed, and the frame decides.
    tree.children = framed(tree.children, left);
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const start = node.position?.start;
      if (start === undefined) return;
      node.attributes.push({
        type: 'mdxJsxAttribute',
        name: 'at',
        value: elementKey(section, start),
      });
    });
    placePictures(tree);
  };

/**
 * Every picture becomes a component that knows the file by its name alone: the bundler would take an address
 * for a module, and run it. A picture that check would have refused is a fault of the program.
 */
function placePictures(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'image' || node.type === 'imageReference')
      throw new Error(`a picture stands among words at ${node.position?.start.line}`);
    const image = pictureIn(node);
    if (image === undefined || parent === undefined || index === undefined) return undefined;
    const name = pictureName(image.url);
    if (name === undefined)
      throw new Error(`a picture of no folder of ours at ${image.position?.start.line}`);
    const attributes = Object.entries({
      name,
      alt: image.alt ?? '',
      caption: image.title ?? '',
    }).map(([key, value]) => ({ type: 'mdxJsxAttribute' as const, name: key, value }));
    parent.children.splice(index, 1, {
      type: 'mdxJsxFlowElement',
      name: 'Picture',
      attributes,
      children: [],
    });
    return [SKIP, index + 1];
  });
}

/** The section a file was read into, and the codes of the blocks of its paper. */
function sectionAt(
  reports: readonly Report[],
  path: string,
): {
  readonly known: Section | undefined;
  readonly codes: ReadonlyMap<string, string>;
} {
  for (const report of reports) {
    for (const sections of [report.sections, report.papers]) {
      const known = sections.find(({ place }) => path.endsWith(`/${place.file}`));
      if (known !== undefined) return { known, codes: passageCodes(sections) };
    }
  }
  return { known: undefined, codes: new Map() };
}

/** Neighbours share a frame. */
function framed(nodes: readonly RootContent[], left: ReadonlySet<RootContent>): RootContent[] {
  const result: RootContent[] = [];
  let frame: RootContent[] | undefined;
  for (const node of nodes) {
    // A paragraph of nothing but a component stands in a frame of its own by now.
    const inner =
      node.type === 'mdxJsxFlowElement' && node.name === 'div' ? node.children[0] : undefined;
    if (!left.has(node) && (inner === undefined || !left.has(inner))) {
      frame = undefined;
      result.push(node);
    } else if (frame === undefined) {
      frame = [node];
      result.push({
        type: 'mdxJsxFlowElement',
        name: 'Detail',
        attributes: [],
        children: frame as MdxJsxFlowElement['children'],
      });
    } else frame.push(node);
  }
  return result;
}

/** Blocks of the running text of a file that are elements of the page, by line and column. */
function blocksOf(section: Section | undefined): ReadonlyMap<string, ProseBlock> {
  const blocks = section?.prose ?? [];
  const shown = blocks.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'cell',
  );
  return new Map(
    shown.map((block) => [`${pointOf(block.place)?.line}:${pointOf(block.place)?.column}`, block]),
  );
}

type Names = (id: string) => { readonly id: string; readonly 'data-code'?: string | undefined };

function nameBlocks(tree: Root, blocks: ReadonlyMap<string, ProseBlock>, namesOf: Names): void {
  visit(tree, (node, index, parent) => {
    const start = node.position?.start;
    const id = start === undefined ? undefined : blocks.get(`${start.line}:${start.column}`)?.id;
    if (id === undefined || parent === undefined || index === undefined) return undefined;
    switch (node.type) {
      case 'paragraph':
        name(leads(parent, node) ? parent : node, namesOf(id));
        return undefined;
      case 'code':
        name(node, namesOf(id));
        return undefined;
      case 'tableCell':
        name(node, { id });
        return undefined;
      case 'mdxJsxFlowElement':
        // A paragraph of nothing but a component has become that component; a frame keeps its id.
        parent.children.splice(index, 1, {
          type: 'mdxJsxFlowElement',
          name: 'div',
          attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
          children: [node],
        });
        return [SKIP, index + 1];
      default:
        return undefined;
    }
  });
}

/** A tight list drops the paragraphs of its items, so the item itself bears the id of the first. */
const leads = (parent: Parents, node: Nodes): boolean =>
  parent.type === 'listItem' && parent.children[0] === node;

function name(node: Nodes, names: ReturnType<Names>): void {
  node.data = { ...node.data, hProperties: names };
}
