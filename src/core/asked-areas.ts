import { wasInForce } from './in-force.ts';
import type { Area, Contribution } from './model.ts';

/** Areas of province level whose bounds were in force on a whole ISO date. */
export const provincesOn = (areas: readonly Area[], day: string): readonly Area[] =>
  areas.filter((area) => area.level === 'province' && wasInForce(area, day));

/**
 * Provinces without a row, by the bounds of the day the first province was asked; `asOf` stands in
 * where no row says when. A register without provinces asks none, and none is missed.
 */
export function unaskedProvinces(
  contributions: readonly Contribution[],
  areas: readonly Area[],
  asOf: string,
): readonly Area[] {
  const provinces = contributions.filter(({ kind }) => kind === 'province');
  if (provinces.length === 0) return [];
  const days = provinces.flatMap(({ asked_on: day }) => day ?? []);
  // biome-ignore lint/complexity/useMathMinMax: days are texts.
  const first = days.length === 0 ? asOf : days.reduce((a, b) => (b < a ? b : a));
  const named = new Set(provinces.map(({ area }) => area));
  return provincesOn(areas, first).filter(({ id }) => !named.has(id));
}
