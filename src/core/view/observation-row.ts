import type { Observation } from '../model.ts';
import { rowText } from '../place.ts';

/** Where a figure was read: file and line, as people look it up. */
export const rowOf = ({ place }: Observation): string => rowText(place);
