import type { Language } from '../../language.ts';
import type { Alike } from './alike.ts';
import { labels as enLabels } from './en/labels.ts';
import { sentences as enSentences } from './en/sentences.ts';
import { labels as viLabels } from './vi/labels.ts';
import { sentences as viSentences } from './vi/sentences.ts';

const VI = { labels: viLabels, sentences: viSentences };

export type Words = Alike<typeof VI>;

const WORDS: Readonly<Record<Language, Words>> = {
  vi: VI,
  en: { labels: enLabels, sentences: enSentences },
};

/** What figures and verdicts are told in. */
export const wordsIn = (language: Language): Words => WORDS[language];
