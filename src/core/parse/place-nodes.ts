import type { Nodes, Root } from 'mdast';

import { placeAt } from '../intake/place-at.ts';

type Point = { readonly line: number; readonly column: number; readonly offset: number };

/**
 * Gives a place to nodes that have none. An address written without signs around it is found only after the
 * reading, and takes the text around it apart; its pieces stand one after another in the file.
 */
export function placeNodes(tree: Root, text: string): void {
  place(tree, text, 0, text.length);
}

function place(node: Nodes, text: string, from: number, to: number): void {
  if (!('children' in node)) return;
  let at = from;
  for (const [index, child] of node.children.entries()) {
    if (child.position === undefined) {
      const end =
        node.children.slice(index + 1).find(({ position }) => position !== undefined)?.position
          ?.start.offset ?? to;
      const found = text.indexOf(wordsOf(child), at);
      // Written with escapes between, it begins somewhere behind the piece before.
      const start = found >= 0 && found <= end ? found : at;
      child.position = {
        start: point(text, start),
        end: point(text, found === start ? start + wordsOf(child).length : end),
      };
    }
    const { start, end } = child.position;
    place(child, text, start.offset ?? at, end.offset ?? to);
    at = end.offset ?? at;
  }
}

const point = (text: string, offset: number): Point => ({ ...placeAt(text, offset), offset });

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
