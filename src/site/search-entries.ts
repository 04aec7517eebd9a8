import { byTarget } from '../core/assessments.ts';
import type { Language } from '../core/language.ts';
import type { Report, Target } from '../core/model.ts';
import { horizonText, targetBound, verdictText } from '../core/view/assessment.ts';
import { areaName, capitalise, unitName } from '../core/view/format.ts';
import { named, quoted } from '../core/view/quotation.ts';
import type { SearchEntry } from '../core/view/search.ts';
import { targetHistory } from '../core/view/target-history.ts';
import { areaFactsheetsOf } from './area-factsheets.ts';
import { LOCALES, type Locale } from './locale.ts';

/**
 * Everything of a review that a reader may look for: what is public, each with its address. Entries in another
 * language than the report's hold both: the names it has in that language, and the report's own words, quoted.
 */
export function searchEntries(report: Report, language: Language): readonly SearchEntry[] {
  const locale = LOCALES[language];
  const {
    routes,
    messages: { search: messages },
  } = locale;
  const own = (text: string): string => quoted(text, language);
  /** What the report calls something that is named otherwise here. */
  const alsoCalled = (one: {
    readonly name: string;
    readonly name_en?: string | undefined;
  }): string => (language === 'vi' || one.name_en === undefined ? '' : `${own(one.name)}. `);
  const { review } = report;
  const verdicts = byTarget(report.assessments);
  return [
    ...report.targets
      .filter(({ parent }) => parent === undefined)
      .map((target): SearchEntry => {
        const assessment = verdicts.get(target.id);
        return {
          kind: 'target',
          title: `${target.id}. ${named(target, language)}`,
          url: routes.target(review.id, target.id),
          text: `${assessment === undefined ? '' : `${capitalise(verdictText(assessment, language))}. `}${alsoCalled(target)}${own(target.text)} ${messages.required(targetBound(target, language), horizonText(target, language))}${own(others(report, target))}`,
        };
      }),
    ...report.sections.flatMap((section) => sectionEntries(report, section, locale)),
    ...report.indicators.map(
      (one): SearchEntry => ({
        kind: 'indicator',
        title: named(one, language),
        url: routes.indicator(review.id, one.id),
        text: `${alsoCalled(one)}${own(one.definition)} ${messages.unit(unitName(one.unit, language))}`,
      }),
    ),
    ...areaFactsheetsOf(report).map(
      ({ area, rows }): SearchEntry => ({
        kind: 'page',
        title: areaName(area, language),
        url: routes.area(review.id, area.id),
        text: `${alsoCalled(area)}${rows.map(({ indicator }) => named(indicator, language)).join('; ')}`,
      }),
    ),
    ...report.documents.map(
      (one): SearchEntry => ({
        kind: 'document',
        title: own(one.short),
        url: routes.documents(review.id, one.id),
        text: own(
          [one.issuer, one.title, one.alias].filter((part) => part !== undefined).join('; '),
        ),
      }),
    ),
    ...report.sources.map(
      (one): SearchEntry => ({
        kind: 'source',
        title: `${one.code}. ${own(one.publisher)}`,
        url: routes.sources(review.id, one.code),
        text: own(one.title),
      }),
    ),
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
function sectionEntries(
  { review, findings }: Report,
  section: Report['sections'][number],
  { language, routes, messages: { labels } }: Locale,
): readonly SearchEntry[] {
  const own = (text: string): string => quoted(text, language);
  const known = new Map(findings.map((one) => [one.id, one]));
  const texts = new Map<string, string[]>();
  for (const { scope, kind, text, finding } of section.prose) {
    if (kind === 'heading' || kind === 'title') continue;
    const place = finding?.id ?? scope;
    const list = texts.get(place);
    // What a component shows is no part of the words; its place is a gap.
    const words = text.replaceAll('\ufffc', '…');
    if (list === undefined) texts.set(place, [words]);
    else list.push(words);
  }
  const textOf = (place: string): string => (texts.get(place) ?? []).join(' ');
  return [
    {
      kind: 'section',
      title: own(section.title),
      url: routes.section(review.id, section.id),
      text: own(`${section.summary ?? ''} ${textOf('dau')}`.trim()),
    },
    ...section.headings.map(
      ({ id, text }): SearchEntry => ({
        kind: 'section',
        title: own(`${text} – ${section.title}`),
        url: routes.section(review.id, section.id, id),
        text: own(textOf(id.slice(section.id.length + 1))),
      }),
    ),
    ...[...texts.keys()].flatMap((place): SearchEntry[] => {
      const finding = known.get(place);
      return finding === undefined
        ? []
        : [
            {
              kind: 'finding',
              title: `${labels.findingKind[finding.kind]}: ${own(finding.title)}`,
              url: routes.section(review.id, section.id, finding.id),
              text: own(textOf(place)),
            },
          ];
    }),
  ];
}
