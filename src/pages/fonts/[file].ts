import type { APIRoute, GetStaticPaths } from 'astro';

import { FONT_FILES, readFont } from '../../site/assets.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(FONT_FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFont(params['file'] ?? ''));
