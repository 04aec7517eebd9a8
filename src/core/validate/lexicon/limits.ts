/**
 * How long and how full a text may be. The clause (Thông báo của Văn phòng Chính phủ về Phiên họp lần
 * thứ hai của Ban Chỉ đạo, 13/9/2023: «ngắn gọn, khoa học, mạch lạc», «tránh dàn trải, liệt kê số
 * liệu») names no number. Of five official texts on this subject, one sentence and one paragraph in
 * thirty are longer than this.
 */
export const LIMITS = {
  /** Words of one sentence. */
  sentence: 100,
  /** Words of one paragraph. */
  paragraph: 250,
  /** Figures in one paragraph, typed or bound. */
  figures: 6,
  /** A shorter text may well be said twice, or be a name rather than a sentence. */
  sentenceLeast: 8,
} as const;
