import { type Browser, type BrowserContext, errors } from 'playwright-core';

import { requestsUnderWay } from './requests-under-way.ts';

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

export type Line = {
  readonly latency: number;
  readonly kilobits: number;
  readonly slowdown: number;
};
/** A phone on a slow line, as Lighthouse has it. */
export const SLOW_4G: Line = { latency: 150, kilobits: 1600, slowdown: 4 };

type Seen = {
  shift: number;
  blocked: number;
  largest: number;
  first: number;
  /** What the page has put off and not yet done. */
  readonly putOff: Set<number>;
  /** Takes what was told but not yet seen. */
  readonly take: () => void;
};
type Watching = { readonly seen: Seen };

/** Asked at every frame, a page draws for nothing else than to be asked. */
export const LOOK_EVERY = { polling: 100 } as const;

/** A page of the slow line is there in five seconds; beside other work in twenty. */
const STALLED_MS = 40_000;
const ATTEMPTS = 3;

/**
 * Opens a page with nothing in store and waits until it is still: everything there, in its own fonts and drawn,
 * nothing put off to a later time. The slow line that Chromium plays stops at about one page of five hundred
 * in the middle of a file that the server has sent whole; such a page was not measured and is opened anew.
 */
export async function measurePage(
  browser: Browser,
  url: string,
  width: number,
  line: Line,
): Promise<PageMeasure> {
  for (let attempt = 1; ; attempt += 1) {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 812 : 800 },
    });
    try {
      return await withinTime(STALLED_MS, measureIn(context, url, line));
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === ATTEMPTS) throw error;
    } finally {
      await context.close();
    }
  }
}

/** What a promise gives, unless the time is over before. @throws errors.TimeoutError */
async function withinTime<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, refuse) => {
    timer = setTimeout(
      () => refuse(new errors.TimeoutError(`not still after ${milliseconds} ms`)),
      milliseconds,
    );
  });
  // Closing the page lets what still waits for it fail, long after anybody asks.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function measureIn(
  context: BrowserContext,
  url: string,
  { latency, kilobits, slowdown }: Line,
): Promise<PageMeasure> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const quiet = requestsUnderWay(page);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: (kilobits * 1024) / 8,
    uploadThroughput: (kilobits * 512) / 8,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let [bytes, requests] = [0, 0];
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    const observers: (readonly [PerformanceObserver, (entry: PerformanceEntry) => void])[] = [];
    const seen: Seen = {
      shift: 0,
      blocked: 0,
      largest: 0,
      first: 0,
      putOff: new Set(),
      take: () => {
        for (const [observer, see] of observers)
          for (const entry of observer.takeRecords()) see(entry);
      },
    };
    Object.assign(window, { seen } satisfies Watching);
    const watch = (type: string, see: (entry: PerformanceEntry) => void): void => {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
      observer.observe({ type, buffered: true });
      observers.push([observer, see]);
    };
    const { setTimeout: begin, clearTimeout: end } = window;
    Object.assign(window, {
      setTimeout: (act: () => void, wait?: number) => {
        const id: number = begin(() => {
          seen.putOff.delete(id);
          act();
        }, wait);
        seen.putOff.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        seen.putOff.delete(id);
        end(id);
      },
    });
    watch('layout-shift', (entry) => {
      if (!(entry as Shift).hadRecentInput) seen.shift += (entry as Shift).value;
    });
    watch('longtask', ({ startTime, duration }) => {
      if (startTime + duration > seen.first) seen.blocked += Math.max(0, duration - 50);
    });
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.largest = startTime;
    });
    watch('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.first = startTime;
    });
  });
  await page.goto(url);
  await page.waitForFunction(
    () => {
      const { seen } = window as unknown as Watching;
      return seen.first > 0 && seen.putOff.size === 0;
    },
    undefined,
    LOOK_EVERY,
  );
  await quiet();
  const { shift, blocked, largest, first } = await page.evaluate(async () => {
    const { seen } = window as unknown as Watching;
    // What moved in a frame is told at its end, so when the next one is begun.
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    seen.take();
    return { shift: seen.shift, blocked: seen.blocked, largest: seen.largest, first: seen.first };
  });
  return { bytes, requests, firstPaint: first, largestPaint: largest, shift, blocked };
}
