import type { EditionDefinition } from '../core/view/edition.ts';

/** Every printed edition; the first is the one the overview offers. */
export const EDITIONS: readonly EditionDefinition[] = [
  {
    id: 'bao-cao-tong-ket',
    title: 'Báo cáo tổng kết',
    audience: 'public',
    parts: [
      { title: 'Bối cảnh và tình hình thể chế hóa Nghị quyết', roles: ['context', 'institutionalisation'] },
      { title: 'Kết quả, hạn chế, nguyên nhân và bài học', roles: ['results', 'limitations', 'causes', 'lessons'] },
      { title: 'Nhiệm vụ, giải pháp và tổ chức thực hiện', roles: ['tasks', 'implementation'] },
    ],
    appendices: ['targets', 'sources'],
  },
  {
    id: 'phu-luc',
    title: 'Phụ lục',
    audience: 'internal',
    attached: true,
    parts: [],
    appendices: ['targets', 'chain', 'instruments', 'contributions', 'comments', 'requirements', 'sources'],
  },
];
