import type { Lettering, Range } from '../profile.ts';

/** Lettering in the words of the rules; `range` where they allow more than one size. */
export const regular = (
  sizePt: number,
  letters: Lettering['letters'] = 'normal',
  range?: Range,
): Lettering => ({
  sizePt,
  weight: 'regular',
  style: 'upright',
  letters,
  ...(range === undefined ? {} : { sizeRangePt: range }),
});

export const bold = (
  sizePt: number,
  letters: Lettering['letters'] = 'normal',
  range?: Range,
): Lettering => ({ ...regular(sizePt, letters, range), weight: 'bold' });

export const italic = (sizePt: number, range?: Range): Lettering => ({
  ...regular(sizePt, 'normal', range),
  style: 'italic',
});

export const boldItalic = (sizePt: number, range?: Range): Lettering => ({
  ...italic(sizePt, range),
  weight: 'bold',
});
