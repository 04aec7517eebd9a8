import { byTarget } from '../core/assessments.ts';
import type { Report, Target } from '../core/model.ts';
import type { Verdict } from '../core/schema/vocabulary.ts';
import type { PlannedEdition } from '../core/view/edition.ts';

/** What a run shows in the manual: the first review of the site. */
export type ManualSubject = {
  readonly report: Report;
  readonly editions: readonly PlannedEdition[];
};

/** Pictures of the manual, in CSS pixels, which are those of the file. */
export const MANUAL_PICTURES = {
  'tong-quan': { width: 1000, height: 640 },
  'muc-tieu': { width: 1000, height: 700 },
  'bao-cao-tep': { width: 860, height: 560 },
  'ban-in': { width: 540, height: 764 },
} as const satisfies Readonly<Record<string, { readonly width: number; readonly height: number }>>;
export type ManualPictureName = keyof typeof MANUAL_PICTURES;

/** The target whose page is shown: the first that was reckoned to an end, else the first; none in a review without targets. */
export function targetShown({ report }: ManualSubject): Target | undefined {
  const whole = report.targets.filter(({ parent }) => parent === undefined);
  const verdicts = byTarget(report.assessments);
  return whole.find(({ id }) => ENDED.has(verdicts.get(id)?.verdict)) ?? whole[0];
}

const ENDED: ReadonlySet<Verdict | undefined> = new Set<Verdict>(['exceeded', 'met', 'notMet']);

/** The edition whose first page is shown; none where this run does not print it for the screen. */
export const paperShown = ({ editions }: ManualSubject): PlannedEdition | undefined =>
  editions.find(
    ({ definition: { matter, frame, depth, audience }, variants }) =>
      matter.of === 'parts' &&
      frame === 'official' &&
      depth === 'full' &&
      audience === 'public' &&
      variants.includes('screen'),
  );

/** Whether a picture can be made of a subject. */
export function isShown(name: ManualPictureName, subject: ManualSubject): boolean {
  if (name === 'muc-tieu') return targetShown(subject) !== undefined;
  return name === 'ban-in' ? paperShown(subject) !== undefined : true;
}
