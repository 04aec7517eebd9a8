import { wordList } from '../../text/word-list.ts';

/**
 * Words a reader stumbles over when they stand twice. Only words of grammar: a word of meaning twice
 * is often right, as the end of one compound and the head of the next («hệ thống thống nhất», «giao
 * thông thông minh») or for the sound of it («luôn luôn», «ngày ngày»).
 */
export const DOUBLED: readonly {
  readonly word: string;
  /** Words that end a compound in it: «đang tồn tại tại địa phương» is right. */
  readonly after?: readonly string[];
  /** Words that begin a compound with it: «của các các-bon» is right. */
  readonly before?: readonly string[];
}[] = [
  { word: 'bị', after: ['chuẩn', 'thiết', 'trang', 'dự'] },
  { word: 'bởi' },
  { word: 'các' },
  { word: 'cho' },
  { word: 'còn' },
  { word: 'cũng' },
  { word: 'của' },
  { word: 'do', after: ['lý', 'tự', 'nguyên'] },
  { word: 'đã' },
  { word: 'đang' },
  { word: 'đến' },
  { word: 'để' },
  { word: 'được' },
  { word: 'đối' },
  { word: 'gồm' },
  { word: 'hoặc' },
  { word: 'khi' },
  { word: 'không', after: ['hàng'], before: ['khí', 'gian', 'quân'] },
  { word: 'là' },
  { word: 'mà' },
  { word: 'mọi' },
  { word: 'mỗi' },
  { word: 'một' },
  { word: 'nếu' },
  { word: 'này' },
  { word: 'nhằm' },
  { word: 'nhưng' },
  { word: 'những' },
  { word: 'như' },
  { word: 'ở', after: ['nhà', 'đất', 'chỗ', 'nơi'] },
  { word: 'phải', after: ['vướng'] },
  { word: 'rất' },
  { word: 'sẽ' },
  { word: 'sự', after: ['nhân', 'quân', 'dân', 'hình', 'thời', 'lịch'] },
  { word: 'tại', after: ['tồn', 'hiện', 'thực', 'hiện'] },
  { word: 'theo' },
  { word: 'thì' },
  { word: 'trên' },
  { word: 'trong' },
  { word: 'và' },
  { word: 'vào', after: ['đầu'] },
  { word: 'vẫn' },
  { word: 'về' },
  { word: 'vì' },
  { word: 'với' },
];

/** Phrases of two words that are said twice on purpose. */
export const DOUBLED_ON_PURPOSE = wordList(`
  dần dần
  hàng hàng
  hết lớp
  lớp lớp
  ngày càng
  từng bước
  từng ngày
`);
