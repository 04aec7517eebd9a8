import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { openPaginatorPool, type PaginatorPool } from '../../src/paginate/paginator-pool.ts';
import { openSlots } from '../../src/paginate/slots.ts';
import type { PageFacts } from '../../src/pdf/facts/read-facts.ts';
import { checkTags } from '../../src/pdf/validate/check-tags.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { typeset } from '../../src/print/typeset.ts';
import { builtEdition, withMain, writeEdition } from './built-edition.ts';
import { readPageCase } from './page-case.ts';

const CASES = readdirSync(join(import.meta.dirname, '..', 'cases', 'pages')).sort();

let browser: Browser;
let dir: string;
/** Opening tabs takes longer than most of these pages. */
let pool: PaginatorPool;
beforeAll(async () => {
  browser = (await openBrowser()).browser;
  dir = await builtEdition();
  pool = openPaginatorPool({ browser, dir, slots: openSlots() });
});
afterAll(async () => {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
});

const pageText = ({ words }: PageFacts): string => words.join(' ');
const lastLine = ({ items }: PageFacts): string => {
  const lowest = Math.max(...items.map((item) => item.yMm));
  return items
    .filter((item) => item.yMm > lowest - 1)
    .map(({ text }) => text)
    .join(' ');
};
const lines = ({ items }: PageFacts): string[] =>
  [...Map.groupBy(items, ({ yMm }) => Math.round(yMm * 2)).values()].map((line) =>
    line.map(({ text }) => text).join(''),
  );
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('hard pages', () => {
  test('there are at least twenty', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(20);
  });

  test.each(CASES)('%s', async (name) => {
    const { html, expected } = await readPageCase(name);
    await writeEdition(dir, withMain(html));
    const printed = await typeset({
      dir,
      browser,
      pool,
      path: '/edition/',
      profile: partyHd05,
      title: 'Trường hợp khó',
      author: 'Đảng ủy Bộ Mẫu',
      date: '2026-10-05',
      variants: [expected.variant ?? 'screen'],
      ...(expected.options === undefined ? {} : { options: expected.options }),
    });
    const told = printed.diagnostics.map(({ code, message }) => `${code} ${message}`);
    const problems = expected.problems ?? [];
    expect(told, told.join('\n')).toHaveLength(problems.length);
    for (const [index, problem] of problems.entries())
      for (const part of problem.split(' … ')) expect(told[index]).toContain(part);

    const [file] = printed.files;
    // Pieces of a page set by hand need not be a whole document: its title and its order of headings are left out.
    if (file !== undefined && problems.length === 0)
      expect(
        (await checkTags(file.pdf)).filter(({ checkpoint }) => !/^(?:14-|TK-03)/.test(checkpoint)),
      ).toEqual([]);
    const pages = file?.facts.pages ?? [];
    const texts = pages.map(pageText);
    const all = texts.join(' ');
    if (expected.pages !== undefined) expect(pages).toHaveLength(expected.pages);
    if (expected.least !== undefined) expect(pages.length).toBeGreaterThanOrEqual(expected.least);
    for (const [text, numbers] of Object.entries(expected.stands ?? {})) {
      expect(
        texts.flatMap((one, index) => (one.includes(text) ? [index + 1] : [])),
        text,
      ).toEqual(numbers);
    }
    for (const group of expected.together ?? [])
      expect(
        texts.filter((one) => group.every((text) => one.includes(text))),
        group.join(' + '),
      ).toHaveLength(1);
    for (const [pattern, count] of Object.entries(expected.runs ?? {})) {
      const found = [...all.matchAll(new RegExp(pattern, 'gu'))].map(([, number]) =>
        Number(number),
      );
      expect(found, pattern).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
    for (const { text, over } of expected.heads ?? []) {
      const bearing = texts.filter((one) => new RegExp(over, 'u').test(one));
      expect(bearing.length, over).toBeGreaterThan(1);
      for (const one of bearing) expect(times(one, text), one.slice(0, 200)).toBe(1);
    }
    for (const pattern of expected.neverLast ?? []) {
      for (const page of pages)
        if (page.items.length > 0)
          expect(lastLine(page), `${page.number}`).not.toMatch(new RegExp(pattern, 'u'));
    }
    for (const pattern of expected.neverLineEnds ?? [])
      for (const line of pages.flatMap(lines))
        expect(line.trimEnd()).not.toMatch(new RegExp(`(?:${pattern})$`, 'u'));
    if (expected.numbers !== undefined)
      expect(pages.map(({ pageNumber }) => pageNumber?.text ?? '-').join(' ')).toBe(
        expected.numbers,
      );
    if (expected.turned !== undefined)
      expect(
        pages.filter(({ widthMm, heightMm }) => widthMm > heightMm).map(({ number }) => number),
      ).toEqual(expected.turned);
    if (expected.empty !== undefined)
      expect(pages.filter(({ items }) => items.length === 0).map(({ number }) => number)).toEqual(
        expected.empty,
      );
    let from = 0;
    for (const text of expected.order ?? []) {
      const at = all.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(0);
      from = at + text.length;
    }
  });
});
