import type { Nodes, PhrasingContent } from 'mdast';

import type { NarrativeElement, ProseRun } from '../model.ts';
import { OBJECT } from '../prose.ts';

export type Point = {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
};

/** A file of prose, and the components in it. */
export type ProseSource = {
  readonly file: string;
  readonly text: string;
  readonly section: string;
  readonly elements: ReadonlyMap<Nodes, NarrativeElement>;
};

/** Collects the text of inline nodes and, run by run, where it stands. */
export class ProseWriter {
  text = '';
  readonly runs: ProseRun[] = [];
  readonly elements: { readonly at: number; readonly element: NarrativeElement }[] = [];
  private readonly source: ProseSource;
  private next: Point = { line: 0, column: 0 };

  constructor(source: ProseSource) {
    this.source = source;
  }

  node(node: PhrasingContent): void {
    const start = node.position?.start;
    const end = node.position?.end.offset;
    switch (node.type) {
      case 'text':
        if (start !== undefined) this.copy(node.value, start, end);
        break;
      case 'inlineCode':
        if (start !== undefined)
          this.copy(node.value, this.codeStart(start, node.value), end, true);
        break;
      case 'break':
        if (start !== undefined) this.put('\n', start);
        break;
      case 'mdxJsxTextElement':
        if (start === undefined) break;
        if (node.children.length > 0) for (const child of node.children) this.node(child);
        else this.element(node, start);
        break;
      default:
        if ('children' in node) for (const child of node.children) this.node(child);
    }
  }

  private element(node: Nodes, start: Point): void {
    const element = this.source.elements.get(node);
    if (element !== undefined) this.elements.push({ at: this.text.length, element });
    this.put(OBJECT, start);
  }

  /**
   * Writes a value whose source, from `start` on, spells it out with escapes, character references,
   * folded lines or quotation signs between: what does not match is passed over. In code
   * nothing is a reference. Gives the offset behind.
   */
  copy(value: string, start: Point, end: number | undefined, isCode = false): number {
    const { text } = this.source;
    const cursor = new Cursor(text, start);
    const stop = end ?? text.length;
    let index = 0;
    while (index < value.length) {
      const reference = isCode ? undefined : referenceAt(text, cursor.offset);
      if (cursor.offset >= stop) {
        this.put(value[index]!, cursor);
        index += 1;
      } else if (reference !== undefined && isOneLetter(reference, value, index)) {
        index += this.copyReference(value, index, cursor, reference);
      } else if (isSameSign(text[cursor.offset]!, value[index]!, isCode)) {
        this.put(value[index]!, cursor);
        cursor.step(isBothLineEnds(text, cursor.offset) && value[index] !== '\r' ? 2 : 1);
        index += 1;
      } else cursor.step(1);
    }
    return cursor.offset;
  }

  /** Writes what a character reference stands for; gives its length in the value. */
  private copyReference(value: string, index: number, cursor: Cursor, reference: string): number {
    const { text } = this.source;
    const character = String.fromCodePoint(value.codePointAt(index)!);
    this.put(character, cursor);
    cursor.step(reference.length);
    const behind = index + character.length;
    // A few names stand for two letters.
    const hasSecond =
      value[behind] !== text[cursor.offset] &&
      value[behind + 1] === text[cursor.offset] &&
      !/[\s\\&]/.test(text[cursor.offset] ?? '&');
    if (!hasSecond) return character.length;
    this.put(value[behind]!, cursor);
    return character.length + 1;
  }

  private put(character: string, { line, column }: Point): void {
    if (line !== this.next.line || column !== this.next.column)
      this.runs.push({ at: this.text.length, line, column });
    this.text += character;
    this.next = { line, column: column + character.length };
  }

  private codeStart(start: Point, value: string): Point {
    const offset = this.source.text.indexOf(value, start.offset ?? 0);
    return offset < 0 ? start : forward(this.source.text, start, offset);
  }
}

/** A place in a text that moves on letter by letter. */
class Cursor implements Point {
  line: number;
  column: number;
  offset: number;
  readonly #text: string;

  constructor(text: string, { line, column, offset }: Point) {
    this.#text = text;
    this.line = line;
    this.column = column;
    this.offset = offset ?? text.length;
  }

  step(length: number): void {
    const text = this.#text;
    for (let done = 0; done < length; done += 1, this.offset += 1) {
      const isEnd = text[this.offset] === '\n' || isLoneReturn(text, this.offset);
      this.line += isEnd ? 1 : 0;
      this.column = isEnd ? 1 : this.column + 1;
    }
  }
}

const isBothLineEnds = (text: string, offset: number): boolean =>
  text[offset] === '\r' && text[offset + 1] === '\n';
const isLoneReturn = (text: string, offset: number): boolean =>
  text[offset] === '\r' && text[offset + 1] !== '\n';

/** Whether a sign of the source is one of the value: itself, or an end of line however it is told. */
const isSameSign = (written: string, sign: string, isCode: boolean): boolean =>
  written === sign || (/[\n\r]/.test(written) && (sign === '\n' || (isCode && sign === ' ')));

/** References that stand for a letter whatever follows, also where that letter begins another. */
const ALWAYS_ONE = /^&(?:#|amp;)/i;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/y;

function referenceAt(text: string, offset: number): string | undefined {
  if (text[offset] !== '&') return undefined;
  REFERENCE.lastIndex = offset;
  return REFERENCE.exec(text)?.[0];
}

/** Whether what looks like a reference is one, not a text that the value has as it is. */
const isOneLetter = (reference: string, value: string, index: number): boolean =>
  ALWAYS_ONE.test(reference) || !value.startsWith(reference, index);

/** The point at a later offset of the text. */
export function forward(text: string, from: Point, offset: number): Point {
  const passed = text.slice(from.offset ?? 0, offset);
  const lines = passed.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: from.line + lines.length - 1,
    column: lines.length === 1 ? from.column + passed.length : last.length + 1,
    offset,
  };
}
