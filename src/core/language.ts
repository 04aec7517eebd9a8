/** Languages that pages speak; reports themselves are written in the first. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of reports: of their names, texts and papers. */
export const REPORT_LANGUAGE: Language = 'vi';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
};
