import { isWord, type Token } from '../text/tokens.ts';

/** Index of the word that leads to a year at a token: «từ» in «từ năm 2011» and in «từ 2011». */
export const leadOf = (tokens: readonly Token[], at: number): number =>
  isWord(tokens[at - 1], 'năm') ? at - 2 : at - 1;
