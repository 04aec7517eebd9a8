import { PROFILE_FAMILIES, PROFILES, type ProfileFamily, type ProfileId } from './vocabulary.ts';

/** Both days count; a guideline that nothing has replaced has no last day. */
export type Term = { readonly from: string; readonly to?: string };

/** The days on which papers follow each profile, as ISO dates. */
export const PROFILE_TERMS: Readonly<Record<ProfileId, Term>> = {
  // Hướng dẫn 05-HD/VPTW, ngày 27/5/2026, thay Hướng dẫn 36-HD/VPTW, ngày 03/4/2018.
  'party-hd05-2026': { from: '2026-05-27' },
  'party-hd36-2018': { from: '2018-04-03', to: '2026-05-26' },
  // Nghị định 30/2020/NĐ-CP, Điều 37: in force on the day it was signed. No replacement was found.
  'state-nd30-2020': { from: '2020-03-05' },
};

/** Whether a profile holds on an ISO date. */
export function holdsOn(profile: ProfileId, date: string): boolean {
  const { from, to } = PROFILE_TERMS[profile];
  return from <= date && (to === undefined || date <= to);
}

/** The newest profile of a family that holds on a date; before the first of them, that first one. */
export function profileOn(family: ProfileFamily, date: string): ProfileId {
  const [newest, ...older] = PROFILES.filter((one) => PROFILE_FAMILIES[one] === family).sort(
    (a, b) => (PROFILE_TERMS[a].from < PROFILE_TERMS[b].from ? 1 : -1),
  );
  if (newest === undefined) throw new Error(`no profile of family ${family}`);
  return [newest, ...older].find((one) => holdsOn(one, date)) ?? older.at(-1) ?? newest;
}
