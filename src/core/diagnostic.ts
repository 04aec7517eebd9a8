import { compareText } from './compare-text.ts';
/**
 * Problems are values: every stage returns them, one place sorts and prints them,
 * and the exit code is decided once.
 */

import { CODES, type DiagnosticCode, type Severity } from './diagnostic-codes.ts';
import { comparePlaces, type Place, placeText } from './place.ts';

export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What was found and what was expected, in Vietnamese, one sentence. */
  readonly message: string;
  /** How to mend it, in Vietnamese. */
  readonly hint: string;
  readonly place: Place;
  /** The other side of a conflict, for instance the first of two duplicates. */
  readonly cause?: Place;
  /** Findings of one cause in one file, told once or a few times; who collects them fills `also`. */
  readonly like?: Likeness;
  /** The other places of the same cause: how many there are, and the first of them. */
  readonly also?: { readonly count: number; readonly places: readonly Place[] };
};

/** Equal `cause` in one file is one cause; `most` findings of it are told one by one. */
export type Likeness = { readonly cause: string; readonly most: number };

/** Makes a diagnostic; severity and hint come from the code table unless the case knows better. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  place: Place,
  more: {
    readonly hint?: string;
    readonly cause?: Place;
    readonly severity?: Severity;
    readonly like?: Likeness;
  } = {},
): Diagnostic {
  const entry = CODES[code];
  return {
    code,
    severity: more.severity ?? entry.severity,
    message,
    hint: more.hint ?? entry.hint,
    place,
    ...(more.cause === undefined ? {} : { cause: more.cause }),
    ...(more.like === undefined ? {} : { like: more.like }),
  };
}

/** By place, then code; equal entries appear once. */
export function sortDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...all].sort(
    (a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code),
  );
  const said = new Set<string>();
  return sorted.filter(({ code, message, place }) => {
    const key = `${code} ${placeText(place)} ${message}`;
    return said.size < said.add(key).size;
  });
}

export const hasErrors = (all: readonly Diagnostic[]): boolean =>
  all.some((entry) => entry.severity === 'error');

export type { Place, Severity };
