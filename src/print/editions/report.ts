import type { EditionDefinition } from '../../core/view/edition.ts';
import { REPORT_PARTS } from './parts.ts';

export const report: EditionDefinition = {
  id: 'bao-cao-tong-ket',
  title: 'Báo cáo tổng kết',
  about: 'Toàn văn, kèm bảng mức độ hoàn thành các mục tiêu và nguồn số liệu.',
  form: 'report',
  audience: 'public',
  depth: 'full',
  parts: REPORT_PARTS,
  appendices: ['targets', 'sources'],
  finishes: ['screen', 'office', 'press'],
  book: true,
  dossier: 'report',
};
