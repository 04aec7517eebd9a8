import type { Browser } from 'playwright-core';

/** What a reader goes through until a page is there. Times in milliseconds. */
export type PageMeasure = {
  /** As transferred, packed, with header fields. */
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Sum of layout shifts, none of them asked for by the reader. */
  readonly shift: number;
  readonly blocked: number;
};

export type Line = { readonly latency: number; readonly kilobits: number; readonly slowdown: number };
/** A phone on a slow line, as Lighthouse has it. */
export const SLOW_4G: Line = { latency: 150, kilobits: 1600, slowdown: 4 };

type Seen = { shift: number; blocked: number; largest: number; first: number };

/** Opens a page with nothing in store and waits until it is still. */
export async function measurePage(browser: Browser, url: string, width: number, { latency, kilobits, slowdown }: Line): Promise<PageMeasure> {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 812 : 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: (kilobits * 1024) / 8, uploadThroughput: (kilobits * 512) / 8 });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let [bytes, requests] = [0, 0];
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    const seen: Seen = { shift: 0, blocked: 0, largest: 0, first: 0 };
    (window as unknown as { seen: Seen }).seen = seen;
    const watch = (type: string, see: (entry: PerformanceEntry) => void): void => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => { if (!(entry as Shift).hadRecentInput) seen.shift += (entry as Shift).value; });
    watch('longtask', ({ startTime, duration }) => { if (startTime + duration > seen.first) seen.blocked += Math.max(0, duration - 50); });
    watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
    watch('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') seen.first = startTime; });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  // Entries of the last frame are told after it.
  await page.waitForTimeout(400);
  const { shift, blocked, largest, first } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await context.close();
  return { bytes, requests, firstPaint: first, largestPaint: largest, shift, blocked };
}
