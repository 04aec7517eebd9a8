import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Cell, Column } from './cells.ts';
import type { CsvFile } from './csv.ts';

/** Remembers the keys of the rows of one table and names the first row when one comes again. */
export class KeyRegister {
  readonly #csv: CsvFile;
  readonly #columns: readonly Column[];
  readonly #groups: readonly Group[];
  /** Positions of the figures by which rows of one key may differ; none where they may not. */
  readonly #figures: readonly number[];
  /** Positions of the columns that such rows must be alike in. */
  readonly #alike: readonly number[];
  /** How many rows of a key there were, by the line of the first, where there were several. */
  readonly #counts = new Map<number, number>();
  /** Which of the rows of its key the last record is that was kept beside another; else undefined. */
  nth: number | undefined;

  constructor(schema: TableSchema, csv: CsvFile, columns: readonly Column[]) {
    this.#csv = csv;
    this.#columns = columns;
    const { keepsFigures } = schema;
    const positions = (isMeant: (column: Column) => boolean): readonly number[] =>
      columns.flatMap((column, at) => (isMeant(column) ? [at] : []));
    this.#figures = positions(({ isFigure }) => keepsFigures !== undefined && isFigure);
    this.#alike = positions(({ name }) => keepsFigures?.includes(name) === true);
    const groups = [
      schema.key,
      ...schema.unique.filter((name) => schema.key.join() !== name).map((name) => [name]),
    ];
    this.#groups = groups.map((names) => {
      const members = names.map((name) => columns.findIndex((column) => column.name === name));
      return {
        members,
        first: members.length === 1 ? new SingleKeys(members[0]!) : new JoinedKeys(members),
      };
    });
  }

  /**
   * What is wrong with the keys of the record on `line`, its cells in the order of the columns; an
   * equal row twice only warns.
   */
  check(line: number, cells: readonly Cell[]): readonly Diagnostic[] {
    let found: Diagnostic[] | undefined;
    this.nth = undefined;
    for (const group of this.#groups) {
      const first = group.first.lineOf(line, cells);
      if (first === line) continue;
      if (this.#differs(first, cells)) this.nth = this.#count(first);
      else (found ??= []).push(this.#repeated(group, line, first, cells));
    }
    return found ?? NOTHING;
  }

  /** Whether the record is kept beside the one on line `first`: it has another figure, and is alike else. */
  #differs(first: number, cells: readonly Cell[]): boolean {
    const isAlike = (at: number): boolean => this.#isAlike(at, first, cells);
    return !this.#figures.every(isAlike) && this.#alike.every(isAlike);
  }

  #isAlike(at: number, first: number, cells: readonly Cell[]): boolean {
    const { index } = this.#columns[at]!;
    return (
      index < 0 || this.#columns[at]!.cell(this.#csv.cell(first, index)).text === cells[at]!.text
    );
  }

  #count(first: number): number {
    const count = (this.#counts.get(first) ?? 1) + 1;
    this.#counts.set(first, count);
    return count;
  }

  #repeated({ members }: Group, line: number, first: number, cells: readonly Cell[]): Diagnostic {
    const named = members
      .flatMap((at) =>
        this.#columns[at]!.index < 0 ? [] : [`${this.#columns[at]!.name} «${cells[at]!.text}»`],
      )
      .join(', ');
    const index = this.#columns[members[0]!]!.index;
    const places = [
      this.#csv.place(line, index),
      { cause: this.#csv.place(first, index) },
    ] as const;
    return members.length > 1 && this.#columns.every((_, at) => this.#isAlike(at, first, cells))
      ? diagnostic(
          'TK109',
          `Dòng lặp lại y nguyên dòng ${this.#csv.shownLine(first)} (${named}); chỉ dùng một.`,
          ...places,
        )
      : diagnostic(
          'TK108',
          `Dòng trùng ${named} với dòng ${this.#csv.shownLine(first)}.`,
          ...places,
        );
  }
}

const NOTHING: readonly Diagnostic[] = [];

/** Columns that together name a row, as positions among the columns. */
type Group = { readonly members: readonly number[]; readonly first: Keys };

type Keys = {
  /** Line of the first record with the same key: this record's own when there was none before. */
  readonly lineOf: (line: number, cells: readonly Cell[]) => number;
};

class SingleKeys implements Keys {
  readonly #member: number;
  readonly #lines = new Map<string, number>();

  constructor(member: number) {
    this.#member = member;
  }

  lineOf(line: number, cells: readonly Cell[]): number {
    // Ids become addresses, and some disks do not tell capitals from small letters.
    const key = cells[this.#member]!.text.toLowerCase();
    const first = this.#lines.get(key);
    if (first === undefined) this.#lines.set(key, line);
    return first ?? line;
  }
}

/**
 * Keys of several cells, by the number each text has in its column: a million keys as joined texts
 * would take more room than the rows themselves.
 */
class JoinedKeys implements Keys {
  readonly #members: readonly number[];
  /** The numbers of the record looked up, then those of every record with a key of its own, one after the other. */
  #numbers: Uint32Array;
  /** By key: the line of its record. */
  #lines: Uint32Array;
  /** Keys by their hash, from 1; 0 where there is none. Never more than half full. */
  #slots: Uint32Array;
  #count = 0;

  constructor(members: readonly number[]) {
    this.#members = members;
    this.#lines = new Uint32Array(FIRST_ROOM);
    this.#numbers = new Uint32Array(FIRST_ROOM * members.length);
    this.#slots = new Uint32Array(FIRST_ROOM * 2);
  }

  lineOf(line: number, cells: readonly Cell[]): number {
    const members = this.#members;
    const numbers = this.#numbers;
    const width = members.length;
    for (let at = 0; at < width; at += 1) numbers[at] = cells[members[at]!]!.number;
    const slot = this.#slotOf(0);
    const known = this.#slots[slot]!;
    if (known !== 0) return this.#lines[known]!;
    this.#count += 1;
    this.#slots[slot] = this.#count;
    this.#lines[this.#count] = line;
    for (let at = 0; at < width; at += 1) numbers[this.#count * width + at] = numbers[at]!;
    if (this.#count + 1 === this.#lines.length) this.#grow();
    return line;
  }

  /** Where a key with the numbers of this one stands, or would stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = this.#hash(key) & last;
    while (slots[slot] !== 0 && !this.#isSame(key, slots[slot]!)) slot = (slot + 1) & last;
    return slot;
  }

  #hash(key: number): number {
    const numbers = this.#numbers;
    const width = this.#members.length;
    let hash = 0;
    for (let at = key * width; at < (key + 1) * width; at += 1) {
      hash = Math.imul(hash ^ numbers[at]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #isSame(a: number, b: number): boolean {
    const numbers = this.#numbers;
    const width = this.#members.length;
    for (let at = 0; at < width; at += 1)
      if (numbers[a * width + at] !== numbers[b * width + at]) return false;
    return true;
  }

  #grow(): void {
    const room = this.#lines.length * 2;
    this.#lines = enlarged(this.#lines, room);
    this.#numbers = enlarged(this.#numbers, room * this.#members.length);
    this.#slots = new Uint32Array(room * 2);
    for (let key = 1; key <= this.#count; key += 1) this.#slots[this.#slotOf(key)] = key;
  }
}

const FIRST_ROOM = 64;

function enlarged(old: Uint32Array, length: number): Uint32Array {
  const next = new Uint32Array(length);
  next.set(old);
  return next;
}
