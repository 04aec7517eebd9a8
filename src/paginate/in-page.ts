import type { Page } from 'playwright-core';

import { inPageScript, SCRIPT_NAME } from './in-page-script.ts';

/**
 * Calls a function of the script that runs inside pages (`in-page/main.ts`); the page is given the script
 * when it has none. What goes in and comes out crosses as one text of JSON: for large results the
 * driver's own way takes longer than the work.
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
  const argument = given === undefined ? '' : JSON.stringify(given);
  const result = `(async () => JSON.stringify(await ${SCRIPT_NAME}.${work.name}(${argument})))()`;
  const call = `typeof ${SCRIPT_NAME} === 'undefined' ? '${ABSENT}' : ${result}`;
  let text: unknown = await page.evaluate(call);
  if (text === ABSENT) {
    await page.evaluate(await inPageScript());
    text = await page.evaluate(call);
  }
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}

/** No text of JSON. */
const ABSENT = 'absent';
