import type { Browser, Locator, Page } from 'playwright-core';

import { PATIENCE_MS } from '../patience.ts';
import { requestsUnderWay } from './requests-under-way.ts';

export type Watched = {
  readonly page: Page;
  readonly faults: string[];
  readonly received: { readonly url: string; readonly type: string; readonly status: number }[];
  /** Resolves when the page is whole and nothing is on its way to it. */
  readonly atRest: () => Promise<void>;
  /** Goes to an address once the page is at rest, and waits until the new one is. */
  readonly open: (url: string) => Promise<void>;
  /** The same by a step that leads to another page, or to another place of this one. */
  readonly leave: (step: () => Promise<unknown>) => Promise<void>;
  readonly follow: (link: Locator) => Promise<void>;
  /** Once the page is at rest. */
  readonly close: () => Promise<void>;
};

/**
 * A page that tells of everything a reader must not meet: errors of scripts, breaches of the content policy,
 * requests that fail or leave the site at `origin` (`file://` for a folder).
 */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Watched> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PATIENCE_MS);
  const [faults, received]: [string[], Watched['received']] = [[], []];
  const tell = (fault: string): void => void faults.push(fault);
  page.on('pageerror', ({ message }) => tell(message));
  // Refusals of the policy are errors of the console too, with scripts and without.
  page.on('console', (message) => message.type() === 'error' && tell(message.text()));
  // A browser without a viewer gives up the way to a PDF and stores it instead.
  page.on(
    'requestfailed',
    (request) =>
      !(request.isNavigationRequest() && request.url().endsWith('.pdf')) &&
      tell(`${request.url()} ${request.failure()?.errorText}`),
  );
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(origin) &&
      !/^(?:blob|data):/.test(request.url()) &&
      tell(`${request.url()} is not of the site`),
  );
  page.on('response', (response) =>
    received.push({
      url: response.url(),
      type: response.headers()['content-type'] ?? '',
      status: response.status(),
    }),
  );
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  const atRest = requestsUnderWay(page);
  const leave: Watched['leave'] = async (step) => {
    await atRest();
    await Promise.all([page.waitForEvent('framenavigated'), step()]);
    await atRest();
  };
  return {
    page,
    faults,
    received,
    atRest,
    leave,
    async open(url) {
      await atRest();
      await page.goto(url);
      await atRest();
    },
    follow: (link) => leave(() => link.click()),
    async close() {
      await atRest();
      await page.close();
    },
  };
}
