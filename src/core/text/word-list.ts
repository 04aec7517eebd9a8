/**
 * The entries of a word list: one a line, white space round it left out, lines that begin with `#`
 * are notes. Lists are written in the order of their code points; where one entry begins another,
 * the readers of lists take the longer, so the order means nothing.
 */
export const wordList = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The entries of a list of pairs, `left = right` a line. */
export const pairList = (text: string): readonly (readonly [left: string, right: string])[] =>
  wordList(text).map((line) => {
    const [left = '', right = ''] = line.split(' = ');
    return [left, right];
  });
