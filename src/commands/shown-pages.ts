import type { Section } from '../core/model.ts';
import { passageCodes } from '../core/passage-code.ts';
import type { BuildContext } from '../site/build-context.ts';
import type { Changed } from '../site/follow-sources.ts';
import { proseModule } from '../site/narrative-modules.ts';
import type { LoadedReports } from './load-reports.ts';
import { planEditions } from './plan-editions.ts';
import { reviewOf, sortReviews } from './sound-reviews.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** What the pages are made of: of each review its last reading without errors. */
export type Shown = Pick<LoadedReports, 'reports' | 'textOf' | 'stampOf'>;

/** Undefined where a reading gives nothing to show. */
export function shownAfter(before: Shown | undefined, loaded: LoadedReports): Shown | undefined {
  const { sound } = sortReviews(loaded);
  if (sound.length === 0) return undefined;
  const isSound = (id: string): boolean => sound.some(({ review }) => review.id === id);
  const readingOf = (id: string): Shown => (isSound(id) || before === undefined ? loaded : before);
  return {
    reports: loaded.ids.flatMap((id) =>
      (isSound(id) ? sound : (before?.reports ?? [])).filter(({ review }) => review.id === id),
    ),
    textOf: (file) => readingOf(reviewOf(file) ?? '').textOf(file),
    stampOf: (id) => readingOf(id).stampOf(id),
  };
}

/** What pages have to be made anew of two readings; undefined when nothing in the files differs. */
export function difference(before: Shown | undefined, after: Shown): Changed | undefined {
  const ids = ({ reports }: Shown): readonly string[] =>
    reports.map(({ review }) => `${review.id} ${after.stampOf(review.id)}`);
  if (
    before !== undefined &&
    before.reports.map(({ review }) => `${review.id} ${before.stampOf(review.id)}`).join() ===
      ids(after).join()
  )
    return undefined;
  const [was, is] = [before === undefined ? new Map<string, string>() : tied(before), tied(after)];
  return {
    prose: [...is].flatMap(([file, text]) =>
      was.get(file) === text ? [] : [proseModule(TOOL_ROOT, file)],
    ),
    sections: [...was.keys()].join() !== [...is.keys()].join(),
  };
}

/** All that the compiled prose of a file depends on: its text, and what ties it to the report. */
function tied({ reports, textOf }: Shown): ReadonlyMap<string, string> {
  const textsOf = (all: readonly Section[]) =>
    all.map(({ place: { file }, role, prose }): [string, string] => {
      const codes = passageCodes(all);
      return [file, JSON.stringify([textOf(file), role, prose.map(({ id }) => codes.get(id))])];
    });
  return new Map(
    reports.flatMap(({ sections, papers }) => [...textsOf(sections), ...textsOf(papers)]),
  );
}

/** What pages of a preview see. */
export const previewContext = (
  { reports }: Shown,
  drawChart: BuildContext['drawChart'],
): BuildContext => ({
  toolRoot: TOOL_ROOT,
  audience: 'internal',
  preview: true,
  reports: new Map(reports.map((report) => [report.review.id, report])),
  carried: [],
  editions: planEditions(reports, {}, 'internal'),
  drawChart,
});
