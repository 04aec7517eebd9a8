import type { ReviewHead } from '../model.ts';
import type { EditionDefinition } from './edition-definition.ts';

/** What an edition says of itself outside its text. */
export type Imprint = {
  readonly type: string;
  readonly subject: string;
  readonly number: string;
  readonly symbol: string;
  readonly recipients: readonly string[];
  /** Whom it is addressed to; papers that report to nobody by name have none. */
  readonly to: readonly string[];
};

/** The imprint of an edition of a review, from `review.yaml` or, for a letter, from its `submission`. */
export function imprintOf(
  review: ReviewHead,
  { documentType, imprint }: EditionDefinition,
): Imprint {
  const type = documentType ?? review.document_type;
  const { submission } = review;
  if (imprint === 'submission' && submission !== undefined) return { type, ...submission };
  const { subject, number, symbol, recipients } = review;
  return { type, subject, number, symbol, recipients, to: [] };
}
