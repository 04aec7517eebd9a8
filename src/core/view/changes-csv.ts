import type { Report } from '../model.ts';
import { type Changes, changesOf, type FigureName, type PublishedFigure } from './changes.ts';
import { delimited } from './delimited.ts';

const COLUMNS = [
  'from',
  'to',
  'change',
  'id',
  'name',
  'area',
  'period',
  'old_value',
  'old_unit',
  'old_source',
  'new_value',
  'new_unit',
  'new_source',
  'reason',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Every difference from publication to publication, newest first, one a row; the header alone when the review is published for the first time. */
export const changesCsv = (report: Report): string =>
  delimited([
    [...COLUMNS],
    ...changesOf(report)
      .flatMap(rowsOf)
      .map((row) => COLUMNS.map((name) => row[name] ?? '')),
  ]);

function rowsOf({
  from,
  to,
  figures,
  verdicts,
  targets,
  indicators,
  sources,
}: Changes): readonly Row[] {
  const rows: readonly Row[] = [
    ...figures.changed.map(
      (one): Row => ({
        change: 'figure-changed',
        ...named(one),
        ...sided('old', one.before),
        ...sided('new', one.after),
        reason: one.reason,
      }),
    ),
    ...figures.added.map(
      (one): Row => ({ change: 'figure-added', ...named(one), ...sided('new', one) }),
    ),
    ...figures.removed.map(
      (one): Row => ({ change: 'figure-removed', ...named(one), ...sided('old', one) }),
    ),
    ...verdicts.map(
      (one): Row => ({
        change: 'verdict-changed',
        id: one.target,
        name: one.name,
        old_value: one.before,
        new_value: one.after,
        reason: one.reason,
      }),
    ),
    ...targets.added.map((one): Row => ({ change: 'target-added', ...one })),
    ...targets.removed.map((one): Row => ({ change: 'target-removed', ...one })),
    ...indicators.added.map((one): Row => ({ change: 'indicator-added', ...one })),
    ...indicators.removed.map((one): Row => ({ change: 'indicator-removed', ...one })),
    ...sources.added.map(
      ({ id, code, name }): Row => ({ change: 'source-added', id, name, new_source: code }),
    ),
  ];
  return rows.map((row) => ({ from: from.date, to: to.date ?? '', ...row }));
}

const named = ({ indicator, indicator_name: name, area, period }: FigureName): Row => ({
  id: indicator,
  name,
  area,
  period,
});

/** A figure on which sources are at odds has the word for it instead of a value, as in the file of all figures. */
const sided = (side: 'old' | 'new', { value, unit, source }: PublishedFigure): Row => ({
  [`${side}_value`]: value ?? 'conflict',
  [`${side}_unit`]: unit,
  [`${side}_source`]: source ?? '',
});
