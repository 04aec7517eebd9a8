import type { Language } from '../../language.ts';
import type { Alike } from './alike.ts';
import { pages as en } from './en/pages.ts';
import { pages as vi } from './vi/pages.ts';

export type PageWords = Alike<typeof vi>;

const PAGES: Readonly<Record<Language, PageWords>> = { vi, en };

/** What pages say around figures and texts of the report. */
export const pageWordsIn = (language: Language): PageWords => PAGES[language];
