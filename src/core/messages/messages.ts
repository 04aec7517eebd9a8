import type { Language } from '../language.ts';
import type { Alike } from './alike.ts';
import { labels as enLabels } from './en/labels.ts';
import { sentences as enSentences } from './en/sentences.ts';
import { labels as viLabels } from './vi/labels.ts';
import { sentences as viSentences } from './vi/sentences.ts';

const VI = { labels: viLabels, sentences: viSentences };

export type Messages = Alike<typeof VI>;

const MESSAGES: Readonly<Record<Language, Messages>> = {
  vi: VI,
  en: { labels: enLabels, sentences: enSentences },
};

/** What figures and verdicts are told in. */
export const messagesIn = (language: Language): Messages => MESSAGES[language];
