import type { Quantity } from './numeral.ts';

/** Figures of fewer digits come up by chance; only a name makes them somebody's. */
const TELLING_DIGITS = 3;

/** Digits that count, in order. */
export const digitsOf = (value: string): string => value.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** Enough digits that the same figure hardly comes up by chance. */
export const isTelling = ({ low }: Quantity): boolean => digitsOf(low).length >= TELLING_DIGITS;
