import type { APIRoute } from 'astro';

import { reviewCard } from '../../core/view/review-card.ts';
import { buildContext } from '../../site/build-context.ts';
import { eachReview, loadReport } from '../../site/load-report.ts';

export const getStaticPaths = eachReview;

export const GET: APIRoute = ({ params }) =>
  new Response(
    `${JSON.stringify({ audience: buildContext().audience, ...reviewCard(loadReport(params['review'])) })}\n`,
  );
