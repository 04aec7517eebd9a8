import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import {
  type EnvironmentModuleNode,
  isRunnableDevEnvironment,
  type Plugin,
  type ViteDevServer,
} from 'vite';

import { readTree, stat } from '../io/disk.ts';
import { hearFolder } from '../io/hear-folder.ts';
import { NARRATIVE_MODULE } from './narrative-modules.ts';

/** Saving several files at once, or one in steps, is one change. */
const SETTLED_MS = 30;
/** After that long a file that another program held is asked for again. */
const HELD_MS = 1000;
const POLL_MS = 2000;

export type Changed = {
  /** Modules of the prose to compile anew. */
  readonly prose: readonly string[];
  /** Whether sections came or went. */
  readonly sections: boolean;
};

export type FollowOptions = {
  readonly root: string;
  /** Whether to look for changes every now and then: shared folders of a network do not tell of them. */
  readonly poll: boolean;
  /** Reads the sources anew; what of the pages' modules that changes, or undefined when the pages stay as they are. */
  readonly refresh: () => Promise<Changed | undefined>;
  /** Whether the last reading met a file that another program holds: nobody tells when it is let go. */
  readonly again: () => boolean;
  /** After each reading, when pages already show what came of it. */
  readonly onRead: (server: ViteDevServer) => void;
  /** Answers requests of the preview itself, ahead of the pages; false for any other request. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly onServer: (server: ViteDevServer) => void;
};

/**
 * Makes a development server follow the files of a review: nothing is asked for and answered between a
 * change of a file and the reading of it, so no page is ever older than the files.
 */
export function followSources({
  root,
  poll,
  refresh,
  again,
  onRead,
  answer,
  onServer,
}: FollowOptions): Plugin {
  const folders = [join(root, 'data'), join(root, 'content')];
  const ours = (file: string): boolean =>
    folders.some(
      (folder) => file.startsWith(folder.replaceAll('\\', '/')) || file.startsWith(folder),
    );
  let reading: Promise<void> | undefined;
  let changed = false;
  const read = async (server: ViteDevServer): Promise<void> => {
    while (changed) {
      changed = false;
      await setTimeout(SETTLED_MS);
      if (changed) continue;
      const stale = await refresh();
      if (stale !== undefined) invalidate(server, stale);
      onRead(server);
    }
  };
  const follow = (server: ViteDevServer): void => {
    changed = true;
    reading ??= read(server)
      .catch((error: unknown) => server.config.logger.error(String(error)))
      .finally(() => {
        reading = undefined;
        // Pages are answered meanwhile, so the wait is no part of the reading.
        if (again()) globalThis.setTimeout(() => follow(server), HELD_MS).unref();
      });
  };
  return {
    name: 'tong-ket:follow-sources',
    enforce: 'pre',
    // The bundler would show pages anew at once, before the change is read and checked.
    hotUpdate: { order: 'pre', handler: ({ file }) => (ours(file) ? [] : undefined) },
    configureServer(server) {
      onServer(server);
      server.watcher.add(folders);
      const heard = new Map<string, () => void>();
      server.watcher.on('all', (event, file) => {
        if (!ours(file)) return;
        // The watcher looks into a folder that comes and listens to it after that: of what is put there in between it never tells.
        if (event === 'addDir')
          heard.set(
            file,
            hearFolder(file, () => follow(server)),
          );
        if (event === 'unlinkDir') {
          heard.get(file)?.();
          heard.delete(file);
        }
        follow(server);
      });
      if (again()) follow(server);
      if (poll) watchByLooking(folders, () => follow(server));
      server.middlewares.use((request, response, next) => {
        Promise.resolve(reading)
          .then(() => answer(request, response))
          .then((answered) => {
            if (!answered) next();
          }, next);
      });
    },
  };
}

/** Calls `tell` after every change of a file below the folders, until the process ends. */
function watchByLooking(folders: readonly string[], tell: () => void): void {
  let before: string | undefined;
  const look = async (): Promise<void> => {
    const stamp = (await Promise.all(folders.map(stampOf))).join('\n');
    if (before !== undefined && stamp !== before) tell();
    before = stamp;
    globalThis.setTimeout(() => void look(), POLL_MS).unref();
  };
  void look();
}

/** Changes with every file that comes, goes or is written. What is held or gone meanwhile is seen next time. */
async function stampOf(folder: string): Promise<string> {
  const entries = await readTree(folder).catch(() => []);
  const stamps = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const { mtimeMs, size } = await stat(join(parentPath, name)).catch(() => ({
          mtimeMs: 0,
          size: 0,
        }));
        return `${parentPath}/${name} ${mtimeMs} ${size}`;
      }),
  );
  return stamps.sort().join('\n');
}

function invalidate(server: ViteDevServer, { prose, sections }: Changed): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner } = environment;
    const stale = new Set<EnvironmentModuleNode>();
    const modules = [
      ...prose.map((id) => moduleGraph.getModuleById(id)),
      ...(sections ? [moduleGraph.getModuleById(NARRATIVE_MODULE)] : []),
    ];
    for (const module of modules)
      if (module !== undefined) moduleGraph.invalidateModule(module, stale, Date.now(), true);
    for (const { id } of stale) {
      const evaluated = id === null ? undefined : runner.evaluatedModules.getModuleById(id);
      if (evaluated !== undefined) runner.evaluatedModules.invalidateModule(evaluated);
    }
    // Which pages there are is remembered until this is said.
    environment.hot.send('astro:content-changed', {});
  }
}
