import { join } from 'node:path';
import type { CommandOptions, ExitCode, Terminal } from './commands/command.ts';
import { COMMANDS, type CommandEntry } from './commands/command-table.ts';
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
  const unknown =
    command.readsReviews === true ? await unknownAmong(root, options.review) : undefined;
  if (unknown !== undefined) {
    terminal.err(unknown);
    return 2;
  }
  return run(command, options, terminal);
}

/** What is wrong with the reviews asked for; the root is looked at where any are named. */
const unknownAmong = async (
  root: string,
  asked: readonly string[] | undefined,
): Promise<string | undefined> =>
  asked === undefined ? undefined : unknownReview(await listReviews(root), asked);

async function run(
  command: CommandEntry,
  options: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
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
