import type { Diagnostic } from '../core/diagnostic.ts';
import type { GivenOptions } from './options.ts';

/** What a command may say and where: real streams in use, lists in tests. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** What was said of the options that the command knows, with folders that always have a value. */
export type CommandOptions = GivenOptions & {
  /** Folder with `data/` and `content/`, absolute. */
  readonly root: string;
  /** Where the finished site goes, or the one file, absolute. */
  readonly out: string;
  /** Arguments that are no options. */
  readonly rest: readonly string[];
};

/** 0 clean or warnings only, 1 errors in what was given, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export type Command = (options: CommandOptions, terminal: Terminal) => Promise<ExitCode>;

/** A build that cannot go on; what is wrong has a place and a remedy. */
export class BuildFailure extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}
