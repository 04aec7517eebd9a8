import type { Language } from '../language.ts';
import type { Alike } from './alike.ts';
import { pages as en } from './en/pages.ts';
import { pages as vi } from './vi/pages.ts';

export type PageMessages = Alike<typeof vi>;

const PAGES: Readonly<Record<Language, PageMessages>> = { vi, en };

/** What pages say around figures and texts of the report. */
export const pageMessagesIn = (language: Language): PageMessages => PAGES[language];
