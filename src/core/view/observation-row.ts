import type { Observation } from '../model.ts';

/** Where a figure was read: file and line, as people look it up. */
export const rowOf = ({ place }: Observation): string => `${place.file}:${place.line}`;
