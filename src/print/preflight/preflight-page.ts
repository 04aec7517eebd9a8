import { LONE_PAGE_POLICY, policyMeta } from '../../core/content-policy.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../core/diagnostic.ts';
import { escapeHtml } from '../../core/plain-page.ts';
import { VARIANT_LABELS } from '../../pdf/variants/output-variant.ts';
import type { PreflightReport } from './preflight-report.ts';
import { type PreflightRow, preflightRows } from './preflight-rows.ts';

/** The report as data, for a file beside the page. */
export function preflightJson({ file, variant, ...rest }: PreflightReport): string {
  // Readers of the file know the output variant as `finish`.
  return `${JSON.stringify({ file, finish: variant, ...rest }, undefined, 2)}\n`;
}

/** The report as one page: a file by itself that prints on one page of A4 and reads on a phone. */
export function preflightPage(report: PreflightReport): string {
  const faults = sortDiagnostics(report.diagnostics);
  const rows = preflightRows(report);
  const isCrowded =
    rows.reduce((sum, { values }) => sum + values.length, 0) +
      2 * Math.min(faults.length, MOST_FAULTS) >
    ROOMY_LINES;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
${policyMeta(LONE_PAGE_POLICY)}
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Phiếu kiểm tra tệp in: ${escapeHtml(report.file)}</title>
<style>${STYLE}</style>
</head>
<body${isCrowded ? ' class="crowded"' : ''}>
<header>
<h1>Phiếu kiểm tra tệp in</h1>
<p class="verdict">${verdict(report)}</p>
</header>
<p class="subject">${escapeHtml(shortened(report.title, 200))}</p>
<p class="file"><strong>${escapeHtml(report.file)}</strong> · ${VARIANT_LABELS[report.variant]} · ${writtenDate(report)}</p>
${faults.length === 0 ? '' : `<section><h2>Điều phải sửa, phải xem</h2>\n${faultList(faults)}</section>`}
<table>
<caption>Đọc lại từ tệp</caption>
<thead><tr><th scope="col">Mục</th><th scope="col">Trong tệp</th><th scope="col">Xét</th></tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
<section><h2>Điều chưa kiểm được ở đây</h2>
<ul>${report.notValidated.map((statement) => `<li>${escapeHtml(statement)}</li>`).join('')}</ul></section>
<footer><p>Bản dựng nội bộ, không để công bố</p></footer>
</body>
</html>
`;
}

const writtenDate = ({ date }: PreflightReport): string => date.split('-').reverse().join('/');

function verdict({ diagnostics }: PreflightReport): string {
  if (hasErrors(diagnostics)) return `${ICONS.fail} Chưa dùng được`;
  return diagnostics.length > 0
    ? `${ICONS.warn} Dùng được, có điều cần xem`
    : `${ICONS.ok} Dùng được`;
}

function faultList(faults: readonly Diagnostic[]): string {
  const entries = faults.slice(0, MOST_FAULTS).map(({ code, severity, message, hint }, index) => {
    const state = severity === 'error' ? 'fail' : 'warn';
    // Faults of one kind are corrected alike.
    const isFirst = faults.findIndex((earlier) => earlier.code === code) === index;
    const remedy = isFirst ? ` <span class="hint">${escapeHtml(hint)}</span>` : '';
    const judgement = `${ICONS[state]} <strong>${STATE_WORDS[state]}.</strong>`;
    const text = `${escapeHtml(shortened(message, 150))}${remedy}`;
    return `<li>${judgement} ${text} <span class="code">${code}</span></li>`;
  });
  const others = faults.length - entries.length;
  const more = others > 0 ? `<li>Và ${others} điều khác, xem tệp .kiem-tra.json.</li>` : '';
  return `<ul class="faults">${entries.join('')}${more}</ul>`;
}

/** The report is one page whatever is wrong; everything is in the data. */
const MOST_FAULTS = 4;
/** A report with more lines than this is set smaller. */
const ROOMY_LINES = 28;

const row = ({ label, values, state }: PreflightRow): string =>
  `<tr><th scope="row">${label}</th><td>${values.map((value) => escapeHtml(value)).join('<br>')}</td><td class="state">${
    state === undefined ? '' : `${ICONS[state]} ${STATE_WORDS[state]}`
  }</td></tr>`;

const STATE_WORDS = { ok: 'Đạt', warn: 'Cần xem', fail: 'Phải sửa', unknown: 'Chưa kiểm' } as const;

/** Drawn, because not every font has them. */
const icon = (drawing: string): string =>
  `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;
const ICONS = {
  ok: icon('<path d="M2 8.5 6.5 13 14 3"/>'),
  warn: icon('<path d="M8 2v8M8 13v1.5"/>'),
  fail: icon('<path d="M3 3 13 13M13 3 3 13"/>'),
  unknown: icon('<path d="M3 8h10"/>'),
} as const;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))}…`;

const STYLE = `
@page { size: A4; margin: 14mm 15mm 12mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem; color: #000; background: #fff; font: 1rem/1.4 Tinos, "Times New Roman", serif; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; border-bottom: 2px solid #000; }
h1 { margin: 0; font-size: 1.5em; }
h2, caption { margin: 0.7em 0 0.2em; font-size: 1em; font-weight: 700; text-align: left; }
p, ul { margin: 0.3em 0; }
ul { padding-left: 1.2em; }
.verdict { margin: 0; font-size: 1.25em; font-weight: 700; white-space: nowrap; }
.file { overflow-wrap: anywhere; }
.faults { border: 1px solid #000; padding: 0.3em 0.6em; list-style: none; }
.hint { font-style: italic; }
.code { white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.18em 0.4em; border: 1px solid #777; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
tbody th { width: 27%; font-weight: 400; }
.state { width: 6.4em; white-space: nowrap; }
.sign { width: 0.75em; height: 0.75em; fill: none; stroke: #000; stroke-width: 2.4; vertical-align: -0.03em; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.28; } body.crowded { font-size: 8pt; line-height: 1.2; } tr, li { break-inside: avoid; } }
@media (max-width: 34rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, tr, tbody th, td, caption { display: block; width: auto; }
  tr { border: 1px solid #777; margin-bottom: 0.4rem; padding: 0.2rem 0.4rem; }
  tbody th, td { border: 0; padding: 0; }
  tbody th { font-weight: 700; }
  td.state:empty { display: none; }
}
`;
