import { wordList } from '../word-list.ts';

/**
 * Shortened words after which a full stop ends no sentence, without that stop. Titles and signing
 * forms of official letters. Not those that take no stop of their own, so that a stop after them is
 * the sentence's: `UBND`, `đ`; not «no», which is a word («ấm no»), save as «No. 5».
 */
export const ABBREVIATED = wordList(`
  GS
  Gs
  KT
  NXB
  No
  Nxb
  PGS
  Pgs
  St
  TL
  TM
  TP
  TS
  TUQ
  ThS
  Ths
  Tp
  Tr
  Ts
  tp
  tr
  v.v
  vv
`);
