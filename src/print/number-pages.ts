import type { LaidPart, SourcePart } from './in-page/laid-out.ts';

export type NumberedPart = {
  /** Printed number of each page. */
  readonly numbers: readonly number[];
};

/**
 * Printed page numbers: they run on from part to part and begin again at 1 where a series begins.
 * Empty pages bear none and are not counted, so that every finish of an edition has the same
 * numbers.
 */
export function numberPages(
  parts: readonly SourcePart[],
  laid: readonly LaidPart[],
): readonly NumberedPart[] {
  let next = 1;
  return laid.map(({ pages }, index) => {
    if ((parts[index]?.series ?? '') !== '') next = 1;
    const numbers = pages.map(() => next++);
    return { numbers };
  });
}

/** Printed page number of every element id. */
export function pageOfIds(
  laid: readonly LaidPart[],
  numbered: readonly NumberedPart[],
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [index, { anchors }] of laid.entries()) {
    for (const { id, page } of anchors) found[id] ??= numbered[index]?.numbers[page] ?? 0;
  }
  return found;
}

/**
 * How the pages of a finish follow each other: where a back page lies, and where an empty page stands
 * before a part. `opening`: which parts must begin on a right-hand page.
 */
export function imposePages(
  parts: readonly SourcePart[],
  laid: readonly LaidPart[],
  opening: 'book' | 'asked' | 'none',
): readonly { readonly blankBefore: boolean; readonly firstIsBack: boolean }[] {
  let sheets = 0;
  return laid.map(({ pages }, index) => {
    const opens = parts[index]?.opens ?? 'page';
    const wanted =
      opening === 'none' ? false : opens === 'right' || (opening === 'book' && opens === 'page');
    const blankBefore = wanted && sheets % 2 === 1;
    if (blankBefore) sheets += 1;
    const firstIsBack = sheets % 2 === 1;
    sheets += pages.length;
    return { blankBefore, firstIsBack };
  });
}
