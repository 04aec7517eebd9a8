import type { ProfileId } from '../core/schema/vocabulary.ts';
import type { FormatProfile } from './profile.ts';
import { partyHd05 } from './profiles/party-hd05-2026.ts';
import { partyHd36 } from './profiles/party-hd36-2018.ts';
import { stateNd30 } from './profiles/state-nd30-2020.ts';

/** The format rules of every profile a review can name. */
export const PROFILE_RULES: Readonly<Record<ProfileId, FormatProfile>> = {
  'party-hd05-2026': partyHd05,
  'party-hd36-2018': partyHd36,
  'state-nd30-2020': stateNd30,
};
