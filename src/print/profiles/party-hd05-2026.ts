import type { FormatProfile, Lettering, Ruled } from '../profile.ts';

/**
 * Party documents from 27/5/2026: Hướng dẫn 05-HD/VPTW of the Văn phòng Trung ương Đảng, which
 * replaces Hướng dẫn 36-HD/VPTW of 03/4/2018, under Quy định 399-QĐ/TW of 09/01/2026.
 *
 * The guideline's own text was not at hand. Values come from public summaries of it that agree
 * with each other, and from Phụ lục 3 of 36-HD/VPTW where the sizes did not change; a clerk should
 * compare them with the original before the first release.
 */
export const partyHd05: FormatProfile = {
  id: 'party-hd05-2026',
  name: 'Văn bản của Đảng theo Hướng dẫn 05-HD/VPTW, ngày 27/5/2026',
  validFrom: '2026-05-27',
  page: {
    size: hd05({ widthMm: 210, heightMm: 297 }, 'khổ giấy A4'),
    margins: hd05({ top: 20, bottom: 20, left: 30, right: 15 }, 'vùng trình bày, mặt trước'),
    backMargins: hd05({ top: 20, bottom: 20, left: 15, right: 30 }, 'vùng trình bày, mặt sau'),
    // Wide tables may lie across; of their margins no text of the rule was seen, so those of an upright page are kept.
    turnedMargins: unverified({ top: 20, bottom: 20, left: 30, right: 15 }),
  },
  fontFamily: hd05('Times New Roman', 'phông chữ, Unicode TCVN 6909:2001, màu đen'),
  body: {
    sizePt: hd05(14, 'nội dung: cỡ chữ 14-15'),
    // Exactly 20 pt: inside 18-22, airy enough for stacked Vietnamese marks.
    linePitchPt: hd05(20, 'nội dung: khoảng cách dòng Exactly 18-22 pt'),
    linePitchRangePt: hd05([18, 22], 'nội dung: khoảng cách dòng Exactly 18-22 pt'),
    paragraphGapPt: hd05(6, 'nội dung: giữa các đoạn tối thiểu 6 pt'),
    firstLineIndentMm: hd05(10, 'nội dung: đầu dòng lùi vào khoảng 10 mm'),
  },
  pageNumber: {
    sizePt: hd05(14, 'số trang: cỡ chữ 14, kiểu chữ đứng'),
    fromTopEdgeMm: hd05(10, 'số trang: ở giữa, cách mép trên trang giấy 10 mm'),
    onFirstPage: hd05(false, 'số trang: không hiển thị ở trang thứ nhất'),
  },
  components: {
    'party-title': both(bold(15, 'upper'), 'tiêu đề'),
    'parent-body': both(regular(14, 'upper'), 'tên cơ quan cấp trên trực tiếp'),
    'issuing-body': both(bold(14, 'upper'), 'tên cơ quan ban hành'),
    'doc-number': both(regular(14), 'số và ký hiệu'),
    'place-date': both(italic(14), 'địa danh và ngày, tháng, năm'),
    'doc-type': both(bold(16, 'upper'), 'tên loại văn bản: cỡ chữ 15-16'),
    subject: both(bold(14), 'trích yếu nội dung: cỡ chữ 14-15'),
    'part-number': hd36(bold(14), 'phần, chương: cỡ chữ 14-15'),
    'part-title': hd36(bold(14, 'upper'), 'tên phần, chương, mục: cỡ chữ 14-15'),
    'section-title': hd36(bold(14, 'upper'), 'tên mục: cỡ chữ 14-15'),
    'clause-title': unverified(bold(14)),
    'point-title': unverified({ ...italic(14), weight: 'bold' }),
    authority: hd05(bold(14, 'upper'), 'quyền hạn ký'),
    position: hd05(regular(14, 'upper'), 'chức vụ người ký: không đậm'),
    'signatory-name': hd05(bold(14), 'họ tên người ký'),
    'recipients-label': hd05({ ...regular(14), underlined: true }, 'nơi nhận'),
    recipients: hd05(regular(12), 'nơi nhận: tên cơ quan, cá nhân nhận'),
    'draft-mark': unverified(bold(14)),
    circulation: unverified(bold(14, 'upper')),
    'appendix-number': unverified(bold(14)),
    'appendix-title': unverified(bold(14, 'upper')),
  },
};

function hd05<T>(value: T, clause: string): Ruled<T> {
  return { value, source: `Hướng dẫn 05-HD/VPTW: ${clause}` };
}

function hd36<T>(value: T, clause: string): Ruled<T> {
  return { value, source: `Hướng dẫn 36-HD/VPTW, Phụ lục 3: ${clause}` };
}

function both<T>(value: T, clause: string): Ruled<T> {
  return { value, source: `Hướng dẫn 05-HD/VPTW và Phụ lục 3 Hướng dẫn 36-HD/VPTW: ${clause}` };
}

function unverified<T>(value: T): Ruled<T> {
  return { value, source: 'unverified' };
}

function regular(sizePt: number, letters: Lettering['letters'] = 'normal'): Lettering {
  return { sizePt, weight: 'regular', style: 'upright', letters };
}

function bold(sizePt: number, letters: Lettering['letters'] = 'normal'): Lettering {
  return { ...regular(sizePt, letters), weight: 'bold' };
}

function italic(sizePt: number): Lettering {
  return { ...regular(sizePt), style: 'italic' };
}
