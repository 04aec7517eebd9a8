import { join } from 'node:path';
import type { ExitCode, Terminal } from './commands/command.ts';
import { COMMANDS } from './commands/command-table.ts';
import { readArguments, usage } from './commands/read-arguments.ts';
import { stopOnSignals } from './commands/stop-on-signals.ts';
import { TOOL_ROOT } from './commands/tool-root.ts';
import { unknownReview } from './commands/unknown-review.ts';
import { formatUnplaced } from './core/diagnostic-format.ts';
import { nearest } from './core/nearest.ts';
import { fileFaultIn } from './io/file-fault.ts';
import { listReviews } from './io/read-sources.ts';

const TERMINAL: Terminal = { out: (line) => console.log(line), err: (line) => console.error(line) };

export async function main(
  argv: readonly string[],
  terminal: Terminal = TERMINAL,
): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.out(usage());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const close = nearest(name, Object.keys(COMMANDS));
    terminal.err(
      `Không có lệnh «${name}»${close === undefined ? '' : `; có phải ý là «${close}»?`}\n\n${usage()}`,
    );
    return 2;
  }
  if (command.passesOn !== true && args.includes('--help')) {
    terminal.out(usage(name));
    return 0;
  }
  const given = readArguments(name, command, args);
  if ('fault' in given) {
    terminal.err(`${given.fault}\n\n${usage(name)}`);
    return 2;
  }
  const { root = TOOL_ROOT, audience } = given.options;
  const options = {
    ...given.options,
    root,
    out: given.options.out ?? join(root, audience === 'public' ? 'dist.cong-bo' : 'dist'),
    rest: given.rest,
  };
  if (command.readsReviews === true && options.review !== undefined) {
    const unknown = unknownReview(await listReviews(root), options.review);
    if (unknown !== undefined) {
      terminal.err(unknown);
      return 2;
    }
  }
  const release = command.endsItself === true ? undefined : stopOnSignals(terminal);
  try {
    return await (await command.load())(options, terminal);
  } catch (error) {
    const fault = fileFaultIn(error);
    if (fault === undefined) throw error;
    terminal.err(formatUnplaced(fault.diagnostic()));
    return 1;
  } finally {
    release?.();
  }
}
