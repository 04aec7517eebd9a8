import { join } from 'node:path';

import { TOOL_ROOT } from './tool-root.ts';

/** Where everything that was made is kept from run to run; it may be removed at any time. */
export const STORE_FOLDER = join(TOOL_ROOT, 'node_modules', '.cache', 'tong-ket', 'kho');
