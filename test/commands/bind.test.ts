import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const FILE = 'content/mini-2020-2024/01-boi-canh.mdx';

let root: string;
let own: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-bind-'));
  await cp(join(TOOL_ROOT, 'test/cases/check/_base'), root, { recursive: true });
  own = await readFile(join(root, FILE), 'utf8');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function bind(
  text: string,
  ...more: readonly string[]
): Promise<{
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly after: string;
}> {
  await writeFile(join(root, FILE), `${own}${text}`);
  const said = { out: '', err: '' };
  const code = await main(['bind', FILE, '--root', root, ...more], {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  const after = await readFile(join(root, FILE), 'utf8');
  return { code, ...said, after: after.slice(own.length) };
}

describe('npm run bind', () => {
  test('puts the component that prints the same words in place of a typed figure, and shows the line', async () => {
    const text = '\nDiện tích đất chuyên trồng lúa năm 2020 là 3.930.351 ha.\n';
    const { code, out, after } = await bind(text);
    expect(code).toBe(0);
    expect(after).toBe(
      '\nDiện tích đất chuyên trồng lúa năm 2020 là <Value indicator="rice-land" year="2020" />.\n',
    );
    expect(out).toContain(`- ${text.trim()}`);
    expect(out).toContain(`+ ${after.trim()}`);
    expect(out).toContain('Đã gắn 1 con số.');
  });

  test.each([
    ['a word of degree', 'Diện tích đất chuyên trồng lúa năm 2020 là trên 3.930.351 ha.'],
    ['fewer digits', 'Diện tích đất chuyên trồng lúa năm 2020 là 3,93 triệu ha.'],
    ['an unknown subject', 'Năm 2020 có 3.930 hộ nhận hỗ trợ.'],
  ])('leaves what would not print the same: %s', async (_, sentence) => {
    const { code, after } = await bind(`\n${sentence}\n`);
    expect(code).toBe(0);
    expect(after).toBe(`\n${sentence}\n`);
  });

  test('keeps the line ends of Windows and everything else of the file', async () => {
    const { after } = await bind(
      '\r\nDiện tích đất chuyên trồng lúa năm 2020 là 3.930.351 ha.\r\nCâu khác.\r\n',
    );
    expect(after).toBe(
      '\r\nDiện tích đất chuyên trồng lúa năm 2020 là <Value indicator="rice-land" year="2020" />.\r\nCâu khác.\r\n',
    );
  });

  test('writes nothing when only asked to show', async () => {
    const text = '\nDiện tích đất chuyên trồng lúa năm 2020 là 3.930.351 ha.\n';
    const { out, after } = await bind(text, '--preview');
    expect(after).toBe(text);
    expect(out).toContain('Có thể gắn 1 con số; chưa ghi gì.');
  });

  test('binds nothing while a figure contradicts the data', async () => {
    const sentence = 'Diện tích đất chuyên trồng lúa năm 2020 là 3.930.315 ha.';
    const { code, err, after } = await bind(`\n${sentence}\n`);
    expect(code).toBe(1);
    expect(err).toContain('TK311');
    expect(err).toContain('chưa gắn con số nào');
    expect(after).toBe(`\n${sentence}\n`);
  });

  test('names the file that may have been meant', async () => {
    const said: string[] = [];
    const terminal = { out: () => undefined, err: (line: string) => void said.push(line) };
    expect(
      await main(['bind', 'content/mini-2020-2024/01-boi-can.mdx', '--root', root], terminal),
    ).toBe(1);
    expect(said.join()).toContain(`Có phải ý là «${FILE}»?`);
    expect(await main(['bind', '--root', root], terminal)).toBe(2);
  });
});
