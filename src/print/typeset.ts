/** From a built edition page to a checked PDF. */

import type { Browser } from 'playwright-core';

import { diagnostic, type Diagnostic, type Place } from '../core/diagnostic.ts';
import { BrowserMissing, openBrowser } from './browser.ts';
import { readFacts, type PrintFacts } from './facts.ts';
import type { Finish } from './finish.ts';
import { compareWords, type Loss } from './loss.ts';
import type { LayoutProgress } from './in-page/laid-out.ts';
import { paginate, PaginationStopped, PATIENCE_MS, type Paginated } from './paginate.ts';
import { printPdf } from './print-pdf.ts';
import type { FormatProfile } from './profile.ts';
import { watchdog } from './watchdog.ts';

export type TypesetInput = {
  /** The built site's folder. */
  readonly dir: string;
  /** Site path of the edition page, `/nq24-2013-2023/in/bao-cao-tong-ket/`. */
  readonly path: string;
  readonly profile: FormatProfile;
  readonly title: string;
  /** The issuing body. */
  readonly author: string;
  /** ISO date of the review; stands in the file instead of the clock. */
  readonly date: string;
  /** Which files to make; one layout serves them all. */
  readonly finishes: readonly Finish[];
  readonly options?: TypesetOptions;
  /** Where laid-out and printed parts are kept for the next time; nothing is kept without it. */
  readonly cacheDir?: string;
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** One browser for several editions; opened and closed here when absent. */
  readonly browser?: Browser;
  /** Longest wait for the next page, in milliseconds. */
  readonly patienceMs?: number;
};

export type TypesetOptions = {
  /** Mirrored margins in the finishes that are printed on both sides of a leaf; those of the profile. */
  readonly twoSided?: boolean;
  /** Each part begins on a right-hand page, after an empty one where needed. */
  readonly book?: boolean;
  /** Line numbers and paragraph ids in the margins, for people who comment on a draft. */
  readonly draft?: boolean;
};

export type TypesetFile = { readonly finish: Finish; readonly pdf: Uint8Array; readonly facts: PrintFacts };

export type Typeset = {
  /** One for each finish asked for; empty when the edition could not be printed, not to be published when `diagnostics` has errors. */
  readonly files: readonly TypesetFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  readonly browserVersion: string;
};

/** Problems of the edition are diagnostics; only faults of this program are thrown. */
export async function typeset(input: TypesetInput): Promise<Typeset> {
  const place: Place = { file: `dist${input.path}index.html`, line: 1, column: 1 };
  try {
    return await attempt(input, place);
  } catch (first) {
    if (!(first instanceof PaginationStopped)) return failed(first, place);
    // A hung or crashed browser is worth one fresh start; the same fault twice lies in the text.
    const { browser: _broken, ...fresh } = input;
    return attempt(fresh, place).catch((second: unknown) => failed(second, place));
  }
}

async function attempt(input: TypesetInput, place: Place): Promise<Typeset> {
  const own = input.browser === undefined ? await openBrowser() : undefined;
  const browser = input.browser ?? own?.browser;
  if (browser === undefined) throw new BrowserMissing([]);
  try {
    const laidOut = await paginate({ ...input, browser });
    const pdf = await print(laidOut, input);
    const facts = await readFacts(pdf, { bodyTopMm: input.profile.page.margins.value.top });
    // What fits no page makes the breaker stumble everywhere after it; only the cause is worth telling.
    const losses = laidOut.tooTall.length > 0 ? [] : compareWords(laidOut.source, facts.pages, laidOut);
    return {
      files: input.finishes.map((finish) => ({ finish, pdf, facts })),
      diagnostics: [...losses.slice(0, MOST).map((loss) => tellLoss(loss, place)), ...tellLayout(laidOut, facts, place)],
      pages: facts.pages.length,
      browserVersion: browser.version(),
    };
  } finally {
    await own?.browser.close();
  }
}

async function print({ page, pages }: Paginated, input: TypesetInput): Promise<Uint8Array> {
  try {
    const pdf = await watchdog(5 * (input.patienceMs ?? PATIENCE_MS)).race(printPdf(page, input));
    await page.close();
    return pdf;
  } catch (error) {
    throw new PaginationStopped(error instanceof Error ? error.message : String(error), { page: pages, id: '' });
  }
}

/** A text gone wrong may differ in a thousand places; the first ones tell enough. */
const MOST = 20;

function tellLoss(loss: Loss, place: Place): Diagnostic {
  const near = `trang ${loss.page}, gần mục “${loss.id}”, sau “…${quote(loss.after)}”`;
  switch (loss.kind) {
    case 'lost':
      return diagnostic('TK601', `Bản in thiếu “${quote(loss.source)}” (${near}).`, place);
    case 'added':
      return diagnostic('TK601', `Bản in thừa “${quote(loss.printed)}” so với trang nguồn (${near}).`, place);
    case 'changed':
      return diagnostic('TK601', `Bản in ghi “${quote(loss.printed)}”, trang nguồn ghi “${quote(loss.source)}” (${near}).`, place);
    default:
      return loss.kind satisfies never;
  }
}

function tellLayout(laidOut: Paginated, facts: PrintFacts, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { url, why } of laidOut.refused) {
    found.push(
      why === 'outside'
        ? diagnostic('TK604', `Trang in gọi tới địa chỉ ngoài máy: ${url}; đã chặn.`, place)
        : diagnostic('TK606', `Trang in cần tệp không có trong thư mục dựng: ${new URL(url).pathname}.`, place),
    );
  }
  for (const { id, text } of laidOut.tooTall) {
    found.push(diagnostic('TK605', `Hàng bảng hoặc hình ở mục “${id}” cao hơn một trang: “${text}”.`, place));
  }
  if (laidOut.tooTall.length > 0) return found;
  for (const target of new Set(laidOut.danglingRefs)) {
    found.push(diagnostic('TK607', `Mục lục trỏ tới “${target}” nhưng văn bản không có mục này.`, place));
  }
  for (const { message, id } of laidOut.complaints) {
    found.push(diagnostic('TK603', `Bộ dàn trang báo lỗi ở gần mục “${id}”: ${firstLine(message)}.`, place));
  }
  for (const { page, text, href } of laidOut.danglingLinks.slice(0, MOST)) {
    found.push(diagnostic('TK607', `Liên kết “${text}” ở trang ${page} trỏ tới “${href}”, không có trong bản in.`, place));
  }
  for (const { page, id, what, text } of laidOut.overflows.slice(0, MOST)) {
    const subject = what === 'cell' ? 'Chữ tràn khỏi ô bảng' : 'Nội dung tràn khỏi vùng trình bày';
    found.push(diagnostic('TK605', `${subject} ở trang ${page}, gần mục “${id}”: “${text}”.`, place));
  }
  if (facts.pages.length !== laidOut.pages) {
    found.push(diagnostic('TK603', `Dàn được ${laidOut.pages} trang nhưng bản in có ${facts.pages.length} trang.`, place));
  }
  return found;
}

function failed(error: unknown, place: Place): Typeset {
  return { files: [], diagnostics: [tellFailure(error, place)], pages: 0, browserVersion: '' };
}

function tellFailure(error: unknown, place: Place): Diagnostic {
  if (error instanceof BrowserMissing) {
    const tried = error.tried.map(({ name, reason }) => `${name} (${reason})`).join('; ');
    return diagnostic('TK602', `Không mở được trình duyệt nào. Đã thử: ${tried}.`, place);
  }
  if (error instanceof PaginationStopped) {
    const { page, id } = error.reached;
    const where = page === 0 ? 'trước trang đầu tiên' : `sau trang ${page}, gần mục “${id}”`;
    return diagnostic('TK603', `Dàn trang dừng ${where}: ${firstLine(error.message)}.`, place);
  }
  throw error;
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[\s.:]+$/, '');
}

function quote(text: string): string {
  const words = text.split(' ');
  return words.length > 14 ? `${words.slice(0, 8).join(' ')} … ${words.slice(-5).join(' ')}` : text;
}
