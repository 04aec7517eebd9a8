import type { APIRoute, GetStaticPaths } from 'astro';

import { allDownloads } from '../../../core/view/download.ts';
import { loadReport, loadReports } from '../../../site/load-report.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadReports().flatMap((report) =>
    [...allDownloads(report).keys()].map((file) => ({
      params: { review: report.review.id, file },
    })),
  );

export const GET: APIRoute = ({ params }) =>
  new Response(allDownloads(loadReport(params['review'])).get(params['file'] ?? '')?.());
