/** Measures a finished PDF against a format profile. */

import { type Diagnostic, diagnostic } from '../../core/diagnostic.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { FormatProfile } from '../profile.ts';
import { type FormatRow, type FormatTable, sourceText } from './format-table.ts';
import { readPageMarks } from './page-marks.ts';
import { openPaper } from './paper.ts';
import { bodyRows } from './rows-body.ts';
import { componentRows } from './rows-components.ts';
import { letterheadRows } from './rows-letterhead.ts';
import { numberingRows } from './rows-numbering.ts';
import { pageRows } from './rows-page.ts';
import { pageNumberRows } from './rows-page-number.ts';
import { signatureRows } from './rows-signature.ts';

export type FormatInput = {
  readonly pdf: Uint8Array;
  /**
   * The edition page it was printed from: tells which words are which component. A body of class `report`
   * or `letter` is a paper with letterhead and signature, any other belongs to one.
   */
  readonly html: string;
  readonly profile: FormatProfile;
  /** Whether the file is made for printing on both sides of a leaf. */
  readonly twoSided?: boolean;
};

/**
 * Every value is read from the file: positions, sizes and names of fonts, colours, rules. @throws
 * Error when it is no PDF.
 */
export async function checkFormat({
  pdf,
  html,
  profile,
  twoSided = false,
}: FormatInput): Promise<FormatTable> {
  const paper = openPaper({ profile, html, pages: await readPageMarks(pdf), twoSided });
  const rows = [
    pageRows,
    pageNumberRows,
    bodyRows,
    letterheadRows,
    componentRows,
    numberingRows,
    signatureRows,
  ].flatMap((measure) => measure(paper));
  return { profile: profile.id, pages: paper.pages.length, rows };
}

/** What fails, as problems of the file; a rule that nobody has verified never stops a build. */
export function formatFaultDiagnostics({ rows }: FormatTable, file: string): readonly Diagnostic[] {
  return rows
    .filter(({ result }) => result === 'fail')
    .map((row) => {
      const where = row.page === undefined ? '' : ` (trang ${row.page})`;
      const message = `${row.rule}: cần ${row.expected}, đo được ${row.found}${where}; căn cứ: ${sourceText(row)}.`;
      return diagnostic(
        codeOf(row),
        message,
        { file, line: 1, column: 1 },
        row.source === 'unverified' ? { severity: 'warning' } : {},
      );
    });
}

function codeOf({ id }: FormatRow): DiagnosticCode {
  const [what = '', property = ''] = id.split('.');
  if (property === 'present' && what !== 'page-number') return 'TK640';
  if (what === 'page' || what === 'page-number') return 'TK642';
  if (what === 'body') return 'TK643';
  if (['letters', 'size', 'face'].includes(property)) return 'TK641';
  return ['headings', 'closing', 'citation', 'appendix', 'recipients', 'authority'].includes(
    what,
  ) || property === 'form'
    ? 'TK645'
    : 'TK644';
}
