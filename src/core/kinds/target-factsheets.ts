import type { EditionDefinition } from './edition-definition.ts';

export const targetFactsheets: EditionDefinition = {
  id: 'phieu-chi-tieu',
  title: 'Phiếu chỉ tiêu',
  about: 'Mỗi mục tiêu một trang: kết luận, công thức, số liệu, hạn chế, nguyên nhân, nhiệm vụ.',
  frame: 'attached',
  audience: 'public',
  depth: 'full',
  matter: { of: 'targetFactsheets' },
  appendices: ['sources'],
  variants: ['screen', 'office', 'press'],
};
