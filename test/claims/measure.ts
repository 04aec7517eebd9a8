import type { NumeralKind } from '../../src/core/claims/numeral.ts';
import { pointIn } from '../core/point.ts';
import {
  check,
  type Label,
  type Labelled,
  offsetOf,
  sourceOffset,
  type World,
} from './labelled.ts';

/** Counts of one kind of thing: found and right, reported for nothing, missed. */
export type Score = { right: number; false: number; missed: number };

type Mistake = { readonly text: string; readonly what: string };
export type Measured = {
  /** Numbers by kind, as labelled. */
  readonly kinds: ReadonlyMap<NumeralKind, Score>;
  /** Whether a number is data: the question TK310 and TK311 answer. */
  readonly figures: Score;
  /** Problems by code. */
  readonly codes: ReadonlyMap<string, Score>;
  readonly mistakes: readonly Mistake[];
  readonly labels: { readonly numerals: number; readonly claims: number; readonly clean: number };
};

const CLAIM = /^TK31[1-7]$/;

/** The guard on labelled sentences. A label is met where a number of its kind lies within it; problems are met by code within a sentence. */
export function measure(world: World, sentences: readonly Labelled[]): Measured {
  const kinds = new Map<NumeralKind, Score>();
  const codes = new Map<string, Score>();
  const figures: Score = { right: 0, false: 0, missed: 0 };
  const mistakes: Mistake[] = [];
  let numerals = 0;
  let claims = 0;
  let clean = 0;
  for (const { text, labels, hints } of sentences) {
    const { diagnostics, numerals: found } = check(world, text);
    const wrong = (what: string): unknown => mistakes.push({ text, what });
    const spans = found.map(({ block, kind, from, to }) => ({
      kind,
      from: sourceOffset(text, block, from),
      to: sourceOffset(text, block, to - 1) + 1,
      used: false,
    }));
    for (const label of labels.filter(({ kind }) => kind !== undefined)) {
      numerals += 1;
      const kind = label.kind!;
      const hits = spans.filter((span) => overlap(span, label));
      for (const hit of hits) hit.used = true;
      const same = hits.some((hit) => hit.kind === kind);
      count(kinds, kind, same ? 'right' : 'missed');
      if (!same)
        wrong(
          `«${label.text}» là ${kind}, bị coi là ${hits.map((hit) => hit.kind).join(', ') || 'không phải số'}`,
        );
      for (const hit of hits) if (hit.kind !== kind && !same) count(kinds, hit.kind, 'false');
      const isFigure = hits.some((hit) => hit.kind === 'figure');
      if (kind === 'figure') figures[isFigure ? 'right' : 'missed'] += 1;
      else if (isFigure) figures.false += 1;
    }
    for (const span of spans) {
      if (span.used || span.kind === 'idiom') continue;
      count(kinds, span.kind, 'false');
      if (span.kind === 'figure') figures.false += 1;
      wrong(`«${text.slice(span.from, span.to)}» không mang nhãn, bị coi là ${span.kind}`);
    }

    claims += labels.filter(({ outcome }) => outcome !== undefined).length;
    const expected = labels.flatMap((label) => expectedCode(label));
    if (expected.length === 0) clean += 1;
    const told = diagnostics.map(({ code, place, hint }) => ({
      code: code as string,
      at: offsetOf(text, pointIn(place)),
      hint,
      used: false,
    }));
    for (const { code, label } of expected) {
      const hit = told.find(
        (one) => !one.used && one.code === code && (CLAIM.test(code) || within(one.at, label)),
      );
      if (hit !== undefined) hit.used = true;
      count(codes, code, hit === undefined ? 'missed' : 'right');
      if (hit === undefined)
        wrong(
          `${code} ở «${label.text}» không được báo; báo: ${told.map((one) => `${one.code}@${one.at}`).join(' ')}`,
        );
    }
    for (const one of told) {
      if (one.used) continue;
      count(codes, one.code, 'false');
      wrong(`${one.code} báo nhầm ở «${text.slice(one.at, one.at + 12)}»`);
    }
    for (const hint of hints)
      if (!told.some((one) => one.hint.includes(hint)))
        wrong(`không gợi ý ${hint}; gợi ý: ${told.map((one) => one.hint).join(' | ')}`);
  }
  return { kinds, figures, codes, mistakes, labels: { numerals, claims, clean } };
}

/** The problem a label says must be reported at it. */
function expectedCode(label: Label): readonly { readonly code: string; readonly label: Label }[] {
  if (label.kind === 'figure')
    return label.outcome === 'holds' ? [] : [{ code: label.outcome ?? 'TK310', label }];
  return label.outcome === undefined || label.outcome === 'holds' || label.outcome === 'none'
    ? []
    : [{ code: label.outcome, label }];
}

const overlap = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean => a.from < b.to && b.from < a.to;
const within = (at: number, { from, to }: Label): boolean => at >= from && at < to;

function count<Key>(scores: Map<Key, Score>, key: Key, field: keyof Score): void {
  const score = scores.get(key) ?? { right: 0, false: 0, missed: 0 };
  score[field] += 1;
  scores.set(key, score);
}

export const recall = ({ right, missed }: Score): number =>
  right + missed === 0 ? 1 : right / (right + missed);
export const precision = ({ right, false: wrong }: Score): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** All scores as one. */
export const total = (scores: Iterable<Score>): Score => {
  const sum: Score = { right: 0, false: 0, missed: 0 };
  for (const score of scores) {
    sum.right += score.right;
    sum.false += score.false;
    sum.missed += score.missed;
  }
  return sum;
};
