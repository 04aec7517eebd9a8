import type { LegalDocument } from '../model.ts';
import { dated } from './format.ts';

/**
 * Citation of a paper. Full, at first mention: type, number, date, issuer and subject, with the
 * comma before «ngày» that Party papers use; laws by their name. Short, afterwards.
 */
export function citation(document: LegalDocument, form: 'full' | 'short'): string {
  if (form === 'short' || document.type === 'Luật') return document.short;
  const number = document.number === undefined ? '' : ` số ${document.number}`;
  const date = document.date === undefined ? '' : `, ${dated(document.date)}`;
  return `${document.type}${number}${date} của ${document.issuer} ${document.title}`;
}
