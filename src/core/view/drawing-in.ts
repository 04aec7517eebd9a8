import type { ChartSpec } from './chart.ts';
import { unquoted } from './quotation.ts';
import { wordsIn } from './words/words.ts';

/**
 * The drawing of a spec, made by `draw`. A chart told in another language takes the drawing of the same
 * chart in the report's language and exchanges its texts, for drawing is slow and the lines are the same.
 */
export function drawingIn(spec: ChartSpec, draw: (spec: ChartSpec) => string): string {
  if (spec.drawn === undefined) return draw(spec);
  const texts = exchanges(spec.drawn, spec);
  const svg = draw(spec.drawn).replace(/aria-label="[^"]*"/, () => `aria-label="${escaped(spec.alternative).replaceAll('"', '&quot;')}"`);
  return exchanged(svg, texts);
}

/** Letters of one text that come from several fonts are drawn as several texts, at most so many. */
const MOST_RUNS = 6;
const TEXTS = /(<text\b[^>]*>)([^<]*)<\/text>/g;

function exchanged(svg: string, texts: ReadonlyMap<string, string>): string {
  const found = [...svg.matchAll(TEXTS)].map(({ 0: whole, 1: open = '', 2: text = '', index }) => ({ open, text: readable(text), from: index, to: index + whole.length }));
  const parts: string[] = [];
  let written = 0;
  for (let at = 0; at < found.length; at += 1) {
    const first = found[at]!;
    let joined = '';
    for (let run = at; run < Math.min(found.length, at + MOST_RUNS); run += 1) {
      joined += found[run]!.text;
      const other = texts.get(joined.trim()) ?? (run === at ? axisNumber(joined) : undefined);
      if (other === undefined) continue;
      parts.push(svg.slice(written, first.from), `${first.open}${escaped(other)}</text>`);
      // What stands between the runs of one text is markup of theirs alone.
      for (let skipped = at; skipped < run; skipped += 1) parts.push(svg.slice(found[skipped]!.to, found[skipped + 1]!.from));
      written = found[run]!.to;
      at = run;
      break;
    }
  }
  return parts.join('') + svg.slice(written);
}

/** Every text of a drawing, with what stands in its place. */
function exchanges(from: ChartSpec, to: ChartSpec): ReadonlyMap<string, string> {
  const unit = (spec: ChartSpec, language: 'vi' | 'en'): string => wordsIn(language).sentences.chart.unit(spec.unit);
  const pairs: (readonly [string | undefined, string | undefined])[] = [
    [unit(from, 'vi'), unit(to, 'en')],
    ...from.labels.map((label, index) => [label, to.labels[index]] as const),
    ...from.bounds.map(({ label }, index) => [label, to.bounds[index]?.label] as const),
    ...from.series.flatMap(({ label, texts }, index) => [[label, to.series[index]?.label] as const, ...texts.map((text, at) => [text, to.series[index]?.texts[at]] as const)]),
  ];
  return new Map(pairs.flatMap(([before, after]) => (before === undefined || after === undefined ? [] : [[plain(before), unquoted(after)] as const])));
}

/** `1.234,5` on the axis is `1,234.5`. */
const axisNumber = (text: string): string | undefined =>
  /^−?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(text) ? text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : undefined;

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();
const readable = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#160;', ' ').replaceAll('\u00a0', ' ').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
