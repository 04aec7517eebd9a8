import { z } from 'zod';

import { id, idList, oneOf, optionalDate, optionalId, optionalText } from './cells.ts';
import { defineTable } from './table.ts';
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES } from './vocabulary.ts';

export const contributionsTable = defineTable({
  file: 'contributions.csv',
  title: 'Sổ đóng góp của các cơ quan',
  about:
    'Mỗi dòng là một cơ quan được đề nghị gửi kết quả tổng kết: đã gửi, thống nhất hay còn thiếu. Cơ quan chưa gửi vẫn có dòng. Không nhập tài liệu mật.',
  noun: 'đóng góp',
  optional: true,
  row: z.object({
    id,
    body: optionalText,
    area: optionalId,
    kind: oneOf(CONTRIBUTION_KINDS),
    asked_on: optionalDate,
    paper_number: optionalText,
    received_on: optionalDate,
    file: optionalText,
    status: oneOf(CONTRIBUTION_STATES),
    figures: idList,
    sections: idList,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'internal', about: 'Duy nhất.', example: 'DG44' },
    body: {
      label: 'Cơ quan',
      audience: 'internal',
      about: 'Tên cơ quan hoặc người gửi; địa phương thì để trống và ghi cột area.',
      example: '',
    },
    area: {
      label: 'Địa bàn',
      audience: 'internal',
      about: 'Với địa phương: mã trong areas.csv, theo địa giới lúc xin ý kiến.',
      example: 'lam-dong',
    },
    kind: {
      label: 'Loại',
      audience: 'internal',
      about:
        'province: tỉnh, thành phố; ministry: bộ, ngành; party: cơ quan đảng, đoàn thể; expert: chuyên gia, nhà khoa học; other: khác.',
      example: 'province',
    },
    asked_on: {
      label: 'Ngày xin ý kiến',
      audience: 'internal',
      about: 'Trống khi cơ quan tự gửi.',
      example: '2023-07-19',
    },
    paper_number: {
      label: 'Số công văn trả lời',
      audience: 'internal',
      about: 'Số, ký hiệu của công văn; trống khi không có.',
      example: '1234/BCT-KH',
    },
    received_on: {
      label: 'Ngày nhận',
      audience: 'internal',
      about: 'Bắt buộc khi đã nhận.',
      example: '2023-08-15',
    },
    file: {
      label: 'Tệp nhận được',
      audience: 'internal',
      about: 'Tên tệp, để tìm lại.',
      example: 'lam-dong.docx',
    },
    status: {
      label: 'Tình trạng',
      audience: 'internal',
      about:
        'received: đã gửi; agreed: thống nhất, không có ý kiến thêm; late: gửi muộn; missing: chưa gửi.',
      example: 'received',
    },
    figures: {
      label: 'Số liệu dựa vào',
      audience: 'internal',
      about: 'Mã các chỉ số lấy từ đóng góp này, cách nhau bằng «;».',
      example: 'rural-hygienic-water',
    },
    sections: {
      label: 'Phần báo cáo',
      audience: 'internal',
      about: 'Mã các phần dùng đóng góp này, cách nhau bằng «;».',
      example: 'ket-qua-moi-truong',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'Dòng dựng để minh họa thì ghi «số liệu minh họa»; nơi in ra đều nói rõ.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  references: { area: 'areas', figures: 'indicators', sections: 'sections' },
  shown: ['dong-gop'],
});
