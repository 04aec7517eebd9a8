import { type Diagnostic, diagnostic } from './diagnostic.ts';
import { bindNarrative } from './link/bindings.ts';
import { linkTargets } from './link/findings.ts';
import { insideLinks } from './link/inside-links.ts';
import type {
  FigureTables,
  Finding,
  NarrativeElement,
  Observation,
  Registers,
  Report,
  ReviewHead,
  Section,
  Series,
} from './model.ts';
import { audienceOf } from './schema/field.ts';
import { reviewSchema } from './schema/review.ts';
import { publicColumns, type TableSchema } from './schema/table.ts';
import { FIGURE_TABLES, forEachTable, REGISTERS, type TableName } from './schema/tables.ts';
import { INTERNAL_APPENDICES } from './schema/vocabulary.ts';
import { anchorsIn, sitePages } from './view/site-pages.ts';

export type Published = {
  readonly report: Report;
  /** What was left out, and places that lead to it: those are errors. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The report as the public may read it: without sections still being written, papers and editions of the
 * drafting office, its registers, requirements and what its schemas call internal. Whatever is made of the
 * result can hold nothing of these. Counts of findings, numbers of figures and links follow what is left;
 * appendices keep the numbers they have in all papers of the review.
 */
export function publish(report: Report): Published {
  const sections = report.sections.filter(({ draft }) => !draft);
  const { findings, gone, diagnostics: cut } = publishFindings(report.findings, sections);
  const tables = publicTables<FigureTables>(FIGURE_TABLES, report);
  const registers = publicTables<Registers>(REGISTERS, report.registers);
  const { indicators, targets, observations } = tables;
  const series = seriesOf(report, observations);
  const appendices = publicAppendices(report, findings);
  const {
    assessments,
    review: { area },
  } = report;
  // A sentence may count the rows of a register that is itself not shown.
  const bound = bindNarrative({
    sections,
    indicators,
    targets,
    series,
    assessments,
    findings,
    registers: report.registers,
    appendices: report.appendices,
    area,
  });
  const editions = publicEditions(report, sections);
  const shown = new Set(sections.flatMap(({ pictures }) => pictures.map(({ name }) => name)));
  const published: Report = {
    review: publicHead(report.review),
    ...tables,
    // Their readers left aside all but what such a file is made of, which was public when it was made.
    publications: report.publications,
    registers,
    series,
    reconciliations: report.reconciliations,
    assessments,
    sections,
    papers: [],
    // One that only an unpublished section shows is no more public than that section.
    pictures: report.pictures.filter(({ name }) => shown.has(name)),
    appendices,
    editions: editions.filter((edition) => edition.sections.length > 0),
    findings,
    bindings: bound.bindings,
    links: linkTargets(targets, findings),
    requirements: [],
    requirementStates: [],
    allowedFindings: [],
  };
  const left = {
    sections: new Set(sections.map(({ id }) => id)),
    gone,
    appendices: new Set(appendices.map(({ kind }) => kind)),
  };
  return {
    report: published,
    diagnostics: [
      ...tellLeftOut(report, editions),
      ...cut,
      ...leadingAway(sections, left),
      ...brokenLinks(published),
      ...bound.diagnostics,
    ],
  };
}

const publicAppendices = (
  { appendices }: Report,
  findings: readonly Finding[],
): Report['appendices'] =>
  appendices.filter(
    ({ kind }) =>
      !INTERNAL_APPENDICES.includes(kind) &&
      (kind !== 'chain' || findings.some((finding) => finding.kind === 'Limitation')),
  );

/** Editions for everybody with what is left of their sections, which may be nothing. */
const publicEditions = ({ editions }: Report, sections: readonly Section[]): Report['editions'] =>
  editions
    .filter(({ audience }) => audience === 'public')
    .map((edition) => ({
      ...edition,
      sections: edition.sections.filter((id) => sections.some((section) => section.id === id)),
    }));

/** Sections and papers still being written, and editions of nothing else. */
const tellLeftOut = (
  { sections, papers }: Report,
  editions: Report['editions'],
): readonly Diagnostic[] => [
  ...[...sections, ...papers]
    .filter(({ draft }) => draft)
    .map(({ title, place }) =>
      diagnostic(
        'TK710',
        `«${title}» còn đang soạn (draft: true), không có trong bản dựng công khai.`,
        place,
      ),
    ),
  ...editions
    .filter((edition) => edition.sections.length === 0)
    .map(({ title, place }) =>
      diagnostic(
        'TK710',
        `Bản in «${title}» chỉ gồm những phần còn đang soạn, không có trong bản dựng công khai.`,
        place,
      ),
    ),
];

/** Links of the prose to pages and places that the published site does not have. */
const brokenLinks = (published: Report): readonly Diagnostic[] =>
  insideLinks(
    published.sections,
    () => sitePages(published),
    (section) => anchorsIn(section, published.findings),
  ).map(({ link, message }) =>
    diagnostic(
      'TK711',
      `Bản dựng công khai: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      link.place,
    ),
  );

/** Every table of a group as the public may read it. */
const publicTables = <Tables extends Readonly<Partial<Record<TableName, readonly object[]>>>>(
  group: Readonly<Record<keyof Tables, TableSchema>>,
  tables: Tables,
): Tables => forEachTable<Tables>(group, (name) => publicRows(group[name], tables[name] ?? []));

/**
 * Rows with nothing in the columns that are not public, as if their cells were empty; none of a table without
 * a public column. A column that may not be empty can be internal only where the whole table is.
 */
export function publicRows<Row extends object>(
  schema: TableSchema,
  rows: readonly Row[],
): readonly Row[] {
  const shown = publicColumns(schema);
  const hidden = Object.keys(schema.columns).filter((name) => !shown.includes(name));
  if (shown.length === 0) return [];
  if (hidden.length === 0) return rows;
  const empty = Object.fromEntries(hidden.map((name) => [name, schema.row.shape[name]?.parse('')]));
  return rows.map((row) => ({ ...row, ...empty }));
}

/** The head without its internal fields, all of which a review may do without. */
function publicHead(review: ReviewHead): ReviewHead {
  const hidden = new Set(
    Object.entries(reviewSchema.shape).flatMap(([name, field]) =>
      audienceOf(field) === 'public' ? [] : [name],
    ),
  );
  return Object.fromEntries(
    Object.entries(review).filter(([name]) => !hidden.has(name)),
  ) as ReviewHead;
}

/** Series of the same figures: who compares rows by identity still can. */
function seriesOf(report: Report, observations: readonly Observation[]): readonly Series[] {
  if (observations === report.observations) return report.series;
  const known = new Map(report.observations.map((row, index) => [row, observations[index]!]));
  const own = (row: Observation): Observation => known.get(row)!;
  return report.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({
      ...point,
      used: point.used === undefined ? undefined : own(point.used),
      candidates: point.candidates.map(own),
    })),
    plans: one.plans.map(own),
  }));
}

const ANSWERED = ['of', 'from', 'addresses'] as const;

/** Findings of the sections shown, tied to one another alone. */
function publishFindings(
  all: readonly Finding[],
  sections: readonly Section[],
): {
  readonly findings: readonly Finding[];
  readonly gone: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const shown = new Set(sections.map(({ id }) => id));
  const gone = new Set(all.filter(({ section }) => !shown.has(section)).map(({ id }) => id));
  const diagnostics: Diagnostic[] = [];
  const findings = all
    .filter(({ id }) => !gone.has(id))
    .map((finding): Finding => {
      const attributes: Record<string, unknown> = { ...finding.attributes };
      for (const name of ANSWERED) {
        const ids = attributes[name] as readonly string[] | undefined;
        const lost = ids?.filter((id) => gone.has(id)) ?? [];
        if (ids === undefined || lost.length === 0) continue;
        attributes[name] = ids.filter((id) => !gone.has(id));
        diagnostics.push(
          diagnostic(
            'TK711',
            `${finding.id} gắn với ${lost.join(', ')} ở phần còn đang soạn; mối gắn này không có trong bản dựng công khai.`,
            finding.place,
            { severity: 'warning' },
          ),
        );
      }
      return { ...finding, attributes } as Finding;
    });
  return { findings, gone, diagnostics };
}

type Left = {
  readonly sections: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly appendices: ReadonlySet<string>;
};

/** References in the prose to what readers will not find. */
const leadingAway = (sections: readonly Section[], left: Left): readonly Diagnostic[] =>
  sections
    .flatMap(({ elements }) => elements)
    .flatMap((element) => {
      const what = element.name === 'See' ? missing(element, left) : undefined;
      return what === undefined
        ? []
        : [diagnostic('TK711', `Lời văn dẫn tới ${what}.`, element.place)];
    });

function missing(
  { attributes: { section, finding, appendix } }: NarrativeElement<'See'>,
  { sections, gone, appendices }: Left,
): string | undefined {
  if (section !== undefined && !sections.has(section)) return `phần «${section}» còn đang soạn`;
  if (finding !== undefined && gone.has(finding)) return `«${finding}» ở phần còn đang soạn`;
  return appendix !== undefined && !appendices.has(appendix)
    ? `phụ lục «${appendix}», không công khai`
    : undefined;
}
