import type { Audience } from '../core/schema/vocabulary.ts';

/** Who the pages of the registers are for; every other page is public. Each page says so in its head and passes it to its frame. */
export const AUDIENCE = {
  institutionalisation: 'public',
  contributions: 'internal',
  comments: 'internal',
  progress: 'internal',
  requirements: 'internal',
  dossier: 'internal',
} as const satisfies Record<string, Audience>;
