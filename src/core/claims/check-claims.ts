import type { Diagnostic } from '../diagnostic.ts';
import type { ProseBlock } from '../model.ts';
import { runRules } from '../rule.ts';
import { explain } from './explain/explain.ts';
import { type ClaimCheckInput, type Facts, factsOf } from './facts.ts';
import type { Numeral } from './numeral.ts';
import { type Clause, clausesIn } from './passage.ts';
import type { ClaimRule, FigureRule } from './rule.ts';
import { directionRule } from './rules/direction.ts';
import { type Offer, offerFor, typedFigures } from './rules/figures.ts';
import { multipleRule } from './rules/multiple.ts';
import { percentagePointsRule } from './rules/percentage-points.ts';
import { superlativeRule } from './rules/superlative.ts';
import { unequalPeriodsRule } from './rules/unequal-periods.ts';
import { verdictRule } from './rules/verdict.ts';
import { type Scan, scanOf } from './scan.ts';

export type { ClaimCheckInput } from './facts.ts';

/** The rules on what a clause claims; figures that they judge are not judged again as figures. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  directionRule,
  verdictRule,
  superlativeRule,
  multipleRule,
  percentagePointsRule,
  unequalPeriodsRule,
];

/** What is left to say of a figure that no rule on claims has judged. */
export const FIGURE_RULES: readonly FigureRule[] = [typedFigures];

/**
 * Reads the prose of a review against its data: every figure is bound or explained (TK310, TK311),
 * every claim of direction, verdict, rank, ratio and comparison agrees with the figures behind it
 * (TK312 to TK317). Time grows with the length of the text.
 */
export const checkClaims = (input: ClaimCheckInput): readonly Diagnostic[] =>
  clausesOf(input).flatMap((clause) => {
    const findings = runRules(CLAIM_RULES, clause);
    const judged = new Set(findings.flatMap(({ figure }) => figure ?? []));
    return [
      ...findings.flatMap(({ diagnostic }) => diagnostic ?? []),
      ...runRules(FIGURE_RULES, { clause, judged }),
    ];
  });

/** Figures that a component can stand for just as they are written, in the order of the text. */
export const offersOf = (input: ClaimCheckInput): readonly Offer[] =>
  clausesOf(input).flatMap((clause) =>
    clause.numerals
      .filter(({ kind }) => kind === 'figure')
      .flatMap((figure) => offerFor(clause, figure) ?? []),
  );

/** All clauses in reading order. */
function clausesOf(input: ClaimCheckInput): readonly Clause[] {
  const facts = factsOf(input);
  return input.sections.flatMap((section) =>
    readSection(facts, section.prose).flatMap(({ scan, numerals }) =>
      clausesIn(facts, section, scan, numerals),
    ),
  );
}

/** Every number of the prose with its kind: what a report on the guard itself is made of. */
export function numeralsOf(
  input: ClaimCheckInput,
): readonly (Numeral & { readonly block: ProseBlock })[] {
  const facts = factsOf(input);
  return input.sections.flatMap(({ prose }) =>
    readSection(facts, prose).flatMap(({ scan, numerals }) =>
      numerals.map((one) => ({ ...one, block: scan.block })),
    ),
  );
}

/** How many blocks ahead a count can announce. */
const AHEAD = 32;

function readSection(
  facts: Facts,
  prose: readonly ProseBlock[],
): readonly { readonly scan: Scan; readonly numerals: readonly Numeral[] }[] {
  const scans = prose.map((block) => scanOf(block, facts.units));
  return scans.map((scan, index) => ({
    scan,
    numerals: explain(scan, scans.slice(index + 1, index + 1 + AHEAD), facts.levels),
  }));
}
