import type { Report, ReviewHead, Verdict } from '../model.ts';
import type { Period } from '../period.ts';
import { countVerdicts } from './overview.ts';

/** What the list of reviews says of one. */
export type ReviewCard = Pick<ReviewHead, 'id' | 'title' | 'title_en' | 'stage' | 'draft'> & {
  readonly period: Period;
  readonly targets: number;
  readonly counts: Readonly<Record<Verdict, number>>;
};

export const reviewCard = ({
  review: { id, title, title_en, stage, draft, period },
  assessments,
}: Report): ReviewCard => ({
  id,
  title,
  title_en,
  stage,
  draft,
  period,
  targets: assessments.length,
  counts: countVerdicts(assessments),
});
