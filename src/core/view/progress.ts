import { isIllustrative } from '../illustrative.ts';
import { type MilestoneState, milestoneState } from '../milestone-state.ts';
import type { Milestone, Report } from '../model.ts';
import { contributionRegister } from './contribution-register.ts';

export const MILESTONE_STATE_LABELS: Readonly<Record<MilestoneState, string>> = {
  done: 'xong',
  doneLate: 'xong, muộn so với hạn',
  overdue: 'quá hạn, chưa ghi ngày xong',
  pending: 'chưa đến hạn',
};

/** `what` names where the count is looked into. */
export type ProgressCount = {
  readonly what: 'targets' | 'links' | 'institutionalisation' | 'contributions' | 'comments';
  readonly label: string;
  readonly done: number;
  readonly all: number;
  /** Whether made-up rows are among what is counted. */
  readonly illustrative: boolean;
};

/** How far the work has come on the review's own date: its milestones, and what is done of what can be counted. */
export type Progress = {
  readonly milestones: readonly { readonly milestone: Milestone; readonly state: MilestoneState }[];
  /** Only of what the review has. */
  readonly counts: readonly ProgressCount[];
};

export function progress(report: Report): Progress {
  const { assessments, links, registers, review } = report;
  const { commitments, instruments, comments } = registers;
  const due = assessments.filter(({ verdict }) => verdict !== 'notDue');
  const served = new Set(instruments.map(({ viewpoint_or_task: id }) => id));
  const asked = contributionRegister(report);
  const counts: readonly ProgressCount[] = [
    {
      what: 'targets',
      label: 'Mục tiêu có kết luận về mức độ hoàn thành',
      done: due.filter(({ verdict }) => verdict !== 'noData' && verdict !== 'notAssessable').length,
      all: due.length,
      illustrative: false,
    },
    {
      what: 'links',
      label: 'Mục tiêu có kết quả hoặc hạn chế nêu trong lời văn',
      done: assessments.filter(
        ({ target }) =>
          (links[target]?.results.length ?? 0) + (links[target]?.limitations.length ?? 0) > 0,
      ).length,
      all: assessments.length,
      illustrative: false,
    },
    {
      what: 'institutionalisation',
      label: 'Quan điểm, nhiệm vụ, giải pháp có văn bản thể chế hóa',
      done: commitments.filter(({ id }) => served.has(id)).length,
      all: commitments.length,
      illustrative: [...commitments, ...instruments].some(isIllustrative),
    },
    {
      what: 'contributions',
      label: 'Cơ quan được xin ý kiến đã gửi',
      done: asked.received,
      all: asked.asked,
      illustrative: asked.illustrative,
    },
    {
      what: 'comments',
      label: 'Góp ý đã được trả lời',
      done: comments.filter(({ response }) => response !== 'open').length,
      all: comments.length,
      illustrative: comments.some(isIllustrative),
    },
  ];
  return {
    milestones: registers.milestones.map((milestone) => ({
      milestone,
      state: milestoneState(milestone, review.as_of),
    })),
    counts: counts.filter(({ all }) => all > 0),
  };
}
