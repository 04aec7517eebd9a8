import { join } from 'node:path';
import { intakePage } from '../checks/intake-page.ts';
import { hasErrors } from '../core/diagnostic.ts';
import { diagnosticsJson } from '../core/diagnostic-format.ts';
import { placesAsJson } from '../core/place.ts';
import { requirementTable } from '../core/view/requirements.ts';
import { mkdir, readFile, writeFile } from '../io/disk.ts';
import type { Command } from './command.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Reads and checks everything, builds nothing. */
export const check: Command = async ({ root, review, format = 'text', report }, terminal) => {
  const loaded = await loadReports(root, { only: review });
  if (report !== undefined) await writeReport(loaded, report);
  if (format === 'json') terminal.out(diagnosticsJson(loaded.diagnostics));
  else {
    printDiagnostics(loaded, terminal);
    if (loaded.diagnostics.length === 0) terminal.out('Không có lỗi, không có cảnh báo.');
    for (const { stage, lines } of loaded.gates)
      terminal.out(`\n${requirementTable(stage, lines)}`);
    if (report !== undefined) terminal.out(`Báo cáo từng tệp: ${join(report, 'index.html')}`);
  }
  return hasErrors(loaded.diagnostics) ? 1 : 0;
};

/** How every file was understood, for people and for machines. */
async function writeReport({ intake, diagnostics }: LoadedReports, folder: string): Promise<void> {
  const tokens = await readFile(join(TOOL_ROOT, 'src/styles/tokens.css'), 'utf8');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), intakePage(intake, diagnostics, tokens));
  await writeFile(
    join(folder, 'intake.json'),
    `${JSON.stringify({ files: intake, diagnostics }, placesAsJson, 1)}\n`,
  );
}
