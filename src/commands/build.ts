import { join } from 'node:path';

import { PAGES_FOLDER } from '../build/build-pages.ts';
import { explain as explainOutcome } from '../build/explain.ts';
import { sortDiagnostics } from '../core/diagnostic.ts';
import { formatDiagnostics, formatUnplaced } from '../core/diagnostic-format.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import { fileFaultIn } from '../io/file-fault.ts';
import { type Makings, openMakings } from '../io/makings.ts';
import { OwnFolder, sweep } from '../io/own-folder.ts';
import {
  FolderInUse,
  folderBeside,
  type Recovery,
  recoverFolder,
  swapFolder,
} from '../io/swap-folder.ts';
import { targetFault } from '../io/target-folder.ts';
import { BuildFailure, type Command, type CommandOptions, type Terminal } from './command.ts';
import type { LoadedReports } from './load-reports.ts';
import { makeSite } from './make-site.ts';
import { type PreparedBuild, prepareBuild } from './prepare-build.ts';
import { STORE_FOLDER, sweepEarlierStores } from './store-folder.ts';
import { TOOL_ROOT } from './tool-root.ts';
import { nearPath, whatStays } from './what-stays.ts';

/**
 * Everything from sources to site and PDFs. Works in a folder aside and swaps it in at the end,
 * so the last good site stays until a new one is whole. For the public it goes by the published reports alone.
 */
export const build: Command = async (options, terminal) => {
  const { root, out, audience = 'internal' } = options;
  const started = performance.now();
  const fault = await targetFault(out, { root, toolRoot: TOOL_ROOT });
  if (fault !== undefined) {
    terminal.err(formatUnplaced(fault));
    return 1;
  }
  await tidyUp(out, terminal);
  const prepared = await prepareBuild(options, terminal);
  if (typeof prepared === 'number') return prepared;
  const failure = await putInPlace(prepared, options, terminal);
  if (failure !== undefined) {
    terminal.err(failure);
    terminal.err(`\nDừng dựng vì có lỗi; ${await whatStays(out)}`);
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  terminal.out(`Xong sau ${seconds} giây: ${nearPath(join(out, 'index.html'))}`);
  for (const line of WHICH_BUILD[audience]) terminal.out(line);
  for (const id of prepared.broken) {
    const stays = prepared.carried.some((card) => card.id === id)
      ? 'trang dựng lần trước của kỳ này được giữ nguyên'
      : 'trong bản dựng chưa có trang nào của kỳ này';
    terminal.err(`Kỳ «${id}» có lỗi nên chưa dựng lại; ${stays}.`);
  }
  return prepared.broken.length === 0 ? 0 : 1;
};

const WHICH_BUILD: Readonly<Record<Audience, readonly string[]>> = {
  public: [
    'Đây là bản dựng CÔNG KHAI: không có tài liệu nội bộ, phần còn đang soạn, bản in nội bộ.',
  ],
  internal: [
    'Đây là bản dựng NỘI BỘ, không để công bố.',
    'Bản để công bố: npm run build -- --audience public',
  ],
};

/** Finishes, or clears away, what earlier runs left. */
async function tidyUp(out: string, terminal: Terminal): Promise<void> {
  await sweep([join(TOOL_ROOT, PAGES_FOLDER)]);
  await sweepEarlierStores();
  const recovery = RECOVERIES[await recoverFolder(out)];
  if (recovery !== undefined) terminal.out(`› ${recovery}: ${nearPath(out)}`);
}

const RECOVERIES: Readonly<Record<Recovery, string | undefined>> = {
  nothing: undefined,
  'brought in': 'Đã đưa vào trang dựng xong ở lần chạy trước mà khi ấy chưa thay được',
  'put back': 'Lần dựng trước bị ngắt giữa chừng; đã đặt lại trang cũ',
};

/**
 * Makes the site aside and swaps it in.
 * @returns what the officer has to mend first; then the last good site stands as before.
 */
async function putInPlace(
  { loaded, carried, planned }: PreparedBuild,
  options: CommandOptions,
  terminal: Terminal,
): Promise<string | undefined> {
  const { out, audience = 'internal', 'site-url': siteUrl } = options;
  const makings = makingsOf(options, terminal);
  const aside = await folderBeside(out);
  const papers = await OwnFolder.another(join(TOOL_ROOT, PAGES_FOLDER));
  const site = { folder: aside.path, papers: papers.path, out };
  try {
    await leavingNoneUnheard(() =>
      makeSite({ ...site, loaded, carried, planned, audience, siteUrl, makings }, terminal),
    );
    await swapFolder(aside, out);
    return undefined;
  } catch (error) {
    // A site that is whole waits for the next run.
    if (!(error instanceof FolderInUse)) await aside.remove();
    const failure = failureText(error, loaded);
    if (failure === undefined) throw error;
    return failure;
  } finally {
    await papers.remove();
  }
}

const makingsOf = ({ root, fresh, explain }: CommandOptions, terminal: Terminal): Makings =>
  openMakings({
    dir: fresh === true ? undefined : STORE_FOLDER,
    scope: root,
    ...(explain === true
      ? { onOutcome: (outcome) => terminal.out(`  ${explainOutcome(outcome)}`) }
      : {}),
  });

/**
 * Components of a page are begun ahead of one another: when one fails, nobody waits for the others any more,
 * and what fails in them would end the process in the middle. It is told by the one that failed first, or here.
 */
async function leavingNoneUnheard(work: () => Promise<void>): Promise<void> {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  try {
    await work();
    if (unheard.length > 0) throw unheard[0];
  } finally {
    process.off('unhandledRejection', hear);
  }
}

/** What of an error is the officer's to mend; undefined for a fault of the program. */
function failureText(error: unknown, { textOf }: LoadedReports): string | undefined {
  if (error instanceof BuildFailure)
    return formatDiagnostics(sortDiagnostics(error.diagnostics), textOf);
  const unplaced =
    error instanceof FolderInUse ? error.diagnostic : fileFaultIn(error)?.diagnostic();
  return unplaced === undefined ? undefined : formatUnplaced(unplaced);
}
