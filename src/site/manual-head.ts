/** What stands at the head of a file of the officers' manual. */
export type ManualHead = {
  readonly title: string;
  /** One sentence below the title, and on the first page of the manual. */
  readonly about: string;
  /** For whom the page is, as the first page of the manual says it: «Tôi cần…». */
  readonly need: string;
};

/** What stands under one heading; the first of a page, without id, is what stands before them. */
export type ManualPassage = {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly text: string;
};
