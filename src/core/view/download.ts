import { withParts } from '../assessments.ts';
import { byId } from '../by-id.ts';
import type { Observation, Report, SeriesPoint } from '../model.ts';
import { periodKey } from '../period.ts';
import { convert } from '../unit.ts';
import { delimited } from './delimited.ts';
import { figureState, type FigureState } from './figure.ts';
import { distanceText, formulaText, horizonText, refusalText, remarkText, targetBound, verdictLabel } from './assessment.ts';

/** What was used, as files for others to reckon with; the same figures as on the pages. */
export const DOWNLOADS = {
  'so-lieu.csv': { title: 'Số liệu đã dùng', about: 'Mọi số liệu, kèm nguồn, tình trạng và dòng gốc; số bị thay, số mâu thuẫn và số kế hoạch cũng có.', make: observationsCsv },
  'muc-tieu.csv': { title: 'Mục tiêu và mức độ hoàn thành', about: 'Mỗi dòng một mục tiêu: mức phải đạt, số đã dùng, công thức, kết luận.', make: targetsCsv },
  'bao-cao.json': { title: 'Toàn bộ dữ liệu của báo cáo', about: 'Chỉ số, chuỗi số liệu, mục tiêu, kết luận, phát hiện và các liên kết, cho máy đọc.', make: reportJson },
} as const satisfies Record<string, { title: string; about: string; make: (report: Report) => string }>;

export type DownloadName = keyof typeof DOWNLOADS;

function observationsCsv(report: Report): string {
  const sources = byId(report.sources);
  const indicators = byId(report.indicators);
  const row = (one: Observation, point: SeriesPoint | undefined): readonly string[] => {
    const source = sources.get(one.source);
    return [
      one.indicator, indicators.get(one.indicator)?.name ?? '', one.area, periodKey(one.year), one.method ?? '', one.qualifier ?? '', one.value, one.unit, one.status,
      USED[figureState(one, point).kind],
      source?.code ?? '', source?.publisher ?? '', source?.date ?? '', source?.url ?? '',
      source?.verified === true ? 'yes' : 'no', one.as_of ?? '', one.revises === undefined ? '' : revisedText(one.revises), one.note ?? '', rowOf(one),
    ];
  };
  const rows = report.series.flatMap(({ points, plans }) => [
    ...points.flatMap((point) => point.candidates.map((one) => row(one, point))),
    ...plans.map((one) => row(one, undefined)),
  ]);
  return delimited([
    [
      'indicator', 'indicator_name', 'area', 'year', 'method', 'qualifier', 'value', 'unit', 'status', 'used',
      'source_code', 'publisher', 'published', 'url', 'original_seen', 'as_of', 'revises', 'note', 'row',
    ],
    ...rows,
  ]);
}

/** Whether a figure was reckoned with; a plan never is. */
const USED: Readonly<Record<FigureState['kind'], string>> = { used: 'yes', replaced: 'no', conflict: 'conflict', plan: 'plan' };

/** As in the table itself: the source of the report that is replaced, and its date where that source gave several. */
const revisedText = ({ source, asOf }: NonNullable<Observation['revises']>): string => (asOf === undefined ? source : `${source}@${asOf}`);

const rowOf = ({ place }: Observation): string => `${place.file}:${place.line}`;

function targetsCsv(report: Report): string {
  const targets = byId(report.targets);
  const indicators = byId(report.indicators);
  const sources = byId(report.sources);
  const rows = report.assessments.flatMap(withParts).map((one) => {
    const target = targets.get(one.target)!;
    const used = one.used;
    return [
      target.id, target.parent ?? '', target.theme, target.name, targetBound(target), horizonText(target),
      one.verdict, verdictLabel(one.verdict), one.basis,
      used?.value ?? '', used?.unit ?? '', used === undefined ? '' : periodKey(used.period),
      used === undefined ? '' : (sources.get(used.source)?.code ?? ''),
      one.formula === undefined ? '' : formulaText(one.formula, indicators).figures,
      one.distance === undefined ? '' : distanceText(one.distance),
      [...one.refusals.map(refusalText), ...one.remarks.map(remarkText), one.judgement?.reason ?? ''].filter((text) => text !== '').join(' '),
      target.verified ? 'yes' : 'no', target.reported_verdict ?? '',
    ];
  });
  return delimited([
    ['id', 'parent', 'theme', 'name', 'bound', 'horizon', 'verdict', 'verdict_label', 'basis', 'value', 'unit', 'year', 'source_code', 'formula', 'distance', 'reasons', 'wording_checked', 'reported_verdict'],
    ...rows,
  ]);
}

function reportJson(report: Report): string {
  const indicators = byId(report.indicators);
  const { review } = report;
  const reported = (one: Observation) => ({
    value: convert(one.value, one.unit, indicators.get(one.indicator)?.unit ?? one.unit),
    qualifier: one.qualifier ?? null, method: one.method ?? null, status: one.status, source: one.source,
    as_of: one.as_of ?? null, revises: one.revises === undefined ? null : revisedText(one.revises), note: one.note ?? null, row: rowOf(one),
  });
  return `${JSON.stringify(
    {
      review: { id: review.id, title: review.title, period: periodKey(review.period), object: review.object, as_of: review.as_of, notice: review.notice },
      indicators: report.indicators.map(({ place: _, ...row }) => row),
      series: report.series.map((series) => ({
        indicator: series.indicator, area: series.area, unit: indicators.get(series.indicator)?.unit,
        points: series.points.map((point) => ({ period: periodKey(point.period), value: point.value ?? null, reports: point.candidates.map(reported) })),
        plans: series.plans.map((one) => ({ period: periodKey(one.year), ...reported(one) })),
      })),
      targets: report.targets.map(({ place: _, ...row }) => row),
      assessments: report.assessments,
      findings: report.findings.map(({ kind, id, title, section, attributes }) => ({ kind, id, title, section, attributes })),
      links: report.links,
      sources: report.sources.map(({ place: _, ...row }) => row),
      documents: report.documents.map(({ place: _, ...row }) => row),
      // Of the registers only this one is public.
      institutionalisation: {
        commitments: report.registers.commitments.map(({ place: _, ...row }) => row),
        instruments: report.registers.instruments.map(({ place: _, ...row }) => row),
      },
    },
    null,
    1,
  )}\n`;
}
