import { compare, multiply } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Assessment, Target, Verdict } from '../../model.ts';
import { placeIn } from '../../prose.ts';
import { VERDICT_LABELS } from '../../schema/vocabulary.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import { isSign, isWord } from '../../text/tokens.ts';
import { certaintyOf, subjectAmong, subjectsOf } from '../figure-subject.ts';
import { hedgeBefore } from '../hedge.ts';
import {
  EXCEEDED,
  GOAL_NOUNS,
  GOALS,
  PARTLY,
  PARTLY_BEFORE,
  REACHED,
  SEVERAL,
  VERDICT_ENDS,
} from '../lexicon/verdicts.ts';
import { isNegated, modalityAt } from '../modality.ts';
import type { Clause } from '../passage.ts';
import { claimRule, type Finding } from '../rule.ts';
import { isElsewhere } from '../subject.ts';

/** What a text says of a target: the verdicts it would be true of. */
type Claim = {
  readonly at: number;
  readonly end: number;
  readonly says: 'met' | 'exceeded' | 'partlyMet' | 'notMet';
};

const TRUE_OF: Readonly<Record<Claim['says'], readonly Verdict[]>> = {
  met: ['met', 'exceeded'],
  exceeded: ['exceeded'],
  partlyMet: ['partlyMet'],
  notMet: ['notMet'],
};
const SAID: Readonly<Record<Claim['says'], string>> = {
  met: 'đạt',
  exceeded: 'vượt',
  partlyMet: 'đạt một phần',
  notMet: 'chưa đạt',
};
const REACH = phrases(REACHED);
const EXCEED = phrases(EXCEEDED);
const GOAL = phrases(GOALS);
const NOUN = phrases(GOAL_NOUNS);
const PART = phrases(PARTLY);
const PART_BEFORE = phrases(PARTLY_BEFORE);
const PLURAL = phrases(SEVERAL);
const END = phrases(VERDICT_ENDS);
/** Tokens between «mục tiêu» and the verdict on it. */
const NOUN_REACH = 18;
/** Least certainty of a target's name. */
const CLEAR = 0.8;

/** TK313: «đạt», «vượt», «chưa đạt mục tiêu» against the verdict on the target the clause names. */
export const verdictRule = claimRule({
  code: 'TK313',
  about:
    'Lời nói «đạt», «vượt», «chưa đạt» mục tiêu đúng với kết luận tính từ số liệu; đánh giá của nơi khác thì nói rõ là của ai.',
  look(clause): readonly Finding[] {
    const findings = claims(clause).flatMap((claim) => {
      const modality = modalityAt(clause, claim.at);
      if (
        modality !== 'asserted' &&
        !(modality === 'negated' && claim.says === 'notMet' && isNegated(clause, claim.at))
      )
        return [];
      const target = targetOf(clause, claim);
      const assessment =
        (target === undefined ? ofFinding(clause, claim) : clause.facts.assessmentOf.get(target)) ??
        ofHint(clause, claim);
      if (assessment === undefined) return againstLevel(clause, claim);
      if (isTrue(claim, assessment) || reachedBy(clause, claim, assessment)) return [];
      const name = clause.facts.targetOf.get(assessment.target)?.name ?? assessment.target;
      const { tokens } = clause.scan;
      return [
        {
          diagnostic: diagnostic(
            'TK313',
            `Câu viết «${SAID[claim.says]}» nhưng mục tiêu «${name}» (${assessment.target}) được kết luận «${VERDICT_LABELS[assessment.verdict]}».`,
            placeIn(clause.block, tokens[claim.at]!.from),
          ),
        },
      ];
    });
    return findings;
  },
  examples: {
    ok: [
      'Mục tiêu về độ che phủ rừng chưa đạt.',
      'Các huyện cho rằng mục tiêu độ che phủ rừng đã đạt.',
      'Phấn đấu hoàn thành mục tiêu độ che phủ rừng.',
    ],
    notOk: [
      {
        text: 'Tỷ lệ che phủ rừng là <Value indicator="forest-cover" year="2020"/>, đạt mục tiêu đề ra.',
        at: 'đạt',
        part: 'Câu viết «đạt» nhưng mục tiêu «Độ che phủ rừng» (T01) được kết luận «chưa đạt».',
      },
      {
        text: 'Mục tiêu diện tích khu bảo tồn đã hoàn thành.',
        at: 'đã hoàn thành',
        part: 'Câu viết «đạt» nhưng mục tiêu «Diện tích khu bảo tồn» (T05) được kết luận «chưa đủ số liệu».',
      },
    ],
  },
});

/** «65% … đã đáp ứng mức dưới 10%»: the sentence's own figure is on the other side of the level it is said to reach. */
function againstLevel(clause: Clause, { at, says }: Claim): readonly Finding[] {
  const { around, numerals, scan, block } = clause;
  const level = numerals.find(({ kind }) => kind === 'target');
  const figure = around.numerals.findLast(
    ({ kind, first, quantity }) =>
      kind === 'figure' && first < at && quantity?.unit === level?.quantity?.unit,
  );
  if (level?.quantity === undefined || figure?.quantity === undefined || says === 'notMet')
    return [];
  const order = compare(figure.quantity.low, level.quantity.low);
  const hedge = hedgeBefore(scan.tokens, level.first);
  const isMissed = (hedge === 'under' && order >= 0) || (hedge === 'over' && order <= 0);
  if (!isMissed) return [];
  const [told, asked] = [figure, level].map(({ first, last }) =>
    block.text.slice(scan.tokens[first]!.from, scan.tokens[last]!.to),
  );
  const bound = hedge === 'under' ? 'dưới' : 'trên';
  return [
    {
      diagnostic: diagnostic(
        'TK313',
        `Câu viết «${SAID[says]}» nhưng ${told} không ${bound} ${asked}.`,
        placeIn(block, scan.tokens[at]!.from),
      ),
    },
  ];
}

/** «vượt mục tiêu trên 85%» is true of any figure beyond the bound, though the verdict can only be «đạt». */
const isTrue = ({ says }: Pick<Claim, 'says'>, { verdict, formula }: Assessment): boolean =>
  TRUE_OF[says].includes(verdict) ||
  (says === 'exceeded' &&
    verdict === 'met' &&
    formula?.kind === 'compare' &&
    (formula.operator === '>' || formula.operator === '<'));

function claims(clause: Clause): readonly Claim[] {
  const {
    scan: { tokens },
    first,
    last,
  } = clause;
  const found: Claim[] = [];
  for (let at = first; at <= last; ) {
    const over = startsAt(tokens, at, EXCEED);
    const reach = startsAt(tokens, at, REACH);
    const length = Math.max(over, reach);
    const claim = length === 0 ? undefined : claimAt(clause, at, at + length, over >= reach);
    if (claim !== undefined) found.push(claim);
    at = claim?.end ?? at + 1;
  }
  return found;
}

function claimAt(clause: Clause, at: number, end: number, over: boolean): Claim | undefined {
  const {
    scan: { tokens },
    last,
  } = clause;
  const negated = isNegated(clause, at);
  const partly =
    startsAt(tokens, end, PART) > 0 || (!over && endsBefore(tokens, at, PART_BEFORE) > 0);
  const goal = goalAfter(clause, end);
  const noun = nounBefore(clause, at);
  // «tức là chưa đạt», with nothing after it: the negation itself makes the claim.
  const bare = negated && end > last;
  const closed =
    end > last ||
    isSign(tokens[end], ',', '.', ')', ';', ':') ||
    startsAt(tokens, end, END) > 0 ||
    partly;
  if (
    goal === undefined &&
    !(noun && closed) &&
    !(bare || (negated && isSign(tokens[end], '.', ',')))
  )
    return undefined;
  if (
    goal === undefined &&
    !noun &&
    clause.topics('target').length === 0 &&
    clause.values.length === 0
  )
    return undefined;
  if (
    isWord(tokens[at - 1], 'mức', 'xếp') ||
    (isWord(tokens[at - 1], 'là') && isWord(tokens[at - 2], 'xem'))
  )
    return undefined;
  return { at, end: goal ?? end, says: saidWith(negated, partly, over) };
}

function saidWith(negated: boolean, partly: boolean, over: boolean): Claim['says'] {
  if (negated) return 'notMet';
  if (partly) return 'partlyMet';
  return over ? 'exceeded' : 'met';
}

/** End of «(được) mục tiêu», «mức … đề ra» right after the verb. */
function goalAfter({ scan: { tokens }, last, numerals }: Clause, end: number): number | undefined {
  for (
    let at = isWord(tokens[end - 1], 'mức') ? end - 1 : end;
    at <= Math.min(last, end + 2);
    at += 1
  ) {
    const length = startsAt(tokens, at, GOAL);
    if (length === 0) continue;
    if (!isWord(tokens[at], 'mức') || length > 1) return at + length;
    // «đáp ứng mức dưới 10%», where that is what a target asks for.
    const level = numerals.find(
      ({ kind, first }) => kind === 'target' && first <= at + 3 && first > at,
    );
    if (level !== undefined) return level.last + 1;
    // «vượt mức 15.000 tỷ đồng mà Nghị quyết đề ra»: a level that somebody set.
    for (let next = at + 1; next <= Math.min(last, at + 12); next += 1) {
      if (isSign(tokens[next], ',', ';')) break;
      if (isWord(tokens[next], 'đề', 'đặt') && isWord(tokens[next + 1], 'ra')) return next + 2;
    }
    return undefined;
  }
  return undefined;
}

function nounBefore({ scan: { tokens }, first }: Clause, at: number): boolean {
  for (let back = at; back > Math.max(first, at - NOUN_REACH); back -= 1)
    if (endsBefore(tokens, back, NOUN) > 0) return true;
  return false;
}

/** «các mục tiêu», «3 mục tiêu»: none in particular. */
function speaksOfSeveral({ scan: { tokens }, first }: Clause, claim: Claim): boolean {
  for (let at = first; at < claim.end; at += 1) {
    const length = startsAt(tokens, at, NOUN);
    const plural =
      length > 0 &&
      (endsBefore(tokens, at, PLURAL) > 0 ||
        tokens[at - 1]?.kind === 'object' ||
        tokens[at - 1]?.kind === 'number');
    if (plural) return true;
  }
  return false;
}

/** The one target a claim is about; none when several or nobody knows which are meant. */
function targetOf(clause: Clause, claim: Claim): string | undefined {
  const { facts, elements, values } = clause;
  if (speaksOfSeveral(clause, claim)) return undefined;
  if (isElsewhere(clause)) return undefined;
  const verdicts = elements.flatMap(({ element }) =>
    element.name === 'Verdict' ? [element.attributes.target] : [],
  );
  if (verdicts.length === 1) return verdicts[0];
  const named = clause
    .topics('target')
    .filter(({ score, rivals }) => score >= CLEAR && rivals.length === 0);
  const before = named.findLast((one) => one.first < claim.at);
  const topic = before ?? (named.length === 1 ? named[0] : undefined);
  if (topic !== undefined) return topic.topic.id;
  const of = [
    ...new Set(values.filter(({ area }) => area === facts.area).map(({ indicator }) => indicator)),
  ];
  return onlyId(of.length === 1 ? usersOf(clause, of[0]) : []);
}

const usersOf = ({ facts }: Clause, indicator: string | undefined): readonly Target[] =>
  facts.targets.filter((target) => target.indicator === indicator);

/** A target that is not named but hinted at, by its level or by its indicator; only where it has a verdict of its own. */
function ofHint(clause: Clause, claim: Claim): Assessment | undefined {
  if (clause.values.length > 0 || isElsewhere(clause) || speaksOfSeveral(clause, claim))
    return undefined;
  const target = byLevel(clause) ?? onlyId(usersOf(clause, subjectBefore(clause, claim.at)));
  const assessment = clause.facts.assessmentOf.get(target ?? '');
  return assessment !== undefined && DECIDED.has(assessment.verdict) ? assessment : undefined;
}

const DECIDED: ReadonlySet<Verdict> = new Set(['exceeded', 'met', 'partlyMet', 'notMet']);

const onlyId = ([target, ...others]: readonly Target[]): string | undefined =>
  others.length === 0 ? target?.id : undefined;

/** «đạt mục tiêu 70%»: the one target of that level whose indicator the sentence hints at. */
function byLevel(clause: Clause): string | undefined {
  const { facts, numerals } = clause;
  const levels = numerals.flatMap(({ kind, quantity }) =>
    kind === 'target' && quantity !== undefined ? [quantity] : [],
  );
  const asked = facts.targets.filter(({ indicator, value, value_to, unit }) => {
    const own = facts.unitOf(unit ?? facts.indicatorOf.get(indicator ?? '')?.unit ?? '');
    const isAsked = (level: typeof value): boolean =>
      level !== undefined &&
      levels.some(
        (quantity) =>
          compare(quantity.low, multiply(level, own.scale)) === 0 && quantity.unit === own.label,
      );
    return (
      (isAsked(value) || isAsked(value_to)) &&
      certaintyOf(clause, clause.last, indicator ?? '') >= HINTED
    );
  });
  return onlyId(asked);
}

/** Part of a name that is enough beside the very level of a target. */
const HINTED = 0.3;
/** The same where only the sentence names what the target is about. */
const NAMED = 0.65;

/** The indicator that the sentence speaks of where the clause itself names none. */
function subjectBefore(clause: Clause, at: number): string | undefined {
  if (clause.topics('target').length > 0) return undefined;
  const subject = subjectAmong(subjectsOf(clause, at), ({ certainty }) => certainty >= NAMED);
  return subject?.series.indicator;
}

/** A finding's title speaks of its targets: false when it is true of none of them. */
function ofFinding({ block, facts }: Clause, { says }: Claim): Assessment | undefined {
  if (block.kind !== 'title' || block.finding === undefined) return undefined;
  const all = (facts.targetsOf.get(block.finding.id) ?? []).flatMap(
    (id) => facts.assessmentOf.get(id) ?? [],
  );
  return all.every((one) => !isTrue({ says }, one)) ? all[0] : undefined;
}

/** Whether the claim speaks of a year other than the deadline, of which the verdict says nothing against it. */
function reachedBy(clause: Clause, claim: Claim, assessment: Assessment): boolean {
  const horizon = clause.facts.targetOf.get(assessment.target)?.horizon;
  const years = clause.years.map(({ period }) => period.to);
  const [year] = years;
  if (year === undefined || typeof horizon !== 'number' || years.includes(horizon)) return false;
  const turned = assessment.remarks.find(
    ({ kind }) => kind === 'reachedLater' || kind === 'lostLater',
  );
  return (
    year < horizon ||
    (turned !== undefined && (turned.kind === 'reachedLater') === (claim.says !== 'notMet'))
  );
}
