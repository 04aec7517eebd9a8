import type { Decimal } from '../decimal.ts';
import type { NarrativeElement, ProseBlock, Section } from '../model.ts';
import type { Period } from '../period.ts';
import { clausesOf } from '../text/clauses.ts';
import { findStart, phrases } from '../text/phrases.ts';
import { partOf, type Span, sentenceSpans } from '../text/spans.ts';
import { isWord } from '../text/tokens.ts';
import { type AreaMention, areasIn } from './area-names.ts';
import type { Facts } from './facts.ts';
import { findNumerals } from './find-numerals.ts';
import { POINTING_BACK } from './lexicon/subject.ts';
import type { Numeral } from './numeral.ts';
import { type Scan, scanOf } from './scan.ts';
import {
  type Mention,
  mentionsIn,
  type Topic,
  type TopicMention,
  toldByWord,
  topicsIn,
} from './topics.ts';

/** A figure shown by `<Value>`, at the token that stands for it. */
export type BoundValue = {
  readonly at: number;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  /** In the indicator's own unit. */
  readonly value: Decimal;
};

/** One clause with all that is named in it. */
export type Clause = Span & {
  readonly facts: Facts;
  readonly scan: Scan;
  readonly block: ProseBlock;
  readonly sentence: Span;
  /** The clause before it in the same sentence. */
  readonly before: Clause | undefined;
  readonly section: Pick<Section, 'role' | 'theme'>;
  readonly numerals: readonly Numeral[];
  readonly values: readonly BoundValue[];
  /** Elements by the token that stands for them. */
  readonly elements: readonly { readonly at: number; readonly element: NarrativeElement }[];
  /** Years and periods in the order they are named. */
  readonly years: readonly { readonly at: number; readonly period: Period }[];
  readonly topics: (kind: Topic['kind']) => readonly TopicMention[];
  /** Where the clause is silent: every indicator the sentence may mean and every year named so far, for a cell also by its headers. */
  readonly around: {
    readonly years: readonly { readonly at: number; readonly period: Period }[];
    readonly mentions: readonly Mention[];
    /** All of the sentence. */
    readonly numerals: readonly Numeral[];
    readonly areas: readonly AreaMention[];
    /** The one area of the sentence before, which this one may go on about. */
    readonly areaBefore: string | undefined;
    /** «con số này», «địa phương này»: it does go on about what came before. */
    readonly pointsBack: boolean;
  };
};

/** Part of an indicator's name that is enough to propose it beside a figure of the right size. */
const HINTED = 0.34;
/** A sentence that names nothing as surely as this goes on about what the one before it named. */
const CARRIED = 0.5;
/** How surely it does. */
const CARRIED_SHARE = 0.85;
/** Tokens before a sentence within which a year named still dates what it tells. */
const EARLIER = 150;

/** The clauses of a block, with what the data knows of the things named in them. */
export function clausesIn(
  facts: Facts,
  section: Clause['section'],
  scan: Scan,
  numerals: readonly Numeral[],
): readonly Clause[] {
  const { tokens, block } = scan;
  const objectAt = new Map(
    tokens.flatMap((token, index) =>
      token.kind === 'object' ? [[token.from, index] as const] : [],
    ),
  );
  const elements = block.elements.flatMap(({ at, element }) => {
    const token = objectAt.get(at);
    return token === undefined ? [] : [{ at: token, element }];
  });
  const headers = headersOf(facts, block);
  const years = yearsOf(numerals, tokens);
  let told: readonly Mention[] = [];
  let areaBefore: string | undefined;
  return sentenceSpans(block.text, tokens).flatMap((sentence) => {
    const named = [
      ...mentionsIn(facts.topics, tokens, sentence.first, sentence.last, 'indicator', HINTED),
      ...toldByWord(facts.topics, tokens, sentence.first, sentence.last, 'indicator'),
    ];
    const isNamed = named.some(({ score }) => score >= CARRIED);
    const carried = isNamed ? [] : told;
    told = isNamed
      ? named.map((mention) => ({ ...mention, score: mention.score * CARRIED_SHARE }))
      : told;
    const areas = areasIn(facts.areaNames, tokens, sentence.first, sentence.last);
    const around = {
      years: [
        ...headers.years,
        ...partOf(years, ({ at }) => at, { first: sentence.first - EARLIER, last: sentence.last }),
      ],
      mentions: [...named, ...carried, ...headers.mentions],
      numerals: partOf(numerals, ({ first }) => first, sentence),
      areas,
      areaBefore,
      pointsBack: findStart(tokens, sentence.first, sentence.last, POINTING) !== undefined,
    };
    if (areas.length > 0) areaBefore = areas.length === 1 ? areas[0]?.id : undefined;
    let before: Clause | undefined;
    return clausesOf(tokens, sentence).map((span): Clause => {
      const own = partOf(numerals, ({ first }) => first, span);
      const shown = partOf(elements, ({ at }) => at, span);
      const found = new Map<Topic['kind'], readonly TopicMention[]>();
      const clause: Clause = {
        ...span,
        before,
        facts,
        scan,
        block,
        section,
        sentence,
        around,
        numerals: own,
        elements: shown,
        values: shown.flatMap(({ at, element }) => boundValueOf(facts, at, element)),
        years: yearsOf(own, tokens),
        topics: (kind) => {
          let list = found.get(kind);
          if (list === undefined)
            found.set(kind, (list = topicsIn(facts.topics, tokens, span.first, span.last, kind)));
          return list;
        },
      };
      before = clause;
      return clause;
    });
  });
}

/** The years told, with those of «tính đến ngày 31/12/2022»; the date of a paper dates no figure. */
const yearsOf = (numerals: readonly Numeral[], tokens: Scan['tokens']): Clause['years'] =>
  numerals.flatMap(({ first, last, kind, years }) => {
    if (years !== undefined) return [{ at: first, period: years }];
    const isUntil =
      kind === 'date' && tokens.slice(Math.max(0, first - 2), first + 1).some(isUntilWord);
    const year = isUntil ? Number(/^\d{4}$/.exec(tokens[last]?.text ?? '')?.[0]) : Number.NaN;
    return Number.isNaN(year) ? [] : [{ at: first, period: { from: year, to: year } }];
  });

const POINTING = phrases(POINTING_BACK);

const isUntilWord = (token: Scan['tokens'][number]): boolean => isWord(token, 'đến');

/** What the heads of a cell's column and row name; they stand before every word of the cell. */
function headersOf(facts: Facts, block: ProseBlock): Pick<Clause['around'], 'years' | 'mentions'> {
  if (block.headers.length === 0) return { years: [], mentions: [] };
  const scan = scanOf({ ...block, text: block.headers.join(' | ') }, facts.units);
  const before = (at: number): number => at - scan.tokens.length;
  return {
    years: yearsOf(findNumerals(scan), scan.tokens).map(({ at, period }) => ({
      at: before(at),
      period,
    })),
    mentions: mentionsIn(
      facts.topics,
      scan.tokens,
      0,
      scan.tokens.length - 1,
      'indicator',
      HINTED,
    ).map((one) => ({ ...one, first: before(one.first), last: before(one.last) })),
  };
}

function boundValueOf(facts: Facts, at: number, element: NarrativeElement): readonly BoundValue[] {
  const binding = facts.bindings[element.key];
  if (element.name !== 'Value' || binding?.kind !== 'value') return [];
  return [
    {
      at,
      indicator: binding.indicator,
      area: element.attributes.area ?? facts.area,
      period: binding.point.period,
      value: binding.value,
    },
  ];
}
