/**
 * Runs the tool for each `Run` it is sent and sends back the outcome, one after another in one process;
 * ends when nobody is there any more. Exit codes and words are the tool's own.
 */
import { main } from '../src/cli.ts';
import { interfered } from '../src/io/disk.ts';
import { refusingDisk } from './io/refusing.ts';
import type { Outcome } from './run-tool.ts';
import type { Run } from './warm-tools.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const ambient = process.env['NODE_ENV'];

async function run({ argv, refusal }: Run): Promise<Outcome> {
  let output = '';
  let stdout = '';
  const { stdout: out, stderr: err } = process;
  const writes = [out, err].map((stream) => stream.write);
  const collect = (stream: NodeJS.WriteStream, take: (text: string) => void): void => {
    stream.write = ((text: string | Uint8Array, ...rest: unknown[]) => {
      take(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
      for (const one of rest) if (typeof one === 'function') one();
      return true;
    }) as typeof stream.write;
  };
  collect(out, (text) => {
    output += text;
    stdout += text;
  });
  collect(err, (text) => (output += text));
  try {
    const code = await (refusal === undefined
      ? main(argv)
      : interfered(refusingDisk(refusal), () => main(argv)));
    return { code, output, stdout, pid: process.pid };
  } catch (error) {
    return {
      code: 1,
      output: `${output}${error instanceof Error ? error.stack : String(error)}\n`,
      stdout,
      pid: process.pid,
    };
  } finally {
    for (const [index, stream] of [out, err].entries()) stream.write = writes[index]!;
    if (ambient === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = ambient;
  }
}

process.on('message', (asked) => void run(asked as Run).then((outcome) => process.send?.(outcome)));
