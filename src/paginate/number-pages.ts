import type { LaidPart, SourcePart } from './in-page/laid-out.ts';

export type NumberedPart = {
  /** Printed number of each page. */
  readonly numbers: readonly number[];
};

/**
 * Printed page numbers: they run on from part to part and begin again at 1 where a series begins.
 * Empty pages bear none and are not counted, so that every variant of an edition has the same
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
 * How the pages of a variant follow each other: where a back page lies, and where an empty page stands
 * before a part. `opening`: which parts must begin on a right-hand page.
 */
export function imposePages(
  parts: readonly SourcePart[],
  laid: readonly LaidPart[],
  opening: 'book' | 'asked' | 'none',
): readonly { readonly blankBefore: boolean; readonly firstIsBack: boolean }[] {
  let leaves = 0;
  return laid.map(({ pages }, index) => {
    const opens = parts[index]?.opens ?? 'page';
    const wanted =
      opening === 'none' ? false : opens === 'right' || (opening === 'book' && opens === 'page');
    const blankBefore = wanted && leaves % 2 === 1;
    if (blankBefore) leaves += 1;
    const firstIsBack = leaves % 2 === 1;
    leaves += pages.length;
    return { blankBefore, firstIsBack };
  });
}
