import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import { readTexts } from '../../src/core/intake/read-texts.ts';
import { parseTable } from '../../src/core/parse/table.ts';
import { TABLES } from '../../src/core/schema/tables.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-template-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function template(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await main(['template', ...args, '--root', root], {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

const bytes = (name: string): Promise<Buffer> => readFile(join(root, 'data/ky-moi', name));

describe('the tables of a new review', () => {
  test('open in Excel: byte order mark, Windows line ends, semicolons, keys above Vietnamese labels', async () => {
    expect((await template('ky-moi')).code).toBe(0);
    expect((await readdir(join(root, 'data/ky-moi'))).sort()).toEqual(
      [...TABLES.map(({ file }) => file), 'huong-dan.html'].sort(),
    );
    for (const { file, columns } of TABLES) {
      const raw = await bytes(file);
      expect([...raw.subarray(0, 3)], file).toEqual([0xef, 0xbb, 0xbf]);
      const lines = raw.toString('utf8').replace('\ufeff', '').split('\r\n');
      expect(lines[0]?.split(';'), file).toEqual(Object.keys(columns));
      expect(lines[1]?.split(';'), file).toEqual(
        Object.values(columns as Record<string, { label: string }>).map(({ label }) => label),
      );
      expect(raw.toString('utf8').replaceAll('\r\n', ''), file).not.toContain('\n');
    }
  });

  test.each([';', ',', 'tab'])(
    'are read back without a word, with %j between the cells',
    async (delimiter) => {
      await template('ky-moi', '--delimiter', delimiter);
      for (const schema of TABLES) {
        const raw = {
          id: 'ky-moi',
          files: [
            { path: schema.file, bytes: new Uint8Array(await bytes(schema.file)), sha256: '' },
          ],
        };
        const { sources, diagnostics } = readTexts(raw, {});
        const table = parseTable(schema, schema.file, sources.files[0]!.text);
        expect([...diagnostics, ...table.diagnostics], schema.file).toEqual([]);
        expect(table.intake.skipped, schema.file).toEqual([{ line: 2, why: 'labels' }]);
        expect(table.rows, schema.file).toHaveLength(schema.file === 'areas.csv' ? 88 : 0);
      }
    },
  );

  test('begin with the country and its provinces before and after 01/7/2025', async () => {
    await template('ky-moi');
    const text = (await bytes('areas.csv')).toString('utf8');
    expect(text).toContain('lam-dong;Tỉnh Lâm Đồng;Lam Dong province;province;vn;;2025-06-30;;');
    expect(text).toContain(
      'lam-dong-2025;Tỉnh Lâm Đồng;Lam Dong province;province;vn;2025-07-01;;"lam-dong;dak-nong;binh-thuan";',
    );
  });

  test('come with a guide to every column', async () => {
    await template('ky-moi');
    const guide = (await bytes('huong-dan.html')).toString('utf8');
    for (const { file, columns } of TABLES) {
      expect(guide).toContain(`<h2>${file}`);
      for (const { label } of Object.values(columns as Record<string, { label: string }>))
        expect(guide).toContain(label);
    }
    expect(guide).not.toMatch(/<script|https?:/);
  });
});

describe('nothing is written', () => {
  test('over a file that is there', async () => {
    await template('ky-moi');
    await writeFile(join(root, 'data/ky-moi/sources.csv'), 'của tôi');
    const { code, err } = await template('ky-moi');
    expect(code).toBe(1);
    expect(err).toContain('sources.csv');
    expect((await bytes('sources.csv')).toString('utf8')).toBe('của tôi');
  });

  test.each([
    [[]],
    [['Kỳ mới']],
    [['../ngoai']],
    [['a', 'b']],
    [['ky-moi', '--delimiter', '|']],
    [['en']],
    [['huong-dan']],
  ])('for %j', async (args) => {
    const { code, err } = await template(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(await readdir(root)).toEqual([]);
  });
});
