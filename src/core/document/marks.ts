import type { Nodes } from 'mdast';

/** What reading the prose has decided of one of its nodes, for whoever renders it. */
export type NarrativeMarks = {
  /** Of a component: what it shows is found by this. */
  readonly key?: string;
  /** Of a heading, a paragraph or a cell: the ids of its text. */
  readonly passage?: { readonly id: string; readonly byPlace: string };
  /** Of a heading: its anchor on the page. */
  readonly anchor?: string;
  /** Of a node of the first level: a summary leaves it out. */
  readonly isLeft?: boolean;
  /** Of a finding: a summary gives its title only. */
  readonly isBrief?: boolean;
};

declare module 'mdast' {
  interface Data {
    narrative?: NarrativeMarks;
  }
}

export const marksOf = (node: Nodes): NarrativeMarks => node.data?.narrative ?? {};

/** Adds to what is known of a node. */
export function mark(node: Nodes, marks: NarrativeMarks): void {
  node.data = { ...node.data, narrative: { ...marksOf(node), ...marks } };
}
