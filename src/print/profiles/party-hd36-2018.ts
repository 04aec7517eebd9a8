import { PROFILE_TERMS } from '../../core/schema/profile-terms.ts';
import { type Ruled, WRITING_RULES } from '../../core/schema/writing-rules.ts';
import type { FormatProfile, Lettering } from '../profile.ts';
import { bold, boldItalic, italic, regular } from './lettering.ts';
import { partyHd05 } from './party-hd05-2026.ts';

const ID = 'party-hd36-2018';

/**
 * Party documents from 03/4/2018 to 26/5/2026: Hướng dẫn 36-HD/VPTW of the Văn phòng Trung ương Đảng.
 *
 * Only Phụ lục 3 (model of a paper, with sizes and letters) was seen. For the rest of the page and of
 * the text stand the values of the guideline that replaced it, marked as not verified: no row seen in
 * both differs.
 */
export const partyHd36: FormatProfile = {
  ...partyHd05,
  id: ID,
  name: 'Văn bản của Đảng theo Hướng dẫn 36-HD/VPTW, ngày 03/4/2018',
  validFrom: PROFILE_TERMS[ID].from,
  validTo: '2026-05-26',
  page: {
    size: unverified(partyHd05.page.size),
    margins: unverified(partyHd05.page.margins),
    backMargins: unverified(partyHd05.page.backMargins),
    turnedMargins: unverified(partyHd05.page.turnedMargins),
  },
  fontFamily: unverified(partyHd05.fontFamily),
  body: {
    sizePt: hd36(partyHd05.body.sizePt, 'nội dung: cỡ chữ 14-15'),
    linePitchPt: unverified(partyHd05.body.linePitchPt),
    paragraphGapPt: unverified(partyHd05.body.paragraphGapPt),
    firstLineIndentMm: unverified(partyHd05.body.firstLineIndentMm),
  },
  pageNumber: {
    sizePt: unverified(partyHd05.pageNumber.sizePt),
    fromTopEdgeMm: unverified(partyHd05.pageNumber.fromTopEdgeMm),
    onFirstPage: unverified(partyHd05.pageNumber.onFirstPage),
  },
  components: {
    'party-title': sized(bold(15, 'upper'), 'tiêu đề'),
    'parent-body': sized(regular(14, 'upper'), 'tên cơ quan cấp trên trực tiếp'),
    'issuing-body': sized(bold(14, 'upper'), 'tên cơ quan ban hành'),
    'doc-number': sized(regular(14), 'số và ký hiệu'),
    'place-date': sized(italic(14), 'địa danh và ngày, tháng, năm'),
    'doc-type': sized(bold(16, 'upper', [15, 16]), 'tên loại văn bản: cỡ chữ 15-16'),
    subject: sized(bold(14, 'normal', [14, 15]), 'trích yếu nội dung: cỡ chữ 14-15'),
    'letter-subject': sized(italic(12), 'trích yếu của công văn'),
    addressee: unknown(italic(14)),
    'part-number': sized(bold(14, 'normal', [14, 15]), 'phần, chương: cỡ chữ 14-15'),
    'part-title': sized(bold(14, 'upper', [14, 15]), 'tên phần, chương, mục: cỡ chữ 14-15'),
    'section-title': sized(bold(14, 'upper', [14, 15]), 'tên mục: cỡ chữ 14-15'),
    'clause-title': unknown(bold(14, 'normal', [14, 15])),
    'point-title': unknown(boldItalic(14, [14, 15])),
    authority: unknown(bold(14, 'upper')),
    position: unknown(regular(14, 'upper')),
    'signatory-name': unknown(bold(14)),
    'recipients-label': unknown({ ...regular(14), underlined: true }),
    recipients: unknown(regular(12)),
    urgency: unknown(bold(14, 'upper')),
    'draft-mark': unknown(bold(14, 'upper')),
    circulation: unknown(bold(14, 'upper')),
    'appendix-number': unknown(bold(14)),
    'appendix-title': unknown(bold(14, 'upper')),
    'attached-to': unknown(italic(14)),
  },
  writing: WRITING_RULES[ID],
};

function hd36<T extends Ruled<unknown>>(rule: T, clause: string): T {
  return { ...rule, source: `Hướng dẫn 36-HD/VPTW, Phụ lục 3: ${clause}` };
}

function unverified<T extends Ruled<unknown>>(rule: T): T {
  return { ...rule, source: 'unverified', note: 'giá trị của Hướng dẫn 05-HD/VPTW' };
}

function sized(value: Lettering, clause: string): Ruled<Lettering> {
  return { value, source: `Hướng dẫn 36-HD/VPTW, Phụ lục 3: ${clause}` };
}

function unknown(value: Lettering): Ruled<Lettering> {
  return { value, source: 'unverified' };
}
