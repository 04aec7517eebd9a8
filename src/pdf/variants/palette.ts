/** Percent of cyan, magenta, yellow, black. */
type CmykPercent = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** By colour as it stands in styles, `da251d`: six digits, small letters. */
export type Palette = ReadonlyMap<string, CmykPercent>;

/**
 * Colours whose inks are chosen, not computed: clean separations of two or three inks where the
 * profile's table would add a trace of a fourth. The flag's red and yellow are pure inks by custom
 * of the trade; no rule was found that fixes them.
 */
export const PALETTE: Palette = new Map<string, CmykPercent>([
  ['da251d', [0, 100, 100, 0]],
  ['ff0000', [0, 100, 100, 0]],
  ['ffff00', [0, 0, 100, 0]],
  ['0b5d66', [85, 35, 40, 35]],
  ['a8481f', [20, 75, 100, 20]],
  ['5b4a9c', [75, 75, 0, 0]],
  ['3f7a2a', [75, 20, 100, 25]],
  ['8a6a00', [35, 45, 100, 30]],
]);
