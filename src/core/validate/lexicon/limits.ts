/**
 * How long and how full a text may be. The clause (Thông báo của Văn phòng Chính phủ về Phiên họp lần
 * thứ hai của Ban Chỉ đạo, 13/9/2023: «ngắn gọn, khoa học, mạch lạc», «tránh dàn trải, liệt kê số
 * liệu») names no number. Of the five official texts this was measured on, one sentence in fifty is
 * longer than the first limit and one paragraph in fifty longer than the second.
 */
export const LIMITS = {
  /** Words of one sentence. */
  sentence: 100,
  /** Words of one paragraph. */
  paragraph: 250,
  /** Figures in one paragraph, typed or bound. */
  figures: 6,
  /** A shorter sentence may well be said twice. */
  repeated: 8,
} as const;
