import type { HeadingSchemeId, ProfileId } from './vocabulary.ts';

/**
 * What a profile prescribes in words, signs and numbers: whatever changes the text of a paper. How the
 * text is set on the sheet stands in print/profiles.
 */
export type WritingRules = {
  /** Lines at the head of the first page that every paper of the family bears. */
  readonly heading: Ruled<readonly HeadingLine[]>;
  /** `Số 127-QĐ/TW`, `Số: 15/QĐ-BNV`: the word before the number and the sign after it. */
  readonly number: Ruled<{ readonly label: 'Số' | 'Số:'; readonly joint: '-' | '/' }>;
  /** What parts the issuing body from the number. */
  readonly underIssuer: Ruled<'asterisk' | 'rule'>;
  /** What parts the subject from the text. */
  readonly underSubject: Ruled<'hyphens' | 'rule'>;
  /** The scheme taken where the office chooses none, and those it may choose. */
  readonly headings: Ruled<{
    readonly usual: HeadingSchemeId;
    readonly permitted: readonly HeadingSchemeId[];
  }>;
  /** How the text ends. */
  readonly closing: Ruled<'.' | './.'>;
  readonly citation: Ruled<CitationForm>;
  readonly appendices: Ruled<{
    readonly numerals: 'arabic' | 'roman';
    readonly pages: 'own' | 'continuous';
  }>;
  readonly recipients: Ruled<{ readonly between: ',' | ';'; readonly archive: 'Lưu ' | 'Lưu: VT' }>;
  /** How the right to sign is written before the name of the body signed for. */
  readonly authority: Ruled<readonly string[]>;
};

/** A value with the clause it rests on; `unverified` when no text of the rule was seen. */
export type Ruled<T> = {
  readonly value: T;
  readonly source: string | 'unverified';
  /** What the reader of a check must know of it, in Vietnamese. */
  readonly note?: string;
};

export type HeadingLine = {
  readonly component: 'party-title' | 'nation' | 'motto';
  readonly text: string;
};

export type HeadingLevel = {
  readonly before: string;
  /** `decimal` repeats the number of the level above: `1.2`; `none` leaves the sign before it alone. */
  readonly numerals: 'roman' | 'arabic' | 'letter' | 'decimal' | 'none';
  readonly after: string;
};
/** From parts inwards: part, chapter, heading, heading below it; deeper text is listed with hyphens. */
export type HeadingScheme = readonly HeadingLevel[];

export type CitationForm = {
  /** Between the number and the date: `, ` or ` `. */
  readonly beforeDate: ', ' | ' ';
  readonly date: 'figures' | 'words';
};

const PARTS: HeadingLevel = { before: 'Phần ', numerals: 'roman', after: '' };
const SECTIONS: HeadingLevel = { before: '', numerals: 'roman', after: '.' };
const CLAUSES: HeadingLevel = { before: '', numerals: 'arabic', after: '.' };
const POINTS: HeadingLevel = { before: '', numerals: 'letter', after: ')' };

export const HEADING_LEVELS: Readonly<Record<HeadingSchemeId, HeadingScheme>> = {
  /** Phần I, I., 1., a): reports of the Party and of the State alike. */
  roman: [PARTS, SECTIONS, CLAUSES, POINTS],
  /** Phần I, I-, 1-, a): regulations of the Party up to 2017. */
  hyphen: [PARTS, { ...SECTIONS, after: '-' }, { ...CLAUSES, after: '-' }, POINTS],
  /** Phần I, 1., 1.1., -: as some provincial Party committees number conclusions. */
  decimal: [
    PARTS,
    CLAUSES,
    { before: '', numerals: 'decimal', after: '.' },
    { before: '-', numerals: 'none', after: '' },
  ],
};

/**
 * Go by their name, without number, date and issuer: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6,
 * names laws and ordinances.
 */
export const PAPERS_BY_NAME: readonly string[] = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'];

export const WRITING_RULES: Readonly<Record<ProfileId, WritingRules>> = {
  'party-hd05-2026': partyRules('Hướng dẫn 05-HD/VPTW', {
    headings: ['roman', 'decimal'],
    recipients: {
      value: { between: ';', archive: 'Lưu ' },
      source: 'Hướng dẫn 05-HD/VPTW: nơi nhận',
    },
  }),
  'party-hd36-2018': partyRules('Hướng dẫn 36-HD/VPTW', {
    // Papers of these years still wrote «1-» beside «1.».
    headings: ['roman', 'decimal', 'hyphen'],
    recipients: {
      value: { between: ',', archive: 'Lưu ' },
      source: 'unverified',
      note: 'theo các văn bản ban hành trong thời gian này',
    },
  }),
  'state-nd30-2020': stateRules('Nghị định 30/2020/NĐ-CP, Phụ lục I'),
};

function partyRules(
  guideline: string,
  {
    headings,
    recipients,
  }: {
    readonly headings: readonly HeadingSchemeId[];
    readonly recipients: WritingRules['recipients'];
  },
): WritingRules {
  return {
    heading: {
      value: [{ component: 'party-title', text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }],
      source: `${guideline}: tiêu đề`,
    },
    number: { value: { label: 'Số', joint: '-' }, source: `${guideline}: số và ký hiệu` },
    underIssuer: { value: 'asterisk', source: `${guideline}: tên cơ quan ban hành` },
    underSubject: { value: 'hyphens', source: `${guideline}: trích yếu nội dung` },
    headings: {
      value: { usual: 'roman', permitted: headings },
      source: 'unverified',
      note: 'theo các văn bản đã ban hành',
    },
    closing: { value: '.', source: 'unverified', note: 'văn bản đã ban hành dùng cả hai cách' },
    citation: {
      value: { beforeDate: ', ', date: 'figures' },
      source: `${guideline}: viện dẫn văn bản`,
    },
    appendices: {
      value: { numerals: 'arabic', pages: 'continuous' },
      source: 'unverified',
      note: 'chữ số Ả Rập theo quy định cũ',
    },
    recipients,
    authority: { value: ['T/M', 'K/T', 'T/L', 'T/UQ', 'Q.'], source: `${guideline}: quyền hạn ký` },
  };
}

function stateRules(decree: string): WritingRules {
  return {
    heading: {
      value: [
        { component: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
        { component: 'motto', text: 'Độc lập - Tự do - Hạnh phúc' },
      ],
      source: `${decree}, mục II.1`,
    },
    number: { value: { label: 'Số:', joint: '/' }, source: `${decree}, mục II.3` },
    underIssuer: { value: 'rule', source: `${decree}, mục II.2` },
    underSubject: { value: 'rule', source: `${decree}, mục II.5` },
    headings: { value: { usual: 'roman', permitted: ['roman'] }, source: `${decree}, mục II.6` },
    closing: {
      value: './.',
      source: 'unverified',
      note: 'theo thói quen; phần Phụ lục đã đọc không nói tới',
    },
    citation: { value: { beforeDate: ' ', date: 'words' }, source: `${decree}, mục II.6` },
    appendices: { value: { numerals: 'roman', pages: 'own' }, source: `${decree}, mục III.1` },
    recipients: { value: { between: ';', archive: 'Lưu: VT' }, source: `${decree}, mục II.9` },
    authority: { value: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'], source: `${decree}, mục II.7` },
  };
}
