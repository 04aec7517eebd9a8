import type { Milestone } from './model.ts';

/** `overdue` and `pending` have no date of completion; the deadline has passed, or has not. */
export type MilestoneState = 'done' | 'doneLate' | 'overdue' | 'pending';

/** State on the day `asOf` (a whole ISO date). A deadline on that very day has not passed. */
export function milestoneState(
  { due, done }: Pick<Milestone, 'due' | 'done'>,
  asOf: string,
): MilestoneState {
  if (done !== undefined) return done <= due ? 'done' : 'doneLate';
  return due < asOf ? 'overdue' : 'pending';
}
