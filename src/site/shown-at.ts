import { headingOf } from '../core/document/heading-of.ts';
import type { Report, Section } from '../core/model.ts';
import { comparePlaces, filePlace, type Place } from '../core/place.ts';
import { figureAnchor } from '../core/view/figure.ts';
import { routes } from './routes.ts';

type Shown = { readonly place: Place; readonly href: string };

/** Where rows and passages of the sources stand on the site, by file, each file from its beginning. */
export type ShownPlaces = ReadonlyMap<string, readonly Shown[]>;

/**
 * Every place of a review that a page shows, with the address there. Messages of papers beside the report stand
 * on no page of the site: `ofPaper` says where else such a paper is shown, if anywhere.
 */
export function shownPlaces(
  report: Report,
  ofPaper: (paper: Section) => string | undefined = () => undefined,
): ShownPlaces {
  const { review, registers } = report;
  const { id } = review;
  const parents = new Map(report.targets.map((target) => [target.id, target.parent]));
  const all: readonly (readonly [Place, string])[] = [
    ...report.observations.map(
      (row) => [row.place, routes.indicator(id, row.indicator, figureAnchor(row))] as const,
    ),
    ...report.indicators.map((row) => [row.place, routes.indicator(id, row.id)] as const),
    ...report.targets.map(
      (row) => [row.place, routes.target(id, parents.get(row.id) ?? row.id)] as const,
    ),
    ...report.sources.map((row) => [row.place, routes.sources(id, row.code)] as const),
    ...report.documents.map((row) => [row.place, routes.documents(id, row.id)] as const),
    ...registers.commitments.map(
      (row) => [row.place, `${routes.institutionalisation(id)}#${row.id}`] as const,
    ),
    ...registers.comments.map((row) => [row.place, `${routes.comments(id)}#${row.id}`] as const),
    ...registers.contributions.map((row) => [row.place, routes.contributions(id)] as const),
    ...registers.events.map((row) => [row.place, `${routes.contributions(id)}#${row.id}`] as const),
    ...registers.milestones.map((row) => [row.place, `${routes.progress(id)}#${row.id}`] as const),
    ...report.requirements.map((row) => [row.place, routes.requirements(id, row.id)] as const),
    ...report.sections.flatMap((section) =>
      passages(report, section, (anchor) => routes.section(id, section.id, anchor)),
    ),
    ...report.papers.flatMap((paper) => {
      const at = ofPaper(paper);
      return at === undefined
        ? []
        : passages(report, paper, (anchor) => (anchor === '' ? at : `${at}#${anchor}`));
    }),
  ];
  const places = new Map<string, Shown[]>();
  for (const [place, href] of all) {
    const known = places.get(place.file) ?? [];
    places.set(place.file, known);
    known.push({ place, href });
  }
  for (const known of places.values()) known.sort((a, b) => comparePlaces(a.place, b.place));
  return places;
}

/** The address of what begins last at or before a place; undefined where nothing of the file is shown before it. */
export const shownAt = (places: ShownPlaces, place: Place): string | undefined =>
  places.get(place.file)?.findLast((shown) => comparePlaces(shown.place, place) <= 0)?.href;

function passages(
  report: Report,
  section: Section,
  to: (anchor: string) => string,
): readonly (readonly [Place, string])[] {
  const { id, place, prose, elements } = section;
  return [
    [filePlace(place.file), to('')],
    // biome-ignore lint/suspicious/useIterableCallbackReturn: every kind of block is listed.
    ...prose.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'item':
        case 'cell':
          return [[block.place, to(block.id)] as const];
        case 'heading':
          return [[block.place, to(headingOf(section, block)?.id ?? '')] as const];
        // Texts of heads and attributes stand within what bears them.
        case 'title':
        case 'summary':
        case 'caption':
          return [];
      }
    }),
    ...elements.flatMap(({ key, place: at }) => {
      const binding = report.bindings[key];
      return binding?.kind === 'chart' ? [[at, to(`hinh-${binding.number}`)] as const] : [];
    }),
    ...report.findings
      .filter(({ section }) => section === id)
      .map((finding) => [finding.place, to(finding.id)] as const),
  ];
}
