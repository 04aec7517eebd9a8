import type { Diagnostic } from '../diagnostic.ts';
import type { RegisterRuleInput } from './register-rule.ts';
import { commentPlace } from './rules/comment-place.ts';
import { commentReply } from './rules/comment-reply.ts';
import { commentTwice } from './rules/comment-twice.ts';
import { contributionBody } from './rules/contribution-body.ts';
import { contributionDates } from './rules/contribution-dates.ts';
import { contributionsMissing } from './rules/contributions-missing.ts';
import { eventDates } from './rules/event-dates.ts';
import { instrumentDate } from './rules/instrument-date.ts';
import { instrumentGaps } from './rules/instrument-gaps.ts';
import { instrumentTwice } from './rules/instrument-twice.ts';
import { milestoneDates } from './rules/milestone-dates.ts';

const RULES = [instrumentDate, instrumentGaps, instrumentTwice, contributionDates, contributionBody, contributionsMissing, commentReply, commentPlace, commentTwice, milestoneDates, eventDates];

/** Rules on the registers of a review; all silent where a review has none. */
export const validateRegisters = (input: RegisterRuleInput): readonly Diagnostic[] => RULES.flatMap((rule) => rule(input));
