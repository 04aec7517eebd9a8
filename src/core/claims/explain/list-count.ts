import { places } from '../../decimal.ts';
import { keyOf } from '../../text/orthography.ts';
import { isSign, isWord, type Token } from '../../text/tokens.ts';
import type { Explanation, Setting } from './setting.ts';

/** Most items anyone lists after saying how many. */
const MOST = 30;
/** Tokens of its own paragraph within which a spoken list goes on. */
const REACH = 400;
const FIRSTS: readonly (readonly string[])[] = [
  ['thứ', 'nhất'],
  ['một', 'là'],
  ['một', ','],
].map((words) => words.map(keyOf));
const SECOND_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(
  keyOf,
);
const LA_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(keyOf);

/** «02 nhiệm vụ» with two items right after it, in the sentence, the paragraph or a list: it counts the text itself. */
export const listCount: Explanation = (setting, { last, quantity }) => {
  if (quantity?.form !== 'plain' || places(quantity.low) > 0) return undefined;
  const count = Number(quantity.low);
  if (count < 2 || count > MOST) return undefined;
  if (quantity.unitKind === 'measure') return undefined;
  return counted(setting, last, count) ? 'listCount' : undefined;
};

function counted(
  { scan: { tokens, block }, sentence, following }: Setting,
  last: number,
  count: number,
): boolean {
  const rest = tokens.slice(last + 1, last + 1 + REACH);
  const inSentence = tokens.slice(last + 1, sentence.last + 1);
  const colon = inSentence.findIndex((token) => isSign(token, ':'));
  if (colon >= 0 && itemsAfter(inSentence.slice(colon + 1)).includes(count)) return true;
  const opened = inSentence.findIndex((token) => isWord(token, 'gồm', 'là'));
  if (opened >= 0 && opened <= 6 && itemsAfter(inSentence.slice(opened + 1)).includes(count))
    return true;
  if (
    spokenItems(
      rest,
      following.map((one) => one.tokens),
    ) === count
  )
    return true;
  const ends = colon >= 0 || isSign(tokens.at(-1), ':') || sentence.last === tokens.length - 1;
  const next = following[0]?.block;
  if (
    !ends ||
    next?.kind !== 'item' ||
    (block.list?.id === next.list?.id && block.list !== undefined)
  )
    return false;
  return next.list?.size === count;
}

/** How many items the words after a colon can be read as: by semicolons, by bracketed numbers, by commas and «và». */
function itemsAfter(tokens: readonly Token[]): readonly number[] {
  // A list of amounts («gồm 3 thành phố và 9 huyện») breaks a figure down; it is no list of things named.
  if (
    tokens.length === 0 ||
    tokens.some((token, index) => token.kind === 'number' && !isSign(tokens[index + 1], ')', '.'))
  )
    return [];
  const semicolons = tokens.filter((token) => isSign(token, ';')).length;
  const marks = tokens.filter(
    (token, index) =>
      (token.kind === 'number' || /^\p{Ll}$/u.test(token.text)) && isSign(tokens[index + 1], ')'),
  ).length;
  const commas = tokens.filter(
    (token, index) =>
      isSign(token, ',') || (isWord(token, 'và') && !isSign(tokens[index - 1], ',')),
  ).length;
  if (semicolons > 0) return [semicolons + 1, marks];
  if (marks > 1) return [marks];
  return [commas + 1, tokens.filter((token) => isSign(token, ',')).length + 1];
}

/** How far «Thứ nhất, … Thứ hai, …» or «Một là … Hai là …» goes on, in this paragraph and those after it. */
function spokenItems(rest: readonly Token[], following: readonly (readonly Token[])[]): number {
  const all = [rest, ...following];
  const starts = (tokens: readonly Token[], words: readonly string[]): boolean =>
    tokens.some((_, at) => words.every((word, index) => tokens[at + index]?.key === word));
  const style = FIRSTS.find((words) => all.slice(0, 2).some((tokens) => starts(tokens, words)));
  if (style === undefined) return 0;
  const ordinal = style[0] === keyOf('thứ');
  let count = 1;
  while (count < SECOND_WORDS.length) {
    const words = ordinal ? [keyOf('thứ'), SECOND_WORDS[count]!] : [LA_WORDS[count]!, style[1]!];
    if (!all.some((tokens) => starts(tokens, words))) break;
    count += 1;
  }
  return count;
}
