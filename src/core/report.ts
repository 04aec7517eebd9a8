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
  Finding,
  Picture,
  RawReview,
  Registers,
  Report,
  Requirement,
  RequirementState,
  ReviewHead,
  ReviewSources,
  Section,
  Series,
} from './model.ts';
import { type ParsedReview, parseReview } from './parse/review.ts';
import type { TableIntake } from './parse/table-intake.ts';
import { parseYaml } from './parse/yaml.ts';
import { intakeFile } from './parse/yaml-files.ts';
import { checkMatter } from './requirements/matter-of-papers.ts';
import { type WeighingResult, weighFindings } from './requirements/weigh-findings.ts';
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
 * The whole pipeline: parse → validate → assess → link → claims → weigh. Site, paper, downloads and checks all
 * take the one report made here, so a figure is reckoned once.
 */
export function buildReport(sources: ReviewSources): ReportResult {
  const read = readAll(sources);
  const { parsed } = read;
  const tables = TABLE_NAMES.map((name) => parsed[name]).map(({ file, intake }) => ({
    file,
    intake,
  }));
  const { head } = parsed;
  const area = head?.area;
  const isUnread = (sources.unreadable?.length ?? 0) > 0;
  if (head === undefined || area === undefined || isUnread || hasErrors(read.diagnostics))
    return {
      report: undefined,
      tables,
      diagnostics: sortDiagnostics(read.diagnostics),
      gate: undefined,
    };
  const whole: Whole = { ...read, head, area };
  const figures = assessFigures(whole);
  const bound = bindTexts(whole, figures);
  const unweighed = unweighedReport(whole, figures, bound);
  const { weighed, report } = weighReport(sources, whole, unweighed, [
    ...read.diagnostics,
    ...checkMeaning(whole, figures, bound),
    ...checkInsideLinks(unweighed),
    ...checkMatter(unweighed, parsed.headPlace),
  ]);
  const { requirements } = parsed;
  return {
    report: hasErrors(weighed.diagnostics) ? undefined : report,
    tables,
    diagnostics: sortDiagnostics(weighed.diagnostics),
    gate:
      requirements.length === 0
        ? undefined
        : { review: head.id, stage: head.stage, requirements, states: weighed.states },
  };
}

/** What the files say, and what in them points to nothing. */
type ReadReview = {
  readonly parsed: ParsedReview;
  readonly findings: readonly Finding[];
  readonly pictures: readonly Picture[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The same of a review that figures can be reckoned of. */
type Whole = ReadReview & { readonly head: ReviewHead; readonly area: string };

type Figures = Pick<Report, 'series' | 'reconciliations' | 'assessments'>;

type Bound = Pick<Report, 'registers' | 'appendices' | 'bindings' | 'links'> & {
  /** The report and each paper beside it: what one has said in full, another has not. */
  readonly texts: readonly (readonly Section[])[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Parse, and validate what can be without knowing what the figures mean. */
function readAll(sources: ReviewSources): ReadReview {
  const { parsed, diagnostics: found } = parseReview(sources);
  const { findings, diagnostics: ofFindings } = collectFindings(parsed.sections, parsed.papers);
  const { pictures, diagnostics: ofPictures } = linkPictures({
    review: sources.id,
    sections: [...parsed.sections, ...parsed.papers],
    files: sources.pictures ?? [],
    unreadable: sources.unreadable ?? [],
    complete: parsed.writtenFindings !== undefined,
  });
  return {
    parsed,
    findings,
    pictures,
    diagnostics: [
      ...found,
      ...ofPictures,
      ...validateRows(parsed),
      ...validateRegisters(parsed),
      ...ofFindings,
      ...danglingReferences(parsed, findings),
    ],
  };
}

/** Assess: rows to series, series to verdicts. */
function assessFigures({ parsed, head, area }: Whole): Figures {
  const { rows: indicators } = parsed.indicators;
  const series = buildSeries(
    indicators,
    parsed.observations.rows,
    knownDates(parsed.sources.rows, head),
  );
  return {
    series,
    reconciliations: reckon({ indicators, areas: parsed.areas.rows, series }),
    assessments: assess({
      targets: parsed.targets.rows,
      indicators,
      series,
      sources: parsed.sources.rows,
      area,
      asOf: head.as_of,
      reviewYears: head.period,
    }),
  };
}

/** Link: components of the prose to figures, findings to targets. */
function bindTexts({ parsed, findings, area }: Whole, { series, assessments }: Figures): Bound {
  const { sections, papers, requirements } = parsed;
  const { rows: indicators } = parsed.indicators;
  const { rows: targets } = parsed.targets;
  const registers = forEachTable<Registers>(REGISTERS, (name) => parsed[name].rows);
  const appendices = appendicesOf({ registers, findings, requirements });
  const texts = [sections, ...papers.map((paper) => [paper])];
  const bound = texts.map((text) =>
    bindNarrative({
      sections: text,
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
  return {
    registers,
    appendices,
    bindings: Object.assign({}, ...bound.map(({ bindings }) => bindings)) as Report['bindings'],
    links: linkTargets(targets, findings),
    texts,
    diagnostics: bound.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Rules of meaning and wording, requirements, and claims held against the figures. */
function checkMeaning(whole: Whole, figures: Figures, bound: Bound): readonly Diagnostic[] {
  const { parsed, findings, head, area } = whole;
  const { series, reconciliations, assessments } = figures;
  const { texts, bindings, registers, appendices, links } = bound;
  const { sections, papers, requirements } = parsed;
  const { rows: indicators } = parsed.indicators;
  const { rows: areas } = parsed.areas;
  const themes = new Map(indicators.map(({ id, theme }) => [id, theme]));
  const { documents, bodies, targets, contributions, events, headPlace } = parsed;
  return [
    ...texts.flatMap((text) =>
      validateProse({ head, sections: text, documents, bodies, areas: parsed.areas }),
    ),
    ...appendixMentions([...sections, ...papers], appendices),
    ...validateSeries({ indicators, targets, areas, series, reconciliations, assessments }),
    ...validateRequirements({
      head,
      headPlace,
      sections,
      papers,
      registers,
      findings,
      targets,
      assessments,
      links,
      requirements,
      bindings,
      themeOf: (indicator) => themes.get(indicator),
      contributions,
      events,
      areas: parsed.areas,
    }),
    ...texts.flatMap((text) =>
      checkClaims({
        sections: text,
        review: head,
        areas: withFigures(areas, series),
        indicators,
        targets: targets.rows,
        series,
        assessments,
        bindings,
      }),
    ),
    ...bound.diagnostics,
    ...checkKeyFigures(head, series, area, headPlace),
  ];
}

/** Everything known of the review, before its findings are weighed. */
function unweighedReport(
  { parsed, head, findings, pictures }: Whole,
  figures: Figures,
  { registers, appendices, bindings, links }: Bound,
): Report {
  const { publications, sections, papers, editions, requirements } = parsed;
  return {
    review: head,
    ...forEachTable<FigureTables>(FIGURE_TABLES, (name) => parsed[name].rows),
    publications,
    registers,
    ...figures,
    sections,
    papers,
    pictures,
    appendices,
    editions,
    findings,
    bindings,
    links,
    requirements,
    requirementStates: [],
    allowedFindings: [],
  };
}

/** Links of the prose to pages of the site that are not there. */
const checkInsideLinks = (report: Report): readonly Diagnostic[] =>
  tellInsideLinks(
    insideLinks(
      [...report.sections, ...report.papers],
      () => sitePages(report),
      (section) => anchorsIn(section, report.findings),
    ),
  );

/** What was found weighs as the requirements ask at this stage of the review. */
function weighReport(
  sources: ReviewSources,
  { parsed, head }: Whole,
  unweighed: Report,
  diagnostics: readonly Diagnostic[],
): { readonly weighed: WeighingResult; readonly report: Report } {
  const weighed = weighFindings({
    stage: head.stage,
    requirements: parsed.requirements,
    allowed: parsed.allowed,
    files: new Set(sources.files.map(({ path }) => path.split('/').at(-1) ?? '')),
    diagnostics,
  });
  return {
    weighed,
    report: {
      ...unweighed,
      requirementStates: weighed.states,
      allowedFindings: weighed.allowedFindings,
    },
  };
}

/** Only a place with figures of its own can be what a sentence gives a figure of. */
function withFigures(areas: readonly Area[], series: readonly Series[]): readonly Area[] {
  const known = new Set(series.map(({ area }) => area));
  return areas.filter(({ id }) => known.has(id));
}
