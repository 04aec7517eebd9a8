import { fold } from '../fold.ts';
import { nearest } from '../nearest.ts';
import { nameKey } from '../schema/value-words.ts';

/** What a text in a column of codes stands for. */
export type NameReading =
  | { readonly kind: 'code'; readonly code: string }
  /** Two records or more bear that name. */
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown'; readonly near: NearName | undefined };

export type NearName = { readonly name: string; readonly code: string };

/** What the cells of a column of codes are read against; `lenient` takes whatever is written for a code. */
export type NamesOf = ((target: string) => Names | undefined) | 'lenient';

type Named = { readonly id: string; readonly names: readonly string[] };

/** The codes of one kind of record and the names that people write in their stead. */
export class Names {
  /** What one record is called, and where records stand: «địa bàn», «areas.csv». */
  readonly noun: string;
  readonly file: string;
  readonly #codes: ReadonlySet<string>;
  readonly #exact = new Map<string, ReadonlySet<string>>();
  readonly #folded = new Map<string, ReadonlySet<string>>();

  /** `codes` are all that are written, also of records with a fault of their own. */
  constructor(
    { noun, file }: { readonly noun: string; readonly file: string },
    codes: ReadonlySet<string>,
    records: readonly Named[],
  ) {
    this.noun = noun;
    this.file = file;
    this.#codes = codes;
    for (const code of codes) add(this.#folded, nameKey(code), code);
    for (const { id, names } of records)
      for (const name of names) {
        add(this.#exact, name, id);
        add(this.#folded, nameKey(name), id);
      }
  }

  read(text: string): NameReading {
    if (this.#codes.has(text)) return { kind: 'code', code: text };
    const found = this.#exact.get(text) ?? this.#folded.get(nameKey(text));
    const [code, ...others] = found ?? [];
    if (code === undefined) return { kind: 'unknown', near: this.#near(text) };
    return others.length === 0
      ? { kind: 'code', code }
      : { kind: 'several', codes: [code, ...others] };
  }

  /** What may be meant: a name or a code that is spelt much alike, or alike but for its marks. */
  #near(text: string): NearName | undefined {
    const known = [...this.#exact.keys(), ...this.#codes];
    const bare = fold(text);
    const name = known.find((other) => fold(other) === bare) ?? nearest(text, known);
    if (name === undefined) return undefined;
    const [code = name, ...others] = this.#exact.get(name) ?? [];
    return others.length > 0 ? undefined : { name, code };
  }
}

function add(all: Map<string, ReadonlySet<string>>, name: string, id: string): void {
  const known = all.get(name);
  all.set(name, known === undefined ? new Set([id]) : new Set([...known, id]));
}
