import type { Decimal } from '../decimal.ts';
import type { NarrativeElement, ProseBlock } from '../model.ts';
import type { Period } from '../period.ts';
import type { Facts } from './facts.ts';
import type { Numeral } from './numeral.ts';
import { findNumerals } from './find-numerals.ts';
import { scanOf, type Scan } from './scan.ts';
import { clausesOf, sentencesOf, type Span } from './sentences.ts';
import { mentionsIn, topicsIn, type Topic, type TopicMention } from './topics.ts';

/** A figure shown by `<Value>`, in the base of its indicator's unit. */
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
  readonly numerals: readonly Numeral[];
  readonly values: readonly BoundValue[];
  /** Elements by the token that stands for them. */
  readonly elements: readonly { readonly at: number; readonly element: NarrativeElement }[];
  /** Years and periods in the order they are named. */
  readonly years: readonly { readonly at: number; readonly period: Period }[];
  readonly topics: (kind: Topic['kind']) => readonly TopicMention[];
  /** The same for the whole sentence, and for a cell of its headers, where the clause is silent; every indicator that may be meant. */
  readonly around: { readonly years: readonly { readonly at: number; readonly period: Period }[]; readonly mentions: readonly TopicMention[] };
};

/** The clauses of a block, with what the data knows of the things named in them. */
export function clausesIn(facts: Facts, scan: Scan, numerals: readonly Numeral[]): readonly Clause[] {
  const { tokens, block } = scan;
  const objectAt = new Map(tokens.flatMap((token, index) => (token.kind === 'object' ? [[token.from, index] as const] : [])));
  const elements = block.elements.flatMap(({ at, element }) => {
    const token = objectAt.get(at);
    return token === undefined ? [] : [{ at: token, element }];
  });
  const headers = headersOf(facts, block);
  return sentencesOf(tokens).flatMap((sentence) => {
    const around = {
      years: [...yearsOf(numerals.filter(({ first }) => first >= sentence.first && first <= sentence.last)), ...headers.years],
      mentions: [...mentionsIn(facts.topics, tokens, sentence.first, sentence.last, 'indicator'), ...headers.mentions],
    };
    return clausesOf(tokens, sentence).map((span): Clause => {
      const within = ({ at }: { readonly at: number }): boolean => at >= span.first && at <= span.last;
      const own = numerals.filter(({ first }) => first >= span.first && first <= span.last);
      const found = new Map<Topic['kind'], readonly TopicMention[]>();
      return {
        ...span, facts, scan, block, sentence, around,
        numerals: own,
        elements: elements.filter(within),
        values: elements.filter(within).flatMap(({ at, element }) => valueOf(facts, at, element)),
        years: yearsOf(own),
        topics: (kind) => {
          let list = found.get(kind);
          if (list === undefined) found.set(kind, (list = topicsIn(facts.topics, tokens, span.first, span.last, kind)));
          return list;
        },
      };
    });
  });
}

const yearsOf = (numerals: readonly Numeral[]): Clause['years'] =>
  numerals.flatMap(({ first, years }) => (years === undefined ? [] : [{ at: first, period: years }]));

/** What the heads of a cell's column and row name; they stand before every word of the cell. */
function headersOf(facts: Facts, block: ProseBlock): Clause['around'] {
  if (block.headers.length === 0) return { years: [], mentions: [] };
  const scan = scanOf({ ...block, text: block.headers.join(' | ') }, facts.units);
  const before = (at: number): number => at - scan.tokens.length;
  return {
    years: yearsOf(findNumerals(scan)).map(({ at, period }) => ({ at: before(at), period })),
    mentions: topicsIn(facts.topics, scan.tokens, 0, scan.tokens.length - 1, 'indicator').map((one) => ({ ...one, first: before(one.first), last: before(one.last) })),
  };
}

function valueOf(facts: Facts, at: number, element: NarrativeElement): readonly BoundValue[] {
  const binding = facts.bindings[element.key];
  if (element.name !== 'Value' || binding?.kind !== 'value') return [];
  return [{ at, indicator: binding.indicator, area: element.attributes.area ?? facts.area, period: binding.point.period, value: binding.value }];
}
