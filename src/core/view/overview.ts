import type { Assessment, Report, Verdict } from '../model.ts';
import { VERDICTS } from '../schema/vocabulary.ts';

export type ThemeSummary = {
  readonly id: string;
  readonly name: string;
  readonly name_en: string | undefined;
  readonly total: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly assessments: readonly Assessment[];
};

const noCounts = (): Record<Verdict, number> =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;

export function countVerdicts(
  assessments: readonly Assessment[],
): Readonly<Record<Verdict, number>> {
  const counts = noCounts();
  for (const { verdict } of assessments) counts[verdict] += 1;
  return counts;
}

/** Verdicts by theme, in the review's order of themes; every target counted once. */
export function summariseThemes(report: Report): readonly ThemeSummary[] {
  const themeOf = new Map(report.targets.map((target) => [target.id, target.theme]));
  return report.review.themes.map(({ id, name, name_en }) => {
    const assessments = report.assessments.filter((one) => themeOf.get(one.target) === id);
    return {
      id,
      name,
      name_en,
      total: assessments.length,
      counts: countVerdicts(assessments),
      assessments,
    };
  });
}
