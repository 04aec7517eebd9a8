/**
 * Parts words into as few lines as hold them, of about the same length, for a heading set in the middle.
 * @param capacity letters that a line holds; a longer word has a line of its own.
 */
export function balancedLines(text: string, capacity: number): readonly string[] {
  const words = text.split(/ +/).filter((word) => word !== '');
  const least = fill(words, capacity);
  for (let narrow = Math.ceil(text.length / least.length); narrow < capacity; narrow += 1) {
    const lines = fill(words, narrow);
    if (lines.length === least.length) return lines;
  }
  return least;
}

function fill(words: readonly string[], capacity: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= capacity) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
