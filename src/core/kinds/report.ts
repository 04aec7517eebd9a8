import type { EditionDefinition } from './edition-definition.ts';
import { REPORT_PARTS } from './report-parts.ts';

export const report: EditionDefinition = {
  id: 'bao-cao-tong-ket',
  title: 'Báo cáo tổng kết',
  about: 'Toàn văn, kèm bảng mức độ hoàn thành các mục tiêu và nguồn số liệu.',
  frame: 'official',
  audience: 'public',
  depth: 'full',
  matter: { of: 'parts', parts: REPORT_PARTS },
  needs: {
    roles: ['results', 'limitations', 'causes', 'tasks'],
    findings: ['Result', 'Limitation', 'Cause', 'Task'],
    targets: true,
  },
  appendices: ['targets', 'sources'],
  variants: ['screen', 'office', 'press'],
  book: true,
  dossier: 'report',
};
