import type { ProfileFamily } from '../../schema/vocabulary.ts';
import { wordList } from '../../text/word-list.ts';

/** Letters that stand for a type of paper in its number, and the types they may stand for. */
export type DocumentType = {
  readonly letters: string;
  /** As written before the number; the usual one first. */
  readonly names: readonly string[];
  /** Whether the number always bears the year, as those of legal acts of the State do. */
  readonly yearly?: true;
};

/** From Phụ lục III of Nghị định 30/2020/NĐ-CP, the Party's guides on form, and the law on legal acts. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { letters: 'NQ', names: ['Nghị quyết'] },
  { letters: 'NQLT', names: ['Nghị quyết liên tịch'], yearly: true },
  { letters: 'KL', names: ['Kết luận'] },
  { letters: 'CT', names: ['Chỉ thị'] },
  { letters: 'QĐ', names: ['Quyết định', 'Quy định'] },
  { letters: 'QyĐ', names: ['Quy định'] },
  { letters: 'QC', names: ['Quy chế'] },
  { letters: 'HD', names: ['Hướng dẫn'] },
  { letters: 'TB', names: ['Thông báo', 'Thông báo kết luận'] },
  { letters: 'BC', names: ['Báo cáo'] },
  { letters: 'KH', names: ['Kế hoạch'] },
  { letters: 'CTr', names: ['Chương trình', 'Chương trình hành động'] },
  { letters: 'CTHĐ', names: ['Chương trình hành động'] },
  { letters: 'ĐA', names: ['Đề án'] },
  { letters: 'PA', names: ['Phương án'] },
  { letters: 'DA', names: ['Dự án'] },
  { letters: 'CV', names: ['Công văn'] },
  { letters: 'CĐ', names: ['Công điện'] },
  { letters: 'TTr', names: ['Tờ trình'] },
  { letters: 'BB', names: ['Biên bản'] },
  { letters: 'NĐ', names: ['Nghị định'], yearly: true },
  { letters: 'TT', names: ['Thông tư', 'Thông tri'] },
  { letters: 'TTLT', names: ['Thông tư liên tịch'], yearly: true },
  { letters: 'PL', names: ['Pháp lệnh'] },
  { letters: 'L', names: ['Lệnh', 'Luật'] },
  { letters: 'VBHN', names: ['Văn bản hợp nhất'] },
];

/**
 * Acts of the National Assembly bear no letters of their own: the term of the assembly stands in their
 * place. The usual ones first, as messages name them.
 */
export const ASSEMBLY_TYPES: readonly string[] = [
  'Luật',
  'Bộ luật',
  'Nghị quyết',
  'Pháp lệnh',
  'Hiến pháp',
];

/** Years of each term of the National Assembly; both years of a change belong to both. */
export const ASSEMBLY_TERMS: readonly {
  readonly term: number;
  readonly from: number;
  readonly to: number;
}[] = [
  { term: 8, from: 1987, to: 1992 },
  { term: 9, from: 1992, to: 1997 },
  { term: 10, from: 1997, to: 2002 },
  { term: 11, from: 2002, to: 2007 },
  { term: 12, from: 2007, to: 2011 },
  { term: 13, from: 2011, to: 2016 },
  { term: 14, from: 2016, to: 2021 },
  { term: 15, from: 2021, to: 2026 },
  { term: 16, from: 2026, to: 2031 },
];

type Issuer = { readonly letters: string; readonly family: ProfileFamily };

const PARTY_ISSUERS = wordList(`
  BCSCLTW
  BCSĐ
  BCSĐCP
  BDVTU
  BDVTW
  BKTTW
  BNCTU
  BNCTW
  BTCTU
  BTCTW
  BTGDVTU
  BTGDVTW
  BTGTU
  BTGTW
  BTV
  BTVTU
  BĐNTW
  HU
  QU
  TU
  TW
  TXU
  ThU
  UBKTTU
  UBKTTW
  VPTU
  VPTW
  ĐU
  ĐUCP
  ĐUK
  ĐUQH
  ĐĐQH
`);

const STATE_ISSUERS = wordList(`
  BCA
  BCT
  BCĐ
  BDTTG
  BGDĐT
  BGTVT
  BKHCN
  BKHĐT
  BLĐTBXH
  BNG
  BNN
  BNNMT
  BNNPTNT
  BNV
  BQP
  BTC
  BTNMT
  BTP
  BTTTT
  BVHTTDL
  BXD
  BYT
  CP
  CTN
  HĐBT
  HĐND
  HĐTP
  KTNN
  NHNN
  QH
  TANDTC
  TCTK
  TLĐ
  TTCP
  TTg
  UBDT
  UBND
  UBTVQH
  VKSNDTC
  VPCP
  VPCTN
  VPQH
`);

/** Letters of issuers, the common ones: any other body may issue papers under letters of its own. */
export const ISSUERS: readonly Issuer[] = [
  ...PARTY_ISSUERS.map((letters): Issuer => ({ letters, family: 'party' })),
  ...STATE_ISSUERS.map((letters): Issuer => ({ letters, family: 'state' })),
];

/** A stem that tells the family of letters which are not in the list: `BCSĐNMT`, `ĐUBNNMT`, `BTGDVTW`. */
export const ISSUER_STEMS: readonly (Issuer & { readonly at: 'start' | 'end' })[] = [
  { letters: 'BCSĐ', family: 'party', at: 'start' },
  { letters: 'ĐU', family: 'party', at: 'start' },
  { letters: 'ĐĐ', family: 'party', at: 'start' },
  { letters: 'TW', family: 'party', at: 'end' },
  { letters: 'TU', family: 'party', at: 'end' },
];

/** Before 1997 some numbers had no type: `115/CP`, `327-CT`, `773-TTg`. */
export const BARE_ISSUERS = wordList(`
  CP
  CT
  HĐBT
  TTg
`);

/** Who may be named as issuer beyond the register and the table of bodies. */
export const ISSUER_NAMES = wordList(`
  BCH Trung ương
  Ban Bí thư
  Ban Chấp hành Trung ương
  Ban Chấp hành Đảng bộ tỉnh
  Ban Thường vụ Thành ủy
  Ban Thường vụ Tỉnh ủy
  Bộ Chính trị
  Chính phủ
  Chủ tịch nước
  HĐND tỉnh
  Hội đồng nhân dân tỉnh
  Quốc hội
  Thành ủy
  Thủ tướng Chính phủ
  Tỉnh ủy
  UBND tỉnh
  Văn phòng Chính phủ
  Văn phòng Trung ương Đảng
  Ủy ban Thường vụ Quốc hội
  Ủy ban nhân dân tỉnh
`);
