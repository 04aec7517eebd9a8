import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { diagnostic, hasErrors, type Diagnostic } from '../core/diagnostic.ts';
import { diagnosticsJson, formatDiagnostics } from '../core/diagnostic-format.ts';
import { checkFormat, tellFormat } from '../print/format/check-format.ts';
import { formatTableText, type FormatTable } from '../print/format/format-table.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { routes } from '../site/routes.ts';
import type { Command } from './command.ts';

type Checked = { readonly review: string; readonly edition: string; readonly table: FormatTable; readonly diagnostics: readonly Diagnostic[] };

/** Measures the PDFs that stand in the built folder and prints what the rules ask for beside what was found. */
export const format: Command = async ({ out, format: form, review, edition }, terminal) => {
  const found = await printed(out, review, edition);
  const checked: Checked[] = [];
  for (const one of found) checked.push(await check(out, one));
  const missing = found.length === 0 ? [diagnostic('TK646', `Không có bản in nào trong «${out}»${review === undefined ? '' : `, kỳ «${review}»`}${edition === undefined ? '' : `, bản in «${edition}»`}.`, { file: out, line: 1, column: 1 })] : [];
  const diagnostics = [...missing, ...checked.flatMap((one) => one.diagnostics)];
  if (form === 'json') {
    terminal.out(JSON.stringify({ editions: checked.map(({ review: id, edition: name, table }) => ({ review: id, edition: name, ...table })), diagnostics: JSON.parse(diagnosticsJson(diagnostics)) as unknown }, null, 1));
  } else {
    for (const { review: id, edition: name, table } of checked) {
      terminal.out(`${PROFILE_RULES[table.profile].name}\nKỳ ${id}, bản in «${name}», ${table.pages} trang\n\n${formatTableText(table)}\n`);
    }
    if (diagnostics.length > 0) terminal.err(formatDiagnostics(diagnostics, () => undefined));
  }
  return hasErrors(diagnostics) ? 1 : 0;
};

type Printed = { readonly review: string; readonly edition: string };

/** Editions of all reviews of a built folder, or of the one asked for. */
async function printed(out: string, review: string | undefined, edition: string | undefined): Promise<readonly Printed[]> {
  const folders = await readdir(out, { withFileTypes: true }).catch(() => []);
  const found: Printed[] = [];
  for (const { name } of folders.filter((one) => one.isDirectory() && (review === undefined || one.name === review))) {
    const pages = await readdir(join(out, name, 'in')).catch(() => [] as string[]);
    const files = await readdir(join(out, name, 'pdf')).catch(() => [] as string[]);
    const printedPages = pages.filter((id) => files.includes(`${id}.pdf`) && (edition === undefined || id === edition));
    found.push(...printedPages.sort().map((id) => ({ review: name, edition: id })));
  }
  return found;
}

async function check(out: string, { review, edition }: Printed): Promise<Checked> {
  const file = join(out, routes.pdf(review, edition));
  const html = await readFile(join(out, routes.edition(review, edition), 'index.html'), 'utf8');
  const profile = Object.values(PROFILE_RULES).find(({ id }) => html.includes(`data-profile="${id}"`));
  if (profile === undefined) throw new Error(`no profile is named in the page of ${review}, ${edition}`);
  const table = await checkFormat({ pdf: new Uint8Array(await readFile(file)), html, profile });
  return { review, edition, table, diagnostics: tellFormat(table, relative(process.cwd(), file).replaceAll('\\', '/')) };
}
