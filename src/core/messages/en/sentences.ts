import type { Alike } from '../alike.ts';
import type { sentences as vi } from '../vi/sentences.ts';

const comparison = {
  '>=': 'at least',
  '>': 'above',
  '<=': 'at most',
  '<': 'below',
  '=': 'exactly',
  keep: 'kept at no less than',
} as const;

export const sentences = {
  bound: {
    '>=': (one) => `at least ${one}`,
    '>': (one) => `above ${one}`,
    '<=': (one) => `at most ${one}`,
    '<': (one) => `below ${one}`,
    keep: (one) => `maintain ${one}`,
    baseline: (pair, year) => `${pair} reduction from ${year}`,
    reduction: (pair) => `${pair} reduction`,
    scenario: (pair) => `${pair} reduction from the business-as-usual scenario`,
    zeroNew: 'no new cases',
    down: 'steady decrease',
    up: 'steady increase',
    qualitative: 'qualitative',
    all: 'several parts',
  },
  horizon: { none: 'no deadline stated', yearly: 'every year', year: (year) => `by ${year}` },
  span: (from, to) => `${from}–${to}`,
  formula: {
    subject: (name, when) => `${name} ${when.within}`,
    compare: (subject, operator, bound) =>
      `The figure for ${subject} is compared with the level to be reached: ${comparison[operator]} ${bound}.`,
    range: (subject) =>
      `The figure for ${subject} is compared with the range to be reached: from its lower end the target is met, beyond its upper end it is exceeded.`,
    against: (figure, bound) => `${figure} against ${bound}`,
    scenario: 'the business-as-usual scenario',
    baseline: (when) => when.plain,
    reduction: (subject, against, asked) =>
      `Reduction of ${subject} from ${against}, as a percentage of ${against}; ${asked}% is required.`,
    required: (asked) => `${asked}% required`,
    zeroNew: (subject) => `The figure for ${subject} must be 0.`,
    trend: (name, direction) =>
      `The yearly averages of ${name} are compared between two halves of the period, equally long and with all figures: the second half must be ${direction === 'down' ? 'lower' : 'higher'} than the first.`,
    change: (subject, direction) =>
      `The sign of ${subject} is read: the change must be ${direction === 'down' ? 'negative (a decrease)' : 'positive (an increase)'}.`,
    yearly: (operator, bound) =>
      `Each year of the period is examined: every year must be ${comparison[operator]} ${bound}.`,
    yearsMet: (met, all) => `met in ${met} of ${all} years`,
    failing: (years) => `not met: ${years}`,
  },
  standIn: {
    instead: (period, missing) => `${period}, in place of ${missing}`,
    by: (period) => `by the figure for ${period.plain}`,
  },
  distance: {
    on: 'exactly the target level',
    onlyOn: 'equal to the level stated in the target but not past it',
    past: (figure) => `${figure} better than the target`,
    short: (figure) => `${figure} short of the target`,
  },
  refusal: {
    noIndicator: 'No indicator is linked to the target.',
    notDue: (horizon, asOf) =>
      `The target is set for ${horizon}; the figures of this report were taken ${asOf}.`,
    noObservation: 'There are no figures for the main indicator.',
    noObservationAtHorizon: (horizon, latest) =>
      `There are no figures for ${horizon} or later; the latest figure is for ${latest.plain}.`,
    baselineMissing: (year) => `The figure for the baseline year ${year} is missing.`,
    scenarioMissing: (year) =>
      `The value of the business-as-usual scenario for ${year} is missing.`,
    referenceNotPositive: (value) =>
      `The baseline value ${value} is not positive, so no percentage reduction can be calculated.`,
    periodTooShort: (period) => `The period ${period.plain} is too short to compare two halves.`,
    yearsMissing: (years) => `Figures are missing for: ${years}.`,
    conflict: (period) =>
      `Sources give different values for ${period.plain}, and it is not clear which one is right.`,
    periodIncomplete: {
      row: (period, asOf) =>
        `The figure for ${period.plain} only covers the time up to ${asOf}; the period is not complete.`,
      source: (period, date) =>
        `The figure for ${period.plain} comes from a source published ${date}, before the period was over.`,
      review: (period, date) =>
        `The figure for ${period.plain} does not say how far it counts, and the figures of this report were taken ${date}, before the period was over.`,
    },
    methodsDiffer: (methods) =>
      `The figures compared were calculated in different ways (${methods}).`,
    imprecise: (qualifier, period) =>
      `The source writes “${qualifier}” before the figure for ${period.plain}: not exact enough for a verdict.`,
    ownMethod: 'by the general definition',
    unitDiffers: (found, expected) =>
      `The unit of the indicator (${found}) cannot be converted into the unit of the target (${expected}).`,
    definitionUnclear: (gaps) => `The definition of the indicator is unclear: ${gaps}.`,
    otherNotion: {
      narrower:
        'The indicator is narrower than what the target asks for: the figure is only a lower bound, not enough for a verdict.',
      broader:
        'The indicator is broader than what the target asks for: the figure is only an upper bound, not enough for a verdict.',
      partial:
        'The indicator covers only part of what the target is about and says nothing of the rest.',
      different:
        'The indicator measures something other than what the target asks for and cannot decide it.',
    },
    ownClaim:
      'The only source is what the responsible body reports of itself; there are no independent figures or assessments to judge by.',
    notJudged: 'The qualitative target has not been assessed yet.',
  },
  remark: {
    laterYearUsed: (horizon, used) =>
      `There is no figure for ${horizon}; the next one after it, for ${used.plain}, is used.`,
    reachedLater: (period, figure) =>
      `Reached only after the deadline: ${figure} ${period.within}.`,
    lostLater: (period, figure) =>
      `Met at the deadline but not kept up afterwards: ${figure} ${period.within}.`,
    laterOtherMethod: (period, figure, methods) =>
      `The newest figure (${period.plain}: ${figure}) was calculated in another way (${methods}) and cannot show that the target was reached late or lost.`,
    qualified: (qualifier) =>
      `The source writes “${qualifier}” before this figure; every value that this can mean gives the same verdict.`,
    scope: {
      narrower:
        'The indicator is narrower than what the target asks for, so the figure is a lower bound; the verdict stands all the same.',
      broader:
        'The indicator is broader than what the target asks for, so the figure is an upper bound; the verdict stands all the same.',
      partial:
        'The indicator covers only part of what the target is about; whatever the rest, the verdict is the same.',
      different: 'The indicator measures something other than what the target asks for.',
    },
    restsOnReview:
      'The source of this judgement concludes from this very review and is not independent evidence.',
    noSource: 'The judgement names no source.',
    otherMethod: (method) => `How this figure was calculated: ${method}.`,
    beforeYearEnd: (asOf, period) =>
      `The figure is as of ${asOf}, before the end of ${period.plain}.`,
    conditional: (condition) => `The target is conditional: ${condition}.`,
  },
  chart: {
    target: (bound) => `Target: ${bound}`,
    unit: (unit) => `Unit: ${unit}`,
    brokenAxis: (unit) => `${unit} (axis does not start at 0)`,
    spansApart:
      'Figures for whole periods are drawn apart from those for single years and not joined to them.',
    reckoned: 'put together from the former areas',
    conflictKey: 'Sources give different figures, none chosen',
    conflict: (period, label, figures) =>
      `${period}${label === undefined ? '' : `, ${label}`}: sources give different figures (${figures}); none is joined to the series.`,
    newBounds: 'boundaries changed',
    newMethod: (from, to) => `the method changed (${from} → ${to})`,
    commonMethod: 'general definition',
    none: (label) => `${label}: no figures.`,
    one: (label, first) => `${label}: ${first}.`,
    many: (label, first, last, count) => `${label}: from ${first} to ${last}, ${count} figures.`,
    whole: (title) => `Chart: ${title}.`,
    broken: (before, after, why) => `Between ${before} and ${after} ${why}: not comparable.`,
  },
  reconciliation: {
    areas: (count) => `${count} areas`,
    lacking: (what) => ` No figure for ${what}.`,
    added: (listed, result) => `${listed}; the sum is ${result}.`,
    divided: (operands, result) => `${operands} gives ${result}.`,
    joined: (listed, result) => `${listed}; combined ${result}.`,
    withFigures: (some, all) => `${some} of ${all} areas have figures: `,
    noSum: '; rates cannot be added without numerator and denominator',
    noJoin: '; rates cannot be combined without numerator and denominator',
    nothingPublished: 'There is no published figure to compare with.',
    fits: (published) => `Agrees with the published figure ${published}.`,
    fitsRounded: (published) => `Agrees with the published figure ${published} when rounded.`,
    fitsWithin: (published, apart) =>
      `Agrees with the published figure ${published} within rounding (difference ${apart}).`,
    more: (published, apart) => `More than the published figure ${published} by ${apart}.`,
    fewer: (published, apart) => `Less than the published figure ${published} by ${apart}.`,
    slip: (name, slip, _swapped, needed) => `${name} ${slip} (${needed} would agree)`,
    hint: (slips) => `Possibly ${slips.join(', or ')}.`,
  },
  change: {
    conflict: 'sources give different values, and it is not clear which one is right',
    conflictBefore: 'sources gave different values before',
    revises: (source, date) =>
      `revises the figure of source ${source}${date === undefined ? '' : ` of ${date}`}`,
    used: (before, after) => `figure used: ${before} → ${after}`,
    notUsed: 'none',
    parts: (ids) => `the verdict on ${ids} changed`,
    noReason: 'no reason recorded',
  },
  area: { from: (date) => `from ${date}`, to: (date) => `until ${date}` },
  covered: (done, all, documents) =>
    `${done} of ${all} viewpoints, tasks and solutions have been put into law, by ${documents} legal documents`,
  gaps: (count, ids) => `; ${count} have not: ${ids}`,
  file: {
    pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
    none: 'not built',
    onPage: (number) => `, page ${number}`,
  },
  draft: 'Draft',
  numberedDraft: (number, date) => `Draft ${number}, ${date}`,
} as const satisfies Alike<typeof vi>;
