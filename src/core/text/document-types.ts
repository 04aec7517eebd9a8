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
