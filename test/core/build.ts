import { assess } from '../../src/core/assess/assess.ts';
import { reckon } from '../../src/core/assess/reconciliation.ts';
import { buildSeries } from '../../src/core/assess/series.ts';
import type { KnownDates } from '../../src/core/counted-until.ts';
import { type Decimal, decimal } from '../../src/core/decimal.ts';
import type { Diagnostic, Place } from '../../src/core/diagnostic.ts';
import type {
  Area,
  Assessment,
  Body,
  Indicator,
  LegalDocument,
  Observation,
  Registers,
  RelatedTarget,
  ReviewHead,
  ReviewSources,
  Rows,
  Section,
  Series,
  Source,
  SourceFile,
  Target,
  UsedValue,
} from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { type Period, parsePeriod } from '../../src/core/period.ts';
import { forEachTable, REGISTERS } from '../../src/core/schema/tables.ts';
import type { RuleInput, SeriesRuleInput } from '../../src/core/validate/rule.ts';
import { pointIn, pointText } from './point.ts';

/** Rows as the parser would give them, with every column filled; tests name only what matters to them. */

export const at = (line: number, column = 1, file = 'data/thu/bang.csv'): Place => ({
  file,
  line,
  column,
});

/** Nothing is known of when sources came out or when figures were taken. */
export const NO_DATES: KnownDates = { sources: new Map(), review: undefined };

export function years(text: string): Period {
  const found = parsePeriod(text);
  if (found === undefined) throw new Error(`not a period: ${text}`);
  return found;
}

// Rows of one table stand on lines of their own; the pipeline tells rows apart by line.
let line = 1;
const nextPlace = (table: string): Place => at((line += 1), 1, `data/thu/${table}.csv`);

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `Chỉ số ${id}`,
  name_en: undefined,
  theme: 'rung',
  unit: '%',
  decimals: 2,
  kind: 'national',
  measure: 'level',
  definition: 'Định nghĩa thử.',
  definition_gaps: [],
  parts: [],
  numerator: undefined,
  denominator: undefined,
  note: undefined,
  place: nextPlace('indicators'),
  ...more,
});

type TargetValues = Omit<Partial<Target>, 'value' | 'value_to' | 'period'> & {
  readonly value?: string | undefined;
  readonly value_to?: string | undefined;
  readonly period?: string | undefined;
};

/** A target that asks for more than 45% of indicator `a` by 2020 unless told otherwise. */
export function target(values: TargetValues = {}): Target {
  const { value, value_to, period, ...more } = values;
  const number = (text: string | undefined): Decimal | undefined =>
    text === undefined ? undefined : decimal(text);
  return {
    id: 'T01',
    parent: undefined,
    theme: 'rung',
    name: 'Mục tiêu thử',
    name_en: undefined,
    text: 'Mục tiêu dùng để thử.',
    document: 'nq',
    operator: '>',
    value: number(value),
    value_to: number(value_to),
    unit: '%',
    baseline_year: undefined,
    period: period === undefined ? undefined : years(period),
    horizon: 2020,
    indicator: 'a',
    indicator_scope: undefined,
    other_indicators: [],
    scenario_indicator: undefined,
    conditional: undefined,
    verified: true,
    evidence: 'Căn cứ thử.',
    judged_verdict: undefined,
    judged_reason: undefined,
    judged_source: undefined,
    reported_verdict: undefined,
    reported_source: undefined,
    reported_note: undefined,
    place: nextPlace('targets'),
    ...more,
  };
}

export const observation = (
  indicator: string,
  year: string,
  value: string,
  more: Partial<Observation> = {},
): Observation => ({
  indicator,
  area: 'vn',
  year: years(year),
  value: decimal(value),
  unit: '%',
  status: 'final',
  source: 's1',
  as_of: undefined,
  method: undefined,
  revises: undefined,
  note: undefined,
  confirmed: undefined,
  place: nextPlace('observations'),
  ...more,
});

export const area = (id: string, more: Partial<Area> = {}): Area => ({
  id,
  name: `Địa bàn ${id}`,
  name_en: undefined,
  level: 'province',
  parent: undefined,
  valid_from: undefined,
  valid_to: undefined,
  predecessors: [],
  note: undefined,
  place: nextPlace('areas'),
  ...more,
});

/** One observation per entry, all in one unit: `figures('a', { 2019: '44', 2020: '45' })`. */
export const figures = (
  indicator: string,
  values: Readonly<Record<string, string>>,
  unit = '%',
): readonly Observation[] =>
  Object.entries(values).map(([year, value]) => observation(indicator, year, value, { unit }));

export const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  code: id.toUpperCase(),
  publisher: 'Cơ quan thử',
  title: 'Tài liệu thử',
  date: undefined,
  url: undefined,
  kind: 'official',
  verified: true,
  rests_on: undefined,
  note: undefined,
  place: nextPlace('sources'),
  ...more,
});

export const legalDocument = (more: Partial<LegalDocument> = {}): LegalDocument => ({
  id: 'nq',
  type: 'Nghị quyết',
  number: '24-NQ/TW',
  issuer: 'Ban Chấp hành Trung ương khóa XI',
  date: '2013-06-03',
  title: 'về chủ động ứng phó với biến đổi khí hậu',
  short: 'Nghị quyết số 24-NQ/TW',
  alias: [],
  verified: true,
  note: undefined,
  place: nextPlace('documents'),
  ...more,
});

/** A figure a verdict rests on. */
export const used = (year: string, value: string, more: Partial<UsedValue> = {}): UsedValue => ({
  indicator: 'a',
  area: 'vn',
  period: years(year),
  value: decimal(value),
  unit: '%',
  source: 's1',
  place: nextPlace('observations'),
  ...more,
});

type Assessed = {
  readonly sources?: readonly Source[];
  /** The day the review's figures were taken. */
  readonly asOf?: string;
  readonly target: Target | readonly Target[];
  readonly indicators?: readonly Indicator[];
  readonly observations?: readonly Observation[];
  readonly reviewYears?: Period;
};

/** Verdicts of all targets without a parent, over series of the area `vn`. */
export function assessAllOf({
  target: given,
  indicators = [indicator('a')],
  observations = [],
  sources = [],
  asOf,
  reviewYears = { from: 2016, to: 2020 },
}: Assessed): readonly Assessment[] {
  const targets = 'length' in given ? given : [given];
  return assess({
    sources,
    targets,
    indicators,
    series: buildSeries(indicators, observations, {
      sources: new Map(sources.map((one) => [one.id, one])),
      review: asOf,
    }),
    area: 'vn',
    asOf: asOf ?? '2050-12-31',
    reviewYears,
  });
}

export function assessOne(input: Assessed): Assessment {
  const [first] = assessAllOf(input);
  if (first === undefined) throw new Error('no target was assessed');
  return first;
}

export function seriesOf(
  observations: readonly Observation[],
  indicators: readonly Indicator[] = [indicator('a')],
): Series {
  const [first] = buildSeries(indicators, observations, NO_DATES);
  if (first === undefined) throw new Error('no series');
  return first;
}

/** Tables as rules take them; the place of a cell is told by `table.column`, its text is what the row holds. */
export function ruleInput(given: {
  readonly indicators?: readonly Indicator[];
  readonly targets?: readonly Target[];
  readonly relatedTargets?: readonly RelatedTarget[];
  readonly observations?: readonly Observation[];
  readonly areas?: readonly Area[];
  readonly documents?: readonly LegalDocument[];
  readonly bodies?: readonly Body[];
  readonly sources?: readonly Source[];
  readonly date?: string;
}): RuleInput {
  const rows = <Row extends { readonly place: Place }>(
    table: string,
    all: readonly Row[] = [],
  ): Rows<Row> => ({
    rows: all,
    placeOf: (row, column) => at(pointIn(row.place).line, 1, `${table}.${String(column)}`),
    textOf: (row, column) => String(row[column as keyof Row] ?? ''),
  });
  return {
    head:
      given.date === undefined
        ? undefined
        : ({
            date: given.date,
            as_of: given.date,
            period: { from: 2013, to: Number(given.date.slice(0, 4)) },
          } as ReviewHead),
    headPlace: () => at(1, 1, 'review.yaml'),
    indicators: rows('indicators', given.indicators),
    targets: rows('targets', given.targets),
    relatedTargets: rows('related_targets', given.relatedTargets),
    observations: rows('observations', given.observations),
    areas: rows('areas', given.areas),
    documents: rows('documents', given.documents),
    bodies: rows('bodies', given.bodies),
    sources: rows('sources', given.sources),
  };
}

/** The registers of a review that has none. */
export const NO_REGISTERS: Registers = forEachTable<Registers>(REGISTERS, () => []);

/** What rules on meaning take, reckoned as the pipeline does. */
export function seriesInput(given: {
  readonly indicators?: readonly Indicator[];
  readonly targets?: readonly Target[];
  readonly observations?: readonly Observation[];
  readonly areas?: readonly Area[];
}): SeriesRuleInput {
  const {
    indicators = [indicator('a')],
    targets = [],
    observations = [],
    areas = [area('vn', { level: 'country' })],
  } = given;
  const series = buildSeries(indicators, observations, NO_DATES);
  return {
    indicators,
    areas,
    series,
    targets: ruleInput({ targets }).targets,
    reconciliations: reckon({ indicators, areas, series }),
    assessments: assess({
      sources: [],
      targets,
      indicators,
      series,
      area: 'vn',
      asOf: '2050-12-31',
      reviewYears: { from: 2016, to: 2020 },
    }),
  };
}

/** A section from the text below its head; fails on a section that has faults of its own. */
export function section(id: string, body: string, order = 1): Section {
  const result = parseNarrative(
    `content/thu/${String(order).padStart(2, '0')}-${id}.mdx`,
    `---\nrole: results\ntitle: Phần ${id}\n---\n\n${body}`,
  );
  if (result.section === undefined || result.diagnostics.length > 0) {
    throw new Error(`section ${id}: ${result.diagnostics.map(({ message }) => message).join(' ')}`);
  }
  return result.section;
}

/** First body line of `section` in its file. */
export const BODY_LINE = 6;

/** `CODE line:column message`, for short comparisons. */
export const brief = (all: readonly Diagnostic[]): readonly string[] =>
  all.map(({ code, place, message }) => `${code} ${pointText(place)} ${message}`);

/** The same review with some files replaced, added or (undefined) taken away. */
export function withFiles(
  review: ReviewSources,
  changes: Readonly<Record<string, string | undefined>>,
): ReviewSources {
  const kept = review.files.filter(({ path }) => !Object.hasOwn(changes, path));
  const added = Object.entries(changes).flatMap(([path, text]): SourceFile[] =>
    text === undefined ? [] : [{ path, text }],
  );
  return { id: review.id, files: [...kept, ...added] };
}
