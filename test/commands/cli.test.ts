import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import type { ExitCode } from '../../src/commands/command.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function emptyRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-ket-cli-'));
  folders.push(folder);
  return folder;
}

async function run(...argv: readonly string[]): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await main(argv, { out: (line) => (said.out += `${line}\n`), err: (line) => (said.err += `${line}\n`) });
  return { code, ...said };
}

describe('wrong usage ends with 2 and says what is right', () => {
  test('no command', async () => {
    const { code, out } = await run();
    expect(code).toBe(2);
    expect(out).toContain('Cách dùng');
  });

  test('an unknown command, with the nearest', async () => {
    const { code, err } = await run('buld');
    expect(code).toBe(2);
    expect(err).toContain('Không có lệnh «buld»; có phải ý là «build»?');
  });

  test('an unknown option is named', async () => {
    const { code, err } = await run('check', '--rooot', 'x');
    expect(code).toBe(2);
    expect(err).toContain('«--rooot»');
  });

  test.each([['--format', 'xml'], ['--port', '0'], ['--port', 'abc']])('%s %s', async (option, value) => {
    const { code, err } = await run('check', option, value);
    expect(code).toBe(2);
    expect(err).toContain(`«${value}»`);
  });

  test('help is no mistake', async () => {
    expect((await run('--help')).code).toBe(0);
    expect((await run('build', '--help')).code).toBe(0);
  });
});

describe('check', () => {
  test('the sample has no error; its one warning shows both disputed figures', async () => {
    const { code, err } = await run('check');
    expect(code).toBe(0);
    expect(err).toContain('0 lỗi, 1 cảnh báo.');
    expect(err).toContain('39726 tỷ đồng');
    expect(err).toContain('11628 tỷ đồng');
  });

  test('as JSON it is an array with a place for every entry and nothing else on the stream', async () => {
    const { code, out, err } = await run('check', '--format', 'json');
    expect(code).toBe(0);
    expect(err).toBe('');
    const entries = JSON.parse(out) as Record<string, unknown>[];
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0] ?? {})).toEqual(['code', 'severity', 'message', 'hint', 'file', 'line', 'column', 'cause']);
    expect(entries[0]).toMatchObject({ code: 'TK502', severity: 'warning', file: 'data/nq24-2013-2023/observations.csv' });
  });

  test('a root without a review', async () => {
    const { code, err } = await run('check', '--root', await emptyRoot());
    expect(code).toBe(1);
    expect(err).toContain('TK203');
    expect(err).toContain('content/<mã kỳ>/review.yaml');
  });

  test('a review without its tables names each', async () => {
    const root = await emptyRoot();
    await mkdir(join(root, 'content', 'thu-2020'), { recursive: true });
    await writeFile(join(root, 'content', 'thu-2020', 'review.yaml'), 'id: thu-2020\n');
    const { code, err } = await run('check', '--root', root);
    expect(code).toBe(1);
    for (const table of ['indicators', 'targets', 'observations', 'sources', 'documents']) {
      expect(err).toContain(`Không có tệp «data/thu-2020/${table}.csv».`);
    }
    expect(err).toContain('Thiếu mục «title».');
    expect(err).not.toContain('undefined');
  });
});
