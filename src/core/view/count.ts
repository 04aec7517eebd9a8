import type { Language } from '../language.ts';

/** Counts below ten take two digits in official Vietnamese prose: `07`. */
export const formatCount = (count: number, language: Language = 'vi'): string =>
  language === 'vi' && count > 0 && count < 10 ? `0${count}` : String(count);
