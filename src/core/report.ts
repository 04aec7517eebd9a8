import { assess } from './assess/assess.ts';
import { buildSeries } from './assess/series.ts';
import { hasErrors, sortDiagnostics, type Diagnostic } from './diagnostic.ts';
import { guardNarrative } from './guard/guard-narrative.ts';
import { bindNarrative } from './link/bindings.ts';
import { collectFindings, linkTargets } from './link/findings.ts';
import { checkKeyFigures } from './link/key-figures.ts';
import { danglingReferences } from './link/references.ts';
import { readTexts, type ReadTexts } from './intake/read-texts.ts';
import type { RawReview, Report, ReviewSources } from './model.ts';
import { intakeFile, parseReview } from './parse/review.ts';
import type { TableIntake } from './parse/table.ts';
import { parseYaml } from './parse/yaml.ts';
import { intakeSchema } from './schema/intake.ts';
import { validateRows, validateSeries } from './validate/validate.ts';

/**
 * Bytes to text, ahead of everything else. What `intake.yaml` says of encodings is needed for it,
 * so that one file is read first; its own faults are told with the others later.
 */
export function readReview(raw: RawReview): ReadTexts {
  const path = intakeFile(raw.id);
  const intake = readTexts({ id: raw.id, files: raw.files.filter((file) => file.path === path) }, {}).sources.files[0];
  const declared = intake === undefined ? undefined : parseYaml(intakeSchema, path, intake.text, { syntax: 'TK113', content: 'TK113' }).value;
  const encodings = Object.entries(declared?.files ?? {}).map(([name, { encoding }]) => [`data/${raw.id}/${name}`, encoding] as const);
  return readTexts(raw, Object.fromEntries(encodings));
}

export type ReportResult = {
  /** Present only when nothing stands in the way of publishing it. */
  readonly report: Report | undefined;
  /** What became of every record of every table, whether or not a report could be made. */
  readonly tables: readonly { readonly file: string; readonly intake: TableIntake }[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The whole pipeline: parse → validate → assess → link → guard. Site, paper, downloads and checks all
 * take the one report made here, so a figure is reckoned once.
 */
export function buildReport(sources: ReviewSources): ReportResult {
  const { parsed, diagnostics: found } = parseReview(sources);
  const tables = [parsed.indicators, parsed.targets, parsed.observations, parsed.sources, parsed.documents].map(({ file, intake }) => ({ file, intake }));
  const { findings, diagnostics: findingProblems } = collectFindings(parsed.sections);
  const problems: Diagnostic[] = [
    ...found,
    ...validateRows(parsed),
    ...findingProblems,
    ...danglingReferences(parsed, findings),
  ];
  const { head } = parsed;
  const area = head?.areas[0]?.id;
  const unread = (sources.unreadable?.length ?? 0) > 0;
  if (head === undefined || area === undefined || unread || hasErrors(problems)) {
    return { report: undefined, tables, diagnostics: sortDiagnostics(problems) };
  }

  const { rows: indicators } = parsed.indicators;
  const { rows: targets } = parsed.targets;
  const { rows: observations } = parsed.observations;
  const series = buildSeries(indicators, observations);
  const assessments = assess({ targets, indicators, series, area, reviewYears: head.period });
  const { sections } = parsed;
  const bound = bindNarrative({ sections, indicators, targets, series, assessments, area });
  problems.push(...validateSeries(series), ...bound.diagnostics, ...checkKeyFigures(head, series, area, parsed.headPlace));
  problems.push(...guardNarrative({ sections, review: head, indicators, targets, series, assessments, bindings: bound.bindings }));

  const report: Report = {
    review: head,
    indicators,
    targets,
    observations,
    sources: parsed.sources.rows,
    documents: parsed.documents.rows,
    series,
    assessments,
    sections,
    findings,
    bindings: bound.bindings,
    links: linkTargets(targets, findings),
  };
  return { report: hasErrors(problems) ? undefined : report, tables, diagnostics: sortDiagnostics(problems) };
}
