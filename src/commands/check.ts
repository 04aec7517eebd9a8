import { join } from 'node:path';
import { intakePage } from '../checks/intake-page.ts';
import { hasErrors } from '../core/diagnostic.ts';
import { diagnosticsJson, formatUnplaced } from '../core/diagnostic-format.ts';
import { placesAsJson } from '../core/place.ts';
import { requirementTable } from '../core/view/requirements.ts';
import { readFile, writeFile } from '../io/disk.ts';
import { FolderInUse, folderBeside, recoverFolder, swapFolder } from '../io/swap-folder.ts';
import { targetFault } from '../io/target-folder.ts';
import type { Command } from './command.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Reads and checks everything, builds nothing. */
export const check: Command = async ({ root, review, format = 'text', report }, terminal) => {
  const fault =
    report === undefined
      ? undefined
      : await targetFault(report, { root, toolRoot: TOOL_ROOT }, 'report');
  if (fault !== undefined) {
    terminal.err(formatUnplaced(fault));
    return 1;
  }
  const loaded = await loadReports(root, { only: review });
  const unwritten = report === undefined ? undefined : await writeReport(loaded, report);
  if (format === 'json') terminal.out(diagnosticsJson(loaded.diagnostics));
  else {
    printDiagnostics(loaded, terminal);
    if (loaded.diagnostics.length === 0) terminal.out('Không có lỗi, không có cảnh báo.');
    for (const { stage, lines } of loaded.gates)
      terminal.out(`\n${requirementTable(stage, lines)}`);
    if (report !== undefined && unwritten === undefined)
      terminal.out(`Báo cáo từng tệp: ${join(report, 'index.html')}`);
  }
  if (unwritten !== undefined) terminal.err(formatUnplaced(unwritten.diagnostic));
  return hasErrors(loaded.diagnostics) || unwritten !== undefined ? 1 : 0;
};

/**
 * How every file was understood, for people and for machines, in place of the report before it.
 * @returns why the one before could not be replaced.
 */
async function writeReport(
  { intake, diagnostics }: LoadedReports,
  folder: string,
): Promise<FolderInUse | undefined> {
  const tokens = await readFile(join(TOOL_ROOT, 'src/styles/tokens.css'), 'utf8');
  await recoverFolder(folder);
  const aside = await folderBeside(folder);
  try {
    await writeFile(join(aside.path, 'index.html'), intakePage(intake, diagnostics, tokens));
    await writeFile(
      join(aside.path, 'intake.json'),
      `${JSON.stringify({ files: intake, diagnostics }, placesAsJson, 1)}\n`,
    );
    await swapFolder(aside, folder);
    return undefined;
  } catch (error) {
    // A report that is whole waits for the next run.
    if (error instanceof FolderInUse) return error;
    await aside.remove();
    throw error;
  }
}
