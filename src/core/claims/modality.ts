import { endsBefore, phrases, startsAt } from '../text/phrases.ts';
import { isCapitalised, isSign, isWord, opensSentence } from '../text/tokens.ts';
import {
  CONDITIONS,
  DENIALS,
  DONE,
  INTENTIONS,
  NEGATION_FILLERS,
  NEGATIONS,
  REPORT_NOUN_AFTER,
  REPORT_NOUN_BEFORE,
  REPORTS,
  WEAK_INTENTIONS,
} from './lexicon/modality.ts';
import type { Clause } from './passage.ts';

/** How the words at a token are meant; only what is `asserted` can be false. */
export type Modality = 'asserted' | 'negated' | 'intended' | 'conditional' | 'reported' | 'quoted';

const NEGATION = phrases(NEGATIONS);
const FILLER = phrases(NEGATION_FILLERS);
const INTENTION = phrases(INTENTIONS);
const WEAK = phrases(WEAK_INTENTIONS);
const CONDITION = phrases(CONDITIONS);
const REPORT = phrases(REPORTS);
const DENIAL = phrases(DENIALS);
const PAPER_BEFORE = phrases(REPORT_NOUN_BEFORE);
const PAPER_AFTER = phrases(REPORT_NOUN_AFTER);
const FACT = phrases(DONE);
const HELD: ReadonlySet<string> = new Set(['tasks', 'implementation']);

/** How the clause means the words that begin at token `at`. */
export function modalityAt(clause: Clause, at: number): Modality {
  const {
    scan: { tokens },
    block,
    sentence,
    first,
  } = clause;
  const token = tokens[at]!;
  if (block.quotes.some(({ from, to }) => token.from >= from && token.to <= to)) return 'quoted';
  if (HELD.has(clause.section.role) || block.finding?.kind === 'Task') return 'intended';
  // A condition or a report opens a sentence and holds for all of it; a wish holds for its clause.
  if (anywhere(tokens, sentence.first, at, CONDITION)) return 'conditional';
  if (anywhere(tokens, first, at, REPORT) || someoneReports(clause, at)) return 'reported';
  if (isNegated(clause, at) || anywhere(tokens, sentence.first, at, DENIAL)) return 'negated';
  const fact = endsBefore(tokens, at, FACT) > 0 && !endsBeforeAny(clause, at - 1);
  let phrase = at;
  while (phrase > first && !isSign(tokens[phrase - 1], ',')) phrase -= 1;
  return !fact && (anywhere(tokens, first, at, INTENTION) || plannedHere(clause, phrase, at))
    ? 'intended'
    : 'asserted';
}

/** Whether the words at a token are taken back: «không tăng», «chưa thể nói là đã đạt». */
export function isNegated({ scan: { tokens }, first }: Clause, at: number): boolean {
  for (let back = at; back > first; ) {
    const negation = endsBefore(tokens, back, NEGATION);
    if (negation > 0) return true;
    const filler = endsBefore(tokens, back, FILLER);
    if (filler === 0) return false;
    back -= filler;
  }
  return false;
}

/** «bộ chủ trì báo cáo mục tiêu đã đạt»: somebody says so; «trong kỳ báo cáo» is a time. */
function someoneReports({ scan: { tokens }, first }: Clause, end: number): boolean {
  for (let at = first + 1; at + 1 < end; at += 1) {
    const verb = isWord(tokens[at], 'báo') && isWord(tokens[at + 1], 'cáo');
    if (
      verb &&
      endsBefore(tokens, at, PAPER_BEFORE) === 0 &&
      startsAt(tokens, at + 2, PAPER_AFTER) === 0 &&
      !isSign(tokens[at - 1], ',')
    )
      return true;
  }
  return false;
}

/** A word of purpose in the same breath, between the subject and the verb if there is a subject. */
function plannedHere(clause: Clause, from: number, end: number): boolean {
  const {
    scan: { tokens },
  } = clause;
  // What comes before the subject of a verb is not about the verb: «thực hiện tốt nên tỷ lệ hộ nghèo giảm».
  const subject = clause.topics('indicator').findLast(({ last }) => last < end);
  const start = Math.max(from, subject === undefined ? 0 : subject.last + 2);
  for (let at = start; at < end; at += 1) {
    const length = startsAt(tokens, at, WEAK);
    if (length > 0 && at + length <= end) return true;
  }
  return false;
}

const endsBeforeAny = ({ scan: { tokens } }: Clause, at: number): boolean =>
  endsBefore(tokens, at, INTENTION) > 0;

function anywhere(
  tokens: Clause['scan']['tokens'],
  first: number,
  end: number,
  list: Parameters<typeof startsAt>[2],
): boolean {
  for (let at = first; at < end; at += 1) {
    const length = startsAt(tokens, at, list);
    // «Cần Thơ»: a capital in the midst of a sentence begins a name.
    if (
      length > 0 &&
      at + length <= end &&
      !(isCapitalised(tokens[at]) && !opensSentence(tokens, at))
    )
      return true;
  }
  return false;
}
