import { join } from 'node:path';

import { sweepStore } from '../io/store.ts';
import { TOOL_ROOT } from './tool-root.ts';

const CACHE = join(TOOL_ROOT, 'node_modules', '.cache', 'tong-ket');

/** Where everything that was made is kept from run to run; it may be removed at any time. */
export const STORE_FOLDER = join(CACHE, 'kho');

/** Stores of earlier versions of the program, which nothing but this clears away. */
const EARLIER = ['print', 'charts', 'pictures'];

export async function sweepEarlierStores(): Promise<void> {
  for (const name of EARLIER) await sweepStore(join(CACHE, name));
}
