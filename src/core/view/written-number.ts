import type { ReviewHead } from '../model.ts';
import { WRITING_RULES } from '../schema/writing-rules.ts';
import { NBSP } from './format.ts';

type Numbered = Pick<ReviewHead, 'profile' | 'number' | 'symbol'>;

/** Room left for a number not yet given. */
const BLANK = NBSP.repeat(6);

/** At the head of a paper: `Số 07-BC/ĐU`, `Số: 07/BC-BNNMT`. */
export const writtenNumber = (paper: Numbered): string =>
  `${WRITING_RULES[paper.profile].number.value.label} ${numberAndSymbol(paper)}`;

/** `07-BC/ĐU`, `07/BC-BNNMT`; numbers below ten take two digits. */
export const numberAndSymbol = ({ profile, number, symbol }: Numbered): string =>
  `${number === '' ? BLANK : number.padStart(2, '0')}${WRITING_RULES[profile].number.value.joint}${symbol}`;
