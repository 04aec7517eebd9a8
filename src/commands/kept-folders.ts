import { join } from 'node:path';

import { TOOL_ROOT } from './tool-root.ts';

const kept = (what: string): string => join(TOOL_ROOT, 'node_modules', '.cache', 'tong-ket', what);

/** Laid-out and printed parts of editions, kept from run to run. */
export const keptParts = (): string => kept('print');

/** Drawings of charts, kept from run to run. */
export const keptDrawings = (): string => kept('charts');

/** Pictures of the manual, kept from run to run. */
export const keptPictures = (): string => kept('pictures');
