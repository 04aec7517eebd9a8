import type { Diagnostic } from '../diagnostic.ts';
import type { ProseBlock } from '../model.ts';
import { explain } from './explain/explain.ts';
import { factsOf, type Facts, type GuardInput } from './facts.ts';
import type { Numeral } from './numeral.ts';
import { clausesIn } from './passage.ts';
import type { Rule } from './rule.ts';
import { directionRule } from './rules/direction.ts';
import { judgeFigures } from './rules/figures.ts';
import { multipleRule } from './rules/multiple.ts';
import { percentagePointsRule } from './rules/percentage-points.ts';
import { superlativeRule } from './rules/superlative.ts';
import { unequalPeriodsRule } from './rules/unequal-periods.ts';
import { verdictRule } from './rules/verdict.ts';
import { scanOf } from './scan.ts';

export type { GuardInput } from './facts.ts';

/** The rules on what a clause claims; figures that they judge are not judged again as figures. */
export const CLAIM_RULES: readonly Rule[] = [directionRule, verdictRule, superlativeRule, multipleRule, percentagePointsRule, unequalPeriodsRule];

/**
 * Reads the prose of a review against its data: every figure is bound or explained (TK310, TK311),
 * every claim of direction, verdict, rank, ratio and comparison agrees with the figures behind it
 * (TK312 to TK317). Time grows with the length of the text.
 */
export function guardNarrative(input: GuardInput): readonly Diagnostic[] {
  const facts = factsOf(input);
  return input.sections.flatMap(({ prose, role }) =>
    prose.flatMap((block, index) => {
      const { scan, numerals } = readBlock(facts, prose, index);
      return clausesIn(facts, scan, numerals).flatMap((clause) => {
        const judged = CLAIM_RULES.map((rule) => rule.judge(clause, role));
        const findings = judged.flatMap((one) => one.findings);
        const settled = new Set([...findings.flatMap(({ figure }) => figure ?? []), ...judged.flatMap((one) => one.settled ?? [])]);
        return [...findings.map(({ diagnostic }) => diagnostic), ...judgeFigures(clause, role, settled, block)];
      });
    }),
  );
}

/** Every number of the prose with its kind: what a report on the guard itself is made of. */
export function numeralsOf(input: GuardInput): readonly (Numeral & { readonly block: ProseBlock })[] {
  const facts = factsOf(input);
  return input.sections.flatMap(({ prose }) => prose.flatMap((block, index) => readBlock(facts, prose, index).numerals.map((one) => ({ ...one, block }))));
}

/** How many blocks ahead a count can announce. */
const AHEAD = 32;

function readBlock(facts: Facts, prose: readonly ProseBlock[], index: number) {
  const scan = scanOf(prose[index]!, facts.units);
  return { scan, numerals: explain(scan, prose.slice(index + 1, index + 1 + AHEAD), facts.levels) };
}
