import { phrases, startsAt } from '../text/phrases.ts';
import { isSign, isWord } from '../text/tokens.ts';
import { SOMEWHERE } from './lexicon/comparison.ts';
import { LINK_WORDS } from './lexicon/subject.ts';
import type { Clause } from './passage.ts';
import type { TopicMention } from './topics.ts';

const ELSEWHERE = phrases(SOMEWHERE);

/** The indicator a word at a token speaks of: named nearest before it, else the one bound figure's. */
export type Subject = {
  readonly indicator: string;
  readonly area: string;
  readonly score: number;
  readonly at: number;
  readonly end: number;
};

/** Least certainty of a name for a statement to be tested by it. */
const CLEAR = 0.8;

export const subjectAt = (clause: Clause, at: number): Subject | undefined => {
  const [one, ...others] = subjectsAt(clause, at);
  return others.length === 0 ? one : undefined;
};

/** The same, with every indicator of an equal name: what is true or false of all of them needs no choice. */
export function subjectsAt(clause: Clause, at: number): readonly Subject[] {
  const { facts, values } = clause;
  const area = areaNamed(clause, at) ?? facts.area;
  const topic = nearestTopic(clause.topics('indicator'), at);
  if (topic !== undefined && topic.score >= CLEAR) {
    return [topic.topic.id, ...topic.rivals].map((indicator) => ({
      indicator,
      area,
      score: topic.score,
      at: topic.first,
      end: topic.last,
    }));
  }
  const bound = [...new Set(values.map(({ indicator, area: where }) => `${indicator}\n${where}`))];
  const [first] = values;
  if (bound.length === 1 && first !== undefined)
    return [
      { indicator: first.indicator, area: first.area, score: 1, at: first.at, end: first.at },
    ];
  const before = bound.length === 0 && topic === undefined ? inherited(clause, at) : undefined;
  if (before !== undefined) return [before];
  return bound.length === 0 && topic === undefined ? charted(clause) : [];
}

/** A caption without a subject speaks of what its chart shows. */
function charted({ facts, block: { of }, first }: Clause): readonly Subject[] {
  const chart = of === undefined ? undefined : facts.bindings[of.key];
  return chart?.kind === 'chart'
    ? chart.series.map(({ indicator, area }) => ({
        indicator,
        area,
        score: 1,
        at: first,
        end: first,
      }))
    : [];
}

/** «…; năm 2023 lại tăng»: a clause without a subject goes on with the one before it. */
function inherited(
  { before, facts, scan: { tokens }, first }: Clause,
  at: number,
): Subject | undefined {
  if (
    before === undefined ||
    !tokens
      .slice(first, at)
      .every((token) => token.kind !== 'word' || startsAt([token], 0, LINKS) > 0)
  )
    return undefined;
  const shown = before.elements.flatMap(({ element }) => {
    const binding = facts.bindings[element.key];
    return (element.name === 'Value' || element.name === 'Change') &&
      (binding?.kind === 'value' || binding?.kind === 'change')
      ? [{ indicator: binding.indicator, area: element.attributes.area ?? facts.area }]
      : [];
  });
  const [one] = shown;
  return one !== undefined &&
    shown.every(({ indicator, area }) => indicator === one.indicator && area === one.area)
    ? { ...one, score: 1, at: first, end: first }
    : undefined;
}

/** All that may stand between the turn of a sentence and the verb of a clause without a subject. */
const LINKS = phrases(LINK_WORDS);

/** The nearest topic that begins before a token, else the only one of the clause. */
export function nearestTopic(
  topics: readonly TopicMention[],
  at: number,
): TopicMention | undefined {
  return (
    topics.findLast(({ first }) => first < at) ?? (topics.length === 1 ? topics[0] : undefined)
  );
}

/** Whether the clause speaks of some places only, which the series of the whole says nothing of. */
export function isElsewhere(clause: Clause): boolean {
  const {
    scan: { tokens },
    first,
    last,
  } = clause;
  const named = clause.topics('indicator');
  for (let at = first; at <= last; at += 1) {
    const whole = isWord(tokens[at - 1], 'toàn', 'cấp', 'cả');
    if (
      startsAt(tokens, at, ELSEWHERE) > 0 &&
      !whole &&
      !named.some((one) => at >= one.first && at <= one.last)
    )
      return areaNamed(clause) === undefined;
  }
  return false;
}

/**
 * The area named for a token: the nearest before it in its clause, the only one of the clause if it stands
 * in the same breath, or the last one before it in the sentence.
 */
export function areaNamed(
  { around: { areas }, scan: { tokens }, first, last }: Clause,
  at: number = last + 1,
): string | undefined {
  const own = areas.filter((area) => area.first >= first && area.last <= last);
  const [only, ...others] = own;
  const isOfToken =
    only !== undefined &&
    others.length === 0 &&
    // «… là 87,26%, thấp hơn mức của cả nước»: the area is of what comes after the comma.
    !tokens.slice(at, only.first).some((token) => isSign(token, ','));
  return (
    own.findLast((area) => area.last < at) ??
    (isOfToken ? only : undefined) ??
    areas.findLast((area) => area.last < first)
  )?.id;
}
