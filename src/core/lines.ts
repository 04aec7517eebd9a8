/** The lines of a text by number, 1-based, parted by `\r\n`, `\n` or `\r`; looked for as far as asked. */
export class Lines {
  readonly #text: string;
  readonly #starts = [0];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Index of a line's first letter in the text; undefined when there is no such line. */
  start(line: number): number | undefined {
    const text = this.#text;
    while (this.#starts.length < line && this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      this.#at += 1;
      if (code === NEWLINE || (code === RETURN && text.charCodeAt(this.#at) !== NEWLINE))
        this.#starts.push(this.#at);
    }
    return this.#starts[line - 1];
  }

  /** Line and column, both from 1, of the letter at an index. */
  at(index: number): { readonly line: number; readonly column: number } {
    while (this.#starts.at(-1)! <= index && this.start(this.#starts.length + 1) !== undefined);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - this.#starts[low]! + 1 };
  }

  /** A line without its end; undefined when there is no such line. */
  text(line: number): string | undefined {
    const start = this.start(line);
    return start === undefined
      ? undefined
      : this.#text.slice(start, this.start(line + 1)).replace(/[\r\n]+$/, '');
  }
}

const NEWLINE = 10;
const RETURN = 13;
