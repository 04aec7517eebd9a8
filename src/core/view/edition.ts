import type { NarrativeElement, Report, Section } from '../model.ts';
import {
  APPENDIX_TITLES,
  type AppendixKind,
  type Audience,
  type Depth,
  type HeadingSchemeId,
  type PressLinks,
  type ProfileId,
  ROLES,
  type Role,
} from '../schema/vocabulary.ts';
import { HEADING_LEVELS, WRITING_RULES } from '../schema/writing-rules.ts';
import { appendixLabel, sectionNumber } from '../section-number.ts';
import { rebind } from './rebind.ts';

/** A printed edition as data: which parts, how deep, with which appendices, for whom. */
export type EditionDefinition = {
  /** Its address and the name of its files. */
  readonly id: string;
  readonly title: string;
  /** One sentence for those who choose what to download. */
  readonly about: string;
  /** `report` and `letter` are papers with letterhead and signature; `volume`, `sheets` and `extract` belong to one. */
  readonly form: 'report' | 'letter' | 'volume' | 'sheets' | 'extract';
  /** The type of document as printed, where it is not the review's own. */
  readonly documentType?: string;
  readonly audience: Audience;
  readonly depth: Depth;
  readonly parts: readonly { readonly title: string; readonly roles: readonly Role[] }[];
  /** Only these sections of the parts, by id. */
  readonly sections?: readonly string[];
  /** Those the review does not have are left out. */
  readonly appendices: readonly AppendixKind[];
  readonly finishes: readonly EditionFinish[];
  /** Bound as a book: parts begin on right-hand pages at the press. */
  readonly book?: true;
  /** For those who comment on a draft: line numbers and names of paragraphs in the margin. */
  readonly working?: true;
  /** Its place in the list of what is submitted. */
  readonly dossier?: DossierItem;
  readonly pages?: { readonly least?: number | undefined; readonly most: number };
  /** In place of the review's own profile. */
  readonly profile?: ProfileId | undefined;
  /** In place of the review's own way to number headings. */
  readonly headings?: HeadingSchemeId | undefined;
  /** Of the file for the press; kept where nothing is said. */
  readonly links?: PressLinks;
};

export type EditionFinish = 'screen' | 'office' | 'press';

/** An edition that a run prints, with the finishes it makes of it. */
export type PlannedEdition = {
  readonly definition: EditionDefinition;
  readonly finishes: readonly EditionFinish[];
};

/** What those who ordered the review asked to be submitted, in the order of the list. */
export const DOSSIER_ITEMS = ['letter', 'report', 'summary', 'appendices'] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];
export const DOSSIER_LABELS: Readonly<Record<DossierItem, string>> = {
  letter: 'Tờ trình',
  report: 'Báo cáo tổng kết',
  summary: 'Báo cáo tóm tắt',
  appendices: 'Phụ lục',
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
  readonly appendices: readonly EditionAppendix[];
  /** Pages of each appendix are numbered from 1 again. */
  readonly ownPages: boolean;
  readonly profile: ProfileId;
  /** The narrative of a letter. */
  readonly letter: Section | undefined;
};

/** Four columns of running text need the width of a turned page. */
const TURNED: ReadonlySet<AppendixKind> = new Set(['comments', 'chain']);

/** What a volume of appendices is made for: registers that the report itself does not show. */
const REGISTERS: ReadonlySet<AppendixKind> = new Set(['instruments', 'contributions', 'comments']);

/** Whether a review has what an edition is made of. */
export function isOffered(
  report: Report,
  { form, working, appendices }: EditionDefinition,
): boolean {
  if (working === true && report.review.stage !== 'draft') return false;
  if (form === 'letter')
    return report.review.submission !== undefined && letterOf(report) !== undefined;
  return (
    form !== 'volume' ||
    report.appendices.some(({ kind }) => REGISTERS.has(kind) && appendices.includes(kind))
  );
}

/** What an appendix is called in the papers of a review: `Phụ lục 2`. */
export const appendixName = (report: Report, kind: AppendixKind, profile: ProfileId): string =>
  appendixLabel(
    WRITING_RULES[profile].appendices.value.numerals,
    report.appendices.find((one) => one.kind === kind)?.number ?? 0,
    report.appendices.length,
  );

/** The id of an appendix in every edition that prints it. */
export const appendixId = (kind: AppendixKind): string => `phu-luc-${kind}`;

/** Lays a report's sections out in parts and chapters with their numbers. Empty parts are left out. */
export function outlineEdition(report: Report, definition: EditionDefinition): EditionOutline {
  const filled = definition.parts
    .map((part) => ({ ...part, sections: sectionsOf(report, part.roles, definition) }))
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
  return {
    definition,
    parts: filled.map(({ title, sections }, index) => ({
      id: `phan-${index + 1}`,
      number: sectionNumber(levels, [index + 1]),
      title,
      chapters: sections.map((section, at) => {
        const path = [index + 1, at + 1] as const;
        return { path, number: sectionNumber(levels, path), section };
      }),
    })),
    headings,
    appendices: report.appendices
      .filter(({ kind }) => definition.appendices.includes(kind))
      .map(({ kind }) => ({
        id: appendixId(kind),
        label: appendixName(report, kind, profile),
        kind,
        title: APPENDIX_TITLES[kind],
        turned: TURNED.has(kind),
      })),
    ownPages: appendices.value.pages === 'own',
    profile,
    letter: definition.form === 'letter' ? letterOf(report) : undefined,
  };
}

/**
 * The number of a heading within a section of an edition; `path` is its place there. A letter has no parts
 * and chapters: its headings stand one level higher.
 */
export function headingNumber(
  { parts, headings, definition: { form } }: EditionOutline,
  section: string,
  path: readonly number[],
): string {
  const chapter = parts
    .flatMap(({ chapters }) => chapters)
    .find((one) => one.section.id === section);
  if (chapter === undefined && form !== 'letter')
    throw new Error(`no chapter ${section} in the edition`);
  return sectionNumber(HEADING_LEVELS[headings], [...(chapter?.path ?? [1]), ...path]);
}

/** The components an edition shows, in its order. */
export function elementsOf({
  definition,
  parts,
  letter,
}: EditionOutline): readonly NarrativeElement[] {
  const shown = [
    ...parts.flatMap(({ chapters }) => chapters.map(({ section }) => section)),
    ...(letter === undefined ? [] : [letter]),
  ];
  return shown.flatMap(({ elements, summarised }) => {
    const kept = new Set(summarised);
    return definition.depth === 'full' ? elements : elements.filter(({ key }) => kept.has(key));
  });
}

/** The report as an edition tells it: figures, tables and first citations counted within the edition. */
export const reportOf = (report: Report, outline: EditionOutline): Report => ({
  ...report,
  bindings: rebind(report.bindings, elementsOf(outline)),
});

const letterOf = (report: Report): Section | undefined =>
  report.papers.find(({ role }) => role === 'submission');

const sectionsOf = (
  report: Report,
  roles: readonly Role[],
  { sections: chosen }: EditionDefinition,
): readonly Section[] =>
  report.sections
    .filter(({ role, id }) => roles.includes(role) && (chosen === undefined || chosen.includes(id)))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.order - b.order);
