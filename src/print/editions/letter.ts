import type { EditionDefinition } from '../../core/view/edition.ts';

/** Submits the report; its narrative is a paper of its own, with the role `submission`. */
export const letter: EditionDefinition = {
  id: 'to-trinh',
  title: 'Tờ trình',
  documentType: 'Tờ trình',
  about: 'Trình báo cáo tổng kết, kèm danh mục hồ sơ.',
  form: 'letter',
  audience: 'internal',
  depth: 'full',
  parts: [],
  appendices: [],
  finishes: ['screen', 'office', 'press'],
  dossier: 'letter',
};
