import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { TOOL_ROOT } from '../run-tool.ts';

test('the site carries the licence of every font and program of others that is on it', async () => {
  const text = await readFile(join(inject('built'), 'giay-phep.txt'), 'utf8');
  const entries = text
    .split(`\n\n${'-'.repeat(72)}\n\n`)
    .slice(1)
    .map((entry) => {
      const [, name = '', licence = '', holders = '', words = ''] =
        /^(\S+) \S+ \(([^)]+)\)\nTrong: (.*)\n\n([\s\S]*)$/.exec(entry) ?? [];
      return { name, licence, holders: holders.split(', '), words };
    });
  expect(entries.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    '@expo-google-fonts/tinos OFL-1.1',
    '@fontsource/be-vietnam-pro OFL-1.1',
    '@fontsource/source-serif-4 OFL-1.1',
    '@kurkle/color MIT',
    'chart.js MIT',
  ]);
  for (const { name, licence, words } of entries)
    expect(words, name).toMatch(
      licence === 'MIT' ? /Permission is hereby granted, free of charge/ : /SIL OPEN FONT LICENSE/i,
    );
  // Every font is somebody's; programs that are not named hold the project's own lines alone.
  expect(
    entries
      .flatMap(({ holders }) => holders)
      .filter((holder) => holder.startsWith('fonts/'))
      .map((holder) => holder.slice('fonts/'.length))
      .sort(),
  ).toEqual(
    (await readdir(join(inject('built'), 'fonts')))
      .filter((name) => !name.startsWith('tinos-'))
      .sort(),
  );
  expect(entries.find(({ name }) => name.endsWith('/tinos'))?.holders).toEqual([
    'các bản in (PDF)',
  ]);
  const named = new Set(entries.flatMap(({ holders }) => holders));
  for (const file of await readdir(join(inject('built'), 'js'))) {
    const size = (await readFile(join(inject('built'), 'js', file))).length;
    if (!named.has(`js/${file}`)) expect(size, file).toBeLessThan(20_000);
  }
  const { version } = JSON.parse(
    await readFile(join(TOOL_ROOT, 'node_modules/chart.js/package.json'), 'utf8'),
  ) as { readonly version: string };
  expect(text).toContain(`\nchart.js ${version} (MIT)\nTrong: js/bieu-do.js\n`);
});
