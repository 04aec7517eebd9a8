import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { ReviewHead } from '../model.ts';
import { formatDate } from './format.ts';

/** What a draft says of itself: `Dự thảo lần 2, ngày 30/9/2026`; nothing once it is submitted. */
export function draftWords(
  { stage, draft }: Pick<ReviewHead, 'stage' | 'draft'>,
  language: Language = 'vi',
): string | undefined {
  const words = messagesIn(language).sentences;
  if (stage !== 'draft') return undefined;
  return draft === undefined
    ? words.draft
    : words.numberedDraft(draft.number, formatDate(draft.date, language));
}
