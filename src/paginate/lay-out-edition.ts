/** Lays an edition out part by part, several at once, keeping each laid-out part for the next time. */

import { createHash } from 'node:crypto';

import type { Browser } from 'playwright-core';

import { readFile } from '../io/disk.ts';
import type { Making, Makings } from '../io/makings.ts';
import { keyOf } from '../io/store.ts';
import type { LaidPart, LayoutProgress, Note, SourcePart } from './in-page/laid-out.ts';
import type { Source } from './load-source.ts';
import { type NumberedPart, numberPages, pageOfIds } from './number-pages.ts';
import { withPageNumbers } from './page-references.ts';
import { PAGINATOR_FUNCTIONS, type Paginator, pagedLibrary } from './paginator-pool.ts';
import { LAID_PART, type SharedInputs } from './part-steps.ts';

export type LayOutInput = {
  readonly browser: Browser;
  readonly path: string;
  readonly source: Source;
  readonly paginator: Paginator;
  readonly makings: Makings;
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** Called for each part that will not be laid out again and can be printed, having no page number to wait for. */
  readonly onSettled?: (index: number, part: LaidPart, desk: Desk, subject: string) => void;
};

/** What parts are laid out and printed with. */
export type Desk = {
  readonly paginator: Paginator;
  readonly makings: Makings;
  readonly shared: SharedInputs;
};

export type Edition = Desk & {
  readonly path: string;
  readonly source: Source;
  readonly laid: readonly LaidPart[];
  readonly numbered: readonly NumberedPart[];
  /** Printed page number of every id. */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly pages: number;
};

/** Page numbers in references are laid out as wide as this until they are known. */
const DIGITS = 2;

/** @throws PrintingStopped when the browser hangs or breaks. */
export async function layOutEdition(input: LayOutInput): Promise<Edition> {
  const { browser, source, paginator, makings } = input;
  const shared: SharedInputs = {
    program: await engine(),
    browser: browser.version(),
    path: input.path,
    shell: source.shell,
    served: JSON.stringify(
      [...source.served.hashes].filter(([path]) => path !== input.path).sort(),
    ),
  };
  let pages = 0;
  const layOut = async (
    part: SourcePart,
    digits: Readonly<Record<string, number>>,
  ): Promise<LaidPart> => {
    const order = { html: part.html, digits };
    const making: Making<keyof typeof LAID_PART.inputs> = {
      step: LAID_PART,
      subject: `${subjectOf(input.path, part)}${Object.keys(digits).length === 0 ? '' : ', dàn lại theo số trang'}`,
      inputs: { ...shared, text: part.html, digits: JSON.stringify(digits) },
    };
    const kept = parsed(await makings.take(making));
    if (kept !== undefined) {
      pages += kept.pages.length;
      input.onProgress?.({ page: pages, id: part.id });
      return kept;
    }
    const laid = await paginator.layOut(order, ({ id }) =>
      input.onProgress?.({ page: ++pages, id }),
    );
    await makings.keep(making, JSON.stringify(laid));
    return laid;
  };
  const digits: Record<string, number>[] = source.parts.map(() => ({}));
  const laid = await Promise.all(
    source.parts.map(async (part, index) => {
      const first = await layOut(part, {});
      if (part.refs.length === 0)
        input.onSettled?.(
          index,
          first,
          { paginator, makings, shared },
          subjectOf(input.path, part),
        );
      return first;
    }),
  );
  for (let round = 0; round < 3; round++) {
    const { pageOf } = placed(source, laid);
    const stale = source.parts.flatMap((part, index) => {
      const wanted = Object.fromEntries(
        part.refs.map((target) => [
          target,
          String(pageOf[target] ?? 0).padStart(DIGITS, '0').length,
        ]),
      );
      const used = digits[index] ?? {};
      return part.refs.every((target) => (used[target] ?? DIGITS) === wanted[target])
        ? []
        : [{ index, part, wanted }];
    });
    if (stale.length === 0) break;
    await Promise.all(
      stale.map(async ({ index, part, wanted }) => {
        digits[index] = wanted;
        laid[index] = await layOut(part, wanted);
      }),
    );
  }
  return {
    ...numberedNotes(source, laid),
    ...placed(source, laid),
    paginator,
    makings,
    shared,
    path: input.path,
  };
}

/** Which part of which edition, for the store. */
export const subjectOf = (path: string, { id }: SourcePart): string => `${path}#${id}`;

function placed(
  { parts }: Source,
  laid: readonly LaidPart[],
): Pick<Edition, 'numbered' | 'pageOf' | 'pages'> {
  const numbered = numberPages(parts, laid);
  return {
    numbered,
    pageOf: pageOfIds(laid, numbered),
    pages: laid.reduce((sum, part) => sum + part.pages.length, 0),
  };
}

/** Notes with the page numbers they refer to, as they are printed. */
function numberedNotes(
  source: Source,
  laid: readonly LaidPart[],
): Pick<Edition, 'source' | 'laid'> {
  const { pageOf } = placed(source, laid);
  const numbered = (notes: readonly Note[]): Note[] =>
    notes.map(({ text, id }) => ({ text: withPageNumbers(text, pageOf), id }));
  return {
    source: { ...source, notes: numbered(source.notes) },
    laid: laid.map((part) => ({
      ...part,
      pages: part.pages.map((page) => ({ ...page, notes: numbered(page.notes) })),
    })),
  };
}

function parsed(kept: Buffer | undefined): LaidPart | undefined {
  return kept === undefined ? undefined : (JSON.parse(kept.toString('utf8')) as LaidPart);
}

/** Changes with every change of what lays out and prints. */
async function engine(): Promise<string> {
  const library = createHash('sha256')
    .update(await readFile(pagedLibrary()))
    .digest('hex');
  return keyOf(library, ...PAGINATOR_FUNCTIONS.map(String));
}
