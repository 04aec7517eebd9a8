import type { APIRoute } from 'astro';

import { reviewCard } from '../../core/view/review-card.ts';
import { eachReview, loadReport } from '../../site/load-report.ts';
import { workbench } from '../../site/workbench.ts';

export const getStaticPaths = eachReview;

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify({ audience: workbench().audience, ...reviewCard(loadReport(params['review'])) })}\n`,
  );
