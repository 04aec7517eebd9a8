import type { ReviewHead } from '../model.ts';
import { formatDate } from './format.ts';

/** What a draft says of itself at its head: `DỰ THẢO LẦN 2, NGÀY 30/9/2026`; nothing once it is submitted. */
export function draftWords({ stage, draft }: ReviewHead): string | undefined {
  if (stage !== 'draft') return undefined;
  return draft === undefined ? 'DỰ THẢO' : `DỰ THẢO LẦN ${draft.number}, NGÀY ${formatDate(draft.date)}`;
}
