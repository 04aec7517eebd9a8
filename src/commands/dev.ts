import { join } from 'node:path';

import { astroConfig } from '../build/astro-config.ts';
import { chartDrawer } from '../build/draw-charts.ts';
import { diagnosticsJson } from '../core/diagnostic-format.ts';
import { type Makings, openMakings } from '../io/makings.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { type PreviewState, STATE_EVENT } from '../preview/preview-state.ts';
import type { BuildContext } from '../site/build-context.ts';
import { openContext } from '../site/build-contexts.ts';
import { type Changed, followSources } from '../site/follow-sources.ts';
import type { Command, Terminal } from './command.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';
import { previewIntegration } from './preview-integration.ts';
import { PrintPreview } from './preview-print.ts';
import { answerPreview } from './preview-requests.ts';
import { previewState } from './preview-state.ts';
import { difference, previewContext, type Shown, shownAfter } from './shown-pages.ts';
import { STORE_FOLDER } from './store-folder.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Live preview: pages follow the files; with errors the last good state stays on screen, or the errors alone where there is none yet. */
export const dev: Command = async ({ root, review, port = 4321, poll = false }, terminal) => {
  const context = openContext();
  const makings = openMakings({ dir: STORE_FOLDER, scope: root });
  const reading = openReading({ root, review, terminal, makings, provide: context.provide });
  await reading.refresh();
  const printPreview = new PrintPreview({
    terminal,
    makings,
    context: () => reading.context() ?? { reports: new Map(), editions: new Map() },
    version: () => reading.state().version,
  });
  // Nothing is asked of any network, not even whether there is a later Astro.
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  process.env['NODE_ENV'] = 'development';
  const { dev: astroDev } = await import('astro');
  const work = await OwnFolder.temporary('xem-truoc');
  const server = await astroDev({
    ...astroConfig({
      toolRoot: TOOL_ROOT,
      out: join(work.path, 'site'),
      cacheDir: join(work.path, 'cache'),
      reports: () => reading.pages()?.reports ?? [],
      contextId: context.id,
      audience: 'internal',
      plugins: [
        follow({ root, poll: poll || root.startsWith('\\\\'), reading, printPreview, terminal }),
      ],
    }),
    // Files such as fonts have no slash at the end of their address.
    trailingSlash: 'ignore',
    devToolbar: { enabled: true },
    integrations: [previewIntegration()],
    server: { port, host: '127.0.0.1' },
  });
  printPreview.open(`http://127.0.0.1:${server.address.port}`);
  terminal.out(`Xem trước tại http://127.0.0.1:${server.address.port}/ (dừng: Ctrl+C).`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop());
  });
  await printPreview.close();
  await server.stop();
  context.close();
  await work.remove();
  return 0;
};

/** The sources as they were last read, and what the pages show of them. */
type Reading = {
  readonly refresh: () => Promise<Changed | undefined>;
  readonly latest: () => LoadedReports | undefined;
  /** What the pages are made of: of each review its last reading without errors. */
  readonly pages: () => Shown | undefined;
  readonly context: () => BuildContext | undefined;
  readonly state: () => PreviewState;
  /** Whether the last reading only met the same file held by another program again. */
  readonly stillHeld: () => boolean;
};

function openReading({
  root,
  review,
  terminal,
  makings,
  provide,
}: {
  readonly makings: Makings;
  readonly root: string;
  readonly review: readonly string[] | undefined;
  readonly terminal: Terminal;
  readonly provide: (context: BuildContext) => void;
}): Reading {
  const drawChart = chartDrawer(TOOL_ROOT, makings);
  let pages: Shown | undefined;
  let context: BuildContext | undefined;
  let latest: LoadedReports | undefined;
  let stillHeld = false;
  let state: PreviewState = { version: 0, root, current: true, summary: '', findings: [] };

  return {
    refresh,
    latest: () => latest,
    pages: () => pages,
    context: () => context,
    state: () => state,
    stillHeld: () => stillHeld,
  };

  async function refresh(): Promise<Changed | undefined> {
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
      context = previewContext(next, drawChart);
      provide(context);
    }
    const version = state.version + (changed === undefined ? 0 : 1);
    state = previewState(root, version, loaded, pages);
    return changed;
  }
}

type Following = {
  readonly root: string;
  readonly poll: boolean;
  readonly reading: Reading;
  readonly printPreview: PrintPreview;
  readonly terminal: Terminal;
};

/** Ties the server of pages to the files, and to what the preview answers itself. */
const follow = ({ root, poll, reading, printPreview, terminal }: Following) =>
  followSources({
    root,
    refresh: reading.refresh,
    poll,
    again: () => {
      const latest = reading.latest();
      return latest !== undefined && isHeld(latest);
    },
    onServer: (server) => printPreview.attach((event, data) => server.ws.send(event, data)),
    onRead: (server) => {
      if (reading.stillHeld()) return;
      const state = reading.state();
      terminal.out(state.current ? '› Đã cập nhật.' : '› Còn lỗi; trang giữ nguyên bản trước.');
      server.ws.send(STATE_EVENT, state);
    },
    answer: (request, response) =>
      answerPreview(request, response, {
        state: reading.state,
        reports: () => reading.pages()?.reports,
        printPreview,
      }),
  });

/** Pages wait while files are read: one that is held is told at once and asked for again. */
const SHORT_WAITS: readonly number[] = [50, 100, 250];

/** Windows calls a file that is open elsewhere forbidden, too. */
const isHeld = ({ diagnostics }: LoadedReports): boolean =>
  diagnostics.some(({ code }) => code === 'TK810' || code === 'TK812');
