import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { runScript, TOOL_ROOT } from '../run-tool.ts';
import { hashTree } from '../tree.ts';

export type Verified = {
  readonly files: number;
  /** SHA-256 over the hashes of all files, of the first build. */
  readonly hash: string;
  /** Files that are not the same in both, by path. */
  readonly different: readonly string[];
};

/** Two desks that have nothing in common but the sources. */
const DESKS = [
  {
    env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', NODE_ENV: 'production' },
    preload: undefined,
  },
  {
    env: {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_ENV: 'development',
      FORCE_COLOR: '1',
      BASE_URL: '/khac/',
      PUBLIC_X: 'x',
      DEBUG: 'none',
    },
    preload: 'other-desk.mjs',
  },
] as const;

/** Builds the review of `source` twice from copies in two folders, nothing kept, and compares every file. */
export async function verifyBuild(
  source: string,
  options: readonly string[] = [],
): Promise<Verified> {
  const work = await mkdtemp(join(tmpdir(), 'tk-verify-'));
  try {
    const trees: Readonly<Record<string, string>>[] = [];
    for (const [index, { env, preload }] of DESKS.entries()) {
      const [root, home] = [
        join(work, index === 0 ? 'mot' : 'Một chỗ khác', 'goc'),
        join(work, `nha-${index}`),
      ];
      await mkdir(home, { recursive: true });
      for (const part of ['data', 'content'])
        await cp(join(source, part), join(root, part), { recursive: true });
      const load =
        preload === undefined
          ? []
          : ['--import', pathToFileURL(join(TOOL_ROOT, 'test/verify', preload)).href];
      const { code, output } = await runScript(
        { ...env, HOME: home, USERPROFILE: home },
        ...load,
        'src/start.mjs',
        'build',
        '--root',
        root,
        '--fresh',
        ...options,
      );
      if (code !== 0) throw new Error(output);
      trees.push(await hashTree(join(root, 'dist')));
    }
    const [one = {}, other = {}] = trees;
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
    return {
      files: names.length,
      hash: createHash('sha256')
        .update(names.map((name) => `${one[name]}  ${name}\n`).join(''))
        .digest('hex'),
      different: names.filter((name) => one[name] !== other[name]),
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { files, hash, different } = await verifyBuild(TOOL_ROOT);
  console.log(`${files} files, SHA-256 over all of them ${hash}`);
  for (const name of different) console.log(`different: ${name}`);
  process.exitCode = different.length === 0 ? 0 : 1;
}
