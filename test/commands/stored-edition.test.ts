import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MadeEdition } from '../../src/commands/made-edition.ts';
import {
  type EditionInputs,
  type StoredEdition,
  storedEdition,
} from '../../src/commands/stored-edition.ts';
import { openMakings } from '../../src/io/makings.ts';

const STYLE = 'body { color: black }';
const MADE: MadeEdition = {
  files: [
    {
      variant: 'screen',
      pdf: Buffer.from([37, 80, 0, 255]),
      reportPage: '<p>Phiếu</p>',
      json: '{}',
      places: [['muc-1', { page: 3, number: '2' }]],
    },
  ],
  pages: 3,
  found: [
    {
      code: 'TK651',
      severity: 'warning',
      message: '«Tờ trình» dài 3 trang.',
      hint: '',
      place: { file: 'dist/in/x/index.html', line: 1, column: 1 },
    },
  ],
};

let folder: string;
let cacheDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tong-ket-folder-'));
  cacheDir = await mkdtemp(join(tmpdir(), 'tong-ket-stored-'));
  await writeFile(join(folder, 'print.css'), STYLE);
  await (await edition()).put(
    MADE,
    new Map([
      ['/print.css', createHash('sha256').update(STYLE).digest('hex')],
      ['/in/x/', 'of the page'],
    ]),
  );
});

afterAll(async () => {
  for (const one of [folder, cacheDir]) await rm(one, { recursive: true, force: true });
});

const edition = (more: Partial<EditionInputs> = {}): Promise<StoredEdition> =>
  storedEdition(openMakings({ dir: cacheDir }), {
    subject: 'thu/x',
    papers: folder,
    html: '<p>Một câu.</p>',
    brief: { title: 'Báo cáo', variants: ['screen'] },
    browserVersion: '141',
    ...more,
  });

test('an edition is taken as it was stored: its files, their places and what was found', async () => {
  const stored = await (await edition()).get();
  expect(stored).toEqual({
    ...MADE,
    files: MADE.files.map((file) => ({ ...file, pdf: expect.anything() as unknown })),
  });
  expect([...(stored?.files[0]?.pdf ?? [])]).toEqual([37, 80, 0, 255]);
});

test.each<[string, Partial<EditionInputs>]>([
  ['a word of its page', { html: '<p>Một cấu.</p>' }],
  ['a variant', { brief: { title: 'Báo cáo', variants: ['screen', 'office'] } }],
  ['the browser', { browserVersion: '142' }],
])('it is made anew when another is %s', async (_what, changed) => {
  expect(await (await edition(changed)).get()).toBeUndefined();
});

test('it is made anew when a file that its page asked for is changed or gone', async () => {
  await writeFile(join(folder, 'print.css'), `${STYLE} `);
  expect(await (await edition()).get()).toBeUndefined();
  await rm(join(folder, 'print.css'));
  expect(await (await edition()).get()).toBeUndefined();
  await writeFile(join(folder, 'print.css'), STYLE);
  expect(await (await edition()).get()).toBeDefined();
});
