import type { OwnEdition, Report } from '../model.ts';
import { appendices } from './appendices.ts';
import type { EditionDefinition } from './edition-definition.ts';
import { letter } from './letter.ts';
import { isOffered } from './offered.ts';
import { report as fullReport } from './report.ts';
import { REPORT_PARTS } from './report-parts.ts';
import { summary } from './summary.ts';
import { targetFactsheets } from './target-factsheets.ts';
import { working } from './working.ts';

/** Every printed edition that the tool knows; the first is the one the overview offers. */
export const EDITIONS: readonly EditionDefinition[] = [
  fullReport,
  summary,
  targetFactsheets,
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
  matter: { of: 'parts', parts: REPORT_PARTS, sections },
  appendices: [],
});

const EXTRACT = {
  about: 'Một số phần của báo cáo, theo lựa chọn của bộ phận biên soạn.',
  frame: 'attached',
  audience: 'internal',
  depth: 'full',
  variants: ['screen', 'office', 'press'],
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
  matter: { of: 'parts', parts: REPORT_PARTS, sections },
  depth,
  audience,
  profile,
  headings,
  links,
  appendices: kinds,
  ...(book ? { book } : {}),
  ...(pages === undefined ? {} : { pages }),
});
