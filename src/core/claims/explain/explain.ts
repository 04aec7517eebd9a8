import { sentenceSpans, spanAt } from '../../text/spans.ts';
import { findNumerals } from '../find-numerals.ts';
import type { Numeral } from '../numeral.ts';
import type { Scan } from '../scan.ts';
import { ageOrGrade } from './age-or-grade.ts';
import { duration } from './duration.ts';
import { idiom } from './idiom.ts';
import { listCount } from './list-count.ts';
import type { Explanation, Level, Setting } from './setting.ts';
import { targetLevel } from './target-level.ts';

const EXPLANATIONS: readonly Explanation[] = [duration, ageOrGrade, targetLevel, listCount, idiom];

/** The numbers of a block with their kinds settled. */
export function explain(
  scan: Scan,
  following: readonly Scan[],
  levels: readonly Level[],
): readonly Numeral[] {
  const numerals = findNumerals(scan);
  const sentences = sentenceSpans(scan.block.text, scan.tokens);
  return numerals.map((one, index) => {
    if (scan.block.quotes.some(({ from, to }) => one.from >= from && one.to <= to))
      return { ...one, kind: 'quoted' };
    if (one.kind !== 'figure' || one.quantity === undefined) return one;
    const sentence = spanAt(sentences, one.first) ?? { first: 0, last: scan.tokens.length - 1 };
    const setting: Setting = { scan, numerals, index, sentence, following, levels };
    for (const explanation of EXPLANATIONS) {
      const kind = explanation(setting, one);
      if (kind !== undefined) return { ...one, kind };
    }
    return one;
  });
}
