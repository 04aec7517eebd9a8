import type { Finding, Report, Section } from '../model.ts';
import { pagesAt } from '../page-addresses.ts';
import { areaFactsheets } from './area-factsheet.ts';
import { figureAnchor } from './figure.ts';

/** Addresses of pages by their path, each with the places in it that can be led to. */
export type SitePages = ReadonlyMap<string, ReadonlySet<string>>;

const pages = pagesAt('');

/**
 * The pages for readers that an author may lead to, with their anchors that stay as long as the thing they name:
 * sections and what stands in them, targets, indicators and figures, areas, sources, documents, the chain.
 * Pages of the drafting office, files and printed papers are not among them: they are not in every build.
 */
export function sitePages(report: Report): SitePages {
  const {
    review: { id, themes },
    sections,
    findings,
    targets,
    indicators,
    registers,
  } = report;
  const factsheets = areaFactsheets(report);
  const limitations = findings.filter(({ kind }) => kind === 'Limitation');
  const tasks = findings.filter(({ kind }) => kind === 'Task');
  const usedThemes = themes.filter((theme) => targets.some((one) => one.theme === theme.id));
  const entries: readonly (readonly [string, readonly string[]])[] = [
    [pages.home(), []],
    [pages.review(id), []],
    ...sections.map(
      (section) => [pages.section(id, section.id), anchorsIn(section, findings)] as const,
    ),
    [pages.targets(id), ids(usedThemes, 'linh-vuc-')],
    ...targets
      .filter(({ parent }) => parent === undefined)
      .map(
        (target) =>
          [
            pages.target(id, target.id),
            ids(targets.filter(({ parent }) => parent === target.id)),
          ] as const,
      ),
    [pages.chain(id), [...ids(limitations, 'hc-'), ...ids(tasks, 'nv-')]],
    [pages.data(id), []],
    ...indicators.map(
      (one) =>
        [
          pages.indicator(id, one.id),
          report.observations
            .filter(({ indicator, area }) => indicator === one.id && area === report.review.area)
            .map(figureAnchor),
        ] as const,
    ),
    [pages.changes(id), []],
    ...(factsheets.length > 0 ? [[pages.areas(id), []] as const] : []),
    ...factsheets.map(({ area }) => [pages.area(id, area.id), []] as const),
    [pages.sources(id), report.sources.map(({ code }) => code)],
    [pages.documents(id), ids(report.documents)],
    ...(registers.commitments.length > 0
      ? [[pages.institutionalisation(id), ids(registers.commitments)] as const]
      : []),
    [pages.search(id), []],
    [pages.method(id), []],
  ];
  return new Map(entries.map(([path, anchors]) => [path, new Set(anchors)]));
}

const ids = (rows: readonly { readonly id: string }[], before = ''): readonly string[] =>
  rows.map((row) => `${before}${row.id}`);

/** Places in the page of a section that can be led to. Not its charts: their numbers change with every chart before them. */
export const anchorsIn = (
  { id, headings, prose }: Section,
  findings: readonly Finding[],
): readonly string[] => [
  ...headings.map((heading) => heading.id),
  ...prose
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'cell')
    .flatMap(({ id: passage, byPlace }) => [passage, byPlace]),
  ...findings.filter(({ section }) => section === id).map((finding) => finding.id),
];
