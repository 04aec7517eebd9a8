import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type {
  Area,
  Body,
  Commitment,
  Contribution,
  Finding,
  FindingKind,
  Indicator,
  Instrument,
  LegalDocument,
  NarrativeElement,
  Observation,
  RelatedTarget,
  Requirement,
  ReviewHead,
  Rows,
  Section,
  Source,
  Target,
} from '../model.ts';
import { suggestion } from '../nearest.ts';

/** Rows with what can be said of the ids among them. */
type Linked<Row> = Rows<Row> & {
  readonly readable: boolean;
  readonly writtenIds: ReadonlySet<string>;
};

export type Linkable = {
  readonly head: ReviewHead | undefined;
  readonly headPlace: (path: readonly PropertyKey[]) => Place;
  readonly indicators: Linked<Indicator>;
  readonly targets: Linked<Target>;
  readonly relatedTargets: Linked<RelatedTarget>;
  readonly observations: Linked<Observation>;
  readonly sources: Linked<Source>;
  readonly documents: Linked<LegalDocument>;
  readonly areas: Linked<Area>;
  readonly requirements: readonly Requirement[];
  readonly bodies: Linked<Body>;
  readonly commitments: Linked<Commitment>;
  readonly instruments: Linked<Instrument>;
  readonly contributions: Linked<Contribution>;
  readonly sections: readonly Section[];
  readonly papers: readonly Section[];
  readonly writtenFindings: ReadonlySet<string> | undefined;
};

/** Names of the things an id can point to, as messages say them. */
const KINDS = {
  indicator: 'chỉ số',
  target: 'mục tiêu',
  source: 'nguồn',
  document: 'văn bản',
  theme: 'lĩnh vực',
  area: 'địa bàn',
  documentOrSource: 'văn bản hay nguồn',
  body: 'cơ quan',
  commitment: 'quan điểm, nhiệm vụ',
  section: 'phần báo cáo',
  Result: 'kết quả',
  Limitation: 'hạn chế',
  Cause: 'nguyên nhân',
  resultOrCause: 'kết quả hay nguyên nhân',
  limitationOrCause: 'hạn chế hay nguyên nhân',
  finding: 'kết quả, hạn chế, nguyên nhân, bài học hay nhiệm vụ',
} as const;
type Kind = keyof typeof KINDS;

type Reference = { readonly kind: Kind; readonly id: string; readonly place: Place };

/**
 * Every id that points to nothing, with the nearest id that exists. What could not be read is
 * reported where it stands, so nothing that points into it is reported again.
 */
export function danglingReferences(
  input: Linkable,
  findings: readonly Finding[],
): readonly Diagnostic[] {
  const known = knownIds(input, findings);
  const found = new DiagnosticList();
  const check = (kind: Kind, id: string, file: string, place: () => Place): void => {
    const ids = known[kind];
    if (ids === undefined || ids.has(id)) return;
    found.add('TK401', file, () =>
      diagnostic(
        'TK401',
        `Không có ${KINDS[kind]} nào mang mã «${id}»${suggestion(id, ids) || '.'}`,
        place(),
      ),
    );
  };
  for (const { kind, id, place } of otherReferences(input))
    check(kind, id, place.file, () => place);
  const { rows, placeOf } = input.observations;
  for (const row of rows) {
    for (const column of OBSERVATION_COLUMNS)
      check(column, row[column], row.place.file, () => placeOf(row, column));
  }
  return found.all;
}

/** Columns of observations that point to a row of the table of that name. */
const OBSERVATION_COLUMNS = ['indicator', 'source', 'area'] as const satisfies readonly (Kind &
  keyof Observation)[];

type Ids = ReadonlySet<string> | undefined;

/** Ids of every kind that exist; undefined where that cannot be said. */
function knownIds(input: Linkable, findings: readonly Finding[]): Readonly<Record<Kind, Ids>> {
  const ids = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(rows.map((row) => row.id));
  const table = ({
    readable,
    writtenIds,
  }: {
    readonly readable: boolean;
    readonly writtenIds: ReadonlySet<string>;
  }): Ids => (readable ? writtenIds : undefined);
  const sound = new Set(findings.map(({ id }) => id));
  const faulty = [...(input.writtenFindings ?? [])].filter((id) => !sound.has(id));
  const ofKind = (...kinds: FindingKind[]): Ids =>
    input.writtenFindings === undefined
      ? undefined
      : new Set([
          ...findings.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
          ...faulty,
        ]);
  return {
    indicator: table(input.indicators),
    target: table(input.targets),
    source: table(input.sources),
    document: table(input.documents),
    theme: ids(input.head?.themes ?? []),
    area: table(input.areas),
    documentOrSource:
      input.documents.readable && input.sources.readable
        ? new Set([...input.documents.writtenIds, ...input.sources.writtenIds])
        : undefined,
    body: table(input.bodies),
    commitment: table(input.commitments),
    section: input.writtenFindings === undefined ? undefined : ids(input.sections),
    Result: ofKind('Result'),
    Limitation: ofKind('Limitation'),
    Cause: ofKind('Cause'),
    resultOrCause: ofKind('Result', 'Cause'),
    limitationOrCause: ofKind('Limitation', 'Cause'),
    finding: ofKind('Result', 'Limitation', 'Cause', 'Lesson', 'Task'),
  };
}

/** All but those of observations, of which there may be a million: they are looked at one by one. */
function otherReferences(input: Linkable): Reference[] {
  const list: Reference[] = [];
  const push = (kind: Kind, ids: string | readonly string[] | undefined, place: Place): void => {
    for (const id of typeof ids === 'string' ? [ids] : (ids ?? [])) list.push({ kind, id, place });
  };
  const { indicators, targets, areas, bodies, head } = input;
  // Without a readable review.yaml every theme would look unknown.
  const hasHead = head !== undefined;
  for (const row of indicators.rows) {
    const at = (column: Exclude<keyof Indicator & string, 'place'>): Place =>
      indicators.placeOf(row, column);
    if (hasHead) push('theme', row.theme, at('theme'));
    push('indicator', row.parts, at('parts'));
    push('indicator', row.numerator, at('numerator'));
    push('indicator', row.denominator, at('denominator'));
  }
  for (const row of areas.rows) {
    push('area', row.parent, areas.placeOf(row, 'parent'));
    push('area', row.predecessors, areas.placeOf(row, 'predecessors'));
  }
  for (const row of bodies.rows) push('body', row.successors, bodies.placeOf(row, 'successors'));
  for (const row of targets.rows) {
    const at = (column: Exclude<keyof Target & string, 'place'>): Place =>
      targets.placeOf(row, column);
    push('target', row.parent, at('parent'));
    if (hasHead) push('theme', row.theme, at('theme'));
    push('document', row.document, at('document'));
    push('indicator', row.indicator, at('indicator'));
    push('indicator', row.other_indicators, at('other_indicators'));
    push('indicator', row.scenario_indicator, at('scenario_indicator'));
    push('source', row.judged_source, at('judged_source'));
    push('source', row.reported_source, at('reported_source'));
  }
  for (const row of input.relatedTargets.rows) {
    push('target', row.target, input.relatedTargets.placeOf(row, 'target'));
    push('document', row.document, input.relatedTargets.placeOf(row, 'document'));
    push('source', row.source, input.relatedTargets.placeOf(row, 'source'));
  }
  for (const row of input.commitments.rows) {
    push('document', row.document, input.commitments.placeOf(row, 'document'));
    if (hasHead) push('theme', row.theme, input.commitments.placeOf(row, 'theme'));
  }
  for (const row of input.instruments.rows) {
    push('document', row.document, input.instruments.placeOf(row, 'document'));
    push('commitment', row.viewpoint_or_task, input.instruments.placeOf(row, 'viewpoint_or_task'));
  }
  for (const row of input.contributions.rows) {
    push('area', row.area, input.contributions.placeOf(row, 'area'));
    push('indicator', row.figures, input.contributions.placeOf(row, 'figures'));
    push('section', row.sections, input.contributions.placeOf(row, 'sections'));
  }
  if (hasHead) {
    push('document', head.object, input.headPlace(['object']));
    push('area', head.area, input.headPlace(['area']));
    for (const [index, figure] of head.key_figures.entries()) {
      push('indicator', figure.indicator, input.headPlace(['key_figures', index, 'indicator']));
    }
  }
  for (const row of input.requirements) push('documentOrSource', row.source, row.place);
  for (const section of [...input.sections, ...input.papers]) {
    if (hasHead) push('theme', section.theme, section.place);
    for (const element of section.elements) elementReferences(element, push, hasHead);
  }
  return list;
}

/** Which attribute of which component points to what. */
const ATTRIBUTE_KINDS: Readonly<Record<string, Kind>> = {
  indicator: 'indicator',
  indicators: 'indicator',
  target: 'target',
  targets: 'target',
  source: 'source',
  document: 'document',
  theme: 'theme',
  area: 'area',
  section: 'section',
  finding: 'finding',
};
const FINDING_KINDS: Readonly<Record<string, Kind>> = {
  of: 'Limitation',
  from: 'resultOrCause',
  addresses: 'limitationOrCause',
};

function elementReferences(
  element: NarrativeElement,
  push: (kind: Kind, ids: string | readonly string[] | undefined, place: Place) => void,
  hasHead: boolean,
): void {
  const isFinding = 'title' in element.attributes && 'id' in element.attributes;
  for (const [name, value] of Object.entries(element.attributes)) {
    const kind = ATTRIBUTE_KINDS[name] ?? (isFinding ? FINDING_KINDS[name] : undefined);
    if (kind === undefined || value === undefined) continue;
    if (!hasHead && kind === 'theme') continue;
    push(kind, value as string | readonly string[], element.placeOf[name] ?? element.place);
  }
}
