import { type Language, REPORT_LANGUAGE } from '../language.ts';
import { pageMessagesIn } from '../messages/page-messages.ts';
import type { Assessment, Indicator, Report, ReviewHead, Target, Verdict } from '../model.ts';
import { VERDICTS } from '../schema/vocabulary.ts';
import { horizonText, outcomeText, targetBound, verdictLabel, verdictText } from './assessment.ts';
import { draftWords } from './draft-words.ts';
import { capitalise } from './format.ts';
import { countVerdicts } from './overview.ts';
import { named, unquoted } from './quotation.ts';

/** What the picture of a page says, shown where its address is shared. */
export type Card = {
  /** The review, or what the site is. */
  readonly heading: string;
  readonly title: string;
  /** Shown where there is no verdict. */
  readonly about: string;
  /** One for a target; for a whole review as many as there are kinds, each with how many targets have it. */
  readonly verdicts: readonly CardVerdict[];
  /** What the one verdict rests on. */
  readonly facts: readonly string[];
  /** What must be known of the whole: that it is a draft, or a sample. */
  readonly notices: readonly string[];
};

export type CardVerdict = {
  readonly verdict: Verdict;
  readonly label: string;
  readonly count?: number;
};

/** How many targets have which verdict, in the order of verdicts. */
export const verdictCounts = (
  { assessments }: Pick<Report, 'assessments'>,
  language: Language = REPORT_LANGUAGE,
): readonly CardVerdict[] => {
  const counts = countVerdicts(assessments);
  return VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
    verdict,
    label: verdictLabel(verdict, language),
    count: counts[verdict],
  }));
};

/** A target's verdict, with its level and the figure reached where it has them. */
export function targetOutcome(
  target: Target,
  assessment: Assessment,
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = REPORT_LANGUAGE,
): Pick<Card, 'verdicts' | 'facts'> {
  const words = pageMessagesIn(language).card;
  const outcome = outcomeText(assessment, indicators, language);
  return {
    verdicts: [
      {
        verdict: assessment.verdict,
        label: capitalise(verdictText(assessment, language)),
      },
    ],
    facts: [
      ...(outcome === '–' ? [] : [unquoted(words.outcome(outcome))]),
      ...(target.operator === 'qualitative' || target.operator === 'all'
        ? []
        : [unquoted(words.required(targetBound(target, language), horizonText(target, language)))]),
    ],
  };
}

/** That it is a draft, and the first sentence of what the review says of itself. */
export const cardNotices = (
  review: ReviewHead,
  language: Language = REPORT_LANGUAGE,
): readonly string[] =>
  [
    draftWords(review, language),
    noticeOf(review, language)
      ?.split(/(?<=[.!?])\s/)[0]
      ?.replace(/\.$/, ''),
  ].filter((one) => one !== undefined);

const noticeOf = ({ notice, notice_en }: ReviewHead, language: Language): string | undefined =>
  notice === undefined
    ? undefined
    : unquoted(named({ name: notice, name_en: notice_en }, language));
