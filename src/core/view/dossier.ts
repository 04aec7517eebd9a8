import {
  DOSSIER_ITEMS,
  DOSSIER_LABELS,
  type DossierItem,
  type EditionVariant,
} from '../kinds/edition-definition.ts';
import type { Report } from '../model.ts';
import { placeText } from '../place.ts';
import { STAGE_LABELS } from '../schema/requirements.ts';
import { delimited } from './delimited.ts';
import { appendixName, appendixTitle, outlineEdition, type PlannedEdition } from './edition.ts';

/** One finished file; `pages` without empty ones. */
export type PrintedFile = {
  readonly edition: string;
  readonly finish: EditionVariant;
  /** Its name beside the manifest. */
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 over the sources it was made from, in hex. */
  readonly sources: string;
};

/** What was printed of one review in one run: the list that goes with the papers. */
export type Dossier = {
  readonly review: string;
  readonly title: string;
  readonly version: {
    readonly sources: string;
    readonly stage: string;
    readonly draft: number | null;
    readonly date: string;
    readonly as_of: string;
  };
  readonly editions: readonly {
    readonly id: string;
    readonly title: string;
    readonly item: DossierItem | null;
    readonly audience: string;
    readonly profile: string;
    readonly appendices: readonly string[];
    readonly files: readonly PrintedFile[];
  }[];
  /** What the dossier must hold and this run did not print. */
  readonly missing: readonly string[];
  readonly appendices: readonly {
    readonly label: string;
    readonly title: string;
    readonly in: readonly string[];
  }[];
  /** Where the narrative leads to an appendix, as `file:line:column`. */
  readonly references: readonly { readonly appendix: string; readonly place: string }[];
};

/** Puts the list together from what was planned and what came of it. */
export function makeDossier(
  report: Report,
  planned: readonly PlannedEdition[],
  printed: readonly PrintedFile[],
  sources: string,
): Dossier {
  const { review } = report;
  const outlines = planned.map(({ definition }) => outlineEdition(report, definition));
  const editions = outlines.map(({ definition, profile, appendices }) => ({
    id: definition.id,
    title: definition.title,
    item: definition.dossier ?? null,
    audience: definition.audience,
    profile,
    appendices: appendices.map(({ label }) => label),
    files: printed.filter(({ edition }) => edition === definition.id),
  }));
  const elements = [...report.sections, ...report.papers].flatMap((section) => section.elements);
  return {
    review: review.id,
    title: review.title,
    version: {
      sources,
      stage: STAGE_LABELS[review.stage],
      draft: review.draft?.number ?? null,
      date: review.date,
      as_of: review.as_of,
    },
    editions,
    missing: DOSSIER_ITEMS.filter(
      (item) => !editions.some((one) => one.item === item && one.files.length > 0),
    ).map((item) => DOSSIER_LABELS[item]),
    appendices: report.appendices.map(({ kind }) => ({
      label: appendixName(report, kind, review.profile),
      title: appendixTitle(report, kind),
      in: outlines
        .filter(({ appendices }) => appendices.some((one) => one.kind === kind))
        .map(({ definition }) => definition.id),
    })),
    references: elements.flatMap(({ key, place }) => {
      const binding = report.bindings[key];
      if (binding?.kind !== 'see' || binding.to !== 'appendix') return [];
      const kind = report.appendices.find((one) => one.kind === binding.id)?.kind;
      return kind === undefined
        ? []
        : [
            {
              appendix: appendixName(report, kind, review.profile),
              place: placeText(place),
            },
          ];
    }),
  };
}

/** The same list for a spreadsheet, one file a row. */
export const dossierCsv = ({ version, editions }: Dossier): string =>
  delimited([
    [
      'edition',
      'title',
      'dossier_item',
      'audience',
      'finish',
      'file',
      'pages',
      'bytes',
      'sha256',
      'sources_sha256',
    ],
    ...editions.flatMap(({ id, title, item, audience, files }) =>
      files.map(({ finish, file, pages, bytes, sha256 }) => [
        id,
        title,
        item === null ? '' : DOSSIER_LABELS[item],
        audience,
        finish,
        file,
        String(pages),
        String(bytes),
        sha256,
        version.sources,
      ]),
    ),
  ]);
