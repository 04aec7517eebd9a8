import type { EditionDefinition } from '../../core/view/edition.ts';

/** The three parts of a review report, for every edition that gives some of it. */
export const REPORT_PARTS: EditionDefinition['parts'] = [
  {
    title: 'Bối cảnh và tình hình thể chế hóa Nghị quyết',
    roles: ['context', 'institutionalisation'],
  },
  {
    title: 'Kết quả, hạn chế, nguyên nhân và bài học',
    roles: ['results', 'limitations', 'causes', 'lessons'],
  },
  { title: 'Nhiệm vụ, giải pháp và tổ chức thực hiện', roles: ['tasks', 'implementation'] },
];
