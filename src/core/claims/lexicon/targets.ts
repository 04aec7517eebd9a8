import { wordList } from '../../text/word-list.ts';

/** Before a figure they quote what a target asks for. */
export const TARGET_BEFORE = wordList(`
  cam kết
  chỉ tiêu
  cần đạt
  giao
  hướng tới
  hướng đến
  kế hoạch
  mốc
  mục tiêu
  mức cần đạt
  mức phấn đấu
  mức đề ra
  ngưỡng
  phải đạt
  phấn đấu
  quy định
  yêu cầu
  đặt
  đặt mức
  đặt ra
  đề ra
`);

/** After a comma they begin to tell what happened; the level stood before. */
export const TOLD_AFTER = wordList(`
  bằng
  cao
  chưa
  còn
  giảm
  góp
  gấp
  hay
  hoàn thành
  không
  là
  nhưng
  so
  song
  thì
  thấp
  trong
  tăng
  tương
  tức
  vượt
  xấp
  đây
  đã
  đạt
`);

/** After a figure they say that somebody asked for it. */
export const TARGET_AFTER = wordList(`
  của mục tiêu
  của nghị quyết
  là chỉ tiêu
  là mục tiêu
  là mức
  là yêu cầu
  mà nghị quyết
  nghị quyết giao
  nghị quyết đặt ra
  nghị quyết đề ra
  như mục tiêu
  như nghị quyết
  theo chỉ tiêu
  theo kế hoạch
  theo mục tiêu
  theo nghị quyết
  theo quy định
  theo yêu cầu
  được giao
  đặt ra
  đề ra
`);
