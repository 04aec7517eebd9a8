/**
 * Shortened words after which a full stop ends no sentence, without that stop. Titles and signing
 * forms of official letters. Not those that take no stop of their own, so that a stop after them is
 * the sentence's: `UBND`, `đ`; not «no», which is a word («ấm no»), save as «No. 5».
 */
export const ABBREVIATED: readonly string[] = [
  'v.v',
  'vv',
  'TP',
  'Tp',
  'tp',
  'PGS',
  'Pgs',
  'GS',
  'Gs',
  'TS',
  'Ts',
  'ThS',
  'Ths',
  'TM',
  'KT',
  'TL',
  'TUQ',
  'Nxb',
  'NXB',
  'No',
  'tr',
  'Tr',
  'St',
];
