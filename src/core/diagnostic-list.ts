import { type Diagnostic, diagnostic, type Likeness, type Place } from './diagnostic.ts';
import { CODES, type DiagnosticCode } from './diagnostic-codes.ts';

/** A file may be wrong in one way in a million rows; nobody reads on beyond these. */
const MOST_OF_A_KIND = 200;
/** Of one cause, the places named beside those that are told; the others are counted. */
const MOST_PLACES = 1000;

/**
 * Collects diagnostics, of one code in one file only the first few hundred. How many more there
 * are is told in one more, at the place of the first that is left out.
 */
export class DiagnosticList {
  readonly #shown: Diagnostic[] = [];
  readonly #kinds = new Map<string, Kind>();
  readonly #causes = new Map<string, Cause>();

  push(...all: readonly Diagnostic[]): void {
    for (const one of all) {
      if (one.like === undefined) this.add(one.code, one.place.file, () => one);
      else this.#addLike(one, one.like);
    }
  }

  /** For what is dear to put in words: `make` is called only for what will be shown, and for errors among warnings. */
  add(code: DiagnosticCode, file: string, make: () => Diagnostic): void {
    const key = `${code} ${file}`;
    const kind = this.#kinds.get(key) ?? { count: 0, first: undefined };
    if (kind.count === 0) this.#kinds.set(key, kind);
    kind.count += 1;
    if (kind.count <= MOST_OF_A_KIND) this.#shown.push(make());
    else if (kind.first?.severity !== 'error') kind.first = worse(kind.first, make());
  }

  /** Where as many findings of its cause as are told one by one are shown, its place is noted with the last of them. */
  #addLike(one: Diagnostic, { cause, most }: Likeness): void {
    const key = `${one.code} ${one.place.file} ${cause}`;
    const known = this.#causes.get(key) ?? { shown: 0, last: 0, count: 0, places: [] };
    if (known.shown < most) {
      const last = this.#shown.length;
      this.add(one.code, one.place.file, () => one);
      if (this.#shown.length === last) return;
      this.#causes.set(key, { ...known, shown: known.shown + 1, last });
      return;
    }
    known.count += 1;
    if (known.places.length < MOST_PLACES) known.places.push(one.place);
  }

  get all(): readonly Diagnostic[] {
    const also = new Map(
      [...this.#causes.values()].flatMap(({ last, count, places }) =>
        count === 0 ? [] : [[last, { count, places }] as const],
      ),
    );
    return [
      ...this.#shown.map((one, at) => {
        const more = also.get(at);
        return more === undefined ? one : { ...one, also: more };
      }),
      ...[...this.#kinds.values()].flatMap(({ count, first }) =>
        first === undefined ? [] : [tellMore(count - MOST_OF_A_KIND, first)],
      ),
    ];
  }
}

/** Findings of one cause: how many are shown, where the last of them stands in the list, and the places of the others. */
type Cause = { shown: number; last: number; count: number; readonly places: Place[] };

/** What is left out: how many there are of it in all, and the first, or the first error. */
type Kind = { count: number; first: Diagnostic | undefined };

const worse = (known: Diagnostic | undefined, next: Diagnostic): Diagnostic =>
  known === undefined || next.severity === 'error' ? next : known;

const tellMore = (count: number, { code, severity, place }: Diagnostic): Diagnostic =>
  diagnostic(
    'TK118',
    `Còn ${count} chỗ nữa như vậy trong tệp này (${code}: ${CODES[code].title}).`,
    place,
    { severity },
  );
