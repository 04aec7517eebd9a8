import type { FormatProfile } from './profile.ts';
import { partyHd05 } from './profiles/party-hd05-2026.ts';

/** The format rules the tool knows, by id. */
const PROFILES: readonly FormatProfile[] = [partyHd05];

export const profileOf = (id: string): FormatProfile | undefined => PROFILES.find((profile) => profile.id === id);
export const PROFILE_IDS: readonly string[] = PROFILES.map(({ id }) => id);
