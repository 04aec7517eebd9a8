import { z } from 'zod';

import { id, oneOf, optionalId, optionalText, text, yesNo } from './cells.ts';
import { defineTable } from './table.ts';
import { COMMITMENT_KINDS } from './vocabulary.ts';

export const commitmentsTable = defineTable({
  file: 'commitments.csv',
  title: 'Quan điểm, nhiệm vụ của văn bản được tổng kết',
  about:
    'Mỗi dòng là một quan điểm, một nhiệm vụ trọng tâm hoặc một giải pháp của văn bản được tổng kết; sổ thể chế hóa (instruments.csv) trỏ về đây.',
  noun: 'quan điểm, nhiệm vụ',
  optional: true,
  row: z.object({
    id,
    kind: oneOf(COMMITMENT_KINDS),
    text,
    document: id,
    clause: optionalText,
    theme: optionalId,
    verified: yesNo,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'public', about: 'Duy nhất.', example: 'QD2' },
    kind: {
      label: 'Loại',
      audience: 'public',
      about: 'viewpoint: quan điểm; task: nhiệm vụ; solution: giải pháp.',
      example: 'viewpoint',
    },
    text: {
      label: 'Nội dung',
      audience: 'public',
      about: 'Diễn đạt gọn, sát nghĩa; không chép nguyên văn khi chưa đối chiếu.',
      example: 'Quản lý tổng hợp và thống nhất, liên ngành, liên vùng',
    },
    document: {
      label: 'Văn bản',
      audience: 'public',
      about: 'Mã trong documents.csv.',
      example: 'nq24-2013',
    },
    clause: {
      label: 'Vị trí',
      audience: 'public',
      about: 'Phần, mục, điểm trong văn bản.',
      example: 'Phần II, quan điểm',
    },
    theme: {
      label: 'Lĩnh vực',
      audience: 'public',
      about: 'Mã lĩnh vực khai trong review.yaml; trống khi chung cho các lĩnh vực.',
      example: 'climate',
    },
    verified: {
      label: 'Đã đối chiếu bản gốc',
      audience: 'public',
      about: 'yes hoặc no; no thì nơi in ra ghi «cần đối chiếu bản gốc».',
      example: 'no',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'Cho người biên soạn; không in ở đâu.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  names: ['text'],
  references: { document: 'documents', theme: 'themes' },
  shown: ['the-che-hoa'],
  inReportFile: 'placed',
});
