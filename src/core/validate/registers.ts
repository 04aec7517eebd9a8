import type { Diagnostic } from '../diagnostic.ts';
import { runRules } from '../rule.ts';
import type { RegisterRule, RegisterRuleInput } from './register-rule.ts';
import { commentDate } from './rules/comment-date.ts';
import { commentPlace } from './rules/comment-place.ts';
import { commentReason } from './rules/comment-reason.ts';
import { commentReply } from './rules/comment-reply.ts';
import { commentTwice } from './rules/comment-twice.ts';
import { commentsOpen } from './rules/comments-open.ts';
import { contributionBody } from './rules/contribution-body.ts';
import { contributionDates } from './rules/contribution-dates.ts';
import { contributionsMissing } from './rules/contributions-missing.ts';
import { eventDates } from './rules/event-dates.ts';
import { instrumentDate } from './rules/instrument-date.ts';
import { instrumentDateUnclear } from './rules/instrument-date-unclear.ts';
import { instrumentGaps } from './rules/instrument-gaps.ts';
import { instrumentTwice } from './rules/instrument-twice.ts';
import { milestoneDates } from './rules/milestone-dates.ts';
import { milestoneOverdue } from './rules/milestone-overdue.ts';
import { provincesUnasked } from './rules/provinces-unasked.ts';

/** Every rule on the registers, in the order of their codes. */
export const REGISTER_RULES: readonly RegisterRule[] = [
  instrumentDate,
  instrumentDateUnclear,
  instrumentGaps,
  instrumentTwice,
  contributionDates,
  contributionBody,
  contributionsMissing,
  provincesUnasked,
  commentReply,
  commentReason,
  commentPlace,
  commentDate,
  commentTwice,
  commentsOpen,
  milestoneDates,
  milestoneOverdue,
  eventDates,
];

/** Rules on the registers of a review; all silent where a review has none. */
export const validateRegisters = (input: RegisterRuleInput): readonly Diagnostic[] =>
  runRules(REGISTER_RULES, input);
