/** The tag tree of a PDF as plain data (ISO 32000-1, 14.7), apart from how the file writes it. */

import type { PDFRef } from '@cantoo/pdf-lib';

/** A page's content, or that of a form painted on it; known by identity. */
export type TaggedStream = {
  /** 0-based page of the file. */
  readonly page: number;
  /** The form's stream; absent for the page's own content. */
  readonly form?: PDFRef;
};

export type Mark = { readonly kind: 'mark'; readonly stream: TaggedStream; readonly mcid: number };

/** A link or another annotation, known by its place in the list of the page. */
export type AnnotationKid = {
  readonly kind: 'annotation';
  readonly page: number;
  readonly index: number;
};

export type TagNode = {
  readonly kind: 'tag';
  /** As the file names it: `P`, `H2`, `Strong`. */
  readonly role: string;
  readonly kids: readonly TagKid[];
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly attributes?: readonly TagAttribute[];
};

/** `{ owner: 'Table', name: 'Scope', value: '/Column' }`; names begin with a slash, a rectangle is four numbers. */
export type TagAttribute = {
  readonly owner: string;
  readonly name: string;
  readonly value: string | number | readonly number[];
};

export type TagKid = TagNode | Mark | AnnotationKid;

/** The tag in a list; an empty list in place of one without kids. */
export const filled = (node: TagNode): TagKid[] => (node.kids.length === 0 ? [] : [node]);
