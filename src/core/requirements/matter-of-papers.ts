import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import type { EditionDefinition, EditionNeeds } from '../kinds/edition-definition.ts';
import { EDITIONS } from '../kinds/editions.ts';
import { isOffered } from '../kinds/offered.ts';
import type { FindingKind, Report, Section } from '../model.ts';
import type { Place } from '../place.ts';
import { FINDING_KIND_LABELS, ROLE_LABELS, type Role } from '../schema/vocabulary.ts';

/**
 * What the papers of a review lack of what their kind needs, without anybody having asked for it: a paper
 * with nothing in it would be signed all the same.
 */
export const checkMatter = (
  report: Report,
  headPlace: (path: readonly PropertyKey[]) => Place,
): readonly Diagnostic[] =>
  EDITIONS.flatMap((edition) =>
    // What goes out for comment is the report itself.
    edition.needs !== undefined && edition.working !== true && isOffered(report, edition)
      ? lacksOf(report, edition, edition.needs, headPlace(['id']))
      : [],
  );

function lacksOf(
  report: Report,
  { title, matter }: EditionDefinition,
  needs: EditionNeeds,
  place: Place,
): readonly Diagnostic[] {
  const all = matter.of === 'paper' ? report.papers : report.sections;
  const sections = all.filter(({ role }) => matter.of !== 'paper' || role === matter.role);
  if (sections.every((section) => !isWritten(section)))
    return [
      diagnostic('TK220', `«${title}» chưa có lời nào để ký: ${whyEmpty(sections)}.`, place, {
        severity: severityOfNothing(report),
      }),
    ];
  const stated = new Set(report.findings.map(({ kind }) => kind));
  const asked = new Set(report.requirements.flatMap(({ rules }) => rules));
  return [
    // Where a requirement asks for it by a rule of its own, that rule tells it.
    ...(asked.has('TK415') ? [] : missingRoles(title, needs, sections, place)),
    ...(needs.targets && report.targets.length === 0
      ? [diagnostic('TK222', `«${title}» không có mục tiêu nào để đánh giá.`, place)]
      : []),
    ...missingFindings(
      title,
      needs.findings.filter(
        (kind) => !stated.has(kind) && !(kind === 'Cause' && asked.has('TK411')),
      ),
      sections,
    ),
  ];
}

const isWritten = ({ prose, elements }: Section): boolean =>
  prose.length > 0 || elements.length > 0;

const whyEmpty = (sections: readonly Section[]): string =>
  sections.length === 0 ? 'không có tệp lời văn (.mdx) nào' : 'các tệp lời văn đều trống';

/** Tables are often there before the prose: a draft of theirs may be looked at, nothing else may go out. */
const severityOfNothing = ({ review, targets, observations }: Report): Severity =>
  review.stage === 'draft' && (targets.length > 0 || observations.length > 0) ? 'warning' : 'error';

function missingRoles(
  title: string,
  { roles }: EditionNeeds,
  sections: readonly Section[],
  place: Place,
): readonly Diagnostic[] {
  const missing = roles.filter((role) => !sections.some((section) => section.role === role));
  if (missing.length === 0) return [];
  const names = missing.map((role) => `${ROLE_LABELS[role]} (role: ${role})`).join('; ');
  return [diagnostic('TK221', `«${title}» thiếu phần: ${names}.`, place)];
}

/** A role that has no section at all is told as such. */
const missingFindings = (
  title: string,
  missing: readonly FindingKind[],
  sections: readonly Section[],
): readonly Diagnostic[] =>
  missing.flatMap((kind) => {
    const section = sections.find(({ role }) => role === ROLE_OF_FINDING[kind]);
    if (section === undefined || !isWritten(section)) return [];
    const name = FINDING_KIND_LABELS[kind].toLocaleLowerCase('vi');
    return [
      diagnostic(
        'TK223',
        `«${title}» có phần «${section.title}» mà không nêu ${name} nào bằng <${kind}>.`,
        section.place,
      ),
    ];
  });

/** The role of the sections that state findings of a kind. */
const ROLE_OF_FINDING = {
  Result: 'results',
  Limitation: 'limitations',
  Cause: 'causes',
  Lesson: 'lessons',
  Task: 'tasks',
} as const satisfies Readonly<Record<FindingKind, Role>>;
