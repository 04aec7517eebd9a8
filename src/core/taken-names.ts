import { LANGUAGES } from './language.ts';

/**
 * Names at the top of the site that pages and files of no review stand under, so that no review may have
 * one for its id: languages, guides, what pages load, and pages that every server answers with by itself.
 */
export const TAKEN_NAMES: ReadonlySet<string> = new Set<string>([
  ...LANGUAGES,
  'huong-dan',
  'js',
  'fonts',
  'styles',
  'index',
  '404',
  '500',
]);
