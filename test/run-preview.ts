import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { TOOL_ROOT } from './run-tool.ts';

export type RunningPreview = {
  /** `http://127.0.0.1:4321`, without a slash. */
  readonly origin: string;
  /** As Ctrl+C does; the exit code, or the signal that ended it instead. */
  readonly stop: () => Promise<number | string>;
};

/** Runs `npm run dev` over a root in a process of its own; resolves when it says where it is. */
export async function runPreview(root: string): Promise<RunningPreview> {
  // Under this name the site's bundler would leave out its own pages.
  const { VITEST: _test, ...env } = process.env;
  const child = spawn(process.execPath, ['src/start.mjs', 'dev', '--root', root, '--port', String(20_000 + (process.pid % 20_000))], { cwd: TOOL_ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  let output = '';
  const origin = await new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const at = /Xem trước tại (http:\S+?)\/ /.exec(output)?.[1];
        if (at !== undefined) found(at);
      });
    }
    void ended.then(() => fail(new Error(output)));
  });
  return {
    origin,
    async stop() {
      child.kill('SIGINT');
      const [code, signal] = await ended;
      return code ?? signal ?? 'ended';
    },
  };
}
