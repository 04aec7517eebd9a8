import type { APIRoute } from 'astro';

import { CLIENT_SCRIPTS, type ClientScript, clientScript } from '../../site/client-script.ts';

export const getStaticPaths = (): { params: { script: ClientScript } }[] =>
  (Object.keys(CLIENT_SCRIPTS) as ClientScript[]).map((script) => ({ params: { script } }));

export const GET: APIRoute = async ({ params }) =>
  new Response((await clientScript(params['script'] as ClientScript)).code);
