import { PROFILE_TERMS } from '../../core/schema/profile-terms.ts';
import { type Ruled, WRITING_RULES } from '../../core/schema/writing-rules.ts';
import type { FormatProfile, Measure, Range } from '../profile.ts';
import { bold, boldItalic, italic, regular } from './lettering.ts';

const ID = 'state-nd30-2020';

/** Of the ranges the pair 13 and 14 is taken, as most offices do: sizes move together within one paper. */
const NORMAL: Range = [13, 14];
const SMALL: Range = [12, 13];
/** Height of a single line of Times New Roman, as a share of its size. */
const SINGLE = 1.149;
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;
const MARGIN_RANGES = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** State documents from 05/3/2020: Nghị định 30/2020/NĐ-CP, Phụ lục I, whose text was read. */
export const stateNd30: FormatProfile = {
  id: ID,
  family: 'state',
  name: 'Văn bản hành chính theo Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020',
  validFrom: PROFILE_TERMS[ID].from,
  page: {
    size: nd30({ widthMm: 210, heightMm: 297 }, 'I.1'),
    margins: { ...nd30(MARGINS, 'I.3'), ranges: MARGIN_RANGES },
    backMargins: {
      value: MARGINS,
      ranges: MARGIN_RANGES,
      source: 'unverified',
      note: 'Nghị định không nói tới lề mặt sau; hai mặt giữ cùng lề trái, lề phải',
    },
    // The four margins are measured on the turned page as it is read.
    turnedMargins: unverified(MARGINS),
  },
  fontFamily: nd30('Times New Roman', 'I.4'),
  body: {
    sizePt: within(14, NORMAL, 'II.6 và mục V'),
    linePitchPt: within(20, [SINGLE * 14, SINGLE * 14 * 1.5], 'II.6: dòng đơn đến 1,5 dòng'),
    paragraphGapPt: within(6, [6, Infinity], 'II.6: giữa các đoạn tối thiểu 6 pt'),
    firstLineIndentMm: within(10, [10, 12.7], 'II.6: đầu dòng lùi 1 cm hoặc 1,27 cm'),
  },
  pageNumber: {
    sizePt: within(14, NORMAL, 'I.7'),
    // Somewhere in the middle of the upper margin.
    fromTopEdgeMm: within(10, [5, 20], 'I.7: canh giữa trong lề trên'),
    onFirstPage: nd30(false, 'I.7'),
  },
  columns: {
    letterheadMm: unverified([68, 97]),
    signatureMm: unverified([80, 85]),
    signatureLines: unverified(4),
  },
  letterheadPitchPt: within(
    SINGLE * 14,
    [SINGLE * 12, SINGLE * 14],
    'II.1, II.2: cách nhau dòng đơn',
  ),
  shortRule: { ...nd30(0.4, 'II.2, II.5: từ 1/3 đến 1/2 độ dài dòng chữ'), range: [1 / 3, 1 / 2] },
  components: {
    nation: nd30(bold(13, 'upper', SMALL), 'II.1, mục V'),
    motto: nd30(bold(14, 'normal', NORMAL), 'II.1, mục V'),
    'parent-body': nd30(regular(13, 'upper', SMALL), 'II.2, mục V'),
    'issuing-body': nd30(bold(13, 'upper', SMALL), 'II.2, mục V'),
    'doc-number': nd30(regular(13), 'II.3, mục V'),
    'place-date': nd30(italic(14, NORMAL), 'II.4, mục V'),
    'doc-type': nd30(bold(14, 'upper', NORMAL), 'II.5, mục V'),
    subject: nd30(bold(14, 'normal', NORMAL), 'II.5, mục V'),
    'letter-subject': nd30(regular(13, 'normal', SMALL), 'II.5, mục V'),
    basis: nd30(italic(14, NORMAL), 'II.6, mục V'),
    addressee: nd30(regular(14, 'normal', NORMAL), 'II.9, mục V'),
    'part-number': nd30(bold(14, 'normal', NORMAL), 'II.6, mục V'),
    'part-title': nd30(bold(14, 'upper', NORMAL), 'II.6, mục V'),
    'section-title': nd30(bold(14, 'upper', NORMAL), 'II.6, mục V'),
    'clause-title': nd30(bold(14, 'normal', NORMAL), 'II.6, mục V'),
    'point-title': unverified(boldItalic(14, NORMAL)),
    authority: nd30(bold(14, 'upper', NORMAL), 'II.7, mục V'),
    position: nd30(bold(14, 'upper', NORMAL), 'II.7, mục V'),
    'signatory-name': nd30(bold(14, 'normal', NORMAL), 'II.7, mục V'),
    'recipients-label': nd30(boldItalic(12), 'II.9, mục V'),
    recipients: nd30(regular(11), 'II.9, mục V'),
    urgency: nd30(bold(14, 'upper', NORMAL), 'III.2, mục V'),
    'draft-mark': unverified(bold(14, 'upper')),
    circulation: nd30(bold(14, 'upper', NORMAL), 'III.2, mục V'),
    'appendix-number': nd30(bold(14), 'III.1, mục V'),
    'appendix-title': nd30(bold(14, 'upper', NORMAL), 'III.1, mục V'),
    'attached-to': nd30(italic(14, NORMAL), 'III.1, mục V'),
  },
  writing: WRITING_RULES[ID],
};

function nd30<T>(value: T, clause: string): Ruled<T> {
  return {
    value,
    source: `Nghị định 30/2020/NĐ-CP, Phụ lục I, ${clause.startsWith('mục') ? '' : 'mục '}${clause}`,
  };
}

function within(value: number, range: Range, clause: string): Measure {
  return { ...nd30(value, clause), range };
}

function unverified<T>(value: T): Ruled<T> {
  return { value, source: 'unverified' };
}
