import { numberBindings } from '../document/number-bindings.ts';
import { numberHeadings } from '../document/number-headings.ts';
import type {
  EditionDefinition,
  EditionMatter,
  EditionVariant,
} from '../kinds/edition-definition.ts';
import { narrativeOf } from '../kinds/offered.ts';
import { reviewedObject, withObject } from '../kinds/reviewed-object.ts';
import type { NarrativeElement, Report, Section } from '../model.ts';
import {
  APPENDIX_TITLES,
  type AppendixKind,
  type HeadingSchemeId,
  type ProfileId,
  ROLES,
  type Role,
} from '../schema/vocabulary.ts';
import { HEADING_LEVELS, WRITING_RULES } from '../schema/writing-rules.ts';
import { appendixLabel, sectionNumber } from '../section-number.ts';

/** An edition that a run prints, with the variants it makes of it. */
export type PlannedEdition = {
  readonly definition: EditionDefinition;
  readonly variants: readonly EditionVariant[];
};

export type EditionAppendix = {
  readonly id: string;
  readonly label: string;
  readonly kind: AppendixKind;
  readonly title: string;
  readonly turned: boolean;
};

export type EditionOutline = {
  readonly definition: EditionDefinition;
  readonly parts: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly chapters: readonly {
      readonly path: readonly [part: number, chapter: number];
      readonly number: string;
      readonly section: Section;
    }[];
  }[];
  readonly headings: HeadingSchemeId;
  /** The number of every heading within the chapters, or within the paper, by its id. */
  readonly headingNumbers: ReadonlyMap<string, string>;
  readonly appendices: readonly EditionAppendix[];
  /** Pages of each appendix are numbered from 1 again. */
  readonly ownPages: boolean;
  readonly profile: ProfileId;
  /** The narrative of a paper beside the report. */
  readonly paper: Section | undefined;
};

/** Four columns of running text need the width of a turned page. */
const TURNED: ReadonlySet<AppendixKind> = new Set(['comments', 'chain']);

/** What an appendix is called in the papers of a review: `Phụ lục 2`. */
export const appendixName = (report: Report, kind: AppendixKind, profile: ProfileId): string =>
  appendixLabel(
    WRITING_RULES[profile].appendices.value.numerals,
    report.appendices.find((one) => one.kind === kind)?.number ?? 0,
    report.appendices.length,
  );

/** The title of an appendix, with the document under review called by its type. */
export const appendixTitle = (report: Report, kind: AppendixKind): string =>
  withObject(APPENDIX_TITLES[kind], reviewedObject(report));

/** The id of an appendix in every edition that prints it. */
export const appendixId = (kind: AppendixKind): string => `phu-luc-${kind}`;

/** Lays a report's sections out in parts and chapters with their numbers. Empty parts are left out. */
export function outlineEdition(report: Report, definition: EditionDefinition): EditionOutline {
  const object = reviewedObject(report);
  const { matter } = definition;
  const filled = (matter.of === 'parts' ? matter.parts : [])
    .map((part) => ({ ...part, sections: sectionsOf(report, part.roles, matter) }))
    .filter(({ sections }) => sections.length > 0);
  const profile = definition.profile ?? report.review.profile;
  const {
    headings: {
      value: { usual },
    },
    appendices,
  } = WRITING_RULES[profile];
  const headings = definition.headings ?? report.review.headings ?? usual;
  const levels = HEADING_LEVELS[headings];
  const parts = filled.map(({ title, sections }, index) => ({
    id: `phan-${index + 1}`,
    number: sectionNumber(levels, [index + 1]),
    title: withObject(title, object),
    chapters: sections.map((section, at) => {
      const path = [index + 1, at + 1] as const;
      return { path, number: sectionNumber(levels, path), section };
    }),
  }));
  const paper = narrativeOf(report, matter);
  return {
    definition,
    parts,
    headings,
    headingNumbers: numberHeadings(levels, definition.depth, [
      ...parts.flatMap(({ chapters }) => chapters),
      // A paper beside the report has no parts and chapters: its headings stand one level higher.
      ...(paper === undefined ? [] : [{ path: [1], section: paper }]),
    ]),
    appendices: report.appendices
      .filter(({ kind }) => definition.appendices.includes(kind))
      .map(({ kind }) => ({
        id: appendixId(kind),
        label: appendixName(report, kind, profile),
        kind,
        title: appendixTitle(report, kind),
        turned: TURNED.has(kind),
      })),
    ownPages: appendices.value.pages === 'own',
    profile,
    paper,
  };
}

/** The components an edition shows, in its order. */
export function elementsOf({
  definition,
  parts,
  paper,
}: EditionOutline): readonly NarrativeElement[] {
  const shown = [
    ...parts.flatMap(({ chapters }) => chapters.map(({ section }) => section)),
    ...(paper === undefined ? [] : [paper]),
  ];
  return shown.flatMap(({ elements, summarised }) => {
    const kept = new Set(summarised);
    return definition.depth === 'full' ? elements : elements.filter(({ key }) => kept.has(key));
  });
}

/** The report as an edition tells it: figures, tables and first citations counted within the edition. */
export const reportOf = (report: Report, outline: EditionOutline): Report => ({
  ...report,
  bindings: numberBindings(report.bindings, elementsOf(outline)),
});

function sectionsOf(
  report: Report,
  roles: readonly Role[],
  matter: EditionMatter,
): readonly Section[] {
  const chosen = matter.of === 'parts' ? matter.sections : undefined;
  return report.sections
    .filter(({ role, id }) => roles.includes(role) && (chosen === undefined || chosen.includes(id)))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.order - b.order);
}
