import type { APIRoute } from 'astro';

import { readPrintStyles } from '../../site/assets.ts';

/** Served as a file of its own, not bundled: the typesetter reads it exactly as written. */
export const GET: APIRoute = async () => new Response(await readPrintStyles());
