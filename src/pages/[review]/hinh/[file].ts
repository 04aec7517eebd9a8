import type { APIRoute, GetStaticPaths } from 'astro';

import { PICTURE_TYPES } from '../../../core/picture.ts';
import { loadReport, loadReports } from '../../../site/load-report.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadReports().flatMap(({ review, pictures }) =>
    pictures.map(({ file }) => ({ params: { review: review.id, file } })),
  );

/** The very bytes that were read and checked. */
export const GET: APIRoute = ({ params }) => {
  const { bytes, type } = loadReport(params['review']).pictures.find(
    ({ file }) => file === params['file'],
  )!;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': PICTURE_TYPES[type] } });
};
