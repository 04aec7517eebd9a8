import type { Report, Section } from '../model.ts';
import { ROLES, type Role } from '../schema/vocabulary.ts';

/** A printed edition as data: which parts, in which order, with which appendices. */
export type EditionDefinition = {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly roles: readonly Role[] }[];
  readonly appendices: readonly AppendixKind[];
};

export type AppendixKind = 'targets' | 'sources';

export type EditionOutline = {
  readonly definition: EditionDefinition;
  readonly parts: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly chapters: readonly { readonly number: string; readonly section: Section }[];
  }[];
  readonly appendices: readonly { readonly id: string; readonly number: string; readonly kind: AppendixKind; readonly title: string }[];
};

const APPENDIX_TITLES: Readonly<Record<AppendixKind, string>> = {
  targets: 'Mức độ hoàn thành các mục tiêu của Nghị quyết',
  sources: 'Nguồn số liệu',
};

/** Lays a report's sections out in parts and chapters with their numbers. Empty parts are left out. */
export function outlineEdition(report: Report, definition: EditionDefinition): EditionOutline {
  const filled = definition.parts
    .map((part) => ({ ...part, sections: sectionsOf(report, part.roles) }))
    .filter(({ sections }) => sections.length > 0);
  return {
    definition,
    parts: filled.map(({ title, sections }, index) => ({
      id: `phan-${index + 1}`,
      number: `Phần ${roman(index + 1)}`,
      title,
      chapters: sections.map((section, at) => ({ number: `${roman(at + 1)}.`, section })),
    })),
    // Appendices of Party papers are numbered in Arabic figures.
    appendices: definition.appendices.map((kind, index) => ({
      id: `phu-luc-${index + 1}`,
      number: `Phụ lục ${index + 1}`,
      kind,
      title: APPENDIX_TITLES[kind],
    })),
  };
}

const sectionsOf = (report: Report, roles: readonly Role[]): readonly Section[] =>
  report.sections
    .filter(({ role }) => roles.includes(role))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.order - b.order);

/** Roman numeral of 1 to 39. */
function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
