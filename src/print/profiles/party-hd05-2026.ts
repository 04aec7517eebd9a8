import { PROFILE_TERMS } from '../../core/schema/profile-terms.ts';
import { type Ruled, WRITING_RULES } from '../../core/schema/writing-rules.ts';
import type { FormatProfile, Measure, Range } from '../profile.ts';
import { bold, boldItalic, italic, regular } from './lettering.ts';

const ID = 'party-hd05-2026';

/**
 * Party documents from 27/5/2026: Hướng dẫn 05-HD/VPTW of the Văn phòng Trung ương Đảng, which
 * replaces Hướng dẫn 36-HD/VPTW of 03/4/2018, under Quy định 399-QĐ/TW of 09/01/2026.
 *
 * The guideline's own text was not at hand. Values come from public summaries of it that agree
 * with each other, and from Phụ lục 3 of 36-HD/VPTW where the sizes did not change; a clerk should
 * compare them with the original before the first release.
 */
export const partyHd05: FormatProfile = {
  id: ID,
  family: 'party',
  name: 'Văn bản của Đảng theo Hướng dẫn 05-HD/VPTW, ngày 27/5/2026',
  validFrom: PROFILE_TERMS[ID].from,
  page: {
    size: hd05({ widthMm: 210, heightMm: 297 }, 'khổ giấy A4'),
    margins: hd05({ top: 20, bottom: 20, left: 30, right: 15 }, 'vùng trình bày, mặt trước'),
    backMargins: hd05({ top: 20, bottom: 20, left: 15, right: 30 }, 'vùng trình bày, mặt sau'),
    // Wide tables may lie across; of their margins no text of the rule was seen, so those of an upright page are kept.
    turnedMargins: unverified({ top: 20, bottom: 20, left: 30, right: 15 }),
  },
  fontFamily: hd05('Times New Roman', 'phông chữ, Unicode TCVN 6909:2001, màu đen'),
  body: {
    sizePt: within(14, [14, 15], 'nội dung: cỡ chữ 14-15'),
    // Exactly 20 pt: inside 18-22, airy enough for stacked Vietnamese marks.
    linePitchPt: within(20, [18, 22], 'nội dung: khoảng cách dòng Exactly 18-22 pt'),
    paragraphGapPt: within(6, [6, Infinity], 'nội dung: giữa các đoạn tối thiểu 6 pt'),
    firstLineIndentMm: hd05(10, 'nội dung: đầu dòng lùi vào khoảng 10 mm'),
  },
  pageNumber: {
    sizePt: hd05(14, 'số trang: cỡ chữ 14, kiểu chữ đứng'),
    fromTopEdgeMm: hd05(10, 'số trang: ở giữa, cách mép trên trang giấy 10 mm'),
    onFirstPage: hd05(false, 'số trang: không hiển thị ở trang thứ nhất'),
  },
  columns: {
    letterheadMm: unverified([77, 88]),
    signatureMm: unverified([73, 92]),
    signatureLines: unverified(4),
  },
  letterheadPitchPt: undefined,
  shortRule: undefined,
  components: {
    'party-title': both(bold(15, 'upper'), 'tiêu đề'),
    'parent-body': both(regular(14, 'upper'), 'tên cơ quan cấp trên trực tiếp'),
    'issuing-body': both(bold(14, 'upper'), 'tên cơ quan ban hành'),
    'doc-number': both(regular(14), 'số và ký hiệu'),
    'place-date': both(italic(14), 'địa danh và ngày, tháng, năm'),
    'doc-type': both(bold(16, 'upper', [15, 16]), 'tên loại văn bản: cỡ chữ 15-16'),
    subject: both(bold(14, 'normal', [14, 15]), 'trích yếu nội dung: cỡ chữ 14-15'),
    'letter-subject': both(italic(12), 'trích yếu của công văn'),
    addressee: hd05(italic(14), 'kính gửi, kính trình'),
    'part-number': hd36(bold(14, 'normal', [14, 15]), 'phần, chương: cỡ chữ 14-15'),
    'part-title': hd36(bold(14, 'upper', [14, 15]), 'tên phần, chương, mục: cỡ chữ 14-15'),
    'section-title': hd36(bold(14, 'upper', [14, 15]), 'tên mục: cỡ chữ 14-15'),
    'clause-title': unverified(bold(14, 'normal', [14, 15])),
    'point-title': unverified(boldItalic(14, [14, 15])),
    authority: hd05(bold(14, 'upper'), 'quyền hạn ký'),
    position: hd05(regular(14, 'upper'), 'chức vụ người ký: không đậm'),
    'signatory-name': hd05(bold(14), 'họ tên người ký'),
    'recipients-label': hd05({ ...regular(14), underlined: true }, 'nơi nhận'),
    recipients: hd05(regular(12), 'nơi nhận: tên cơ quan, cá nhân nhận'),
    urgency: hd05(bold(14, 'upper'), 'dấu mức độ khẩn'),
    'draft-mark': unverified(bold(14, 'upper')),
    circulation: unverified(bold(14, 'upper')),
    'appendix-number': unverified(bold(14)),
    'appendix-title': unverified(bold(14, 'upper')),
    'attached-to': unverified(italic(14)),
  },
  writing: WRITING_RULES[ID],
};

function hd05<T>(value: T, clause: string): Ruled<T> {
  return { value, source: `Hướng dẫn 05-HD/VPTW: ${clause}` };
}

function within(value: number, range: Range, clause: string): Measure {
  return { ...hd05(value, clause), range };
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
