import { keyOf } from './orthography.ts';

/**
 * One piece of running text: a word (a Vietnamese syllable), a run of digits with its separators,
 * a component, or a single other sign. White space is no token; `gap` says that some stood before.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'object' | 'sign';
  readonly text: string;
  /** For lists of words: see `keyOf`. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly gap: boolean;
};

const PIECE = /\s+|(\d+(?:[.,]\d+)*)|(\p{L}[\p{L}\p{M}\p{N}]*)|(\ufffc)|[^\s]/gsu;

/** Splits text into tokens; every character but white space belongs to exactly one. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap = true;
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    const kind = kindOf(match);
    if (kind === undefined) {
      gap = true;
      continue;
    }
    tokens.push({
      kind,
      text: piece,
      key: kind === 'word' ? keyOf(piece) : piece,
      from: match.index,
      to: match.index + piece.length,
      gap,
    });
    gap = false;
  }
  return tokens;
}

/** Undefined for white space. */
function kindOf([piece, number, word, object]: RegExpExecArray): Token['kind'] | undefined {
  if (number !== undefined) return 'number';
  if (word !== undefined) return 'word';
  if (object !== undefined) return 'object';
  return piece.trim() === '' ? undefined : 'sign';
}

export const isInteger = (token: Token | undefined, digits = 9): token is Token =>
  token?.kind === 'number' && token.text.length <= digits && /^\d+$/.test(token.text);

export const integer = (token: Token | undefined): number =>
  isInteger(token) ? Number(token.text) : Number.NaN;

/** The sign `text`, at that token. */
export const isSign = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token?.kind === 'sign' && texts.includes(token.text);

const word = (text: string): string => text.split(' ').map(keyOf).join(' ');
const wordKeys = new Map<string, string>();

/** One of the given words, in whatever spelling. */
export function isWord(token: Token | undefined, ...texts: readonly string[]): boolean {
  if (token?.kind !== 'word') return false;
  return texts.some((text) => {
    let key = wordKeys.get(text);
    if (key === undefined) wordKeys.set(text, (key = word(text)));
    return key === token.key;
  });
}

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** A number in Roman capitals up to 89. */
export const isRoman = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ROMAN.test(token.text);

export const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Begins with a capital, as names do; words wholly in capitals belong to a heading and tell nothing. */
export const beginsName = (token: Token | undefined): boolean =>
  isCapitalised(token) && !/^\p{Lu}{2,}$/u.test(token!.text);

/** Whether a token opens a sentence: the first, or after a full stop, a colon or a list sign. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    isSign(
      before,
      '.',
      '!',
      '?',
      ':',
      ';',
      '-',
      '–',
      '+',
      '•',
      '*',
      '“',
      '"',
      '«',
      '(',
      ')',
      '…',
      '|',
    )
  );
}

const DASH = /^[-–—−~÷]$/;
export const isDash = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && DASH.test(token.text);
