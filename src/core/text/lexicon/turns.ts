import { wordList } from '../word-list.ts';

/** Words by which a sentence turns to another thing. */
export const TURNS = wordList(`
  còn
  do đó
  dù
  mặc dù
  ngược lại
  nhưng
  riêng
  song
  trong khi
  trong đó
  trừ
  tuy
  tuy nhiên
  vì vậy
  đồng thời
`);
