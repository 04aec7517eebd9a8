import { isIllustrative } from '../illustrative.ts';
import type { Assessment, Finding, NarrativeElement, Registers, Target } from '../model.ts';
import type { CauseKind, ContributionKind, Counted } from '../schema/vocabulary.ts';

export type Countable = {
  readonly targets: readonly Target[];
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
  readonly registers: Registers;
};

type Attributes = NarrativeElement<'Count'>['attributes'];
type Filter = Exclude<keyof Attributes, 'of'>;

/** What each count can be narrowed by; anything else beside it would be passed over without a word. */
export const COUNT_FILTERS: Readonly<Record<Counted, readonly Filter[]>> = {
  targets: ['verdict', 'theme'],
  results: ['theme'],
  limitations: ['theme'],
  causes: ['kind'],
  lessons: [],
  tasks: [],
  commitments: ['theme'],
  instruments: [],
  contributions: ['kind', 'status'],
  comments: ['response'],
  commenters: [],
};

/** How many there are of what `<Count>` names, and whether made-up rows are among them. */
export function countOf(
  { of = 'targets', verdict, theme, kind, status, response }: Attributes,
  { targets, assessments, findings, registers }: Countable,
): { readonly count: number; readonly illustrative: boolean } {
  const real = (count: number) => ({ count, illustrative: false });
  const rows = (all: readonly { readonly note: string | undefined }[], count = all.length) => ({
    count,
    illustrative: all.some(isIllustrative),
  });
  const inTheme = (one: { readonly theme: string | undefined }): boolean =>
    theme === undefined || one.theme === theme;
  const found = <Kind extends Finding['kind']>(
    wanted: Kind,
  ): readonly Extract<Finding, { kind: Kind }>[] =>
    findings.filter((one): one is Extract<Finding, { kind: Kind }> => one.kind === wanted);
  switch (of) {
    case 'targets': {
      const themes = new Map(targets.map((target) => [target.id, target.theme]));
      return real(
        assessments.filter(
          (one) =>
            (verdict === undefined || verdict.includes(one.verdict)) &&
            inTheme({ theme: themes.get(one.target) }),
        ).length,
      );
    }
    case 'results':
      return real(found('Result').filter(({ attributes }) => inTheme(attributes)).length);
    case 'limitations':
      return real(found('Limitation').filter(({ attributes }) => inTheme(attributes)).length);
    case 'causes':
      return real(
        found('Cause').filter(
          ({ attributes }) => kind === undefined || attributes.kind === (kind as CauseKind),
        ).length,
      );
    case 'lessons':
      return real(found('Lesson').length);
    case 'tasks':
      return real(found('Task').length);
    case 'commitments':
      return rows(registers.commitments.filter(inTheme));
    case 'instruments':
      return rows(
        registers.instruments,
        new Set(registers.instruments.map(({ document }) => document)).size,
      );
    case 'contributions':
      return rows(
        registers.contributions.filter(
          (one) =>
            one.asked_on !== undefined &&
            (kind === undefined || one.kind === (kind as ContributionKind)) &&
            (status === undefined || status.includes(one.status)),
        ),
      );
    case 'comments':
      return rows(
        registers.comments.filter(
          (one) => response === undefined || response.includes(one.response),
        ),
      );
    case 'commenters':
      return rows(registers.comments, new Set(registers.comments.map(({ body }) => body)).size);
    default:
      return of satisfies never;
  }
}
