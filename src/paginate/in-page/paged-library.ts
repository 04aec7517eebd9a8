/** The corner of paged.js 0.4.3 that is used here, as types: the library carries none of its own. */

export type BreakToken = { readonly node: Node; readonly offset: number };

/** The class of tokens, that is had from one of them alone. */
export type BreakTokenClass = new (node: Node, offset: number) => BreakToken;

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

/** Calls of the library that something here listens to. */
export type PageHooks = {
  readonly afterParsed?: (source: ParentNode) => void;
  readonly beforePageLayout?: (page: Page) => void;
  readonly onPageLayout?: (wrapper: HTMLElement, token: BreakToken, layout: Layout) => void;
  /** `clone` stands on the page for `node` of the source. */
  readonly renderNode?: (clone: Node, node: Node) => void;
  readonly afterOverflowRemoved?: (removed: DocumentFragment, rendered: HTMLElement) => void;
  readonly afterPageLayout?: (
    element: HTMLElement,
    page: Page,
    next: BreakToken | undefined,
    chunker: Chunker,
  ) => void | Promise<void>;
  readonly finalizePage?: (element: HTMLElement, page: Page) => void;
};

const HOOK_NAMES = [
  'afterParsed',
  'beforePageLayout',
  'onPageLayout',
  'renderNode',
  'afterOverflowRemoved',
  'afterPageLayout',
  'finalizePage',
] as const satisfies readonly (keyof PageHooks)[];

declare const Paged: PagedLibrary;

/** What the script of the library leaves in the page. */
export const pagedLibrary = (): PagedLibrary => Paged;

/** Has the library call `hooks`; it knows handlers of its own class alone. */
export function registerHooks(hooks: PageHooks): void {
  const library = pagedLibrary();
  class Registered extends library.Handler {}
  for (const name of HOOK_NAMES) {
    const hook = hooks[name];
    if (hook === undefined) continue;
    Object.defineProperty(Registered.prototype, name, {
      value: (...given: readonly unknown[]): unknown => Reflect.apply(hook, hooks, given),
    });
  }
  library.registerHandlers(Registered);
}
