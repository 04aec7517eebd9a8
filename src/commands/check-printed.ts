import { basename } from 'node:path';

import type { Diagnostic } from '../core/diagnostic.ts';
import { checkTags } from '../pdf/validate/check-tags.ts';
import { tagFaultDiagnostics } from '../pdf/validate/tag-fault-diagnostics.ts';
import { checkFormat, formatFaultDiagnostics } from '../print/format/check-format.ts';
import { preflight } from '../print/preflight/preflight.ts';
import { preflightJson, preflightPage } from '../print/preflight/preflight-page.ts';
import type { FormatProfile } from '../print/profile.ts';
import type { TypesetFile } from '../print/typeset.ts';

export type CheckedFile = {
  readonly diagnostics: readonly Diagnostic[];
  /** What stands beside the file, for people and for machines. */
  readonly reportPage: string;
  readonly json: string;
};

/**
 * Reads a finished file as a printer's desk would; the one for the screen also as a screen reader would,
 * and as a clerk with the rules of the profile in hand: all three have the same text at the same places. `html` is the page it was printed from.
 */
export async function checkPrinted(
  { variant, pdf, facts }: TypesetFile,
  {
    file,
    html,
    profile,
  }: { readonly file: string; readonly html: string; readonly profile: FormatProfile },
): Promise<CheckedFile> {
  const screen = variant === 'screen';
  const faults = screen ? await checkTags(pdf) : [];
  const report = await preflight(pdf, {
    file: basename(file),
    variant,
    facts,
    lostWords: 0,
    ...(screen ? { tagFaults: faults.length } : {}),
  });
  const place = { file, line: 1, column: 1 };
  const format = screen
    ? formatFaultDiagnostics(await checkFormat({ pdf, html, profile }), file)
    : [];
  return {
    diagnostics: [
      ...report.diagnostics.map((found) => ({ ...found, place })),
      ...tagFaultDiagnostics(faults, place),
      ...format,
    ],
    reportPage: preflightPage(report),
    json: preflightJson(report),
  };
}
