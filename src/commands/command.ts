import type { Diagnostic } from '../core/diagnostic.ts';
import type { Audience, PressLinks } from '../core/schema/vocabulary.ts';
import type { PrintChoice } from './plan-editions.ts';

/** What a command may say and where: real streams in use, lists in tests. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

export type CommandOptions = {
  /** Folder with `data/` and `content/`, absolute. */
  readonly root: string;
  /** Where the finished site goes, absolute. */
  readonly out: string;
  readonly format: 'text' | 'json';
  /** Where `check` puts its report on the files, absolute; no report without it. */
  readonly report: string | undefined;
  readonly port: number;
  /** Whether `dev` looks for changed files itself, where the system does not tell of them. */
  readonly poll?: boolean;
  /** The one review and the one edition that `format` looks at; all of them without. */
  readonly review?: string | undefined;
  readonly edition?: string | undefined;
  /** What parts the cells of a template, as written: `;`, `,` or `tab`. */
  readonly delimiter?: string | undefined;
  /** Whom `build` builds for; the drafting office itself without it. */
  readonly audience?: Audience;
  /** Where the site will stand, for `build`: `https://host/folder/`, ending in a slash. */
  readonly siteUrl?: string | undefined;
  /** What `build` prints; everything without it. */
  readonly print?: PrintChoice;
  /** Format rules and finish of `typeset`, as written. */
  readonly profile?: string | undefined;
  readonly finish?: string | undefined;
  /** Links in a file for the press, for `typeset`. */
  readonly links?: PressLinks | undefined;
  /** Arguments after the command's own, for tools it passes them to. */
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
