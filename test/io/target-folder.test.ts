import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { OwnFolder } from '../../src/io/own-folder.ts';
import { targetFault } from '../../src/io/target-folder.ts';
import { TOOL_ROOT } from '../run-tool.ts';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'tk-target-')));
  for (const name of ['data', 'content', 'trong']) await mkdir(join(root, name));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const reason = async (target: string): Promise<string | undefined> => {
  const fault = await targetFault(target, { root, toolRoot: TOOL_ROOT });
  if (fault !== undefined) expect(fault.code).toBe('TK821');
  return fault?.message.slice(`Không dựng vào «${target}»: `.length);
};

describe('a build may replace', () => {
  test('a folder that is not there, an empty one, and one of its own', async () => {
    expect(await reason(join(root, 'dist'))).toBeUndefined();
    expect(await reason(join(root, 'chua', 'co', 'dist'))).toBeUndefined();
    expect(await reason(join(root, 'trong'))).toBeUndefined();
    const { path } = await OwnFolder.create(join(root, 'dist'));
    await writeFile(join(path, 'index.html'), '');
    expect(await reason(path)).toBeUndefined();
  });
});

describe('a build may not replace', () => {
  test('the root, the program, the home folder, or what holds them', async () => {
    for (const folder of [root, dirname(root), parse(root).root])
      expect(await reason(folder)).toMatch(/^đó là thư mục gốc của kỳ tổng kết/);
    expect(await reason(TOOL_ROOT.replace(/[\\/]$/, ''))).toMatch(/thư mục phần mềm|thư mục gốc/);
    expect(await reason(homedir())).toMatch(
      /thư mục riêng của người dùng|thư mục phần mềm|thư mục gốc/,
    );
  });

  test.each([['data'], ['content'], ['data', 'moi'], ['content', 'ky', 'dist']])(
    '%j of the root, whether there or not',
    async (...parts) => {
      expect(await reason(join(root, ...parts))).toMatch(/^thư mục ấy là, chứa hoặc nằm trong/);
    },
  );

  test.each(['src', 'test', 'node_modules', 'public', '.git'])(
    "the program's own %s",
    async (name) => {
      expect(await reason(join(TOOL_ROOT, name, 'dist'))).toMatch(
        /^thư mục ấy là, chứa hoặc nằm trong/,
      );
    },
  );

  test('the same under other capitals', async () => {
    expect(await reason(join(root, 'DATA', 'dist'))).toMatch(/^thư mục ấy là, chứa hoặc nằm trong/);
  });

  test("a folder with somebody's files, of which one is named", async () => {
    await writeFile(join(root, 'trong', 'luan-van.docx'), '');
    expect(await reason(join(root, 'trong'))).toContain(
      'trong đó có «luan-van.docx» mà không có dấu tong-ket.txt',
    );
  });

  test('a file, a link, and data by way of a link', async () => {
    await writeFile(join(root, 'tep'), '');
    await symlink(join(root, 'trong'), join(root, 'lien-ket'), 'junction');
    await symlink(join(root, 'data'), join(root, 'toi-data'), 'junction');
    expect(await reason(join(root, 'tep'))).toBe('đó là một tệp.');
    expect(await reason(join(root, 'lien-ket'))).toBe('đó là một liên kết tới nơi khác.');
    expect(await reason(join(root, 'toi-data', 'dist'))).toMatch(
      /^thư mục ấy là, chứa hoặc nằm trong/,
    );
  });
});
