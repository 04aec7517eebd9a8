import type { Report, Section } from '../model.ts';
import { ROLES, type Audience, type Role } from '../schema/vocabulary.ts';

/** A printed edition as data: which parts, in which order, with which appendices. */
export type EditionDefinition = {
  readonly id: string;
  readonly title: string;
  readonly audience: Audience;
  /** A volume of appendices to the report: a title of its own in place of letterhead and signatures. */
  readonly attached?: true;
  readonly parts: readonly { readonly title: string; readonly roles: readonly Role[] }[];
  /** Those of registers are left out where the review has none. */
  readonly appendices: readonly AppendixKind[];
};

export type AppendixKind = 'targets' | 'sources' | RegisterKind;
type RegisterKind = 'instruments' | 'comments' | 'contributions' | 'chain' | 'requirements';

export type EditionOutline = {
  readonly definition: EditionDefinition;
  readonly parts: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly chapters: readonly { readonly number: string; readonly section: Section }[];
  }[];
  readonly appendices: readonly { readonly id: string; readonly number: string; readonly kind: AppendixKind; readonly title: string; readonly turned: boolean }[];
};

const APPENDIX_TITLES: Readonly<Record<AppendixKind, string>> = {
  targets: 'Mức độ hoàn thành các mục tiêu của Nghị quyết',
  sources: 'Nguồn số liệu',
  instruments: 'Kết quả thể chế hóa các quan điểm, nhiệm vụ của Nghị quyết',
  comments: 'Tổng hợp ý kiến góp ý và nội dung tiếp thu, giải trình',
  contributions: 'Các cơ quan được xin ý kiến và tình trạng đóng góp',
  chain: 'Từ mục tiêu chưa đạt tới hạn chế, nguyên nhân và nhiệm vụ',
  requirements: 'Phiếu yêu cầu đối với báo cáo',
};

/** Four columns of running text need the width of a turned page. */
const TURNED: ReadonlySet<AppendixKind> = new Set(['comments', 'chain']);

const has = ({ registers, findings, requirements }: Report, kind: AppendixKind): boolean => {
  switch (kind) {
    case 'instruments':
      return registers.commitments.length > 0;
    case 'comments':
      return registers.comments.length > 0;
    case 'contributions':
      return registers.contributions.length > 0;
    case 'chain':
      return findings.some((one) => one.kind === 'Limitation');
    case 'requirements':
      return requirements.length > 0;
    case 'targets':
    case 'sources':
      return true;
    default:
      return kind satisfies never;
  }
};

const isOfRegister = (kind: AppendixKind): boolean => kind === 'instruments' || kind === 'comments' || kind === 'contributions';

/** Whether a review has what an edition is made for; a volume of appendices is made for its registers. */
export const isOffered = (report: Report, { attached, appendices }: EditionDefinition): boolean =>
  attached !== true || appendices.some((kind) => isOfRegister(kind) && has(report, kind));

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
    appendices: definition.appendices.filter((kind) => has(report, kind)).map((kind, index) => ({
      id: `phu-luc-${index + 1}`,
      number: `Phụ lục ${index + 1}`,
      kind,
      title: APPENDIX_TITLES[kind],
      turned: TURNED.has(kind),
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
