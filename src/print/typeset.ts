/** From a built edition page to a checked PDF. */

import type { Browser } from 'playwright-core';

import { type Diagnostic, diagnostic, type Place, sortDiagnostics } from '../core/diagnostic.ts';
import type { PrintShopLinks } from '../core/schema/vocabulary.ts';
import { type Makings, openMakings } from '../io/makings.ts';
import { BrowserMissing, openBrowser } from '../paginate/browser.ts';
import type { LayoutProgress, SourcePiece } from '../paginate/in-page/laid-out.ts';
import { type Edition, layOutEdition } from '../paginate/lay-out-edition.ts';
import { loadSource } from '../paginate/load-source.ts';
import { openPaginatorPool, type PaginatorPool } from '../paginate/paginator-pool.ts';
import { LAYOUT } from '../paginate/part-steps.ts';
import { PrintingStopped } from '../paginate/printing-stopped.ts';
import { openSlots, TABS } from '../paginate/slots.ts';
import { type PrintFacts, readFacts } from '../pdf/facts/read-facts.ts';
import { danglingLinkDiagnostics } from '../pdf/join/dangling-link-diagnostics.ts';
import { makeVariant } from '../pdf/variants/make-variant.ts';
import type { OutputVariant } from '../pdf/variants/output-variant.ts';
import { checkEdition, layoutDiagnostics } from './check-edition.ts';
import {
  type Imposition,
  joinEdition,
  printPart,
  printParts,
  type ReadPages,
} from './print-edition.ts';
import type { FormatProfile } from './profile.ts';

export type TypesetInput = {
  /** The built site's folder. */
  readonly dir: string;
  /** Site path of the edition page, `/nq24-2013-2023/in/bao-cao-tong-ket/`. */
  readonly path: string;
  readonly profile: FormatProfile;
  readonly title: string;
  /** The issuing body. */
  readonly author: string;
  /** What problems name as their file; the built page when absent. */
  readonly file?: string;
  /** ISO date of the review; stands in the file instead of the clock. */
  readonly date: string;
  /** Which files to make; one layout serves them all. */
  readonly variants: readonly OutputVariant[];
  readonly options?: TypesetOptions;
  /** Keeps laid-out and printed parts for the next time; nothing is kept without it. */
  readonly makings?: Makings;
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** One browser for several editions; opened and closed here when absent. */
  readonly browser?: Browser;
  /** In that browser, with the same folder: tabs that editions share. Opened and closed here when absent. */
  readonly pool?: PaginatorPool;
  /** Longest wait for the next page, in milliseconds. */
  readonly patienceMs?: number;
};

export type TypesetOptions = {
  /** Mirrored margins in the variants that are printed on both sides of a leaf; those of the profile. */
  readonly twoSided?: boolean;
  /** Each part begins on a right-hand page, after an empty one where needed. */
  readonly book?: boolean;
  /** Line numbers and paragraph ids in the margins, for people who comment on a draft. */
  readonly draft?: boolean;
  /** Of the file for the print shop; kept where nothing is said. */
  readonly links?: PrintShopLinks;
};

export type TypesetFile = {
  readonly variant: OutputVariant;
  readonly pdf: Uint8Array;
  readonly facts: PrintFacts;
};

export type Typeset = {
  /**
   * One for each variant asked for; empty when the edition could not be printed, not to be published
   * when `diagnostics` has errors.
   */
  readonly files: readonly TypesetFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  readonly browserVersion: string;
  /** SHA-256 of every file of the folder that it was made of, by its path from `/`. */
  readonly served: ReadonlyMap<string, string>;
};

/** A text of so many letters, some ten pages, is laid out before a second tab would be open. */
const SHORT = 20_000;

/** Problems of the edition are diagnostics; only faults of this program are thrown. */
export async function typeset(input: TypesetInput): Promise<Typeset> {
  const place: Place = { file: input.file ?? `dist${input.path}index.html`, line: 1, column: 1 };
  try {
    return await attempt(input, place);
  } catch (first) {
    if (!(first instanceof PrintingStopped)) return failed(first, place);
    // A hung or crashed browser is worth one fresh start; the same fault twice lies in the text.
    const { browser: _broken, pool: _torn, ...fresh } = input;
    return attempt(fresh, place).catch((second: unknown) => failed(second, place));
  }
}

async function attempt(input: TypesetInput, place: Place): Promise<Typeset> {
  const own = input.browser === undefined ? await openBrowser() : undefined;
  const browser = input.browser ?? own?.browser;
  if (browser === undefined) throw new BrowserMissing([]);
  const pool = input.pool ?? openPaginatorPool({ browser, dir: input.dir, slots: openSlots() });
  const makings = input.makings ?? openMakings({ dir: undefined });
  try {
    // An edition that was made before has a part or two to be made again.
    const few = await makings.isKnown(LAYOUT, input.path);
    const source = await loadSource({
      ...input,
      browser,
      onShell: (shell, letters) =>
        pool.paginator({ ...input, shell }).warm(few || letters < SHORT ? 1 : TABS),
    });
    if (source.parts.length === 0) {
      return {
        files: [],
        diagnostics: [diagnostic('TK603', 'Trang in không có nội dung.', place)],
        pages: 0,
        browserVersion: browser.version(),
        served: source.served.hashes,
      };
    }
    const draft = input.options?.draft === true;
    const early = new Map<number, Promise<ReadPages>>();
    const edition = await layOutEdition({
      ...input,
      browser,
      source,
      makings,
      paginator: pool.paginator({ ...input, shell: source.shell }),
      onSettled: ({ index, part, context, subject }) => {
        const printing = printPart(part, {}, context, { subject, draft });
        // Told when it is asked for.
        printing.catch(() => undefined);
        early.set(index, printing);
      },
    });
    await makings.remember(LAYOUT, input.path);
    const printed = await printParts(edition, early, draft);
    const pieces = await source.pieces;
    const made = await makeFiles({ input, edition, printed, pieces, place });
    return {
      files: made.files,
      diagnostics: sortDiagnostics(made.diagnostics),
      pages: edition.pages,
      browserVersion: browser.version(),
      served: source.served.hashes,
    };
  } finally {
    await makings.prune();
    if (input.pool === undefined) await pool.close();
    await own?.browser.close();
  }
}

/** Every file asked for, in the order asked, and what is wrong with the layout and with them. */
async function makeFiles({
  input,
  edition,
  printed,
  pieces,
  place,
}: {
  readonly input: TypesetInput;
  readonly edition: Edition;
  readonly printed: readonly ReadPages[];
  readonly pieces: readonly SourcePiece[];
  readonly place: Place;
}): Promise<Pick<Typeset, 'files' | 'diagnostics'>> {
  const files: TypesetFile[] = [];
  const diagnostics = layoutDiagnostics(edition, place);
  let knowsDangling = diagnostics.some(({ code }) => code === 'TK607');
  for (const [variants, imposition] of impositions(input)) {
    const {
      pdf: joined,
      marginalia,
      dangling,
    } = await joinEdition(edition, printed, input, imposition);
    // The same links are known from the layout, with their places in it; what it missed is told here,
    // once for all ways of binding.
    if (!knowsDangling) diagnostics.push(...danglingLinkDiagnostics(dangling, place));
    knowsDangling = true;
    for (const variant of variants) {
      const pdf = await makeVariant(joined, variant, { links: input.options?.links ?? 'keep' });
      const bodyTopMm = input.profile.page.margins.value.top;
      const facts = await readFacts(pdf, { bodyTopMm, marginalia });
      const blanks = marginalia.length - edition.pages;
      diagnostics.push(...checkEdition(edition, pieces, facts, blanks, place));
      files.push({ variant, pdf, facts });
    }
  }
  files.sort((a, b) => input.variants.indexOf(a.variant) - input.variants.indexOf(b.variant));
  return { files, diagnostics };
}

/** Variants that are bound in the same way are one file until they are made. */
function impositions({
  variants,
  options = {},
}: TypesetInput): readonly (readonly [readonly OutputVariant[], Imposition])[] {
  const groups = new Map<string, [OutputVariant[], Imposition]>();
  for (const variant of variants) {
    const paper = variant !== 'screen';
    const mirrored = paper && options.twoSided !== false;
    const bound = options.book === true && variant === 'press' ? 'book' : 'asked';
    const opening = mirrored ? bound : 'none';
    const [group] =
      groups.get(`${mirrored} ${opening}`) ??
      groups
        .set(`${mirrored} ${opening}`, [[], { mirrored, opening }])
        .get(`${mirrored} ${opening}`) ??
      [];
    group?.push(variant);
  }
  return [...groups.values()];
}

function failed(error: unknown, place: Place): Typeset {
  return {
    files: [],
    diagnostics: [failureDiagnostic(error, place)],
    pages: 0,
    browserVersion: '',
    served: new Map(),
  };
}

function failureDiagnostic(error: unknown, place: Place): Diagnostic {
  if (error instanceof BrowserMissing) return error.diagnostic(place);
  if (error instanceof PrintingStopped) {
    const { page, id } = error.reached;
    const where = page === 0 ? 'trước trang đầu tiên' : `sau trang ${page}, gần mục “${id}”`;
    return diagnostic('TK603', `Dàn trang dừng ${where}: ${firstLine(error.message)}.`, place);
  }
  throw error;
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[\s.:]+$/, '');
}
