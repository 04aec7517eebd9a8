import { assess } from './assess/assess.ts';
import { reckon } from './assess/reconciliation.ts';
import { buildSeries } from './assess/series.ts';
import { checkClaims } from './claims/check-claims.ts';
import { knownDates } from './counted-until.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic.ts';
import { type ReadTexts, readTexts } from './intake/read-texts.ts';
import { appendicesOf } from './link/appendices.ts';
import { bindNarrative } from './link/bindings.ts';
import { collectFindings, linkTargets } from './link/findings.ts';
import { insideLinks, tellInsideLinks } from './link/inside-links.ts';
import { checkKeyFigures } from './link/key-figures.ts';
import { linkPictures } from './link/pictures.ts';
import { danglingReferences } from './link/references.ts';
import type {
  Area,
  FigureTables,
  RawReview,
  Registers,
  Report,
  Requirement,
  RequirementState,
  ReviewSources,
  Series,
} from './model.ts';
import { parseReview } from './parse/review.ts';
import type { TableIntake } from './parse/table.ts';
import { parseYaml } from './parse/yaml.ts';
import { intakeFile } from './parse/yaml-files.ts';
import { weighFindings } from './requirements/weigh-findings.ts';
import { intakeSchema } from './schema/intake.ts';
import type { Stage } from './schema/requirements.ts';
import { FIGURE_TABLES, forEachTable, REGISTERS, TABLE_NAMES } from './schema/tables.ts';
import { validateProse } from './validate/prose-rules.ts';
import { validateRegisters } from './validate/registers.ts';
import { validateRequirements } from './validate/requirement-rules.ts';
import { appendixMentions } from './validate/rules/appendix-mentions.ts';
import { validateRows, validateSeries } from './validate/validate.ts';
import { anchorsIn, sitePages } from './view/site-pages.ts';

/**
 * Bytes to text, ahead of everything else. What `intake.yaml` says of encodings is needed for it,
 * so that one file is read first; its own faults are told with the others later.
 */
export function readReview(raw: RawReview): ReadTexts {
  const path = intakeFile(raw.id);
  const intake = readTexts(
    { id: raw.id, files: raw.files.filter((file) => file.path === path) },
    {},
  ).sources.files[0];
  const declared =
    intake === undefined
      ? undefined
      : parseYaml(intakeSchema, path, intake.text, { syntax: 'TK113', content: 'TK113' }).value;
  const encodings = Object.entries(declared?.files ?? {}).map(
    ([name, { encoding }]) => [`data/${raw.id}/${name}`, encoding] as const,
  );
  return readTexts(raw, Object.fromEntries(encodings));
}

export type ReportResult = {
  /** Present only when nothing stands in the way of publishing it. */
  readonly report: Report | undefined;
  /** What became of every record of every table, whether or not a report could be made. */
  readonly tables: readonly { readonly file: string; readonly intake: TableIntake }[];
  readonly diagnostics: readonly Diagnostic[];
  /** How the review stands to what was asked of it; absent when nothing was, or when it could not be read that far. */
  readonly gate:
    | {
        readonly review: string;
        readonly stage: Stage;
        readonly requirements: readonly Requirement[];
        readonly states: readonly RequirementState[];
      }
    | undefined;
};

/**
 * The whole pipeline: parse → validate → assess → link → guard → gate. Site, paper, downloads and checks all
 * take the one report made here, so a figure is reckoned once.
 */
export function buildReport(sources: ReviewSources): ReportResult {
  const { parsed, diagnostics: found } = parseReview(sources);
  const tables = TABLE_NAMES.map((name) => parsed[name]).map(({ file, intake }) => ({
    file,
    intake,
  }));
  const { findings, diagnostics: findingProblems } = collectFindings(
    parsed.sections,
    parsed.papers,
  );
  const { pictures, diagnostics: pictureProblems } = linkPictures({
    review: sources.id,
    sections: [...parsed.sections, ...parsed.papers],
    files: sources.pictures ?? [],
    unreadable: sources.unreadable ?? [],
    complete: parsed.writtenFindings !== undefined,
  });
  const problems: Diagnostic[] = [
    ...found,
    ...pictureProblems,
    ...validateRows(parsed),
    ...validateRegisters(parsed),
    ...findingProblems,
    ...danglingReferences(parsed, findings),
  ];
  const { head } = parsed;
  const area = head?.area;
  const unread = (sources.unreadable?.length ?? 0) > 0;
  if (head === undefined || area === undefined || unread || hasErrors(problems)) {
    return { report: undefined, tables, diagnostics: sortDiagnostics(problems), gate: undefined };
  }

  const { rows: indicators } = parsed.indicators;
  const { rows: targets } = parsed.targets;
  const { rows: observations } = parsed.observations;
  const series = buildSeries(indicators, observations, knownDates(parsed.sources.rows, head));
  const { rows: areas } = parsed.areas;
  const reconciliations = reckon({ indicators, areas, series });
  const assessments = assess({
    targets,
    indicators,
    series,
    sources: parsed.sources.rows,
    area,
    reviewYears: head.period,
  });
  const { sections, papers, requirements } = parsed;
  const figureTables = forEachTable<FigureTables>(FIGURE_TABLES, (name) => parsed[name].rows);
  const registers = forEachTable<Registers>(REGISTERS, (name) => parsed[name].rows);
  const appendices = appendicesOf({ registers, findings, requirements });
  // Each paper is read by itself: what one has said in full, another has not.
  const texts = [sections, ...papers.map((paper) => [paper])];
  const bound = texts.map((one) =>
    bindNarrative({
      sections: one,
      indicators,
      targets,
      series,
      assessments,
      findings,
      registers,
      appendices,
      area,
    }),
  );
  const bindings = Object.assign({}, ...bound.map((one) => one.bindings)) as Report['bindings'];
  const links = linkTargets(targets, findings);
  const themes = new Map(indicators.map(({ id, theme }) => [id, theme]));
  problems.push(
    ...texts.flatMap((one) =>
      validateProse({
        head,
        sections: one,
        documents: parsed.documents,
        bodies: parsed.bodies,
        areas: parsed.areas,
      }),
    ),
    ...appendixMentions([...sections, ...papers], appendices),
    ...validateSeries({
      indicators,
      targets: parsed.targets,
      areas,
      series,
      reconciliations,
      assessments,
    }),
    ...validateRequirements({
      head,
      headPlace: parsed.headPlace,
      sections,
      papers,
      registers,
      findings,
      targets: parsed.targets,
      assessments,
      links,
      requirements,
      bindings,
      themeOf: (indicator) => themes.get(indicator),
      contributions: parsed.contributions,
      events: parsed.events,
      areas: parsed.areas,
    }),
    ...texts.flatMap((one) =>
      checkClaims({
        sections: one,
        review: head,
        areas: withFigures(areas, series),
        indicators,
        targets,
        series,
        assessments,
        bindings,
      }),
    ),
    ...bound.flatMap((one) => one.diagnostics),
    ...checkKeyFigures(head, series, area, parsed.headPlace),
  );
  const unweighed: Report = {
    review: head,
    ...figureTables,
    publications: parsed.publications,
    registers,
    series,
    reconciliations,
    assessments,
    sections,
    papers,
    pictures,
    appendices,
    editions: parsed.editions,
    findings,
    bindings,
    links,
    requirements,
    requirementStates: [],
    allowedFindings: [],
  };
  problems.push(
    ...tellInsideLinks(
      insideLinks(
        [...sections, ...papers],
        () => sitePages(unweighed),
        (section) => anchorsIn(section, findings),
      ),
    ),
  );
  const files = new Set(sources.files.map(({ path }) => path.split('/').at(-1) ?? ''));
  const gate = weighFindings({
    stage: head.stage,
    requirements,
    allowed: parsed.allowed,
    files,
    diagnostics: problems,
  });
  const report: Report = {
    ...unweighed,
    requirementStates: gate.states,
    allowedFindings: gate.allowedFindings,
  };
  return {
    report: hasErrors(gate.diagnostics) ? undefined : report,
    tables,
    diagnostics: sortDiagnostics(gate.diagnostics),
    gate:
      requirements.length === 0
        ? undefined
        : { review: head.id, stage: head.stage, requirements, states: gate.states },
  };
}

/** Only a place with figures of its own can be what a sentence gives a figure of. */
function withFigures(areas: readonly Area[], series: readonly Series[]): readonly Area[] {
  const known = new Set(series.map(({ area }) => area));
  return areas.filter(({ id }) => known.has(id));
}
