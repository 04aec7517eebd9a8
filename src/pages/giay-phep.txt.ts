import type { APIRoute } from 'astro';

import { licencesText } from '../site/third-party.ts';

export const GET: APIRoute = async () => new Response(await licencesText());
