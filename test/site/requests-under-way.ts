import type { Page, Request } from 'playwright-core';

/**
 * Follows what a page asks for. The function resolves when the page is whole: loaded, its letters drawn in
 * their own fonts, and nothing that it asked for still on its way. Whoever leaves a page earlier takes these
 * away from it, and what was taken away looks like what failed.
 */
export function requestsUnderWay(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  const workers = new Set<string>();
  let waiting: (() => void)[] = [];
  const over = (request: Request): void => {
    underWay.delete(request);
    if (underWay.size > 0) return;
    for (const go of waiting) go();
    waiting = [];
  };
  page.on('request', (request) => !workers.has(request.url()) && underWay.add(request));
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  // How a worker's script came is told to the worker alone.
  page.on('worker', (worker) => {
    workers.add(worker.url());
    for (const request of underWay) if (request.url() === worker.url()) over(request);
  });
  return async () => {
    await page.waitForLoadState();
    for (let busy = true; busy; ) {
      await page.evaluate(async () => {
        // Fonts are asked for by what is laid out: without that they might not have been yet.
        document.documentElement.getBoundingClientRect();
        await document.fonts.ready;
      });
      // What has come may ask for more.
      busy = underWay.size > 0;
      if (busy) await new Promise<void>((go) => waiting.push(go));
    }
  };
}
