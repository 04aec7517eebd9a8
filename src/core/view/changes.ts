import { byId } from '../by-id.ts';
import { compare, type Decimal } from '../decimal.ts';
import { type Language, REPORT_LANGUAGE } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Report, Verdict } from '../model.ts';
import type { PublishedAssessment, PublishedReport } from '../schema/publication.ts';
import { convert, isConvertible } from '../unit.ts';
import { dated, formatExact, inPeriod, withUnit } from './format.ts';
import { publishedReport } from './published-report.ts';
import { quoted } from './quotation.ts';

/** A figure as it was published: `value` is null where sources were at odds; `source` is the code readers know it by. */
export type PublishedFigure = {
  readonly value: Decimal | null;
  readonly unit: string;
  readonly source: string | null;
};
export type FigureName = {
  readonly indicator: string;
  readonly indicator_name: string;
  readonly area: string;
  readonly area_name: string;
  readonly period: string;
};
export type FigureChange = FigureName & {
  readonly before: PublishedFigure;
  readonly after: PublishedFigure;
  readonly reason: string;
};
export type FigureRef = FigureName & PublishedFigure;
export type VerdictChange = {
  readonly target: string;
  readonly name: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly reason: string;
};
export type Named = { readonly id: string; readonly name: string };

/** What became different from one publication to the next; `to` has no date while it is the report being published. */
export type Changes = {
  readonly from: { readonly date: string; readonly as_of: string };
  readonly to: { readonly date: string | null; readonly as_of: string };
  readonly figures: {
    readonly changed: readonly FigureChange[];
    readonly added: readonly FigureRef[];
    readonly removed: readonly FigureRef[];
  };
  readonly verdicts: readonly VerdictChange[];
  readonly targets: { readonly added: readonly Named[]; readonly removed: readonly Named[] };
  readonly indicators: { readonly added: readonly Named[]; readonly removed: readonly Named[] };
  readonly sources: {
    readonly added: readonly {
      readonly id: string;
      readonly code: string;
      readonly name: string;
    }[];
  };
};

/**
 * What changed since each earlier publication, newest first: the last against the report, each one before against
 * the next. Reasons are told in the language asked for, with what the report says itself quoted; names are the report's own.
 */
export function changesOf(
  report: Report,
  language: Language = REPORT_LANGUAGE,
): readonly Changes[] {
  const stages = [{ date: null, content: publishedReport(report) }, ...report.publications];
  return report.publications.map(({ date, content }, index) => {
    const next = stages[index]!;
    return {
      from: { date, as_of: content.review.as_of },
      to: { date: next.date, as_of: next.content.review.as_of },
      ...compareReports(content, next.content, language),
    };
  });
}

/** Two states of one review held against each other, in the order of the later one; what was taken away in that of the earlier. */
export function compareReports(
  before: PublishedReport,
  after: PublishedReport,
  language: Language = REPORT_LANGUAGE,
): Omit<Changes, 'from' | 'to'> {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const changed = [...now].flatMap(([key, figure]): FigureChange[] => {
    const was = old.get(key);
    if (was === undefined || sameFigure(was.shown, figure.shown)) return [];
    return [
      {
        ...figure.name,
        before: was.shown,
        after: figure.shown,
        reason: figureReason(was, figure, after, language),
      },
    ];
  });
  const only = (mine: Figures, others: Figures): readonly FigureRef[] =>
    [...mine].flatMap(([key, { name, shown }]) => (others.has(key) ? [] : [{ ...name, ...shown }]));
  const codes = new Set(before.sources.map(({ id }) => id));
  return {
    figures: { changed, added: only(now, old), removed: only(old, now) },
    verdicts: verdictChanges(before, after, language),
    targets: arrivals(before.targets, after.targets),
    indicators: arrivals(before.indicators, after.indicators),
    sources: {
      added: after.sources
        .filter(({ id }) => !codes.has(id))
        .map(({ id, code, publisher, title }) => ({ id, code, name: `${publisher}: ${title}` })),
    },
  };
}

/** Whether nothing that readers were told is different. */
export const isUnchanged = ({
  figures,
  verdicts,
  targets,
  indicators,
  sources,
}: Changes): boolean =>
  [
    figures.changed,
    figures.added,
    figures.removed,
    verdicts,
    targets.added,
    targets.removed,
    indicators.added,
    indicators.removed,
    sources.added,
  ].every(({ length }) => length === 0);

type Points = PublishedReport['series'][number]['points'];
type Told = Points[number]['reports'][number];
type Figure = {
  readonly name: FigureName;
  readonly shown: PublishedFigure;
  readonly used: Told | undefined;
};
type Figures = ReadonlyMap<string, Figure>;

function figuresOf({ series, indicators, areas, sources }: PublishedReport): Figures {
  const [names, places, known] = [byId(indicators), byId(areas), byId(sources)];
  return new Map(
    series.flatMap(({ indicator, area, unit, points }) =>
      points.map(({ period, value, reports }): [string, Figure] => {
        const used = reports.find((one) => one.used);
        return [
          `${indicator} ${area} ${period}`,
          {
            name: {
              indicator,
              indicator_name: names.get(indicator)?.name ?? indicator,
              area,
              area_name: places.get(area)?.name ?? area,
              period,
            },
            shown: {
              value,
              unit,
              source: used === undefined ? null : (known.get(used.source)?.code ?? used.source),
            },
            used,
          },
        ];
      }),
    ),
  );
}

function sameFigure(a: PublishedFigure, b: PublishedFigure): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return isConvertible(a.unit, b.unit) && compare(convert(a.value, a.unit, b.unit), b.value) === 0;
}

/** What the rows themselves say of a revision; nothing is guessed. */
function figureReason(
  was: Figure,
  now: Figure,
  { sources }: PublishedReport,
  language: Language,
): string {
  const {
    sentences: { change: words },
    labels,
  } = messagesIn(language);
  if (now.shown.value === null) return words.conflict;
  const { used } = now;
  const told: string[] = [];
  if (used?.revises != null) {
    const [id = '', date] = used.revises.split('@');
    told.push(
      words.revises(
        sources.find((one) => one.id === id)?.code ?? id,
        date === undefined ? undefined : dated(date, language),
      ),
    );
  }
  if (used?.note != null && used.note !== was.used?.note) told.push(quoted(used.note, language));
  if (
    told.length === 0 &&
    used !== undefined &&
    was.used !== undefined &&
    used.status !== was.used.status
  )
    told.push(`${labels.status[was.used.status]} → ${labels.status[used.status]}`);
  if (told.length === 0 && was.shown.value === null) told.push(words.conflictBefore);
  return told.length === 0 ? words.noReason : told.join('; ');
}

function verdictChanges(
  before: PublishedReport,
  after: PublishedReport,
  language: Language,
): readonly VerdictChange[] {
  const [old, now, names] = [
    flat(before.assessments),
    flat(after.assessments),
    byId(after.targets),
  ];
  return [...now].flatMap(([target, one]): VerdictChange[] => {
    const was = old.get(target);
    if (was === undefined || was.verdict === one.verdict) return [];
    return [
      {
        target,
        name: names.get(target)?.name ?? target,
        before: was.verdict,
        after: one.verdict,
        reason: verdictReason(was, one, language),
      },
    ];
  });
}

function verdictReason(
  was: PublishedAssessment,
  now: PublishedAssessment,
  language: Language,
): string {
  const { change: words } = messagesIn(language).sentences;
  if (now.judgement !== undefined && now.judgement.reason !== was.judgement?.reason)
    return quoted(now.judgement.reason, language);
  const [a, b] = [was, now].map(({ used }) =>
    used === undefined
      ? words.notUsed
      : `${withUnit(formatExact(used.value, language), used.unit, language)} ${inPeriod(used.period, language)}`,
  );
  if (a !== b) return words.used(a!, b!);
  const parts = now.parts
    .filter(
      (part) => was.parts.find(({ target }) => target === part.target)?.verdict !== part.verdict,
    )
    .map(({ target }) => target);
  return parts.length === 0 ? words.noReason : words.parts(parts.join(', '));
}

const flat = (all: readonly PublishedAssessment[]): ReadonlyMap<string, PublishedAssessment> =>
  new Map(
    all.flatMap((one): [string, PublishedAssessment][] => [[one.target, one], ...flat(one.parts)]),
  );

function arrivals(
  before: readonly Named[],
  after: readonly Named[],
): { readonly added: readonly Named[]; readonly removed: readonly Named[] } {
  const without = (all: readonly Named[], known: readonly Named[]): readonly Named[] => {
    const ids = new Set(known.map(({ id }) => id));
    return all.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ id, name }));
  };
  return { added: without(after, before), removed: without(before, after) };
}
