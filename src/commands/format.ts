import { join, relative } from 'node:path';

import { type Diagnostic, diagnostic, hasErrors } from '../core/diagnostic.ts';
import { diagnosticsJson, formatDiagnostics } from '../core/diagnostic-format.ts';
import { elementsOf } from '../html/element.ts';
import { readHtml } from '../html/read-html.ts';
import { readdir, readFile } from '../io/disk.ts';
import {
  type OutputVariant,
  VARIANT_LABELS,
  VARIANT_SUFFIXES,
} from '../pdf/variants/output-variant.ts';
import { checkFormat, formatFaultDiagnostics } from '../print/format/check-format.ts';
import { type FormatTable, formatTableText } from '../print/format/format-table.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { routes } from '../site/routes.ts';
import type { Command } from './command.ts';
import { openPaperSources } from './paper-sources.ts';

type Printed = {
  readonly review: string;
  readonly edition: string;
  readonly variant: OutputVariant;
};
type Measured = Printed & {
  /** Absent where the file cannot be measured. */
  readonly table?: FormatTable;
  readonly diagnostics: readonly Diagnostic[];
};

/** Measures the PDFs that stand in the built folder and prints what the rules ask for beside what was found. */
export const format: Command = async (
  { out, format: form = 'text', review, edition, finish: variant = 'screen' },
  terminal,
) => {
  const printed = await printedIn(out, variant, review, edition);
  const measured: Measured[] = [];
  for (const paper of printed) measured.push(await measure(out, paper));
  const diagnostics = [
    ...(printed.length === 0 ? [missing(out, review, edition)] : []),
    ...measured.flatMap((paper) => paper.diagnostics),
  ];
  const tables = measured.flatMap(({ table, ...paper }) =>
    table === undefined ? [] : [{ ...paper, table }],
  );
  if (form === 'json') {
    const editions = tables.map(({ review: id, edition: name, table }) => ({
      review: id,
      edition: name,
      finish: variant,
      ...table,
    }));
    terminal.out(
      JSON.stringify(
        { editions, diagnostics: JSON.parse(diagnosticsJson(diagnostics)) as unknown },
        null,
        1,
      ),
    );
  } else {
    for (const { review: id, edition: name, table } of tables) {
      terminal.out(
        `${PROFILE_RULES[table.profile].name}\nKỳ ${id}, bản in «${name}», ${VARIANT_LABELS[variant].toLocaleLowerCase('vi')}, ${table.pages} trang\n\n${formatTableText(table)}\n`,
      );
    }
    if (diagnostics.length > 0) terminal.err(formatDiagnostics(diagnostics, () => undefined));
  }
  return hasErrors(diagnostics) ? 1 : 0;
};

function missing(
  out: string,
  review: readonly string[] | undefined,
  edition: string | undefined,
): Diagnostic {
  const asked = [
    ...(review === undefined ? [] : [`kỳ «${review.join('», «')}»`]),
    ...(edition === undefined ? [] : [`bản in «${edition}»`]),
  ];
  return diagnostic(
    'TK646',
    `Không có bản in nào trong thư mục đã dựng${asked.length === 0 ? '' : ` cho ${asked.join(', ')}`}.`,
    { file: shownPath(out), line: 1, column: 1 },
  );
}

const shownPath = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');

/** Editions of all reviews of a built folder, or those asked for. */
async function printedIn(
  out: string,
  variant: OutputVariant,
  reviews: readonly string[] | undefined,
  edition: string | undefined,
): Promise<readonly Printed[]> {
  const folders = await readdir(out).catch(() => []);
  const asked = folders.filter(
    (folder) => folder.isDirectory() && (reviews === undefined || reviews.includes(folder.name)),
  );
  const printed: Printed[] = [];
  for (const { name: review } of asked)
    for (const id of await editionsIn(join(out, review, 'pdf'), variant))
      if (edition === undefined || id === edition) printed.push({ review, edition: id, variant });
  return printed;
}

/** Names of editions have no full stop, so what stands behind the first is the variant. */
async function editionsIn(folder: string, variant: OutputVariant): Promise<readonly string[]> {
  const ending = `${VARIANT_SUFFIXES[variant]}.pdf`;
  const entries = await readdir(folder).catch(() => []);
  return entries
    .map(({ name }) => name)
    .filter((name) => name.slice(name.indexOf('.')) === ending)
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

async function measure(out: string, printed: Printed): Promise<Measured> {
  const { review, edition, variant } = printed;
  const file = join(out, routes.pdf(review, edition, variant));
  const pdf = new Uint8Array(await readFile(file));
  const html = await openPaperSources().of(pdf);
  if (html === undefined) return { ...printed, diagnostics: [withoutSource(printed, file)] };
  const body = [...elementsOf(readHtml(html))].find(({ tag }) => tag === 'body');
  const profile = Object.values(PROFILE_RULES).find(
    ({ id }) => id === body?.attributes['data-profile'],
  );
  if (profile === undefined)
    throw new Error(`no profile is named in the page of ${review}, ${edition}`);
  // Papers for the printing machine are laid out for both sides of the leaf.
  const table = await checkFormat({ pdf, html, profile, twoSided: variant !== 'screen' });
  return { ...printed, table, diagnostics: formatFaultDiagnostics(table, shownPath(file)) };
}

const withoutSource = ({ review, edition }: Printed, file: string): Diagnostic =>
  diagnostic(
    'TK646',
    `Không đo được bản in «${edition}», kỳ «${review}»: máy này không giữ trang nguồn của đúng tệp ấy.`,
    { file: shownPath(file), line: 1, column: 1 },
    { hint: 'Chạy lại «npm run build» trên máy này, rồi đo.' },
  );
