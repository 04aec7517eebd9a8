import type { EditionDefinition } from './edition-definition.ts';

export const targetSheets: EditionDefinition = {
  id: 'phieu-chi-tieu',
  title: 'Phiếu chỉ tiêu',
  about: 'Mỗi mục tiêu một trang: kết luận, công thức, số liệu, hạn chế, nguyên nhân, nhiệm vụ.',
  frame: 'attached',
  audience: 'public',
  depth: 'full',
  matter: { of: 'targetSheets' },
  appendices: ['sources'],
  finishes: ['screen', 'office', 'press'],
};
