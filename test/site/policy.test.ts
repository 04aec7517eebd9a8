import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { paperSourcesOf } from '../paper-source.ts';

/** Of each page that is built, for readers, for printing, for the office: it must bear a policy before it names anything to load. */
test('every built page says what it may load and run, ahead of what it loads', async () => {
  const names = (await readdir(inject('built'), { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.some((name) => name.endsWith('.kiem-tra.html'))).toBe(true);
  const pages = new Map(await paperSourcesOf(join(inject('built'), 'nq24-2013-2023')));
  expect(pages.size).toBeGreaterThan(4);
  for (const name of names) pages.set(name, await readFile(join(inject('built'), name), 'utf8'));
  for (const [name, html] of pages) {
    const policies = [
      ...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"\s*\/?>/g),
    ];
    expect(
      policies.map(([, policy]) => policy),
      name,
    ).toEqual([expect.stringMatching(/^default-src 'none'; /)]);
    const loads = html.search(/<(?:link|script|style|img)\b/);
    expect(policies[0]!.index, name).toBeLessThan(loads < 0 ? html.length : loads);
    expect(policies[0]![1], name).not.toMatch(/script-src[^;]*'unsafe|\*|https?:/);
  }
});
