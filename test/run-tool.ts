import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOOL_ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Outcome = {
  readonly code: number;
  readonly output: string;
  readonly stdout: string;
  readonly pid: number;
};

/** What processes of the tool are started with. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  // Under this name the site's bundler would leave out its own pages.
  const { VITEST: _test, ...env } = process.env;
  // Many start after one another; what the first compiled need not be compiled again.
  return { NODE_COMPILE_CACHE: join(TOOL_ROOT, 'node_modules', '.cache', 'compiled'), ...env };
}

/** Runs the tool as `npm run` does, in a process of its own. */
export const runTool = (...args: readonly string[]): Promise<Outcome> =>
  runScript('src/start.mjs', ...args);

/** Runs a script of this project in a process of its own, where there is an object first with that in its environment. */
export const runScript = (
  ...given: readonly [Readonly<Record<string, string>> | string, ...string[]]
): Promise<Outcome> =>
  new Promise((done, fail) => {
    const [first, ...rest] = given;
    const [more, args] = typeof first === 'string' ? [{}, [first, ...rest]] : [first, rest];
    const child = spawn(process.execPath, args, {
      cwd: TOOL_ROOT,
      env: { ...toolEnvironment(), ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    // Whole letters, wherever the pieces end.
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? -1, output, stdout, pid: child.pid ?? 0 }));
  });
