import { fileURLToPath } from 'node:url';

/** The folder the tool is installed in, whatever folder it is run from. */
export const TOOL_ROOT = fileURLToPath(new URL('../..', import.meta.url));
