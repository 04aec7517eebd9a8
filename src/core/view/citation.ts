import type { LegalDocument } from '../model.ts';
import type { ProfileId } from '../schema/vocabulary.ts';
import { PAPERS_BY_NAME, WRITING_RULES } from '../schema/writing-rules.ts';
import { dated, datedInFull } from '../written-date.ts';

/**
 * Citation of a paper, by the profile of the paper it is printed in. Full, at first mention: type, number,
 * date, issuer and subject; Party papers put a comma before a date in figures, State papers no comma and
 * the date in words (Decree 30/2020/ND-CP, Appendix I, II.6). Short, afterwards. Laws go by their name at
 * every mention.
 */
export function citation(
  document: LegalDocument,
  form: 'full' | 'short',
  profile: ProfileId,
): string {
  if (form === 'short' || PAPERS_BY_NAME.includes(document.type))
    return withComma(document.short, profile);
  const number = document.number === undefined ? '' : ` số ${document.number}`;
  return `${document.type}${number}${when(document, profile)} của ${document.issuer} ${document.title}`;
}

/** Short names that tell two papers of one number apart by date carry the profile's sign before it. */
const withComma = (short: string, profile: ProfileId): string =>
  short.replace(/,? (?=ngày \d)/u, WRITING_RULES[profile].citation.value.beforeDate);

function when({ date }: LegalDocument, profile: ProfileId): string {
  if (date === undefined) return '';
  const { beforeDate, date: written } = WRITING_RULES[profile].citation.value;
  return `${beforeDate}${written === 'words' ? datedInFull(date) : dated(date)}`;
}
