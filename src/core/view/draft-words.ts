import type { ReviewHead } from '../model.ts';
import { formatDate } from './format.ts';

/** What a draft says of itself: `Dự thảo lần 2, ngày 30/9/2026`; nothing once it is submitted. */
export function draftWords({ stage, draft }: ReviewHead): string | undefined {
  if (stage !== 'draft') return undefined;
  return draft === undefined ? 'Dự thảo' : `Dự thảo lần ${draft.number}, ngày ${formatDate(draft.date)}`;
}
