import type { FindingKind } from '../model.ts';
import type {
  AppendixKind,
  Audience,
  Depth,
  HeadingSchemeId,
  PrintShopLinks,
  ProfileId,
  Role,
} from '../schema/vocabulary.ts';

/** A printed edition as data: what it is made of, how deep, in which frame, with which appendices, for whom. */
export type EditionDefinition = {
  /** Its address and the name of its files. */
  readonly id: string;
  readonly title: string;
  /** One sentence for those who choose what to download. */
  readonly about: string;
  /** `official` papers have letterhead, closing mark and signature; `attached` ones belong to the report. */
  readonly frame: 'official' | 'attached';
  /** Whose subject, number, addressees and recipients an official paper bears; the review's own where nothing is said. */
  readonly imprint?: 'submission';
  /** The type of document as printed, where it is not the review's own. */
  readonly documentType?: string;
  readonly audience: Audience;
  readonly depth: Depth;
  readonly matter: EditionMatter;
  /** What a paper of this kind is not without. */
  readonly needs?: EditionNeeds;
  /** Those the review does not have are left out. */
  readonly appendices: readonly AppendixKind[];
  readonly variants: readonly EditionVariant[];
  /** A table of contents; where nothing is said, a paper of full depth has one. */
  readonly contents?: boolean;
  /** Lists the other papers of the dossier with their pages, and so is printed after them. */
  readonly enclosures?: true;
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
  readonly links?: PrintShopLinks;
};

/** What stands between the head of a paper and its appendices. */
export type EditionMatter =
  /** Sections of the report, laid out in parts and chapters by their roles; only those of `sections`, where there are some. */
  | {
      readonly of: 'parts';
      readonly parts: readonly EditionPart[];
      readonly sections?: readonly string[];
    }
  /** One narrative of its own, beside the report. */
  | { readonly of: 'paper'; readonly role: Role }
  /** A sheet for each target. */
  | { readonly of: 'targetFactsheets' }
  /** Appendices alone: worth a volume when the review has one of `registers`. */
  | { readonly of: 'appendices'; readonly registers: readonly AppendixKind[] };

export type EditionNeeds = {
  /** Sections of these roles, each with something in it. */
  readonly roles: readonly Role[];
  /** What those sections state, by the names of components. */
  readonly findings: readonly FindingKind[];
  /** The targets that the document under review set. */
  readonly targets: boolean;
};

/** `{object}` in a title stands for the type of the document under review. */
export type EditionPart = { readonly title: string; readonly roles: readonly Role[] };

export type EditionVariant = 'screen' | 'office' | 'press';

/** What those who ordered the review asked to be submitted, in the order of the list. */
export const DOSSIER_ITEMS = ['letter', 'report', 'summary', 'appendices'] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];
export const DOSSIER_LABELS: Readonly<Record<DossierItem, string>> = {
  letter: 'Tờ trình',
  report: 'Báo cáo tổng kết',
  summary: 'Báo cáo tóm tắt',
  appendices: 'Phụ lục',
};
