import type { Page } from 'playwright-core';

/**
 * Runs a function inside the browser's page, as `page.evaluate` does; what goes in and comes out
 * crosses as one text of JSON. For large results the driver's own way takes longer than the work.
 */
export async function inPage<Result>(page: Page, work: () => Result): Promise<Awaited<Result>>;
export async function inPage<Given, Result>(
  page: Page,
  work: (given: Given) => Result,
  given: Given,
): Promise<Awaited<Result>>;
export async function inPage(
  page: Page,
  work: (given: never) => unknown,
  given?: unknown,
): Promise<unknown> {
  const text: unknown = await page.evaluate(
    `(async () => JSON.stringify(await (${String(work)})(${given === undefined ? '' : JSON.stringify(given)})))()`,
  );
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}
