import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import type { Refusal } from './io/refusing.ts';
import { type Outcome, TOOL_ROOT, toolEnvironment } from './run-tool.ts';

/** A run of the tool, on a disk that refuses where that is said. */
export type Run = { readonly argv: readonly string[]; readonly refusal?: Refusal };

/**
 * Processes that run the tool again and again, loaded once: a small build takes a third of the time.
 * What a process of its own is for (signals, environment, a broken install) is run by `runTool`.
 */
export type WarmTools = { readonly origin: string; readonly close: () => Promise<void> };

/** @param count how many run at once; further runs wait for their turn. */
export async function openWarmTools(count: number): Promise<WarmTools> {
  const waiting: ((child: ChildProcess) => void)[] = [];
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const begin = (): ChildProcess => {
    const child = fork(join(TOOL_ROOT, 'test', 'warm-process.ts'), {
      cwd: TOOL_ROOT,
      env: toolEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => all.delete(child));
    return child;
  };
  const free = (child: ChildProcess): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(child);
    else next(child);
  };
  const take = async (): Promise<ChildProcess> =>
    idle.pop() ?? (all.size < count ? begin() : new Promise((got) => waiting.push(got)));
  const run = async (what: Run): Promise<Outcome> => {
    const child = await take();
    const outcome = await new Promise<Outcome>((done) => {
      const end = (told: Outcome): void => {
        child.off('message', heard).off('exit', gone);
        done(told);
      };
      const heard = (told: unknown): void => end(told as Outcome);
      const gone = (code: number | null): void =>
        end({
          code: code ?? -1,
          output: 'the process of the tool ended',
          stdout: '',
          pid: child.pid ?? 0,
        });
      child.on('message', heard).on('exit', gone);
      child.send(what);
    });
    free(child.connected ? child : begin());
    return outcome;
  };
  const server = createServer((asked, answer) => {
    void text(asked).then(async (body) =>
      answer.end(JSON.stringify(await run(JSON.parse(body) as Run))),
    );
  });
  server.requestTimeout = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      const ends = [...all].map((child) => {
        child.disconnect();
        return once(child, 'exit');
      });
      await Promise.all(ends);
      server.close();
    },
  };
}
