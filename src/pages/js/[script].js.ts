import type { APIRoute } from 'astro';

import { CLIENT_SCRIPTS, clientScript } from '../../site/client-script.ts';

type Name = keyof typeof CLIENT_SCRIPTS;

export const getStaticPaths = (): { params: { script: Name } }[] => (Object.keys(CLIENT_SCRIPTS) as Name[]).map((script) => ({ params: { script } }));

export const GET: APIRoute = async ({ params }) => new Response(await clientScript(params['script'] as Name));
