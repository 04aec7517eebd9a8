/** Text of a legacy encoding in Unicode. */
export type Converted = {
  readonly text: string;
  /** How many letters became others. */
  readonly count: number;
  /** Index in `text` of the first of them. */
  readonly first: number | undefined;
  /** Index in the text given of the first letter that the encoding does not have in that place. */
  readonly bad: number | undefined;
};

/**
 * Letters of TCVN 5712:1993 VN3 (ABC) in the order of their codes, under the Latin-1 letters that
 * stand at these codes. Only seven marked capitals have a code; the others are drawn by a font of
 * capitals (.VnTimeH) from the codes of the small letters.
 */
const LATIN = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

/** Latin-1 letter that legacy text shows → the letter meant. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  [...LATIN].map((latin, at) => [latin, LETTERS[at]!]),
);

/** Reads text whose bytes are shown as Latin-1 (`TiÕng ViÖt`); marked capitals come out small. */
export function fromTcvn3(text: string): Converted {
  let count = 0;
  let first: number | undefined;
  let bad: number | undefined;
  const converted = text.replace(/[^\0-\x7F]/g, (latin, at: number) => {
    const letter = TCVN3.get(latin);
    if (letter === undefined) {
      if (bad === undefined && LETTER.test(latin)) bad = at;
      return latin;
    }
    count += 1;
    first ??= at;
    return letter;
  });
  return { text: converted, count, first, bad };
}

/** Letters, but for the signs of ordinal numbers: signs such as ° ² “ – stay what they are. */
const LETTER = /[^\P{L}ªº]/u;
