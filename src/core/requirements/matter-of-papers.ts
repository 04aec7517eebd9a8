import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import type { EditionDefinition, EditionNeeds } from '../kinds/edition-definition.ts';
import { EDITIONS } from '../kinds/editions.ts';
import { isOffered } from '../kinds/offered.ts';
import type { Report, Section } from '../model.ts';
import type { Place } from '../place.ts';
import { FINDING_KIND_LABELS, ROLE_LABELS } from '../schema/vocabulary.ts';

/**
 * What the papers of a review lack of what their kind needs, without anybody having asked for it: a paper
 * with nothing in it would be signed all the same.
 */
export const checkMatter = (
  report: Report,
  headPlace: (path: readonly PropertyKey[]) => Place,
): readonly Diagnostic[] =>
  EDITIONS.flatMap((edition) =>
    edition.needs !== undefined && isOffered(report, edition)
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
  return [
    ...emptySections(sections),
    ...missingRoles(title, needs, sections, place),
    ...(needs.targets && report.targets.length === 0
      ? [diagnostic('TK222', `«${title}» không có mục tiêu nào để đánh giá.`, place)]
      : []),
    ...missingFindings(report, title, needs, sections),
  ];
}

const isWritten = ({ prose, elements }: Section): boolean =>
  prose.length > 0 || elements.length > 0;

const whyEmpty = (sections: readonly Section[]): string =>
  sections.length === 0 ? 'không có tệp lời văn (.mdx) nào' : 'các tệp lời văn đều trống';

/** Tables are often there before the prose: a draft of theirs may be looked at, nothing else may go out. */
const severityOfNothing = ({ review, targets, observations }: Report): Severity =>
  review.stage === 'draft' && (targets.length > 0 || observations.length > 0) ? 'warning' : 'error';

const emptySections = (sections: readonly Section[]): readonly Diagnostic[] =>
  sections
    .filter((section) => !isWritten(section))
    .map(({ title, place }) =>
      diagnostic('TK223', `Phần «${title}» chỉ có tiêu đề, không có lời nào.`, place),
    );

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
function missingFindings(
  { findings }: Report,
  title: string,
  needs: EditionNeeds,
  sections: readonly Section[],
): readonly Diagnostic[] {
  const stated = new Set(findings.map(({ kind }) => kind));
  return needs.findings
    .filter((kind) => !stated.has(kind))
    .flatMap((kind) => {
      const section = sections.find(({ role }) => role === ROLE_OF_FINDING[kind]);
      if (section === undefined || !isWritten(section)) return [];
      const name = FINDING_KIND_LABELS[kind].toLocaleLowerCase('vi');
      return [
        diagnostic(
          'TK224',
          `«${title}» có phần «${section.title}» mà không nêu ${name} nào bằng <${kind}>.`,
          section.place,
        ),
      ];
    });
}

/** The role of the sections that state findings of a kind. */
const ROLE_OF_FINDING = {
  Result: 'results',
  Limitation: 'limitations',
  Cause: 'causes',
  Lesson: 'lessons',
  Task: 'tasks',
} as const;
