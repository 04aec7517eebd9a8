import { APPENDIX_KINDS } from '../../core/schema/vocabulary.ts';
import type { EditionDefinition } from '../../core/view/edition.ts';

export const appendices: EditionDefinition = {
  id: 'phu-luc',
  title: 'Phụ lục',
  about:
    'Mục tiêu, nguồn, thể chế hóa, mạch hạn chế - nguyên nhân - nhiệm vụ, đóng góp, góp ý, yêu cầu.',
  form: 'volume',
  audience: 'internal',
  depth: 'full',
  parts: [],
  appendices: APPENDIX_KINDS,
  finishes: ['screen', 'office', 'press'],
  dossier: 'appendices',
};
