import { type Diagnostic, diagnostic, sortDiagnostics } from '../core/diagnostic.ts';
import { formatUnplaced } from '../core/diagnostic-format.ts';
import type { Report } from '../core/model.ts';
import { publish } from '../core/publish.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import { earlierPages } from './carry-reviews.ts';
import type { CommandOptions, ExitCode, Terminal } from './command.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';
import { type Plan, type PrintChoice, planEditions, UnknownChoice } from './plan-editions.ts';
import { sortReviews } from './sound-reviews.ts';
import { whatStays } from './what-stays.ts';

/** What a build goes on with, once everything is read and checked. */
export type PreparedBuild = {
  /** With the reports to make pages of, and no others. */
  readonly loaded: LoadedReports;
  /** Reviews asked for that have an error. */
  readonly broken: readonly string[];
  /** Reviews that this build does not make and whose earlier pages stay. */
  readonly carried: readonly ReviewCard[];
  readonly planned: Plan;
};

/**
 * Reads the sources and decides what to build of them.
 * @returns the exit code where there is nothing to go on with; why is told.
 */
export async function prepareBuild(
  { root, out, review, audience = 'internal', ...choice }: CommandOptions,
  terminal: Terminal,
): Promise<PreparedBuild | ExitCode> {
  terminal.out('› Đọc và kiểm tra số liệu, lời văn…');
  const loaded = readyFor(audience, await loadReports(root));
  const { sound, broken, diagnostics } = sortReviews(loaded, review);
  printDiagnostics({ ...loaded, diagnostics }, terminal);
  if (sound.length === 0) {
    terminal.err(`Dừng dựng vì có lỗi; ${await whatStays(out)}`);
    return 1;
  }
  const { carried, stuck } = await earlierPages(
    out,
    loaded.ids.filter((id) => !sound.some((report) => report.review.id === id)),
    audience,
  );
  if (stuck.length > 0) {
    terminal.err(formatUnplaced(wouldLose(out, stuck)));
    return 1;
  }
  const planned = planOf(sound, choice, audience);
  if (typeof planned === 'string') {
    terminal.err(planned);
    return 2;
  }
  return { loaded: { ...loaded, reports: sound }, broken, carried, planned };
}

/** What was read, as those may see it whom the build is for. */
function readyFor(audience: Audience, loaded: LoadedReports): LoadedReports {
  if (audience === 'internal') return loaded;
  const published = loaded.reports.map(publish);
  return {
    ...loaded,
    reports: published.map(({ report }) => report),
    diagnostics: sortDiagnostics([
      ...loaded.diagnostics,
      ...published.flatMap(({ diagnostics }) => diagnostics),
    ]),
  };
}

function wouldLose(out: string, reviews: readonly string[]): Diagnostic {
  const reviewNames = reviews.map((id) => `kỳ «${id}»`).join(', ');
  return diagnostic(
    'TK821',
    `Không dựng vào «${out}»: ở đó có trang của ${reviewNames} mà lần này không dựng và không giữ lại được, vì dựng cho người đọc khác hoặc bằng bản phần mềm trước.`,
    { file: out, line: 1, column: 1 },
    {
      hint: 'Dựng mọi kỳ cùng lúc, không ghi --review, khi không kỳ nào còn lỗi; hoặc chọn thư mục khác ở --out.',
    },
  );
}

/** What to print, or why that cannot be said. */
function planOf(
  reports: readonly Report[],
  choice: PrintChoice,
  audience: Audience,
): Plan | string {
  try {
    return planEditions(reports, choice, audience);
  } catch (error) {
    if (error instanceof UnknownChoice) return error.message;
    throw error;
  }
}
