/** Lays an edition out part by part, several at once, keeping each laid-out part for the next time. */

import { createHash } from 'node:crypto';

import type { Browser } from 'playwright-core';

import { readFile } from '../io/disk.ts';
import type { Making, Makings } from '../io/makings.ts';
import { keyOf } from '../io/store.ts';
import type { LaidPart, LayoutProgress, Note, SourcePart } from './in-page/laid-out.ts';
import { inPageScript } from './in-page-script.ts';
import type { Source } from './load-source.ts';
import { type NumberedPart, numberPages, pageOfIds } from './number-pages.ts';
import { withPageNumbers } from './page-references.ts';
import type { Paginator } from './paginator-pool.ts';
import { pagedLibrary } from './paginator-tab.ts';
import { LAID_PART, type SharedInputs } from './part-steps.ts';

export type LayOutInput = {
  readonly browser: Browser;
  readonly path: string;
  readonly source: Source;
  readonly paginator: Paginator;
  readonly makings: Makings;
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** Called for each part that will not be laid out again and can be printed, having no page number to wait for. */
  readonly onSettled?: (settled: SettledPart) => void;
};

type SettledPart = {
  /** Its place among the parts of the edition. */
  readonly index: number;
  readonly part: LaidPart;
  readonly context: PartContext;
  /** Which part of which edition, for the store. */
  readonly subject: string;
};

/** What parts are laid out and printed with. */
export type PartContext = {
  readonly paginator: Paginator;
  readonly makings: Makings;
  readonly shared: SharedInputs;
};

export type Edition = PartContext & {
  readonly path: string;
  readonly source: Source;
  readonly laid: readonly LaidPart[];
  readonly numbered: readonly NumberedPart[];
  /** Printed page number of every id. */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly pages: number;
};

/** How many digits the page number of each target has. */
type Digits = Readonly<Record<string, number>>;

/** Page numbers in references are laid out as wide as this until they are known. */
const DIGITS = 2;

/** Page numbers of two digits that become three may move the last of them once more. */
const MOST_ROUNDS = 3;

/** @throws PrintingStopped when the browser hangs or breaks. */
export async function layOutEdition(input: LayOutInput): Promise<Edition> {
  const { path, source, paginator, makings } = input;
  const context: PartContext = { paginator, makings, shared: await sharedInputs(input) };
  const layOut = partLayout(input, context);
  const laid = await Promise.all(
    source.parts.map(async (part, index) => {
      const first = await layOut(part, {});
      if (part.refs.length === 0)
        input.onSettled?.({ index, part: first, context, subject: subjectOf(path, part) });
      return first;
    }),
  );
  await widenReferences(source, laid, layOut);
  return { ...withNumberedNotes(source, laid), ...placed(source, laid), ...context, path };
}

/** Which part of which edition, for the store. */
export const subjectOf = (path: string, { id }: SourcePart): string => `${path}#${id}`;

async function sharedInputs({ browser, path, source }: LayOutInput): Promise<SharedInputs> {
  return {
    program: await layoutProgram(),
    browser: browser.version(),
    path,
    shell: source.shell,
    served: JSON.stringify([...source.served.hashes].filter(([served]) => served !== path).sort()),
  };
}

/** Changes with every change of what lays out and prints. */
async function layoutProgram(): Promise<string> {
  const library = createHash('sha256')
    .update(await readFile(pagedLibrary()))
    .digest('hex');
  return keyOf(library, await inPageScript());
}

type LayOutPart = (part: SourcePart, digits: Digits) => Promise<LaidPart>;

/** Takes a part as it was kept, or has it laid out; either tells of its pages. */
function partLayout({ path, onProgress }: LayOutInput, context: PartContext): LayOutPart {
  const { paginator, makings, shared } = context;
  let pages = 0;
  return async (part, digits) => {
    const again = Object.keys(digits).length === 0 ? '' : ', dàn lại theo số trang';
    const making: Making<keyof typeof LAID_PART.inputs> = {
      step: LAID_PART,
      subject: `${subjectOf(path, part)}${again}`,
      inputs: { ...shared, text: part.html, digits: JSON.stringify(digits) },
    };
    const stored = parsed(await makings.take(making));
    if (stored !== undefined) {
      pages += stored.pages.length;
      onProgress?.({ page: pages, id: part.id });
      return stored;
    }
    const laid = await paginator.layOut({ html: part.html, digits }, ({ id }) =>
      onProgress?.({ page: ++pages, id }),
    );
    await makings.keep(making, JSON.stringify(laid));
    return laid;
  };
}

function parsed(stored: Buffer | undefined): LaidPart | undefined {
  return stored === undefined ? undefined : (JSON.parse(stored.toString('utf8')) as LaidPart);
}

/** Lays out anew, in `laid`, the parts whose references need wider numbers than they were given. */
async function widenReferences(
  source: Source,
  laid: LaidPart[],
  layOut: LayOutPart,
): Promise<void> {
  const given: Digits[] = source.parts.map(() => ({}));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { pageOf } = placed(source, laid);
    const stale = source.parts.flatMap((part, index) => {
      const needed = digitsOf(part, pageOf);
      const fits = part.refs.every(
        (target) => (given[index]?.[target] ?? DIGITS) === needed[target],
      );
      return fits ? [] : [{ index, part, needed }];
    });
    if (stale.length === 0) return;
    await Promise.all(
      stale.map(async ({ index, part, needed }) => {
        given[index] = needed;
        laid[index] = await layOut(part, needed);
      }),
    );
  }
}

function digitsOf({ refs }: SourcePart, pageOf: Edition['pageOf']): Digits {
  return Object.fromEntries(
    refs.map((target) => [target, String(pageOf[target] ?? 0).padStart(DIGITS, '0').length]),
  );
}

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
function withNumberedNotes(
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
