/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { PagedLibrary, Previewer } from './paged-library.ts';

/** Readies an empty document for laying out parts: its style sheets go through paged.js once for all of them. */
export async function openPaginator(): Promise<void> {
  type Host = { readonly Paged: PagedLibrary; tongketPaginator: Previewer };
  const host = window as unknown as Host;
  const previewer = new host.Paged.Previewer();
  const sheets: Record<string, string>[] = [];
  for (const sheet of previewer.removeStyles())
    sheets.push(typeof sheet === 'string' ? { [sheet]: await (await fetch(sheet)).text() } : sheet);
  const { chunker, polisher } = previewer;
  // Not one frame need be painted between two pages.
  chunker.q.tick = (task) => queueMicrotask(task);
  polisher.setup();
  previewer.handlers = previewer.initializeHandlers();
  await withoutChance(() => polisher.add(...sheets));
  chunker.setup(document.body);
  slimTemplate(chunker.pageTemplate.content);
  await Promise.all([...document.fonts].map((font) => font.load()));
  host.tongketPaginator = previewer;

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
}
