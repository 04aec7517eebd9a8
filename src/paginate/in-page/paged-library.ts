/** The corner of paged.js 0.4.3 that is used here, as types: the library carries none of its own. */

export type BreakToken = { readonly node: Node; readonly offset: number };

export type Layout = {
  /** The box whose columns are pages: the first column is this page, what stands in others goes over. */
  readonly element: HTMLElement;
  /** So many letters are laid out before the breaker looks whether the page is full. */
  maxChars: number;
  hyphenateAtBreak: () => void;
  rebuildTableFromBreakToken: () => void;
  findOverflow: (rendered: HTMLElement) => Range | undefined;
  createBreakToken: (
    overflow: Range,
    rendered: HTMLElement,
    source: ParentNode,
  ) => BreakToken | undefined;
  findBreakToken: (
    rendered: HTMLElement,
    source: ParentNode,
    bounds: DOMRect,
    before: BreakToken | undefined,
  ) => BreakToken | undefined;
};

export type Page = {
  /** 0-based. */
  readonly position: number;
  readonly element: HTMLElement;
  readonly wrapper: HTMLElement;
  readonly footnotesArea: HTMLElement;
  addListeners: () => boolean;
  removeListeners: () => void;
};

export type Chunker = {
  readonly q: { tick: (task: () => void) => void };
  /** What every page is made from; there after `setup`. */
  pageTemplate: HTMLTemplateElement;
  setup: (into: HTMLElement) => void;
  removePages: () => void;
  readonly pages: readonly Page[];
  total: number;
  /** Adds an empty page after the last, made like `page`. */
  clonePage: (page: Page) => Promise<void>;
  flow: (content: DocumentFragment, into: HTMLElement) => Promise<unknown>;
};

export type Previewer = {
  readonly chunker: Chunker;
  readonly polisher: {
    setup: () => void;
    add: (...sheets: readonly Readonly<Record<string, string>>[]) => Promise<unknown>;
    /** The library's own rules for its page boxes. */
    readonly base: HTMLStyleElement;
    /** Rules that handlers write. */
    readonly styleSheet: CSSStyleSheet;
  };
  handlers: unknown;
  initializeHandlers: () => unknown;
  removeStyles: () => readonly (string | Readonly<Record<string, string>>)[];
};

export type PagedLibrary = {
  readonly Handler: new (...given: never[]) => object;
  readonly Previewer: new () => Previewer;
  readonly registerHandlers: (...handlers: readonly unknown[]) => void;
};
