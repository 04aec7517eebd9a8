import type { Report, Target } from '../core/model.ts';
import { FINDING_KIND_LABELS } from '../core/schema/vocabulary.ts';
import { horizonText, targetBound, verdictLabel } from '../core/view/assessment.ts';
import { areaName, capitalise } from '../core/view/format.ts';
import { targetHistory } from '../core/view/target-history.ts';
import { byTarget } from '../core/assessments.ts';
import type { SearchEntry } from '../core/view/search.ts';
import { areaSheetsOf } from './area-sheets.ts';
import { routes } from './routes.ts';

/** Everything of a review that a reader may look for: what is public, each with its address. */
export function searchEntries(report: Report): readonly SearchEntry[] {
  const { review } = report;
  const verdicts = byTarget(report.assessments);
  return [
    ...report.targets.filter(({ parent }) => parent === undefined).map((target): SearchEntry => {
      const verdict = verdicts.get(target.id)?.verdict;
      return {
        kind: 'target', title: `${target.id}. ${target.name}`, url: routes.target(review.id, target.id),
        text: `${verdict === undefined ? '' : `${capitalise(verdictLabel(verdict))}. `}${target.text} Mức phải đạt: ${targetBound(target)}, ${horizonText(target)}.${others(report, target)}`,
      };
    }),
    ...report.sections.flatMap((section) => sectionEntries(report, section)),
    ...report.indicators.map((one): SearchEntry => ({ kind: 'indicator', title: one.name, url: routes.indicator(review.id, one.id), text: `${one.definition} Đơn vị: ${one.unit}.` })),
    ...areaSheetsOf(report).map(({ area, rows }): SearchEntry => ({ kind: 'page', title: areaName(area), url: routes.area(review.id, area.id), text: rows.map(({ indicator }) => indicator.name).join('; ') })),
    ...report.documents.map((one): SearchEntry => ({ kind: 'document', title: one.short, url: routes.documents(review.id, one.id), text: [one.issuer, one.title, one.alias].filter((part) => part !== undefined).join('; ') })),
    ...report.sources.map((one): SearchEntry => ({ kind: 'source', title: `${one.code}. ${one.publisher}`, url: routes.sources(review.id, one.code), text: one.title })),
  ];
}

/** What other documents ask for beside a target and beside its parts. */
const others = (report: Report, target: Target): string =>
  report.targets
    .filter((one) => one === target || one.parent === target.id)
    .flatMap((one) => targetHistory(report, one).filter(({ reviewed }) => !reviewed))
    .map(({ document, text }) => ` ${document.short}: ${text}`)
    .join('');

/** A section, its headings and its findings, each with the text that stands under it. */
function sectionEntries({ review, findings }: Report, section: Report['sections'][number]): readonly SearchEntry[] {
  const known = new Map(findings.map((one) => [one.id, one]));
  const texts = new Map<string, string[]>();
  for (const { id, kind, text, finding } of section.prose) {
    if (kind === 'heading' || kind === 'title') continue;
    const place = finding?.id ?? id.split('--')[1] ?? '';
    const list = texts.get(place);
    // What a component shows is no part of the words; its place is a gap.
    const words = text.replaceAll('\ufffc', '…');
    if (list === undefined) texts.set(place, [words]);
    else list.push(words);
  }
  const textOf = (place: string): string => (texts.get(place) ?? []).join(' ');
  return [
    { kind: 'section', title: section.title, url: routes.section(review.id, section.id), text: `${section.summary ?? ''} ${textOf('dau')}`.trim() },
    ...section.headings.map(({ id, text }): SearchEntry => ({ kind: 'section', title: `${text} – ${section.title}`, url: routes.section(review.id, section.id, id), text: textOf(id) })),
    ...[...texts.keys()].flatMap((place): SearchEntry[] => {
      const finding = known.get(place);
      return finding === undefined ? [] : [{ kind: 'finding', title: `${FINDING_KIND_LABELS[finding.kind]}: ${finding.title}`, url: routes.section(review.id, section.id, finding.id), text: textOf(place) }];
    }),
  ];
}
