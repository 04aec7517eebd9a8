import { messagesIn } from '../messages/messages.ts';
import type { ChartSpec } from './chart.ts';
import { unquoted } from './quotation.ts';

/**
 * The drawing of a spec. A chart told in another language takes that of the same chart in the report's
 * language, `drawn`, and exchanges its texts, for drawing is slow and the lines are the same.
 */
export function drawingIn(spec: ChartSpec, drawn: string): string {
  if (spec.drawn === undefined) return drawn;
  const svg = drawn.replace(
    /aria-label="[^"]*"/,
    () => `aria-label="${escaped(spec.alternative).replaceAll('"', '&quot;')}"`,
  );
  return exchanged(svg, exchanges(spec.drawn, spec));
}

/** A text is drawn word by word on one line; no text of a chart has more words. */
const MOST_WORDS = 30;
const TEXTS = /(<text\b[^>]*\sy="([^"]*)"[^>]*>)([^<]*)<\/text>/g;

type DrawnWord = {
  readonly open: string;
  readonly line: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

function exchanged(svg: string, texts: ReadonlyMap<string, string>): string {
  const words = [...svg.matchAll(TEXTS)].map(
    ({ 0: whole, 1: open = '', 2: line = '', 3: text = '', index }): DrawnWord => ({
      open,
      line,
      text: key(readable(text)),
      from: index,
      to: index + whole.length,
    }),
  );
  const parts: string[] = [];
  let written = 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    const found = longest(words, at, texts);
    if (found === undefined) continue;
    parts.push(svg.slice(written, first.from), `${first.open}${escaped(found.text)}</text>`);
    // Between the words of one text stands markup that may belong to others.
    for (let word = at; word < found.last; word += 1)
      parts.push(svg.slice(words[word]!.to, words[word + 1]!.from));
    written = words[found.last]!.to;
    at = found.last;
  }
  return parts.join('') + svg.slice(written);
}

/** What the words from `at` on are exchanged for, as many of them as make a known text. */
function longest(
  words: readonly DrawnWord[],
  at: number,
  texts: ReadonlyMap<string, string>,
): { readonly last: number; readonly text: string } | undefined {
  const { line, text: alone } = words[at]!;
  let best: { readonly last: number; readonly text: string } | undefined;
  let joined = '';
  for (
    let last = at;
    last < Math.min(words.length, at + MOST_WORDS) && words[last]!.line === line;
    last += 1
  ) {
    joined += words[last]!.text;
    const text = texts.get(joined);
    if (text !== undefined) best = { last, text };
  }
  if (best !== undefined) return best;
  const number = axisNumber(alone);
  if (number !== undefined) return { last: at, text: number };
  return joined.length < LEAST_CUT ? undefined : cutText(words, at, joined, texts);
}

/** Of a text too long for the drawing its last words are missing; shorter beginnings might be of anything. */
const LEAST_CUT = 12;

function cutText(
  words: readonly DrawnWord[],
  at: number,
  joined: string,
  texts: ReadonlyMap<string, string>,
): { readonly last: number; readonly text: string } | undefined {
  const whole = [...texts.keys()].find((one) => one.startsWith(joined));
  if (whole === undefined) return undefined;
  const end = words.findIndex(({ line }, index) => index > at && line !== words[at]!.line);
  return { last: (end < 0 ? words.length : end) - 1, text: texts.get(whole)! };
}

/** Every text of a drawing, with what stands in its place. */
function exchanges(from: ChartSpec, to: ChartSpec): ReadonlyMap<string, string> {
  const unit = (spec: ChartSpec, language: 'vi' | 'en'): string =>
    messagesIn(language).sentences.chart.unit(spec.unit);
  const pairs: (readonly [string | undefined, string | undefined])[] = [
    [unit(from, 'vi'), unit(to, 'en')],
    ...from.labels.map((label, index) => [label, to.labels[index]] as const),
    ...from.bounds.map(({ label }, index) => [label, to.bounds[index]?.label] as const),
    ...from.series.flatMap(({ label, texts }, index) => [
      [label, to.series[index]?.label] as const,
      ...texts.map((text, at) => [text, to.series[index]?.texts[at]] as const),
    ]),
  ];
  return new Map(
    pairs.flatMap(([before, after]) =>
      before === undefined || after === undefined ? [] : [[key(before), unquoted(after)] as const],
    ),
  );
}

/** `1.234,5` on the axis is `1,234.5`. */
const axisNumber = (text: string): string | undefined =>
  /^−?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(text)
    ? text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
    : undefined;

/** Messages are drawn apart, so spaces say nothing. */
const key = (text: string): string => text.replace(/\s+/g, '');
const readable = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
