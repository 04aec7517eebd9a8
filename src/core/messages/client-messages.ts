import type { Alike } from './alike.ts';
import { client as en } from './en/client.ts';
import { client as vi } from './vi/client.ts';

export type ClientMessages = Alike<typeof vi>;

/** What scripts say on a page, by the `lang` of its root. */
export const clientMessagesIn = (lang: string): ClientMessages => (lang === 'en' ? en : vi);
