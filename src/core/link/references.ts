import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type {
  Finding,
  FindingKind,
  NarrativeElement,
  Requirement,
  ReviewHead,
  Row,
  Rows,
  Section,
} from '../model.ts';
import { suggestion } from '../nearest.ts';
import { referencesOf } from '../schema/table.ts';
import { forEachTable, REGISTRY, TABLE_NAMES, type TableName } from '../schema/tables.ts';

/** A table with what can be said of the ids in it. */
type Linked<Name extends TableName> = Pick<Rows<Row<Name>>, 'rows' | 'placeOf'> & {
  readonly readable: boolean;
  readonly writtenIds: ReadonlySet<string>;
};

export type Linkable = { readonly [Name in TableName]: Linked<Name> } & {
  readonly head: ReviewHead | undefined;
  readonly headPlace: (path: readonly PropertyKey[]) => Place;
  readonly requirements: readonly Requirement[];
  readonly sections: readonly Section[];
  readonly papers: readonly Section[];
  readonly writtenFindings: ReadonlySet<string> | undefined;
};

/** Names of the things beside rows of tables that an id can point to, as messages say them. */
const OTHER_KINDS = {
  themes: 'lĩnh vực',
  documentOrSource: 'văn bản hay nguồn',
  sections: 'phần báo cáo',
  Result: 'kết quả',
  Limitation: 'hạn chế',
  Cause: 'nguyên nhân',
  resultOrCause: 'kết quả hay nguyên nhân',
  limitationOrCause: 'hạn chế hay nguyên nhân',
  finding: 'kết quả, hạn chế, nguyên nhân, bài học hay nhiệm vụ',
} as const;
type Kind = keyof typeof OTHER_KINDS | TableName;

const isTable = (kind: string): kind is TableName => Object.hasOwn(REGISTRY, kind);
const isKind = (kind: string): kind is Kind => isTable(kind) || Object.hasOwn(OTHER_KINDS, kind);
const nounOf = (kind: Kind): string => (isTable(kind) ? REGISTRY[kind].noun : OTHER_KINDS[kind]);

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
        `Không có ${nounOf(kind)} nào mang mã «${id}»${suggestion(id, ids) || '.'}`,
        place(),
      ),
    );
  };
  for (const { kind, id, place } of otherReferences(input))
    check(kind, id, place.file, () => place);
  for (const name of TABLE_NAMES) checkTable(name, input, check);
  return found.all;
}

type Check = (kind: Kind, id: string, file: string, place: () => Place) => void;

/** The columns of one table that point elsewhere. There may be a million rows: places are made of faults alone. */
function checkTable<Name extends TableName>(name: Name, input: Linkable, check: Check): void {
  const references = referencesOf(REGISTRY[name]).flatMap(({ column, target }) =>
    // Without a readable review.yaml every theme would look unknown.
    isKind(target) && (target !== 'themes' || input.head !== undefined) ? [{ column, target }] : [],
  );
  if (references.length === 0) return;
  const { rows, placeOf } = input[name] as unknown as UntypedTable;
  for (const row of rows) {
    for (const { column, target } of references) {
      const ids = row[column];
      const place = (): Place => placeOf(row, column);
      if (typeof ids === 'string') check(target, ids, row.place.file, place);
      else if (Array.isArray(ids))
        for (const id of ids) check(target, String(id), row.place.file, place);
    }
  }
}

/** A table whose columns are told by its schema, not by its type. */
type UntypedRow = Readonly<Record<string, unknown>> & { readonly place: Place };
type UntypedTable = {
  readonly rows: readonly UntypedRow[];
  readonly placeOf: (row: UntypedRow, column: string) => Place;
};

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
    ...forEachTable<Readonly<Record<TableName, Ids>>>(REGISTRY, (name) => table(input[name])),
    themes: ids(input.head?.themes ?? []),
    documentOrSource:
      input.documents.readable && input.sources.readable
        ? new Set([...input.documents.writtenIds, ...input.sources.writtenIds])
        : undefined,
    sections: input.writtenFindings === undefined ? undefined : ids(input.sections),
    Result: ofKind('Result'),
    Limitation: ofKind('Limitation'),
    Cause: ofKind('Cause'),
    resultOrCause: ofKind('Result', 'Cause'),
    limitationOrCause: ofKind('Limitation', 'Cause'),
    finding: ofKind('Result', 'Limitation', 'Cause', 'Lesson', 'Task'),
  };
}

/** Those of review.yaml, of requirements and of the prose. */
function otherReferences(input: Linkable): Reference[] {
  const list: Reference[] = [];
  const push = (kind: Kind, ids: string | readonly string[] | undefined, place: Place): void => {
    for (const id of typeof ids === 'string' ? [ids] : (ids ?? [])) list.push({ kind, id, place });
  };
  const { head } = input;
  // Without a readable review.yaml every theme would look unknown.
  const hasHead = head !== undefined;
  if (hasHead) {
    push('documents', head.object, input.headPlace(['object']));
    push('areas', head.area, input.headPlace(['area']));
    for (const [index, figure] of head.key_figures.entries()) {
      push('indicators', figure.indicator, input.headPlace(['key_figures', index, 'indicator']));
    }
  }
  for (const row of input.requirements) push('documentOrSource', row.source, row.place);
  for (const section of [...input.sections, ...input.papers]) {
    if (hasHead) push('themes', section.theme, section.place);
    for (const element of section.elements) elementReferences(element, push, hasHead);
  }
  return list;
}

/** Which attribute of which component points to what. */
const ATTRIBUTE_KINDS: Readonly<Record<string, Kind>> = {
  indicator: 'indicators',
  indicators: 'indicators',
  target: 'targets',
  targets: 'targets',
  source: 'sources',
  document: 'documents',
  theme: 'themes',
  area: 'areas',
  section: 'sections',
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
    if (!hasHead && kind === 'themes') continue;
    push(kind, value as string | readonly string[], element.placeOf[name] ?? element.place);
  }
}
