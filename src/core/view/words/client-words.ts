import type { Alike } from './alike.ts';
import { client as en } from './en/client.ts';
import { client as vi } from './vi/client.ts';

export type ClientWords = Alike<typeof vi>;

/** What scripts say on a page, by the `lang` of its root. */
export const clientWordsIn = (lang: string): ClientWords => (lang === 'en' ? en : vi);
