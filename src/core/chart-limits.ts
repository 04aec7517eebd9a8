/**
 * How many series one chart holds. Beyond this a reader without colours cannot tell them apart: bars are
 * full, empty, and hatched in six ways; lines are told apart by dash, marker and a number each, of which a
 * narrow picture has no room for more.
 */
export const MOST_SERIES: Readonly<Record<'line' | 'bar', number>> = { line: 12, bar: 8 };

/** Levels to reach, each with a dash of its own. */
export const MOST_BOUNDS = 4;
