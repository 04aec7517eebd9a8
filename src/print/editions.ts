import type { OwnEdition, Report } from '../core/model.ts';
import { type EditionDefinition, isOffered } from '../core/view/edition.ts';
import { appendices } from './editions/appendices.ts';
import { letter } from './editions/letter.ts';
import { REPORT_PARTS } from './editions/parts.ts';
import { report as fullReport } from './editions/report.ts';
import { summary } from './editions/summary.ts';
import { targetSheets } from './editions/target-sheets.ts';
import { working } from './editions/working.ts';

/** Every printed edition that the tool knows; the first is the one the overview offers. */
export const EDITIONS: readonly EditionDefinition[] = [
  fullReport,
  summary,
  targetSheets,
  letter,
  appendices,
  working,
];

/** The editions of one review: those it has the matter for, then its office's own. */
export const editionsOf = (report: Report): readonly EditionDefinition[] => [
  ...EDITIONS.filter((edition) => isOffered(report, edition)),
  ...report.editions.map(ownEdition),
];

/** Chosen sections for one run, with nothing beside them. */
export const selection = (sections: readonly string[]): EditionDefinition => ({
  ...EXTRACT,
  id: 'tu-chon',
  title: 'Trích báo cáo',
  sections,
  appendices: [],
});

const EXTRACT = {
  about: 'Một số phần của báo cáo, theo lựa chọn của bộ phận biên soạn.',
  form: 'extract',
  audience: 'internal',
  depth: 'full',
  parts: REPORT_PARTS,
  finishes: ['screen', 'office', 'press'],
} as const satisfies Partial<EditionDefinition>;

const ownEdition = ({
  id,
  title,
  sections,
  depth,
  appendices: kinds,
  audience,
  book,
  pages,
  profile,
  headings,
  links,
}: OwnEdition): EditionDefinition => ({
  ...EXTRACT,
  id,
  title,
  sections,
  depth,
  audience,
  profile,
  headings,
  links,
  appendices: kinds,
  ...(book ? { book } : {}),
  ...(pages === undefined ? {} : { pages }),
});
