import { unaskedProvinces } from '../asked-areas.ts';
import { byId } from '../by-id.ts';
import { isIllustrative } from '../illustrative.ts';
import type { Contribution, Indicator, Report, Section } from '../model.ts';
import {
  CONTRIBUTION_KIND_LABELS,
  CONTRIBUTION_KINDS,
  type ContributionKind,
} from '../schema/vocabulary.ts';
import { formatCount } from './format.ts';

export type ContributionEntry = {
  readonly contribution: Contribution;
  /** Of the body, or of the area whose authorities were asked. */
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
};

export type ContributionGroup = {
  readonly kind: ContributionKind;
  readonly entries: readonly ContributionEntry[];
  /** One sentence: asked, received, of these agreed and late, missing with their names. */
  readonly summary: string;
};

export type ContributionRegister = {
  readonly groups: readonly ContributionGroup[];
  /** Names of provinces in force that have no row at all. */
  readonly unasked: readonly string[];
  readonly illustrative: boolean;
  /** Bodies asked, and those of them that answered in any way. */
  readonly asked: number;
  readonly received: number;
  readonly agreed: number;
};

/** Everyone who was asked, by kind and in table order; who did not answer stays in the list. */
export function contributionRegister(
  report: Pick<Report, 'registers' | 'areas' | 'indicators' | 'sections' | 'review'>,
): ContributionRegister {
  const { contributions } = report.registers;
  const areas = byId(report.areas);
  const entries = contributions.map(
    (contribution): ContributionEntry => ({
      contribution,
      name: contribution.body ?? areas.get(contribution.area ?? '')?.name ?? '',
      indicators: report.indicators.filter(({ id }) => contribution.figures.includes(id)),
      sections: report.sections.filter(({ id }) => contribution.sections.includes(id)),
    }),
  );
  const asked = contributions.filter(({ asked_on: day }) => day !== undefined);
  return {
    groups: CONTRIBUTION_KINDS.map((kind) => ({
      kind,
      entries: entries.filter((entry) => entry.contribution.kind === kind),
    }))
      .filter((group) => group.entries.length > 0)
      .map((group) => ({
        ...group,
        summary: summarise(CONTRIBUTION_KIND_LABELS[group.kind], group.entries),
      })),
    unasked: unaskedProvinces(contributions, report.areas, report.review.as_of).map(
      ({ name }) => name,
    ),
    illustrative: contributions.some(isIllustrative),
    asked: asked.length,
    received: asked.filter(({ status }) => status !== 'missing').length,
    agreed: asked.filter(({ status }) => status === 'agreed').length,
  };
}

function summarise(label: string, entries: readonly ContributionEntry[]): string {
  const asked = entries.filter(({ contribution }) => contribution.asked_on !== undefined);
  const unbidden = entries.filter(({ contribution }) => contribution.asked_on === undefined);
  const inState = (state: Contribution['status']): readonly ContributionEntry[] =>
    asked.filter(({ contribution }) => contribution.status === state);
  const missing = inState('missing');
  const [agreed, late] = [inState('agreed').length, inState('late').length];
  const among = [
    ...(agreed === 0 ? [] : [`thống nhất ${formatCount(agreed)}`]),
    ...(late === 0 ? [] : [`gửi muộn ${formatCount(late)}`]),
  ];
  const sentences = [
    ...(asked.length === 0
      ? []
      : [
          `Đã xin ý kiến ${formatCount(asked.length)} ${label}, nhận ${formatCount(asked.length - missing.length)}${among.length === 0 ? '' : ` (${among.join(', ')})`}, ${missing.length === 0 ? 'không thiếu' : `thiếu ${formatCount(missing.length)}: ${missing.map(({ name }) => name).join(', ')}`}.`,
        ]),
    ...(unbidden.length === 0
      ? []
      : [
          `Không qua văn bản xin ý kiến, ${formatCount(unbidden.length)} ${label} đã gửi: ${unbidden.map(({ name }) => name).join(', ')}.`,
        ]),
  ];
  return sentences.join(' ');
}
