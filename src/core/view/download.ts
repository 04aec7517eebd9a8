import { withParts } from '../assessments.ts';
import { byId } from '../by-id.ts';
import type { Report } from '../model.ts';
import { periodKey } from '../period.ts';
import { convert } from '../unit.ts';
import { delimited } from './delimited.ts';
import { distanceText, formulaText, horizonText, refusalText, remarkText, targetBound, verdictLabel } from './assessment.ts';

/** What was used, as files for others to reckon with; the same figures as on the pages. */
export const DOWNLOADS = {
  'so-lieu.csv': { title: 'Số liệu đã dùng', about: 'Mọi số liệu, kèm nguồn, tình trạng và dòng gốc; số bị thay hoặc mâu thuẫn cũng có.', make: observationsCsv },
  'muc-tieu.csv': { title: 'Mục tiêu và mức độ hoàn thành', about: 'Mỗi dòng một mục tiêu: mức phải đạt, số đã dùng, công thức, kết luận.', make: targetsCsv },
  'bao-cao.json': { title: 'Toàn bộ dữ liệu của báo cáo', about: 'Chỉ số, chuỗi số liệu, mục tiêu, kết luận, phát hiện và các liên kết, cho máy đọc.', make: reportJson },
} as const satisfies Record<string, { title: string; about: string; make: (report: Report) => string }>;

export type DownloadName = keyof typeof DOWNLOADS;

function observationsCsv(report: Report): string {
  const sources = byId(report.sources);
  const indicators = byId(report.indicators);
  const rows = report.series.flatMap((series) =>
    series.points.flatMap((point) =>
      point.candidates.map((one) => {
        const source = sources.get(one.source);
        const indicator = indicators.get(one.indicator);
        return [
          one.indicator, indicator?.name ?? '', one.area, periodKey(one.year), one.qualifier ?? '', one.value, one.unit, one.status,
          point.used === undefined ? 'conflict' : point.used === one ? 'yes' : 'no',
          source?.code ?? '', source?.publisher ?? '', source?.date ?? '', source?.url ?? '',
          source?.verified === true ? 'yes' : 'no', one.as_of ?? '', one.note ?? '', `${one.place.file}:${one.place.line}`,
        ];
      }),
    ),
  );
  return delimited([
    ['indicator', 'indicator_name', 'area', 'year', 'qualifier', 'value', 'unit', 'status', 'used', 'source_code', 'publisher', 'published', 'url', 'original_seen', 'as_of', 'note', 'row'],
    ...rows,
  ]);
}

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
  return `${JSON.stringify(
    {
      review: { id: review.id, title: review.title, period: periodKey(review.period), object: review.object, as_of: review.as_of, notice: review.notice },
      indicators: report.indicators.map(({ place: _, ...row }) => row),
      series: report.series.map((series) => ({
        indicator: series.indicator, area: series.area, unit: indicators.get(series.indicator)?.unit,
        points: series.points.map((point) => ({
          period: periodKey(point.period), value: point.value ?? null,
          reports: point.candidates.map((one) => ({
            value: convert(one.value, one.unit, indicators.get(one.indicator)?.unit ?? one.unit),
            qualifier: one.qualifier ?? null, status: one.status, source: one.source, as_of: one.as_of ?? null, note: one.note ?? null,
            row: `${one.place.file}:${one.place.line}`,
          })),
        })),
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
