import type { ProfileId } from '../core/schema/vocabulary.ts';
import type { FormatProfile } from './profile.ts';
import { partyHd05 } from './profiles/party-hd05-2026.ts';

/** The format rules of every profile a review can name. */
export const PROFILE_RULES: Readonly<Record<ProfileId, FormatProfile>> = {
  'party-hd05-2026': partyHd05,
};
