import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, inject, test } from 'vitest';

/** As transferred, packed by the level of the recipe for a server. */
const PAGE_MOST = 60_000;
const FONTS_MOST = 120 * 1024;

let root: string;
let names: readonly string[];
const packed = new Map<string, Promise<number>>();
const weigh = (name: string): Promise<number> => {
  const known =
    packed.get(name) ??
    readFile(join(root, name)).then((bytes) => gzipSync(bytes, { level: 6 }).length);
  packed.set(name, known);
  return known;
};

beforeAll(async () => {
  root = inject('built');
  names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
});

/** Pages for readers; those that papers are printed from, and the sheets beside papers, are for the office. */
const pages = (): readonly string[] =>
  names.filter((name) => name.endsWith('.html') && !/\/(?:in|pdf)\//.test(name));
/** What a page loads by itself: its styles and scripts, whenever they run. */
const loaded = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:link rel="stylesheet" href|script src|img src)="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );

describe('a page as it is transferred', () => {
  test('weighs at most 60 kB without fonts, with all its styles and scripts', async () => {
    const heavy: string[] = [];
    let heaviest = 0;
    for (const name of pages()) {
      const html = await readFile(join(root, name), 'utf8');
      const parts = loaded(html);
      expect(parts.length, name).toBeGreaterThan(0);
      const files = parts.map((address) =>
        address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(name), address),
      );
      const weight = (await Promise.all([name, ...files].map(weigh))).reduce(
        (sum, one) => sum + one,
        0,
      );
      if (weight > PAGE_MOST) heavy.push(`${name}: ${weight}`);
      heaviest = Math.max(heaviest, weight);
    }
    expect(heavy).toEqual([]);
    // Were nothing weighed, nothing would be heavy.
    expect(heaviest).toBeGreaterThan(15_000);
  });

  test('needs at most 120 kB of fonts, however many pages are read', async () => {
    const fonts = await Promise.all(
      names
        .filter((name) => /^fonts\/.*\.woff2$/.test(name))
        .map((name) => readFile(join(root, name))),
    );
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(FONTS_MOST);
    const sheets = await Promise.all(
      names
        .filter((name) => /^_astro\/.*\.css$/.test(name))
        .map((name) => readFile(join(root, name), 'utf8')),
    );
    const asked = sheets.flatMap((css) =>
      [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address),
    );
    expect(asked.filter((address) => !/^\.\.\/fonts\/[a-z0-9-]+\.woff2$/.test(address))).toEqual(
      [],
    );
  });

  test('asks no other site for anything', async () => {
    for (const name of pages()) {
      const html = await readFile(join(root, name), 'utf8');
      expect(
        html.match(
          /<(?!a\b)[a-z]+[^>]*\s(?:href|src|srcset|action|data|poster|data-src)="(?:https?:)?\/\/[^"]*"/gi,
        ),
        name,
      ).toBeNull();
    }
  });
});
