import { join, relative } from 'node:path';

import { type Diagnostic, diagnostic, hasErrors } from '../core/diagnostic.ts';
import { diagnosticsJson, formatDiagnostics } from '../core/diagnostic-format.ts';
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

type Printed = {
  readonly review: string;
  readonly edition: string;
  readonly variant: OutputVariant;
};
type Checked = Printed & {
  readonly table: FormatTable;
  readonly diagnostics: readonly Diagnostic[];
};

/** Measures the PDFs that stand in the built folder and prints what the rules ask for beside what was found. */
export const format: Command = async (
  { out, format: form = 'text', review, edition, finish: variant = 'screen' },
  terminal,
) => {
  const found = await printed(out, variant, review, edition);
  const checked: Checked[] = [];
  for (const one of found) checked.push(await check(out, one));
  const diagnostics = [
    ...(found.length === 0 ? [missing(out, review, edition)] : []),
    ...checked.flatMap((one) => one.diagnostics),
  ];
  if (form === 'json') {
    const editions = checked.map(({ review: id, edition: name, table }) => ({
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
    for (const { review: id, edition: name, table } of checked) {
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
async function printed(
  out: string,
  variant: OutputVariant,
  review: readonly string[] | undefined,
  edition: string | undefined,
): Promise<readonly Printed[]> {
  const folders = await readdir(out).catch(() => []);
  const found: Printed[] = [];
  for (const { name } of folders.filter(
    (one) => one.isDirectory() && (review === undefined || review.includes(one.name)),
  )) {
    const pages = await namesIn(join(out, name, 'in'));
    const files = await namesIn(join(out, name, 'pdf'));
    const ids = pages.filter(
      (id) =>
        files.includes(`${id}${VARIANT_SUFFIXES[variant]}.pdf`) &&
        (edition === undefined || id === edition),
    );
    found.push(...[...ids].sort().map((id) => ({ review: name, edition: id, variant })));
  }
  return found;
}

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).then(
    (entries) => entries.map(({ name }) => name),
    () => [],
  );

async function check(out: string, one: Printed): Promise<Checked> {
  const { review, edition, variant } = one;
  const file = join(out, review, 'pdf', `${edition}${VARIANT_SUFFIXES[variant]}.pdf`);
  const html = await readFile(join(out, routes.edition(review, edition), 'index.html'), 'utf8');
  const profile = Object.values(PROFILE_RULES).find(({ id }) =>
    html.includes(`data-profile="${id}"`),
  );
  if (profile === undefined)
    throw new Error(`no profile is named in the page of ${review}, ${edition}`);
  // Papers for the printing machine are laid out for both sides of the leaf.
  const table = await checkFormat({
    pdf: new Uint8Array(await readFile(file)),
    html,
    profile,
    twoSided: variant !== 'screen',
  });
  return { ...one, table, diagnostics: formatFaultDiagnostics(table, shownPath(file)) };
}
