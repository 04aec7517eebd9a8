import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { type PreviewState, STATE_PATH } from '../src/preview/preview-state.ts';
import { TOOL_ROOT, toolEnvironment } from './run-tool.ts';

export type RunningPreview = {
  /** `http://127.0.0.1:4321`, without a slash. */
  readonly origin: string;
  /** What it has read last, as it tells pages. */
  readonly state: () => Promise<PreviewState>;
  /** As Ctrl+C does; the exit code, or the signal that ended it instead. */
  readonly stop: () => Promise<number | string>;
};

/** A port that nobody has at the moment; the preview takes the next one should somebody be quicker. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs `npm run dev` over a root in a process of its own, `by` another script than the tool's where that is said; resolves when it says where it is. */
export async function runPreview(
  root: string,
  by: readonly string[] = ['src/start.mjs'],
): Promise<RunningPreview> {
  const child = spawn(
    process.execPath,
    [...by, 'dev', '--root', root, '--port', String(await freePort())],
    { cwd: TOOL_ROOT, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  let output = '';
  const origin = await new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      // Whole letters, wherever the pieces end.
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const at = /Xem trước tại (http:\S+?)\/ /.exec(output)?.[1];
        if (at !== undefined) found(at);
      });
    }
    ended.then(() => fail(new Error(output)), fail);
  });
  return {
    origin,
    state: async () => (await (await fetch(`${origin}${STATE_PATH}`)).json()) as PreviewState,
    async stop() {
      child.kill('SIGINT');
      const [code, signal] = await ended;
      return code ?? signal ?? 'ended';
    },
  };
}
