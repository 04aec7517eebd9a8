import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assess } from '../../src/core/assess/assess.ts';
import { buildSeries } from '../../src/core/assess/series.ts';
import { checkClaims, numeralsOf } from '../../src/core/claims/check-claims.ts';
import { NUMERAL_KINDS, type NumeralKind } from '../../src/core/claims/numeral.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { bindNarrative } from '../../src/core/link/bindings.ts';
import type { Indicator, Observation, ProseBlock, Section, Target } from '../../src/core/model.ts';
import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { placeIn } from '../../src/core/prose.ts';
import { indicator, NO_REGISTERS, observation, target, years } from '../core/build.ts';
import { pointIn } from '../core/point.ts';

type WorldFile = {
  readonly period: string;
  readonly as_of: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly indicators: readonly (Partial<Indicator> & {
    readonly id: string;
    readonly values: Readonly<Record<string, number>>;
    readonly south?: Readonly<Record<string, number>>;
  })[];
  readonly targets: readonly (Omit<Partial<Target>, 'value' | 'value_to' | 'period'> & {
    readonly value?: number;
  })[];
};
type SentenceFile = string | { readonly text: string; readonly hints: readonly string[] };

export type World = {
  readonly head: {
    readonly period: { readonly from: number; readonly to: number };
    readonly as_of: string;
    readonly area: string;
  };
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
};

/** A label in its place: columns are offsets of the plain text, labels of one sentence in order. */
export type Label = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: NumeralKind | undefined;
  readonly outcome: string | undefined;
};
export type Labelled = {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly hints: readonly string[];
};

const OUTCOME = /^(?:holds|none|TK31\d)$/;

/** One labelled file: its world and its sentences. @throws Error on a label that is none. */
export function readLabelled(file: URL): {
  readonly world: World;
  readonly sentences: readonly Labelled[];
} {
  const { world, sentences } = parse(readFileSync(file, 'utf8')) as {
    readonly world: WorldFile;
    readonly sentences: readonly SentenceFile[];
  };
  return {
    world: worldOf(world),
    sentences: sentences.map((one) =>
      typeof one === 'string' ? labelled(one, []) : labelled(one.text, one.hints),
    ),
  };
}

export function labelled(marked: string, hints: readonly string[] = []): Labelled {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]*)\|([^⟧]+)⟧/gu)) {
    const [whole, inner = '', label = ''] = match;
    text += marked.slice(at, match.index);
    const [first = '', second] = label.split('+');
    const kind = NUMERAL_KINDS.find((one) => one === first);
    const outcome = kind === undefined ? first : second;
    if (kind === undefined && !OUTCOME.test(first)) throw new Error(`no label: ${whole}`);
    if (outcome !== undefined && !OUTCOME.test(outcome)) throw new Error(`no outcome: ${whole}`);
    labels.push({ from: text.length, to: text.length + inner.length, text: inner, kind, outcome });
    text += inner;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/u.test(text)) throw new Error(`a label is not closed: ${marked}`);
  return { text, labels, hints };
}

function worldOf(file: WorldFile): World {
  const [whole = '', south = ''] = Object.keys(file.areas);
  const decimalText = (value: number): string => String(value);
  return {
    head: { period: years(file.period), as_of: file.as_of, area: whole },
    areas: Object.entries(file.areas).map(([id, name]) => ({ id, name })),
    indicators: file.indicators.map(({ values: _values, south: _south, ...more }) =>
      indicator(more.id, more),
    ),
    observations: file.indicators.flatMap(({ id, unit, values, south: southern = {} }) =>
      [
        [whole, values],
        [south, southern],
      ].flatMap(([area, figures]) =>
        Object.entries(figures as Readonly<Record<string, number>>).map(([year, value]) =>
          observation(id, year, decimalText(value), { unit: unit!, area: area as string }),
        ),
      ),
    ),
    targets: file.targets.map(({ value, ...more }) =>
      target({
        indicator: undefined,
        ...more,
        value: value === undefined ? undefined : decimalText(value),
      }),
    ),
  };
}

export type Checked = {
  readonly section: Section;
  readonly diagnostics: readonly Diagnostic[];
  readonly numerals: readonly {
    readonly block: ProseBlock;
    readonly kind: NumeralKind;
    readonly from: number;
    readonly to: number;
  }[];
};

const HEAD = '---\nrole: results\ntitle: Kết quả\n---\n\n';

/** What the guard says of one sentence, with offsets of the sentence's own text. */
export function check(
  { head, areas, indicators, targets, observations }: World,
  text: string,
  role = 'results',
): Checked {
  const { section, diagnostics: faults } = parseNarrative(
    'content/thu/01-ket-qua.mdx',
    HEAD.replace('results', role) + text,
  );
  if (section === undefined || faults.length > 0)
    throw new Error(`${text}: ${faults.map(({ message }) => message).join(' ')}`);
  const series = buildSeries(indicators, observations, { sources: new Map(), review: head.as_of });
  const { area } = head;
  const assessments = assess({
    targets,
    indicators,
    series,
    sources: [],
    area,
    asOf: head.as_of,
    reviewYears: head.period,
  });
  const bound = bindNarrative({
    sections: [section],
    indicators,
    targets,
    series,
    assessments,
    findings: [],
    registers: NO_REGISTERS,
    appendices: [],
    area,
  });
  if (bound.diagnostics.length > 0)
    throw new Error(`${text}: ${bound.diagnostics.map(({ message }) => message).join(' ')}`);
  const input = {
    sections: [section],
    review: head,
    areas,
    indicators,
    targets,
    series,
    assessments,
    bindings: bound.bindings,
  };
  return { section, diagnostics: checkClaims(input), numerals: numeralsOf(input) };
}

/** Offset within the sentence of a place in the file made of it. */
export function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const before = HEAD.split('\n').length - 1;
  const lines = text.split('\n');
  return (
    lines.slice(0, line - before - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  );
}

export const sourceOffset = (text: string, block: ProseBlock, at: number): number =>
  offsetOf(text, pointIn(placeIn(block, at)));
