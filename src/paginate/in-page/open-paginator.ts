import { Breaker } from './breaker.ts';
import { NoteKeeper } from './note-keeper.ts';
import { PageKeeper } from './page-keeper.ts';
import { type Previewer, pagedLibrary, registerHooks } from './paged-library.ts';
import { HeadRepeater } from './repeat-heads.ts';

type OpenPaginator = { readonly previewer: Previewer; readonly keeper: PageKeeper };

let opened: OpenPaginator | undefined;

/** @throws Error before `openPaginator`. */
export function paginator(): OpenPaginator {
  if (opened === undefined) throw new Error('the paginator was not opened');
  return opened;
}

/**
 * Readies an empty document that holds the library for laying out parts: its style sheets go through
 * paged.js once for all of them.
 */
export async function openPaginator(): Promise<void> {
  const keeper = new PageKeeper();
  for (const hooks of [new HeadRepeater(), new Breaker(), new NoteKeeper(), keeper])
    registerHooks(hooks);
  const previewer = new (pagedLibrary().Previewer)();
  const styles: Record<string, string>[] = [];
  for (const style of previewer.removeStyles())
    styles.push(typeof style === 'string' ? { [style]: await (await fetch(style)).text() } : style);
  const { chunker, polisher } = previewer;
  // Not one frame need be painted between two pages.
  chunker.q.tick = (task) => queueMicrotask(task);
  polisher.setup();
  previewer.handlers = previewer.initializeHandlers();
  await withoutChance(() => polisher.add(...styles));
  chunker.setup(document.body);
  slimTemplate(chunker.pageTemplate.content);
  await Promise.all([...document.fonts].map((font) => font.load()));
  opened = { previewer, keeper };
}

/** The library names rules at random; every tab must give them the same names. */
async function withoutChance(work: () => Promise<unknown>): Promise<void> {
  const { random } = Math;
  const { now } = performance;
  const { getTime } = Date.prototype;
  let count = 0;
  Math.random = () => (count = (count * 16807 + 12345) % 2147483647) / 2147483647;
  performance.now = () => 0;
  Date.prototype.getTime = () => 0;
  try {
    await work();
  } finally {
    Math.random = random;
    performance.now = now;
    Date.prototype.getTime = getTime;
  }
}

/**
 * Page numbers and running heads are drawn when the file is joined: margin boxes only cost time,
 * but the library asks for them.
 */
function slimTemplate(page: DocumentFragment): void {
  for (const marks of page.querySelectorAll('.pagedjs_bleed')) marks.remove();
  const box = page.querySelector('.pagedjs_pagebox');
  const margins = document.createElement('div');
  margins.style.display = 'none';
  margins.append(
    ...[...(box?.children ?? [])].filter((child) => !child.classList.contains('pagedjs_area')),
  );
  box?.append(margins);
}
