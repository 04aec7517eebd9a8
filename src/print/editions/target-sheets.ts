import type { EditionDefinition } from '../../core/view/edition.ts';

export const targetSheets: EditionDefinition = {
  id: 'phieu-chi-tieu',
  title: 'Phiếu chỉ tiêu',
  about: 'Mỗi mục tiêu một trang: kết luận, công thức, số liệu, hạn chế, nguyên nhân, nhiệm vụ.',
  form: 'sheets',
  audience: 'public',
  depth: 'full',
  parts: [],
  appendices: ['sources'],
  finishes: ['screen', 'office', 'press'],
};
