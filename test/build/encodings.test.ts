import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { encodeWindows1258 } from '../core/intake/encode.ts';
import { BASE, CONTENT, MINI_ID } from '../core/mini-review.ts';
import { runWarm } from '../run-warm.ts';
import { hashTree } from '../tree.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-encodings-'));
  await cp(BASE, root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const build = async (): Promise<{
  readonly site: Readonly<Record<string, string>>;
  readonly output: string;
}> => {
  const { code, output } = await runWarm(
    'build',
    '--root',
    root,
    '--editions',
    'bao-cao-tom-tat',
    '--finishes',
    'screen',
  );
  expect(code, output).toBe(0);
  return { site: await hashTree(join(root, 'dist')), output };
};

const WRITTEN: readonly {
  readonly file: string;
  readonly as: string;
  readonly bytes: (text: string) => Buffer;
}[] = [
  {
    file: '03-ket-qua.mdx',
    as: 'in letters of several marks (NFD), as macOS saves them',
    bytes: (text) => Buffer.from(text.normalize('NFD')),
  },
  {
    file: '04-han-che.mdx',
    as: 'in UTF-16 with lines of Windows',
    bytes: (text) =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le'),
      ]),
  },
  {
    file: '05-nguyen-nhan.mdx',
    as: 'in Windows-1258',
    bytes: (text) => Buffer.from(encodeWindows1258(text)),
  },
  {
    file: '06-bai-hoc.mdx',
    as: 'with lines of an old Mac',
    bytes: (text) => Buffer.from(text.replaceAll('\n', '\r')),
  },
  {
    file: 'review.yaml',
    as: 'in UTF-8 with a mark at its beginning',
    bytes: (text) => Buffer.from(`\ufeff${text}`),
  },
];

test('prose and settings saved in any way an office saves them give the very pages and papers', async () => {
  const { site: before } = await build();
  for (const { file, bytes } of WRITTEN) {
    const text = await readFile(join(root, CONTENT, file), 'utf8');
    const written = bytes(text);
    expect(Buffer.compare(written, Buffer.from(text)), file).not.toBe(0);
    await writeFile(join(root, CONTENT, file), written);
  }
  const { site: after, output } = await build();
  expect(output).toContain('TK104');
  // The record of what was printed names the sources by their bytes.
  const names = Object.keys(before);
  expect(Object.keys(after)).toEqual(names);
  expect(names.filter((name) => after[name] !== before[name])).toEqual([
    `${MINI_ID}/ho-so/index.html`,
    `${MINI_ID}/pdf/ho-so.csv`,
    `${MINI_ID}/pdf/ho-so.json`,
  ]);
});
