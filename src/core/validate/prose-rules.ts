import type { Diagnostic } from '../diagnostic.ts';
import { runRules } from '../rule.ts';
import type { ProseRule, ProseRuleInput } from './prose-rule.ts';
import { atOddsWithRegister } from './rules/citation/at-odds-with-register.ts';
import { bodyOfTheTime } from './rules/citation/body-of-the-time.ts';
import { numberForm } from './rules/citation/number-form.ts';
import { numberOfProvinces } from './rules/citation/number-of-provinces.ts';
import { sameNumber } from './rules/citation/same-number.ts';
import { shareOfCount } from './rules/citation/share-of-count.ts';
import { taskBody } from './rules/citation/task-body.ts';
import { typedCitation } from './rules/citation/typed-citation.ts';
import { unregistered } from './rules/citation/unregistered.ts';
import { abbreviations } from './rules/wording/abbreviations.ts';
import { bodyCapitals } from './rules/wording/body-capitals.ts';
import { crowdedFigures } from './rules/wording/crowded-figures.ts';
import { directionalTasks } from './rules/wording/directional-tasks.ts';
import { doubledWords } from './rules/wording/doubled-words.ts';
import { emptyHeading } from './rules/wording/empty-heading.ts';
import { headingPunctuation } from './rules/wording/heading-punctuation.ts';
import { houseTerms } from './rules/wording/house-terms.ts';
import { listEndings } from './rules/wording/list-endings.ts';
import { longParagraph } from './rules/wording/long-paragraph.ts';
import { longSentence } from './rules/wording/long-sentence.ts';
import { misspelt } from './rules/wording/misspelt.ts';
import { numberAndUnit } from './rules/wording/number-and-unit.ts';
import { punctuation } from './rules/wording/punctuation.ts';
import { rangeDash } from './rules/wording/range-dash.ts';
import { repeatedSentence } from './rules/wording/repeated-sentence.ts';
import { toneMarks } from './rules/wording/tone-marks.ts';
import { typedNumbering } from './rules/wording/typed-numbering.ts';
import { unbalanced } from './rules/wording/unbalanced.ts';
import { unmentionedExhibit } from './rules/wording/unmentioned-exhibit.ts';

/** Every rule on the running text, in the order of their codes. */
export const PROSE_RULES: readonly ProseRule[] = [
  directionalTasks,
  longSentence,
  longParagraph,
  repeatedSentence,
  crowdedFigures,
  unmentionedExhibit,
  emptyHeading,
  typedNumbering,
  headingPunctuation,
  toneMarks,
  houseTerms,
  doubledWords,
  punctuation,
  unbalanced,
  listEndings,
  abbreviations,
  bodyCapitals,
  numberAndUnit,
  misspelt,
  rangeDash,
  numberForm,
  unregistered,
  atOddsWithRegister,
  sameNumber,
  typedCitation,
  bodyOfTheTime,
  taskBody,
  shareOfCount,
  numberOfProvinces,
];

export const validateProse = (input: ProseRuleInput): readonly Diagnostic[] =>
  runRules(PROSE_RULES, input);
