import { type Diagnostic, diagnostic, type Place } from '../../core/diagnostic.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { TagFault } from './check-tags.ts';

/** Faults of a built edition's tags, for whoever builds it; `place` is that of the edition page. */
export function tagFaultDiagnostics(faults: readonly TagFault[], place: Place): Diagnostic[] {
  return faults.map((found) => {
    const { checkpoint, fault, what } = found;
    const subject = what === undefined ? '' : `: “${shortened(what)}”`;
    const message = `${fault}${whereOf(found)}${subject} (${origin(checkpoint)}).`;
    return diagnostic(codeOf(checkpoint), message, place);
  });
}

function whereOf({ count, page }: TagFault): string {
  if (page === undefined) return '';
  return count > 1 ? `, ${count} chỗ, trước hết ở trang ${page}` : ` ở trang ${page}`;
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const LONGEST = 60;

const origin = (checkpoint: string): string =>
  checkpoint.startsWith('TK')
    ? `điều kiện riêng ${checkpoint}`
    : `điều kiện ${checkpoint} của Matterhorn Protocol`;

/** By the number's group: its digits before the dash, or the whole of the project's own. */
const CODES: Readonly<Record<string, DiagnosticCode>> = {
  '01': 'TK621',
  '02': 'TK622',
  '06': 'TK620',
  '07': 'TK620',
  '09': 'TK622',
  '10': 'TK624',
  '11': 'TK620',
  '13': 'TK623',
  '14': 'TK625',
  '15': 'TK622',
  '17': 'TK623',
  '19': 'TK622',
  '28': 'TK623',
  '30': 'TK621',
  '31': 'TK624',
  'TK-01': 'TK620',
  'TK-02': 'TK620',
  'TK-03': 'TK620',
  'TK-04': 'TK621',
  'TK-05': 'TK621',
  'TK-06': 'TK621',
  'TK-07': 'TK621',
  'TK-08': 'TK622',
  'TK-09': 'TK622',
  'TK-10': 'TK622',
  'TK-11': 'TK623',
  'TK-12': 'TK622',
  'TK-13': 'TK622',
  'TK-14': 'TK623',
};

function codeOf(checkpoint: string): DiagnosticCode {
  const code = CODES[checkpoint] ?? CODES[checkpoint.slice(0, 2)];
  if (code === undefined) throw new Error(`condition ${checkpoint} has no code`);
  return code;
}
