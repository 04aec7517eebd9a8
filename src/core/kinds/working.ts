import type { EditionDefinition } from './edition-definition.ts';
import { report } from './report.ts';

const { book: _bound, dossier: _submitted, ...clean } = report;

/** The report as it goes round for comments; pages and lines break as in the clean one. */
export const working: EditionDefinition = {
  ...clean,
  id: 'bao-cao-lam-viec',
  title: 'Báo cáo tổng kết, bản lấy ý kiến',
  about: 'Có số dòng và mã đoạn ở lề để người góp ý nêu đúng chỗ.',
  audience: 'internal',
  variants: ['screen', 'office'],
  working: true,
};
