import type { EditionPart } from './edition-definition.ts';

/** The three parts of a review report, for every edition that gives some of it. */
export const REPORT_PARTS: readonly EditionPart[] = [
  {
    title: 'Bối cảnh và tình hình thể chế hóa {object}',
    roles: ['context', 'institutionalisation'],
  },
  {
    title: 'Kết quả, hạn chế, nguyên nhân và bài học',
    roles: ['results', 'limitations', 'causes', 'lessons'],
  },
  { title: 'Nhiệm vụ, giải pháp và tổ chức thực hiện', roles: ['tasks', 'implementation'] },
];
