import type { Browser, Page } from 'playwright-core';

export type Watched = { readonly page: Page; readonly faults: string[]; readonly received: { readonly url: string; readonly type: string; readonly status: number }[] };

/**
 * A page that tells of everything a reader must not meet: errors of scripts, breaches of the content policy,
 * requests that fail or leave the site at `origin` (`file://` for a folder).
 */
export async function watchedPage(browser: Browser, origin: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Watched> {
  const page = await browser.newPage(options);
  const watched: Watched = { page, faults: [], received: [] };
  const tell = (fault: string): void => void watched.faults.push(fault);
  page.on('pageerror', ({ message }) => tell(message));
  // Refusals of the policy are errors of the console too, with scripts and without.
  page.on('console', (message) => message.type() === 'error' && tell(message.text()));
  // A browser without a viewer gives up the way to a PDF and stores it instead.
  page.on('requestfailed', (request) => !(request.isNavigationRequest() && request.url().endsWith('.pdf')) && tell(`${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => !request.url().startsWith(origin) && !/^(?:blob|data):/.test(request.url()) && tell(`${request.url()} is not of the site`));
  page.on('response', (response) => watched.received.push({ url: response.url(), type: response.headers()['content-type'] ?? '', status: response.status() }));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`));
  });
  return watched;
}
