import type { APIRoute } from 'astro';

import { passagesCsv } from '../../../core/view/passage.ts';
import { loadReport, reviewPaths } from '../../../site/load-report.ts';

/** For every review: the first comment needs the ids too. */
export const getStaticPaths = reviewPaths;

export const GET: APIRoute = ({ params }) => new Response(passagesCsv(loadReport(params['review'])));
