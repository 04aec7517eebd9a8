/** A word of a file, from its first letter to behind its last. */
export type FileWord = { readonly text: string; readonly from: number; readonly to: number };

const HEAD = /^\ufeff?---[ \t]*(?:\r\n?|\n)[\s\S]*?(?:\r\n?|\n)---[ \t]*(?=[\r\n]|$)/;
/** Signs that a line may begin with: of quotations, of items and their numbers. Their printing is the list's own. */
const LINE_SIGNS =
  /(?:[ \t>]|[-+*](?=[ \t]))*(?:\d{1,9}[.)](?=[ \t\r\n]|$)(?:[ \t>]|[-+*](?=[ \t]))*)*/y;
const COMMENT = /\{\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+\}/y;
/** A tag with its attributes, whose values are checked where they are read. */
const TAG = /<\/?[\p{L}_$][^\s<>"'/]*(?:[^<>"']|"[^"]*"|'[^']*')*>/uy;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
/** Where a link leads: from behind the bracket to the blank or bracket that ends it. */
const DESTINATION = /\]\(\s*(?:<[^<>\r\n]*>|(?:[^\s()]|\([^\s()]*\))*)/y;
const LINE_ENDS = '\n\r';
/** By the letter it begins with: what is written but is no word. */
const NO_WORDS: Readonly<Record<string, RegExp>> = {
  '{': COMMENT,
  '<': TAG,
  '&': REFERENCE,
  ']': DESTINATION,
};
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;

/**
 * The words of a narrative file by the letters of the file alone: it knows the head, comments, tags and the
 * signs of Markdown, but not how these are put together. What a reader that does know loses is found by this.
 */
export function fileWords(text: string): readonly FileWord[] {
  const words: FileWord[] = [];
  let at = HEAD.exec(text)?.[0].length ?? 0;
  let begins = true;
  const pass = (sign: RegExp): number => {
    sign.lastIndex = at;
    return sign.exec(text)?.[0].length ?? 0;
  };
  while (at < text.length) {
    if (begins) {
      begins = false;
      at += pass(LINE_SIGNS);
      continue;
    }
    const letter = text[at]!;
    const passed = NO_WORDS[letter];
    if (LINE_ENDS.includes(letter)) {
      begins = true;
      at += 1;
    } else if (letter === '\\') at += /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? 2 : 1;
    else if (passed !== undefined) at += pass(passed) || 1;
    else {
      const length = pass(WORD);
      if (length > 0) words.push({ text: text.slice(at, at + length), from: at, to: at + length });
      at += length || lengthOf(text, at);
    }
  }
  return words;
}

/** Length of the letter at `at`: two where it takes a surrogate pair. */
const lengthOf = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
