import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

import { PREVIEW_POLICY } from '../core/content-policy.ts';
import type { Picture, Report } from '../core/model.ts';
import { PICTURE_TYPES } from '../core/picture.ts';
import { type PreviewState, STATE_PATH, VERSION_TIMING } from '../preview/preview-state.ts';
import { routes } from '../site/routes.ts';
import type { PrintPreview } from './preview-print.ts';

export type PreviewServing = {
  readonly state: () => PreviewState;
  /** What the pages show; undefined while there is nothing to show. */
  readonly reports: () => readonly Report[] | undefined;
  readonly printPreview: Pick<PrintPreview, 'answer'>;
};

/** Answers requests of the preview itself, ahead of the pages; false for any other request. */
export async function answerPreview(
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
  { state, reports, printPreview }: PreviewServing,
): Promise<boolean> {
  if (isOutsiders(url, headers)) {
    response.writeHead(403).end();
    return true;
  }
  if (url.split('?')[0] === STATE_PATH)
    return send(response, 'application/json; charset=utf-8', JSON.stringify(state()));
  if (await printPreview.answer(url, response)) return true;
  const picture = pictureAt(reports() ?? [], url);
  if (picture !== undefined) return send(response, PICTURE_TYPES[picture.type], picture.bytes);
  response.setHeader('Content-Security-Policy', PREVIEW_POLICY);
  response.setHeader('Server-Timing', `${VERSION_TIMING};desc="${state().version}"`);
  return (
    reports() === undefined &&
    headers.accept?.includes('text/html') === true &&
    send(response, 'text/html; charset=utf-8', NO_PAGES)
  );
}

/**
 * What a page of somebody else open in the same browser could ask for, and what nobody here asks for: the
 * bundler would start an editor for any file that it is given. A link that is followed, from a letter say, is
 * the reader's own wish. Browsers of the last years say where a request comes from.
 */
const isOutsiders = (
  url: string,
  { 'sec-fetch-site': site, 'sec-fetch-mode': mode }: IncomingHttpHeaders,
): boolean =>
  /^\/__open-in-editor/i.test(url) ||
  ((site === 'cross-site' || site === 'same-site') && mode !== 'navigate');

/** Stands for every page while there has been no reading without errors; its script lists them. */
const NO_PAGES = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chưa xem được</title></head>
<body style="margin:0"><main></main><script type="module" src="/@vite/client"></script><script type="module" src="/src/preview/page.ts"></script></body></html>`;

/** Pages ask for a picture as soon as they are changed, the server of pages learns of new files somewhat later. */
function pictureAt(reports: readonly Report[], url: string): Picture | undefined {
  const of = reports.find(({ review }) => url.startsWith(routes.picture(review.id, '')));
  return of?.pictures.find(({ file }) => url === routes.picture(of.review.id, file));
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): true {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
  return true;
}
