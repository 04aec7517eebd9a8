import { APPENDIX_KINDS } from '../schema/vocabulary.ts';
import type { EditionDefinition } from './edition-definition.ts';

export const appendices: EditionDefinition = {
  id: 'phu-luc',
  title: 'Phụ lục',
  about:
    'Mục tiêu, nguồn, thể chế hóa, mạch hạn chế - nguyên nhân - nhiệm vụ, đóng góp, góp ý, yêu cầu.',
  frame: 'attached',
  audience: 'internal',
  depth: 'full',
  // The report itself does not show these.
  matter: { of: 'appendices', registers: ['instruments', 'contributions', 'comments'] },
  appendices: APPENDIX_KINDS,
  variants: ['screen', 'office', 'press'],
  dossier: 'appendices',
};
