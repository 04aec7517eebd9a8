import { wordList } from '../../text/word-list.ts';

/** Between a subject and its verb they only link the two. */
export const LINK_WORDS = wordList(`
  bắt
  cuối
  các
  cũng
  giai
  kỳ
  lại
  nhưng
  những
  năm
  rồi
  sang
  sau
  song
  thì
  tiếp
  trước
  tục
  từ
  vẫn
  đoạn
  đã
  đó
  đầu
  đến
  đều
`);

/** Syllables that stand in the names of all kinds of things. */
export const COMMON_SYLLABLES = wordList(`
  bình
  bằng
  bị
  bởi
  cho
  chỉ
  các
  có
  cả
  của
  do
  dùng
  dụng
  giá
  gồm
  hay
  hoặc
  khi
  kỳ
  là
  lượng
  lệ
  một
  mới
  mục
  mức
  nhà
  những
  năm
  qua
  quân
  ra
  so
  số
  sử
  thay
  theo
  tiêu
  trong
  trung
  trên
  trị
  trọng
  tính
  tại
  tổng
  từ
  tỷ
  việc
  và
  vào
  vì
  về
  với
  đã
  được
  đạt
  đến
  đổi
  độ
  ở
`);

/** What comes after them in a name is soon dropped by a text. */
export const NAME_PREPOSITIONS = wordList(`
  bằng
  của
  do
  giữa
  theo
  trong
  trên
  tại
  từ
  vì
  ở
`);

/** Syllables that say that something is measured, not what. */
export const MEASURE_SYLLABLES = wordList(`
  chung
  chỉ
  cả
  diện
  hiện
  lệ
  mức
  nay
  nhìn
  số
  trọng
  tích
  tổng
  tỷ
  về
  độ
`);

/** They stand for what the sentence before was about. */
export const POINTING_BACK = wordList(`
  chỉ số này
  chỉ tiêu này
  con số này
  con số trên
  con số đó
  mức này
  số này
  thành phố này
  tại đây
  tỉnh này
  tỷ lệ này
  tỷ lệ đó
  tỷ trọng này
  địa bàn này
  địa phương này
`);
