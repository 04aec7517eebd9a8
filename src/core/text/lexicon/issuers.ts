import type { ProfileFamily } from '../../schema/vocabulary.ts';
import { wordList } from '../word-list.ts';

type Issuer = { readonly letters: string; readonly family: ProfileFamily };

const PARTY_ISSUERS = wordList(`
  BCSCLTW
  BCSĐ
  BCSĐCP
  BDVTU
  BDVTW
  BKTTW
  BNCTU
  BNCTW
  BTCTU
  BTCTW
  BTGDVTU
  BTGDVTW
  BTGTU
  BTGTW
  BTV
  BTVTU
  BĐNTW
  HU
  QU
  TU
  TW
  TXU
  ThU
  UBKTTU
  UBKTTW
  VPTU
  VPTW
  ĐU
  ĐUCP
  ĐUK
  ĐUQH
  ĐĐQH
`);

const STATE_ISSUERS = wordList(`
  BCA
  BCT
  BCĐ
  BDTTG
  BGDĐT
  BGTVT
  BKHCN
  BKHĐT
  BLĐTBXH
  BNG
  BNN
  BNNMT
  BNNPTNT
  BNV
  BQP
  BTC
  BTNMT
  BTP
  BTTTT
  BVHTTDL
  BXD
  BYT
  CP
  CTN
  HĐBT
  HĐND
  HĐTP
  KTNN
  NHNN
  QH
  TANDTC
  TCTK
  TLĐ
  TTCP
  TTg
  UBDT
  UBND
  UBTVQH
  VKSNDTC
  VPCP
  VPCTN
  VPQH
`);

/** Letters of issuers, the common ones: any other body may issue papers under letters of its own. */
export const ISSUERS: readonly Issuer[] = [
  ...PARTY_ISSUERS.map((letters): Issuer => ({ letters, family: 'party' })),
  ...STATE_ISSUERS.map((letters): Issuer => ({ letters, family: 'state' })),
];

/** A stem that tells the family of letters which are not in the list: `BCSĐNMT`, `ĐUBNNMT`, `BTGDVTW`. */
export const ISSUER_STEMS: readonly (Issuer & { readonly at: 'start' | 'end' })[] = [
  { letters: 'BCSĐ', family: 'party', at: 'start' },
  { letters: 'ĐU', family: 'party', at: 'start' },
  { letters: 'ĐĐ', family: 'party', at: 'start' },
  { letters: 'TW', family: 'party', at: 'end' },
  { letters: 'TU', family: 'party', at: 'end' },
];

/** Before 1997 some numbers had no type: `115/CP`, `327-CT`, `773-TTg`. */
export const BARE_ISSUERS = wordList(`
  CP
  CT
  HĐBT
  TTg
`);
