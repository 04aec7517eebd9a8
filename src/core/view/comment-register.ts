import { isIllustrative } from '../illustrative.ts';
import type { Report, ReviewComment } from '../model.ts';
import {
  COMMENT_RESPONSE_LABELS,
  COMMENT_RESPONSES,
  type CommentResponse,
} from '../schema/vocabulary.ts';
import { formatCount } from './format.ts';
import { findPassage, type Passage } from './passage.ts';

export type CommentEntry = {
  /** Running number through the whole register, from 1. */
  readonly number: number;
  readonly comment: ReviewComment;
  /** Absent for a comment on the report as a whole. */
  readonly passage: Passage | undefined;
};

export type CommentRegister = {
  /** Comments on the whole first, then by section in reading order. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly CommentEntry[];
  }[];
  readonly counts: Readonly<Record<CommentResponse, number>>;
  readonly illustrative: boolean;
  /** One sentence: how many comments of how many bodies, by kind of response. */
  readonly summary: string;
};

/** Comments as the customary register has them; within a section whole-section comments stand first, then in reading order. */
export function commentRegister({
  registers,
  sections,
}: Pick<Report, 'registers' | 'sections'>): CommentRegister {
  const { comments } = registers;
  const placed = comments.map((comment) => ({
    comment,
    passage: comment.passage === undefined ? undefined : findPassage(sections, comment.passage),
  }));
  const general = {
    id: '',
    title: 'Góp ý chung',
    found: placed.filter(({ passage }) => passage === undefined),
  };
  const bySection = sections.map(({ id, title, prose }) => {
    const order = new Map(prose.map((block, index) => [block.id, index]));
    const rank = ({ passage }: (typeof placed)[number]): number =>
      order.get(passage?.block ?? '') ?? -1;
    return {
      id,
      title,
      found: placed
        .filter(({ passage }) => passage?.section.id === id)
        .sort((a, b) => rank(a) - rank(b)),
    };
  });
  let number = 0;
  const groups = [general, ...bySection]
    .filter(({ found }) => found.length > 0)
    .map(({ id, title, found }) => ({
      id,
      title,
      entries: found.map((one): CommentEntry => ({ ...one, number: (number += 1) })),
    }));
  const counts = Object.fromEntries(
    COMMENT_RESPONSES.map((response) => [
      response,
      comments.filter((one) => one.response === response).length,
    ]),
  ) as Record<CommentResponse, number>;
  const bodies = new Set(comments.map(({ body }) => body)).size;
  const kinds = COMMENT_RESPONSES.filter((response) => counts[response] > 0).map(
    (response) => `${COMMENT_RESPONSE_LABELS[response]} ${formatCount(counts[response])}`,
  );
  return {
    groups,
    counts,
    illustrative: comments.some(isIllustrative),
    summary: `${formatCount(comments.length)} ý kiến của ${formatCount(bodies)} nơi góp ý: ${kinds.join('; ')}.`,
  };
}
