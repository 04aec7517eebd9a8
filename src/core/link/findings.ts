import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type {
  Finding,
  FindingKind,
  NarrativeElement,
  Section,
  Target,
  TargetLinks,
} from '../model.ts';
import { type Place, rowText } from '../place.ts';

const KINDS: ReadonlySet<string> = new Set<FindingKind>([
  'Result',
  'Limitation',
  'Cause',
  'Lesson',
  'Task',
]);

const isFindingElement = (element: NarrativeElement): element is NarrativeElement<FindingKind> =>
  KINDS.has(element.name);

/**
 * The findings of all sections in reading order; an id used twice is reported with both places. Those of
 * `papers` beside the report are none of its findings: nothing would count them or lead to them.
 */
export function collectFindings(
  sections: readonly Section[],
  papers: readonly Section[] = [],
): {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const findings: Finding[] = [];
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, Place>();
  for (const element of sections.flatMap((section) => section.elements)) {
    if (!isFindingElement(element)) continue;
    const { id, title } = element.attributes;
    const place = element.placeOf['id'] ?? element.place;
    const before = first.get(id);
    if (before !== undefined) {
      diagnostics.push(
        diagnostic('TK307', `Mã «${id}» đã dùng ở ${rowText(before)}.`, place, {
          cause: before,
        }),
      );
      continue;
    }
    first.set(id, place);
    findings.push({
      kind: element.name,
      id,
      title,
      section: element.section,
      attributes: element.attributes,
      place: element.place,
    } as Finding);
  }
  for (const element of papers.flatMap((paper) => paper.elements)) {
    if (!isFindingElement(element)) continue;
    const { id } = element.attributes;
    diagnostics.push(
      diagnostic(
        'TK309',
        `<${element.name} id="${id}"> đứng trong tờ trình nên không vào báo cáo, không được đếm và không gắn với mục tiêu nào.`,
        element.place,
        cause(first.get(id)),
      ),
    );
  }
  return { findings, diagnostics };
}

const cause = (place: Place | undefined): { readonly cause?: Place } =>
  place === undefined ? {} : { cause: place };

const addressesAny = (ids: readonly string[], wanted: ReadonlySet<string>): boolean =>
  ids.some((id) => wanted.has(id));

/**
 * For every target: the findings that speak of it, then along the chain the causes of those
 * limitations, the tasks that answer them and the lessons drawn. A target answers for its parts.
 */
export function linkTargets(
  targets: readonly Target[],
  findings: readonly Finding[],
): Readonly<Record<string, TargetLinks>> {
  const pick = <Kind extends FindingKind>(
    kind: Kind,
    test: (finding: Extract<Finding, { kind: Kind }>) => boolean,
  ): string[] =>
    findings
      .filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind)
      .filter(test)
      .map((finding) => finding.id);
  return Object.fromEntries(
    targets.map((target) => {
      const own = new Set([
        target.id,
        ...targets.filter(({ parent }) => parent === target.id).map(({ id }) => id),
      ]);
      if (target.parent !== undefined) own.add(target.parent);
      const results = pick('Result', ({ attributes }) =>
        addressesAny(attributes.targets ?? [], own),
      );
      const limitations = pick('Limitation', ({ attributes }) =>
        addressesAny(attributes.targets ?? [], own),
      );
      const causes = pick('Cause', ({ attributes }) =>
        addressesAny(attributes.of, new Set(limitations)),
      );
      const tasks = pick('Task', ({ attributes }) =>
        addressesAny(attributes.addresses, new Set([...limitations, ...causes])),
      );
      const lessons = pick('Lesson', ({ attributes }) =>
        addressesAny(attributes.from, new Set([...results, ...causes])),
      );
      return [target.id, { results, limitations, causes, tasks, lessons }];
    }),
  );
}
