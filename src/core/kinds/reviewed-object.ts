import type { Language } from '../language.ts';
import type { LegalDocument, ReviewHead } from '../model.ts';

/** What the document under review is called when documents.csv gives it no type. */
const ANY_DOCUMENT: Readonly<Record<Language, string>> = { vi: 'văn bản', en: 'document' };

/** Types of documents that are reviewed, in running English. */
const IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['Nghị quyết', 'resolution'],
  ['Kết luận', 'conclusion'],
  ['Chỉ thị', 'directive'],
  ['Quy định', 'regulation'],
  ['Quyết định', 'decision'],
  ['Nghị định', 'decree'],
  ['Luật', 'law'],
  ['Chiến lược', 'strategy'],
  ['Chương trình', 'programme'],
  ['Kế hoạch', 'plan'],
  ['Đề án', 'scheme'],
]);

type Reviewed = {
  readonly review: Pick<ReviewHead, 'object'>;
  readonly documents: readonly Pick<LegalDocument, 'id' | 'type'>[];
};

/** What papers and pages call the document under review: its type, «Nghị quyết», «Kết luận», «Kế hoạch». */
export function reviewedObject({ review, documents }: Reviewed, language: Language = 'vi'): string {
  const type = documents.find(({ id }) => id === review.object)?.type;
  const word = language === 'vi' ? type : IN_ENGLISH.get(type ?? '');
  return word ?? ANY_DOCUMENT[language];
}

/** A title with `{object}` filled in. */
export const withObject = (title: string, object: string): string =>
  title.replaceAll('{object}', object);
