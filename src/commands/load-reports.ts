import { createHash } from 'node:crypto';
import type { FileIntake } from '../checks/intake-page.ts';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostic.ts';
import { formatDiagnostics, summarise } from '../core/diagnostic-format.ts';
import type { Report, SourceFile } from '../core/model.ts';
import { buildReport, readReview } from '../core/report.ts';
import type { Stage } from '../core/schema/requirements.ts';
import { type RequirementLine, requirementLines } from '../core/view/requirements.ts';
import { readSources } from '../io/read-sources.ts';
import type { Terminal } from './command.ts';

export type LoadedReports = {
  /** Every review of the root, also those that were not asked for. */
  readonly ids: readonly string[];
  readonly reports: readonly Report[];
  readonly diagnostics: readonly Diagnostic[];
  readonly intake: readonly FileIntake[];
  /** How each review stands to what was asked of it. */
  readonly gates: readonly {
    readonly review: string;
    readonly stage: Stage;
    readonly lines: readonly RequirementLine[];
  }[];
  /** SHA-256 in hex over the files of a review: which version of its sources this is. */
  readonly stampOf: (review: string) => string;
  /** The files that it was read from: SHA-256 in hex by path. */
  readonly hashesOf: (review: string) => ReadonlyMap<string, string>;
  readonly textOf: (file: string) => string | undefined;
  readonly fileOf: (file: string) => SourceFile | undefined;
};

export type Loading = {
  /** Gives files of an earlier reading: one that has not changed is taken from there, with what was made of it. */
  readonly known?: Pick<LoadedReports, 'fileOf'> | undefined;
  /** For files that another program holds. */
  readonly waits?: readonly number[];
  /** Reviews to read; all of them without. */
  readonly only?: readonly string[] | undefined;
};

/** Reads a root and takes its reviews through the pipeline. */
export async function loadReports(root: string, loading: Loading = {}): Promise<LoadedReports> {
  const { ids, read, diagnostics } = await readTexts(root, loading);
  const results = read.map(({ sources }) => buildReport(sources));
  const files = new Map(
    read.flatMap(({ sources }) => sources.files.map((file) => [file.path, file] as const)),
  );
  const hashesOf = (review: string): ReadonlyMap<string, string> =>
    new Map(
      read
        .filter(({ sources }) => sources.id === review)
        .flatMap(({ origins, sources: { pictures = [] } }) => [...origins, ...pictures])
        .map(({ path, sha256 }) => [path, sha256]),
    );
  return {
    ids,
    reports: results.flatMap(({ report }) => (report === undefined ? [] : [report])),
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...[...read, ...results].flatMap((result) => result.diagnostics),
    ]),
    gates: results.flatMap(({ gate }) =>
      gate === undefined
        ? []
        : [
            {
              review: gate.review,
              stage: gate.stage,
              lines: requirementLines(gate.requirements, gate.states),
            },
          ],
    ),
    intake: read.flatMap(({ origins }, index) => {
      const tables = new Map(results[index]?.tables.map(({ file, intake }) => [file, intake]));
      return origins.map((origin) => ({ ...origin, table: tables.get(origin.path) }));
    }),
    hashesOf,
    stampOf: (review) => {
      const lines = [...hashesOf(review)].map(([path, sha256]) => `${sha256}  ${path}\n`);
      return createHash('sha256').update(lines.sort().join('')).digest('hex');
    },
    textOf: (file) => files.get(file)?.text,
    fileOf: (file) => files.get(file),
  };
}

/** A function of its own, so that the bytes of texts are gone before anything is made of them. */
async function readTexts(root: string, { known, waits, only }: Loading) {
  const { ids, reviews, diagnostics } = await readSources(root, { waits, only });
  const read = reviews.map(readReview).map(({ sources, ...rest }) => ({
    ...rest,
    sources: { ...sources, files: sources.files.map(earlier) },
  }));
  return { ids, read, diagnostics };

  function earlier(file: SourceFile): SourceFile {
    const before = known?.fileOf(file.path);
    return before?.text === file.text ? before : file;
  }
}

/** Prints what was found, once, with the lines concerned. */
export function printDiagnostics(
  loaded: Pick<LoadedReports, 'diagnostics' | 'textOf'>,
  terminal: Terminal,
): void {
  if (loaded.diagnostics.length === 0) return;
  terminal.err(formatDiagnostics(loaded.diagnostics, loaded.textOf));
  terminal.err('');
  terminal.err(summarise(loaded.diagnostics));
}
