import type { LegalDocument } from '../model.ts';
import type { ProfileFamily } from '../schema/vocabulary.ts';
import { dated, datedInFull } from '../written-date.ts';

/**
 * Citation of a paper, by the ways of the family of papers it is printed in. Full, at first mention:
 * type, number, date, issuer and subject; Party papers put a comma before a date in figures, State papers
 * no comma and the date in words (Decree 30/2020/ND-CP, Appendix I, II.6). Short, afterwards. Laws go by
 * their name.
 */
export function citation(document: LegalDocument, form: 'full' | 'short', family: ProfileFamily): string {
  if (form === 'short' || document.type === 'Luật') return document.short;
  const number = document.number === undefined ? '' : ` số ${document.number}`;
  return `${document.type}${number}${when(document, family)} của ${document.issuer} ${document.title}`;
}

function when({ date }: LegalDocument, family: ProfileFamily): string {
  if (date === undefined) return '';
  return family === 'party' ? `, ${dated(date)}` : ` ${datedInFull(date)}`;
}
