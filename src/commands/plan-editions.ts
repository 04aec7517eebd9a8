import type { EditionDefinition } from '../core/kinds/edition-definition.ts';
import { EDITIONS, editionsOf, selection } from '../core/kinds/editions.ts';
import type { Report } from '../core/model.ts';
import { nearest } from '../core/nearest.ts';
import type { Audience, PrintShopLinks } from '../core/schema/vocabulary.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import { OUTPUT_VARIANTS, type OutputVariant } from '../pdf/variants/output-variant.ts';

/** What a person asked to be printed; everything where nothing is said. */
export type PrintChoice = {
  readonly editions?: readonly string[] | undefined;
  readonly finishes?: readonly OutputVariant[] | undefined;
  /** Sections of an edition made for this run only. */
  readonly sections?: readonly string[] | undefined;
  /** In place of what the editions say of links in files for the print shop. */
  readonly links?: PrintShopLinks | undefined;
};

/** What a run prints, by id of the review. */
export type Plan = ReadonlyMap<string, readonly PlannedEdition[]>;

/** Asked for something that none of the reviews has, or that this run may not print. */
export class UnknownChoice extends Error {}

/**
 * The editions to print of each review, with their variants; for the public none that is internal.
 * @throws UnknownChoice when an edition or a section is in none of the reviews, or is internal in a run for the public.
 */
export function planEditions(
  reports: readonly Report[],
  { editions, finishes: chosen = OUTPUT_VARIANTS, sections, links }: PrintChoice,
  audience: Audience,
): Plan {
  const may = (edition: EditionDefinition): boolean =>
    audience === 'internal' || edition.audience === 'public';
  if (sections !== undefined)
    expect(
      'phần',
      sections,
      reports.flatMap((report) => report.sections.map(({ id }) => id)),
    );
  const inner =
    audience === 'public'
      ? [
          ...EDITIONS.filter((edition) => !may(edition) && editions?.includes(edition.id) === true),
          ...(sections === undefined ? [] : [selection(sections)]),
        ]
      : [];
  for (const { title } of inner)
    throw new UnknownChoice(
      `Bản in «${title}» là tài liệu nội bộ, không có trong bản dựng công khai.`,
    );
  if (editions !== undefined)
    expect('bản in', editions, [
      ...EDITIONS.map(({ id }) => id),
      ...reports.flatMap((report) => report.editions.map(({ id }) => id)),
    ]);
  return new Map(
    reports.map((report) => {
      const own =
        sections === undefined
          ? []
          : [selection(sections)].filter(() =>
              report.sections.some(({ id }) => sections.includes(id)),
            );
      // Sections alone are a wish for them alone.
      const wanted = editionsOf(report)
        .filter(may)
        .filter(({ id }) =>
          editions === undefined ? sections === undefined : editions.includes(id),
        );
      const planned = [...wanted, ...own].map((definition) => ({
        definition: links === undefined ? definition : { ...definition, links },
        variants: chosen.filter((variant) => definition.variants.includes(variant)),
      }));
      return [report.review.id, planned.filter(({ variants }) => variants.length > 0)];
    }),
  );
}

function expect(what: string, wanted: readonly string[], known: readonly string[]): void {
  for (const name of wanted) {
    if (known.includes(name)) continue;
    const close = nearest(name, known);
    throw new UnknownChoice(
      `Không có ${what} nào tên «${name}»${close === undefined ? '' : `; có phải ý là «${close}»?`} Có: ${[...new Set(known)].join(', ')}.`,
    );
  }
}
