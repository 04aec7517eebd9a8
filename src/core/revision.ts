import type { Observation } from './model.ts';

/** Whether a report declares to replace another of the same indicator, area and period. */
export const revises = (report: Observation, other: Observation): boolean =>
  report.revises !== undefined &&
  report !== other &&
  report.revises.source === other.source &&
  (report.revises.asOf === undefined || report.revises.asOf === other.as_of);
