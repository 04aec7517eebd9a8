import type { Language } from '../language.ts';

/** `612 kB`, `1,4 MB`: thousands of bytes, as file managers show them. */
export function formatFileSize(bytes: number, language: Language = 'vi'): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const figure = (bytes / 1_000_000).toFixed(1);
  return `${language === 'vi' ? figure.replace('.', ',') : figure} MB`;
}
