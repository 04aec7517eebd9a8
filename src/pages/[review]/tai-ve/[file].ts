import type { APIRoute, GetStaticPaths } from 'astro';

import { DOWNLOADS, type DownloadName } from '../../../core/view/download.ts';
import { loadReport, loadReports } from '../../../site/load-report.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadReports().flatMap(({ review }) =>
    Object.keys(DOWNLOADS).map((file) => ({ params: { review: review.id, file } })),
  );

export const GET: APIRoute = ({ params }) =>
  new Response(DOWNLOADS[params['file'] as DownloadName].make(loadReport(params['review'])));
