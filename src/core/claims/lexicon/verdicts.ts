import { wordList } from '../../text/word-list.ts';

/** What a target's verdict is spoken of with. */
export const REACHED = wordList(`
  cán đích
  hoàn thành
  hoàn thành tốt
  về đích
  đáp ứng
  đáp ứng được
  đã hoàn thành
  đạt
  đạt và vượt
  đạt được
`);
export const EXCEEDED = wordList(`
  hoàn thành vượt
  hoàn thành vượt mức
  vượt
  vượt mức
  vượt xa
  đạt và vượt
  đạt và vượt mức
`);
export const PARTLY = wordList(`
  chưa trọn vẹn
  chưa đầy đủ
  một phần
  phần nào
  được một phần
`);
export const PARTLY_BEFORE = wordList(`
  bước đầu
  cơ bản
  cơ bản đã
  mới
  mới chỉ
`);

/** Things that are reached. */
export const GOALS = wordList(`
  chỉ tiêu
  các mục tiêu
  kế hoạch giao
  kế hoạch đề ra
  mục tiêu
  mức
  mức mục tiêu
  mức nghị quyết
  mức yêu cầu
  mức đặt ra
  mức đề ra
  yêu cầu đề ra
`);
/** The noun a verdict can follow: «mục tiêu … chưa đạt». */
export const GOAL_NOUNS = wordList(`
  chỉ tiêu
  mục tiêu
`);
/** Before the noun: several goals are spoken of, none in particular. */
export const SEVERAL = wordList(`
  các
  hầu hết
  hệ thống
  không ít
  mọi
  mỗi
  một số
  một vài
  nhiều
  những
  phần lớn
  số
  toàn bộ
  trong số
  tất cả
  tổng số
  từng
  đa phần
  đa số
`);
/** After a verdict: nothing more is said of how much was reached. */
export const VERDICT_ENDS = wordList(`
  của
  do
  hay
  hoặc
  khi
  kế hoạch
  muộn
  một phần
  mức
  mức đặt ra
  mức đề ra
  như
  nhưng
  nên
  năm
  sau
  so
  song
  sớm
  theo
  trong
  trên
  trước hạn
  tại
  và
  vào
  vì
  với
  đúng hạn
  đặt ra
  đề ra
  ở
`);
