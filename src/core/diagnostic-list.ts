import { type Diagnostic, diagnostic } from './diagnostic.ts';
import { CODES, type DiagnosticCode } from './diagnostic-codes.ts';

/** A file may be wrong in one way in a million rows; nobody reads on beyond these. */
const MOST_OF_A_KIND = 200;

/**
 * Collects diagnostics, of one code in one file only the first few hundred. How many more there
 * are is told in one more, at the place of the first that is left out.
 */
export class DiagnosticList {
  readonly #shown: Diagnostic[] = [];
  readonly #kinds = new Map<string, Kind>();

  push(...all: readonly Diagnostic[]): void {
    for (const one of all) this.add(one.code, one.place.file, () => one);
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

  get all(): readonly Diagnostic[] {
    return [
      ...this.#shown,
      ...[...this.#kinds.values()].flatMap(({ count, first }) =>
        first === undefined ? [] : [tellMore(count - MOST_OF_A_KIND, first)],
      ),
    ];
  }
}

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
