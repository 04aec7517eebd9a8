import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { followSources } from '../../src/site/follow-sources.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-follow-'));
  await mkdir(join(root, 'content'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a file that is put into a folder just come is read, also when the watcher does not yet listen there', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const server = {
    watcher,
    middlewares: { use: () => undefined },
    environments: {},
    config: { logger: { error: (text: string) => expect.unreachable(text) } },
  } as unknown as ViteDevServer;
  let readings = 0;
  const { configureServer } = followSources({
    root,
    poll: false,
    again: () => false,
    onRead: () => undefined,
    onServer: () => undefined,
    answer: () => Promise.resolve(false),
    refresh: () => Promise.resolve(void (readings += 1)),
  });
  if (typeof configureServer !== 'function') throw new Error('it follows no server');
  await configureServer.call({} as ThisParameterType<typeof configureServer>, server);

  const folder = join(root, 'content', 'editions');
  await mkdir(folder);
  watcher.emit('all', 'addDir', folder);
  await expect.poll(() => readings).toBe(1);
  await writeFile(join(folder, 'ban-rieng.yaml'), '');
  await expect.poll(() => readings).toBeGreaterThan(1);
  // Windows does not remove a folder that somebody listens to.
  watcher.emit('all', 'unlinkDir', folder);
});
