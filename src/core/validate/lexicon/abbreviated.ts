/** Shortened words after which a full stop ends no sentence, without that stop. Titles and signing forms of official letters. */
export const ABBREVIATED: readonly string[] = [
  'v.v',
  'TP',
  'Tp',
  'PGS',
  'GS',
  'TS',
  'ThS',
  'TM',
  'KT',
  'TL',
  'TUQ',
  'Nxb',
  'NXB',
  'tr',
  'St',
];
