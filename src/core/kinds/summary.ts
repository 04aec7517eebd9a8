import type { EditionDefinition } from './edition-definition.ts';
import { REPORT_PARTS } from './report-parts.ts';

/** Said by custom to take five to ten pages; the same text in the same order, as far as its authors marked it. */
export const summary: EditionDefinition = {
  id: 'bao-cao-tom-tat',
  title: 'Báo cáo tóm tắt',
  documentType: 'Báo cáo tóm tắt',
  about: 'Những ý chính của báo cáo tổng kết, cùng thứ tự, chỉ giữ các con số then chốt.',
  frame: 'official',
  audience: 'public',
  depth: 'summary',
  matter: { of: 'parts', parts: REPORT_PARTS },
  appendices: [],
  variants: ['screen', 'office', 'press'],
  dossier: 'summary',
  pages: { least: 5, most: 10 },
};
