import { type Language, REPORT_LANGUAGE } from '../core/language.ts';
import { type PageWords, pageWordsIn } from '../core/view/words/page-words.ts';
import { type Words, wordsIn } from '../core/view/words/words.ts';
import { languageOf, type routes, routesIn } from './routes.ts';

/** What a page speaks, says and leads to. */
export type Voice = {
  readonly language: Language;
  readonly routes: typeof routes;
  readonly words: Words & PageWords;
  /** The `lang` of elements that hold the report's own words; nothing where the page speaks its language. */
  readonly ofReport: Language | undefined;
  /** The `hreflang` of links to what exists in the report's language alone. */
  readonly toReport: Language | undefined;
};

const voice = (language: Language): Voice => {
  const other = language === REPORT_LANGUAGE ? undefined : REPORT_LANGUAGE;
  return {
    language,
    routes: routesIn(language),
    words: { ...wordsIn(language), ...pageWordsIn(language) },
    ofReport: other,
    toReport: other,
  };
};
export const VOICES: Readonly<Record<Language, Voice>> = { vi: voice('vi'), en: voice('en') };

/** The voice of the page being made; of pages in the report's language alone, that language's. */
export const voiceOf = ({ language = REPORT_LANGUAGE }: { readonly language?: Language }): Voice =>
  VOICES[language];

/** Begins a page that exists in every language, by the parameter in its address. */
export function speak(locals: { language?: Language }, parameter: string | undefined): Voice {
  locals.language = languageOf(parameter);
  return voiceOf(locals);
}
