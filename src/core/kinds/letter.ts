import type { EditionDefinition } from './edition-definition.ts';

/** Submits the report; its narrative is a paper of its own. */
export const letter: EditionDefinition = {
  id: 'to-trinh',
  title: 'Tờ trình',
  documentType: 'Tờ trình',
  about: 'Trình báo cáo tổng kết, kèm danh mục hồ sơ.',
  frame: 'official',
  imprint: 'submission',
  audience: 'internal',
  depth: 'full',
  matter: { of: 'paper', role: 'submission' },
  needs: { roles: ['submission'], findings: [], targets: false },
  appendices: [],
  variants: ['screen', 'office', 'press'],
  contents: false,
  enclosures: true,
  dossier: 'letter',
};
