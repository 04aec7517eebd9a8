import type { Language } from '../../src/core/language.ts';

/** Numbers of a cell as plain decimals, in order, whichever language writes them. */
export function numbersIn(cell: string, language: Language): readonly string[] {
  const [thousands, point] = language === 'en' ? [/,/g, '.'] : [/\./g, ','];
  return [
    ...cell
      .replace(/\u00a0/g, ' ')
      .replace(/ - /g, '–')
      .replace(/(\d)-(?=\d)/g, '$1–')
      .matchAll(/[−-]?\d[\d.,]*/g),
  ].map(([text]) => text.replace(/[.,]$/, '').replace(thousands, '').replace(point, '.'));
}
