import { LANGUAGES, type Language, REPORT_LANGUAGE } from '../core/language.ts';
import { hash, pagesAt } from '../core/page-addresses.ts';
import { type OutputVariant, VARIANT_SUFFIXES } from '../pdf/variants/output-variant.ts';

/**
 * Every address of the site; those of pages for readers are spelled in `core/page-addresses.ts`. Addresses
 * begin at the site's root; a step after the build makes every one of them relative, so that the site works
 * from any folder.
 */
export const routes = {
  ...pagesAt(''),
  notFound: (): string => '/404.html',
  manual: (page = '', anchor = ''): string =>
    `/huong-dan/${page === '' ? '' : `${page}/`}${hash(anchor)}`,
  manualIndex: (): string => '/huong-dan/tim/muc-luc.js',
  manualPicture: (name: string): string => `/huong-dan/hinh/${name}.webp`,
  rules: (): string => '/huong-dan/quy-tac/',
  ruleGroup: (group: string, code = ''): string => `/huong-dan/quy-tac/${group}/${hash(code)}`,
  requirements: (review: string, id = ''): string => `/${review}/yeu-cau/${hash(id)}`,
  contributions: (review: string): string => `/${review}/dong-gop/`,
  comments: (review: string): string => `/${review}/gop-y/`,
  passages: (review: string): string => `/${review}/gop-y/doan-van.csv`,
  progress: (review: string): string => `/${review}/tien-do/`,
  /** Works of others on the site, with their licences. */
  licences: (): string => '/giay-phep.txt',
  script: (name: string): string => `/js/${name}.js`,
  card: (page: string): string => `${page}anh-chia-se.png`,
  /** What the list of reviews says of one, for runs that do not build it. */
  reviewCard: (review: string): string => `/${review}/tom-tat.json`,
  download: (review: string, file: string): string => `/${review}/tai-ve/${file}`,
  picture: (review: string, file: string): string => `/${review}/hinh/${file}`,
  /** What papers are printed from: pages of the preview, and of a build's own, never of a site. */
  paperSources: (review: string): string => `/${review}/in/`,
  edition: (review: string, edition: string): string => `/${review}/in/${edition}/`,
  pdf: (review: string, edition: string, variant: OutputVariant = 'screen'): string =>
    `/${review}/pdf/${edition}${VARIANT_SUFFIXES[variant]}.pdf`,
  preflight: (
    review: string,
    edition: string,
    variant: OutputVariant,
    form: 'html' | 'json',
  ): string => `/${review}/pdf/${edition}${VARIANT_SUFFIXES[variant]}.kiem-tra.${form}`,
  dossier: (review: string): string => `/${review}/ho-so/`,
  manifest: (review: string, form: 'json' | 'csv'): string => `/${review}/pdf/ho-so.${form}`,
} as const;

/** What stands before the addresses of a language; the report's own has nothing. */
const prefixOf = (language: Language): string =>
  language === REPORT_LANGUAGE ? '' : `/${language}`;

const BY_LANGUAGE = Object.fromEntries(
  LANGUAGES.map((language) => [language, { ...routes, ...pagesAt(prefixOf(language)) }]),
) as Readonly<Record<Language, typeof routes>>;

/** Addresses as pages of a language lead to them: to its own pages, and to the one of each thing that only the report's language has. */
export const routesIn = (language: Language): typeof routes => BY_LANGUAGE[language];

/** The address of the same page in another language. */
export function twinOf(path: string, from: Language, to: Language): string {
  const prefix = prefixOf(from);
  return `${prefixOf(to)}${path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path}`;
}

/** Values of the parameter that pages in several languages have in their address. */
export const LANGUAGE_PARAMETERS: readonly (string | undefined)[] = LANGUAGES.map((language) =>
  language === REPORT_LANGUAGE ? undefined : language,
);

export const languageOf = (parameter: string | undefined): Language =>
  LANGUAGES.find((language) => language === parameter) ?? REPORT_LANGUAGE;
