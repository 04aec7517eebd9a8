import type { APIRoute, GetStaticPaths } from 'astro';

import type { PictureType } from '../../../core/picture.ts';
import { loadReport, loadReports } from '../../../site/load-report.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadReports().flatMap(({ review, pictures }) => pictures.map(({ file }) => ({ params: { review: review.id, file } })));

const TYPES: Readonly<Record<PictureType, string>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' };

/** The very bytes that were read and checked. */
export const GET: APIRoute = ({ params }) => {
  const { bytes, type } = loadReport(params['review']).pictures.find(({ file }) => file === params['file'])!;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': TYPES[type] } });
};
