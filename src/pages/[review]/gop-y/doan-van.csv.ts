import type { APIRoute } from 'astro';

import { passagesCsv } from '../../../core/view/passage.ts';
import { loadReport, passagePaths } from '../../../site/load-report.ts';

export const getStaticPaths = passagePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(passagesCsv(loadReport(params['review'])));
