import { hasErrors } from '../core/diagnostic.ts';
import { diagnosticsJson } from '../core/diagnostic-format.ts';
import type { Command } from './command.ts';
import { loadReports, printDiagnostics } from './load-reports.ts';

/** Reads and checks everything, builds nothing. */
export const check: Command = async ({ root, format }, terminal) => {
  const loaded = await loadReports(root);
  if (format === 'json') terminal.out(diagnosticsJson(loaded.diagnostics));
  else {
    printDiagnostics(loaded, terminal);
    if (loaded.diagnostics.length === 0) terminal.out('Không có lỗi, không có cảnh báo.');
  }
  return hasErrors(loaded.diagnostics) ? 1 : 0;
};
