import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Column } from './cells.ts';
import type { CsvFile } from './csv.ts';

/** Remembers the keys of the rows of one table and names the first row when one comes again. */
export class KeyRegister {
  readonly #csv: CsvFile;
  readonly #columns: readonly Column[];
  readonly #groups: readonly Group[];

  constructor(schema: TableSchema, csv: CsvFile, columns: readonly Column[]) {
    this.#csv = csv;
    this.#columns = columns;
    const groups = [schema.key, ...schema.unique.filter((name) => schema.key.join() !== name).map((name) => [name])];
    this.#groups = groups.map((names) => {
      const members = names.map((name) => columns.findIndex((column) => column.name === name));
      return { members, first: members.length === 1 ? new SingleKeys(members[0]!) : new JoinedKeys(members) };
    });
  }

  /** What is wrong with the keys of the record on `line`, its cells as understood, in the order of the columns; an equal row twice only warns. */
  check(line: number, texts: readonly string[]): readonly Diagnostic[] {
    let found: Diagnostic[] | undefined;
    for (const group of this.#groups) {
      const first = group.first.lineOf(line, texts);
      if (first !== line) (found ??= []).push(this.#repeated(group, line, first, texts));
    }
    return found ?? NOTHING;
  }

  #repeated({ members }: Group, line: number, first: number, texts: readonly string[]): Diagnostic {
    const named = members.flatMap((at) => (this.#columns[at]!.index < 0 ? [] : [`${this.#columns[at]!.name} «${texts[at]}»`])).join(', ');
    const index = this.#columns[members[0]!]!.index;
    const places = [this.#csv.place(line, index), { cause: this.#csv.place(first, index) }] as const;
    return members.length > 1 && this.#columns.every((column, at) => column.index < 0 || this.#understood(first, column) === texts[at])
      ? diagnostic('TK109', `Dòng lặp lại y nguyên dòng ${first} (${named}); chỉ dùng một.`, ...places)
      : diagnostic('TK108', `Dòng trùng ${named} với dòng ${first}.`, ...places);
  }

  /** What an earlier record says in a column, figures as they are written. */
  #understood(line: number, { index, isFigure, read }: Column): string {
    const text = this.#csv.cell(line, index).trim();
    const reading = isFigure ? undefined : read(text);
    return (reading?.ok === true ? reading.understood : undefined) ?? text;
  }
}

const NOTHING: readonly Diagnostic[] = [];

/** Columns that together name a row, as positions among the columns. */
type Group = { readonly members: readonly number[]; readonly first: Keys };

type Keys = {
  /** Line of the first record with the same key: this record's own when there was none before. */
  readonly lineOf: (line: number, texts: readonly string[]) => number;
};

class SingleKeys implements Keys {
  readonly #member: number;
  readonly #lines = new Map<string, number>();

  constructor(member: number) {
    this.#member = member;
  }

  lineOf(line: number, texts: readonly string[]): number {
    // Ids become addresses, and some disks do not tell capitals from small letters.
    const key = texts[this.#member]!.toLowerCase();
    const first = this.#lines.get(key);
    if (first === undefined) this.#lines.set(key, line);
    return first ?? line;
  }
}

/**
 * Keys of several cells, by the number each text has in its column: a table of a million keys as
 * joined texts would take more room than the rows themselves.
 */
class JoinedKeys implements Keys {
  readonly #members: readonly number[];
  readonly #numbers: readonly Map<string, number>[];
  /** The numbers of the record looked up, then those of every record with a key of its own, one after the other. */
  #known: Uint32Array;
  #lines: Uint32Array;
  /** Where in `#lines` a key stands, by its hash; 0 where there is none. Never more than half full. */
  #slots: Uint32Array;
  #count = 0;

  constructor(members: readonly number[]) {
    this.#members = members;
    this.#numbers = members.map(() => new Map());
    this.#lines = new Uint32Array(FIRST_ROOM);
    this.#known = new Uint32Array(FIRST_ROOM * members.length);
    this.#slots = new Uint32Array(FIRST_ROOM * 2);
  }

  lineOf(line: number, texts: readonly string[]): number {
    this.#number(texts);
    let slot = this.#hash(0) & (this.#slots.length - 1);
    for (let at = this.#slots[slot]!; at !== 0; at = this.#slots[slot]!) {
      if (this.#isSame(at)) return this.#lines[at]!;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#count += 1;
    this.#slots[slot] = this.#count;
    this.#lines[this.#count] = line;
    this.#known.copyWithin(this.#count * this.#members.length, 0, this.#members.length);
    if (this.#count + 1 === this.#lines.length) this.#grow();
    return line;
  }

  #number(texts: readonly string[]): void {
    for (let at = 0; at < this.#members.length; at += 1) {
      const numbers = this.#numbers[at]!;
      const text = texts[this.#members[at]!]!;
      let number = numbers.get(text);
      if (number === undefined) numbers.set(text, (number = numbers.size));
      this.#known[at] = number;
    }
  }

  #hash(key: number): number {
    const width = this.#members.length;
    let hash = 0;
    for (let at = key * width; at < (key + 1) * width; at += 1) {
      hash = Math.imul(hash ^ this.#known[at]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #isSame(key: number): boolean {
    const width = this.#members.length;
    for (let at = 0; at < width; at += 1) if (this.#known[at] !== this.#known[key * width + at]) return false;
    return true;
  }

  #grow(): void {
    const room = this.#lines.length * 2;
    this.#lines = enlarged(this.#lines, room);
    this.#known = enlarged(this.#known, room * this.#members.length);
    this.#slots = new Uint32Array(room * 2);
    for (let key = 1; key <= this.#count; key += 1) {
      let slot = this.#hash(key) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = key;
    }
  }
}

const FIRST_ROOM = 64;

function enlarged(old: Uint32Array, length: number): Uint32Array {
  const next = new Uint32Array(length);
  next.set(old);
  return next;
}
