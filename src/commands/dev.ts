import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { PREVIEW_POLICY } from '../core/content-policy.ts';
import { diagnosticsJson } from '../core/diagnostic-format.ts';
import type { Picture, Report, Section } from '../core/model.ts';
import { passageCodes } from '../core/passage-code.ts';
import { PICTURE_TYPES } from '../core/picture.ts';
import { OwnFolder } from '../io/own-folder.ts';
import {
  type PreviewState,
  STATE_EVENT,
  STATE_PATH,
  VERSION_TIMING,
} from '../preview/preview-state.ts';
import { type Changed, followSources } from '../site/follow-sources.ts';
import { proseModule } from '../site/narrative-modules.ts';
import { routes } from '../site/routes.ts';
import { provideWorkbench } from '../site/workbench.ts';
import { astroConfig, keptDrawings } from './astro-config.ts';
import type { Command } from './command.ts';
import {
  type LoadedReports,
  loadReports,
  printDiagnostics,
  unknownReview,
} from './load-reports.ts';
import { planEditions } from './plan-editions.ts';
import { previewIntegration } from './preview-integration.ts';
import { openPrintPreview } from './preview-print.ts';
import { previewState } from './preview-state.ts';
import { rememberDrawings } from './remember-drawings.ts';
import { reviewOf, sortReviews } from './sound-reviews.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Live preview: pages follow the files; with errors the last good state stays on screen, or the errors alone where there is none yet. */
export const dev: Command = async ({ root, review, port = 4321, poll = false }, terminal) => {
  const drawChart = rememberDrawings(keptDrawings());
  /** What the pages are made of: the last reading without errors. */
  let pages: Shown | undefined;
  let latest: LoadedReports | undefined;
  let stillHeld = false;
  let version = 0;
  let state: PreviewState = { version, root, current: true, summary: '', findings: [] };

  const refresh = async (): Promise<Changed | undefined> => {
    const loaded = await loadReports(root, { known: latest, waits: SHORT_WAITS, only: review });
    // A file that stays held is asked for every second; that it is held is said once.
    stillHeld =
      latest !== undefined &&
      isHeld(loaded) &&
      diagnosticsJson(latest.diagnostics) === diagnosticsJson(loaded.diagnostics);
    latest = loaded;
    if (!stillHeld) printDiagnostics(loaded, terminal);
    const next = shownAfter(pages, loaded);
    const changed = next === undefined ? undefined : difference(pages, next);
    if (next !== undefined) {
      pages = next;
      if (changed !== undefined) version += 1;
      const { reports } = next;
      provideWorkbench({
        toolRoot: TOOL_ROOT,
        audience: 'internal',
        preview: true,
        reports: new Map(reports.map((report) => [report.review.id, report])),
        carried: [],
        editions: planEditions(reports, {}, 'internal'),
        drawChart,
      });
    }
    state = previewState(root, version, loaded, pages);
    return changed;
  };
  await refresh();
  const odd = latest === undefined ? undefined : unknownReview(latest, review);
  if (odd !== undefined) {
    terminal.err(odd);
    return 2;
  }

  const press = openPrintPreview({ terminal, version: () => version });
  // Nothing is asked of any network, not even whether there is a later Astro.
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  process.env['NODE_ENV'] = 'development';
  const { dev: astroDev } = await import('astro');
  const follow = followSources({
    root,
    refresh,
    poll: poll || root.startsWith('\\\\'),
    again: () => latest !== undefined && isHeld(latest),
    onServer: (server) => press.attach((event, data) => server.ws.send(event, data)),
    onRead: (server) => {
      if (stillHeld) return;
      terminal.out(state.current ? '› Đã cập nhật.' : '› Còn lỗi; trang giữ nguyên bản trước.');
      server.ws.send(STATE_EVENT, state);
    },
    answer: async ({ url = '', headers }, response) => {
      if (isOutsiders(url, headers)) {
        response.writeHead(403).end();
        return true;
      }
      if (url.split('?')[0] === STATE_PATH)
        return send(response, 'application/json; charset=utf-8', JSON.stringify(state));
      if (await press.answer(url, response)) return true;
      const picture = pictureAt(pages, url);
      if (picture !== undefined) return send(response, PICTURE_TYPES[picture.type], picture.bytes);
      response.setHeader('Content-Security-Policy', PREVIEW_POLICY);
      response.setHeader('Server-Timing', `${VERSION_TIMING};desc="${version}"`);
      return (
        pages === undefined &&
        headers.accept?.includes('text/html') === true &&
        send(response, 'text/html; charset=utf-8', NO_PAGES)
      );
    },
  });
  const work = await OwnFolder.temporary('xem-truoc');
  const server = await astroDev({
    ...astroConfig({
      toolRoot: TOOL_ROOT,
      out: join(work.path, 'site'),
      cacheDir: join(work.path, 'cache'),
      reports: () => pages?.reports ?? [],
      textOf: (file) => pages?.textOf(file),
      plugins: [follow],
    }),
    // Files such as fonts have no slash at the end of their address.
    trailingSlash: 'ignore',
    devToolbar: { enabled: true },
    integrations: [previewIntegration()],
    server: { port, host: '127.0.0.1' },
  });
  press.open(`http://127.0.0.1:${server.address.port}`);
  terminal.out(`Xem trước tại http://127.0.0.1:${server.address.port}/ (dừng: Ctrl+C).`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop());
  });
  await press.close();
  await server.stop();
  await work.remove();
  return 0;
};

/** Pages wait while files are read: one that is held is told at once and asked for again. */
const SHORT_WAITS: readonly number[] = [50, 100, 250];

/** Windows calls a file that is open elsewhere forbidden, too. */
const isHeld = ({ diagnostics }: LoadedReports): boolean =>
  diagnostics.some(({ code }) => code === 'TK810' || code === 'TK812');

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
function pictureAt(pages: Shown | undefined, url: string): Picture | undefined {
  const of = pages?.reports.find(({ review }) => url.startsWith(routes.picture(review.id, '')));
  return of?.pictures.find(({ file }) => url === routes.picture(of.review.id, file));
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): true {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
  return true;
}

/** What the pages are made of: of each review its last reading without errors. */
type Shown = Pick<LoadedReports, 'reports' | 'textOf' | 'stampOf'>;

/** Undefined where a reading gives nothing to show. */
function shownAfter(before: Shown | undefined, loaded: LoadedReports): Shown | undefined {
  const { sound } = sortReviews(loaded);
  if (sound.length === 0) return undefined;
  const isSound = (id: string): boolean => sound.some(({ review }) => review.id === id);
  const readingOf = (id: string): Shown => (isSound(id) || before === undefined ? loaded : before);
  return {
    reports: loaded.ids.flatMap((id) =>
      (isSound(id) ? sound : (before?.reports ?? [])).filter(({ review }) => review.id === id),
    ),
    textOf: (file) => readingOf(reviewOf(file) ?? '').textOf(file),
    stampOf: (id) => readingOf(id).stampOf(id),
  };
}

/** What pages have to be made anew of two readings; undefined when nothing in the files differs. */
function difference(before: Shown | undefined, after: Shown): Changed | undefined {
  const ids = ({ reports }: Shown): readonly string[] =>
    reports.map(({ review }) => `${review.id} ${after.stampOf(review.id)}`);
  if (
    before !== undefined &&
    before.reports.map(({ review }) => `${review.id} ${before.stampOf(review.id)}`).join() ===
      ids(after).join()
  )
    return undefined;
  const [was, is] = [before === undefined ? new Map<string, string>() : tied(before), tied(after)];
  return {
    prose: [...is].flatMap(([file, text]) =>
      was.get(file) === text ? [] : [proseModule(TOOL_ROOT, file)],
    ),
    sections: [...was.keys()].join() !== [...is.keys()].join(),
  };
}

/** All that the compiled prose of a file depends on: its text, and what ties it to the report. */
function tied({ reports, textOf }: Shown): ReadonlyMap<string, string> {
  const one = (all: readonly Section[]) =>
    all.map(({ place: { file }, role, prose }): [string, string] => {
      const codes = passageCodes(all);
      return [file, JSON.stringify([textOf(file), role, prose.map(({ id }) => codes.get(id))])];
    });
  return new Map(
    reports.flatMap((report: Report) => [...one(report.sections), ...one(report.papers)]),
  );
}
