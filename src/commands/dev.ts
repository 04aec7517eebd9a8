import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hasErrors } from '../core/diagnostic.ts';
import type { Report } from '../core/model.ts';
import { provideWorkbench } from '../site/workbench.ts';
import { astroConfig } from './astro-config.ts';
import type { Command } from './command.ts';
import { loadReports, printDiagnostics } from './load-reports.ts';
import { planEditions } from './plan-editions.ts';
import { rememberDrawings } from './remember-drawings.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Live preview: pages follow the files; with errors the last good state stays on screen. */
export const dev: Command = async ({ root, port }, terminal) => {
  let reports: readonly Report[] = [];
  const drawChart = rememberDrawings();
  const refresh = async (): Promise<boolean> => {
    const loaded = await loadReports(root);
    printDiagnostics(loaded, terminal);
    if (hasErrors(loaded.diagnostics)) return false;
    ({ reports } = loaded);
    provideWorkbench({ toolRoot: TOOL_ROOT, audience: 'internal', reports: new Map(reports.map((report) => [report.review.id, report])), editions: planEditions(reports, {}, 'internal'), drawChart });
    return true;
  };
  if (!(await refresh())) return 1;

  const { dev: astroDev } = await import('astro');
  const server = await astroDev({
    ...astroConfig({
      root, toolRoot: TOOL_ROOT, out: join(tmpdir(), 'tong-ket-dev'), reports: () => reports,
      onChange: async () => {
        terminal.out((await refresh()) ? '› Đã cập nhật.' : '› Còn lỗi; trang giữ nguyên bản trước.');
      },
    }),
    server: { port, host: '127.0.0.1' },
  });
  terminal.out(`Xem trước tại http://127.0.0.1:${server.address.port}/ (dừng: Ctrl+C).`);
  await new Promise<void>((stop) => process.once('SIGINT', stop));
  await server.stop();
  return 0;
};
