import { type Language, REPORT_LANGUAGE } from '../core/language.ts';
import { type Messages, messagesIn } from '../core/messages/messages.ts';
import { type PageMessages, pageMessagesIn } from '../core/messages/page-messages.ts';
import { languageOf, type routes, routesIn } from './routes.ts';

/** What a page speaks, says and leads to. */
export type Locale = {
  readonly language: Language;
  readonly routes: typeof routes;
  readonly messages: Messages & PageMessages;
  /** The `lang` of elements that hold the report's own words; nothing where the page speaks its language. */
  readonly ofReport: Language | undefined;
  /** The `hreflang` of links to what exists in the report's language alone. */
  readonly toReport: Language | undefined;
};

const locale = (language: Language): Locale => {
  const other = language === REPORT_LANGUAGE ? undefined : REPORT_LANGUAGE;
  return {
    language,
    routes: routesIn(language),
    messages: { ...messagesIn(language), ...pageMessagesIn(language) },
    ofReport: other,
    toReport: other,
  };
};
export const LOCALES: Readonly<Record<Language, Locale>> = { vi: locale('vi'), en: locale('en') };

/** The locale of the page being made; of pages in the report's language alone, that language's. */
export const localeOf = ({
  language = REPORT_LANGUAGE,
}: {
  readonly language?: Language;
}): Locale => LOCALES[language];

/** Begins a page that exists in every language, by the parameter in its address. */
export function speak(locals: { language?: Language }, parameter: string | undefined): Locale {
  locals.language = languageOf(parameter);
  return localeOf(locals);
}
