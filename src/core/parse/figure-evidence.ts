import { type Decimal, toDrawing } from '../decimal.ts';
import { figureProof, type SeparatorMark } from '../intake/number.ts';
import type { NumberLocale } from '../intake/number-reading.ts';
import { PERCENT, PERCENTAGE_POINT, scaleOf } from '../unit.ts';
import type { CsvFile } from './csv.ts';

/** A figure with two readings, the one that the file's way of writing gives and the other. */
export type TwoReadings = {
  readonly text: string;
  /** What names its series: the indicator, or the row where a table has none. */
  readonly series: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly other: Decimal;
  readonly locale: NumberLocale;
};

export type Judgement =
  /** Its own series or unit shows how it is meant. */
  | { readonly kind: 'own' }
  /** Read, and told: nothing of its own speaks for it, or only a figure that may have lost its noughts. */
  | { readonly kind: 'told'; readonly why: 'otherSeries' | 'weakProof'; readonly isSure: boolean }
  | { readonly kind: 'refused'; readonly why: 'unit' | 'magnitude' | 'delimiter' };

/** What the figures of one series show, apart from those with two readings. */
type Series = {
  /** Figures that only one way of writing can mean. */
  readonly sure: Record<NumberLocale, number>;
  /** The same, but such as may be thousands without their last noughts. */
  readonly weak: Record<NumberLocale, number>;
  readonly withTwoReadings: Record<SeparatorMark, number>;
  /** Decimal logarithms of the smallest and the largest, in the base unit of a dimension. */
  smallest: number;
  largest: number;
  dimension: string | undefined;
};

/** Positions in the file, -1 for what it does not have. */
export type EvidenceColumns = {
  readonly figures: readonly number[];
  readonly series: number;
  readonly unit: number;
};

/** Shares are never in thousands. */
const SHARES: ReadonlySet<string> = new Set([PERCENT, PERCENTAGE_POINT]);

/**
 * Weighs how figures with two readings are meant: by their unit, by the size and the writing of the
 * other figures of their series, and by the sign between cells, which is a semicolon where Excel has the
 * decimal comma. The file is read once more when this is first asked.
 */
export class FigureEvidence {
  readonly #csv: CsvFile;
  readonly #columns: EvidenceColumns;
  readonly #isGrouped: Record<NumberLocale, boolean> = { vi: false, en: false };
  #series: ReadonlyMap<string, Series> | undefined;

  constructor(csv: CsvFile, columns: EvidenceColumns) {
    this.#csv = csv;
    this.#columns = columns;
  }

  judge(figure: TwoReadings): Judgement {
    if (SHARES.has(figure.unit))
      return isDecimalReading(figure) ? { kind: 'own' } : { kind: 'refused', why: 'unit' };
    const all = (this.#series ??= this.#gather());
    const series = all.get(figure.series);
    const bySize = series === undefined ? undefined : sizeSpeaks(series, figure);
    if (bySize === 'against') return { kind: 'refused', why: 'magnitude' };
    if (bySize === 'for' || (series !== undefined && writingSpeaks(series, figure)))
      return { kind: 'own' };
    const { locale } = figure;
    const isWeak = series !== undefined && series.weak[locale] > 0;
    const isOfSemicolons = this.#csv.delimiter === ';';
    if (isOfSemicolons && locale === 'en' && (isWeak || !this.#isGrouped.en))
      return { kind: 'refused', why: 'delimiter' };
    if (isOfSemicolons && locale === 'vi' && isWeak) return { kind: 'own' };
    return {
      kind: 'told',
      why: isWeak ? 'weakProof' : 'otherSeries',
      isSure: !isWeak && (this.#isGrouped[locale] || (isOfSemicolons && locale === 'vi')),
    };
  }

  #gather(): ReadonlyMap<string, Series> {
    const { figures, series, unit } = this.#columns;
    const found = new Map<string, Series>();
    this.#csv.each(({ cells }) => {
      const name = cells[series]?.trim() ?? '';
      const label = cells[unit]?.trim() ?? '';
      const known = found.get(name) ?? emptySeries();
      found.set(name, known);
      for (const index of figures) this.#note(known, cells[index] ?? '', label);
      return true;
    });
    return found;
  }

  #note(series: Series, text: string, unit: string): void {
    const proof = figureProof(text, unit);
    if (proof === undefined) return;
    if (proof.kind === 'both') {
      series.withTwoReadings[proof.mark] += 1;
      return;
    }
    if (proof.kind === 'one') {
      series[proof.isWeak ? 'weak' : 'sure'][proof.locale] += 1;
      if (proof.isGrouped) this.#isGrouped[proof.locale] = true;
    }
    // A small whole number may be thousands that lost their noughts as well.
    const isOfOneSize = proof.kind === 'one' ? !proof.isWeak : proof.value.length > 3;
    if (isOfOneSize) noteSize(series, proof.value, unit);
  }
}

const emptySeries = (): Series => ({
  sure: { vi: 0, en: 0 },
  weak: { vi: 0, en: 0 },
  withTwoReadings: { '.': 0, ',': 0 },
  smallest: Infinity,
  largest: -Infinity,
  dimension: undefined,
});

function noteSize(series: Series, value: Decimal, unit: string): void {
  const { dimension, scale } = scaleOf(unit);
  const size = Math.log10(Math.abs(toDrawing(value)) * scale);
  series.dimension ??= dimension;
  if (!Number.isFinite(size) || series.dimension !== dimension) return;
  series.smallest = Math.min(series.smallest, size);
  series.largest = Math.max(series.largest, size);
}

const isDecimalReading = ({ value }: TwoReadings): boolean => value.includes('.');

/** Whether the size of the other figures of the series fits one reading and not the other; within a factor of ten it fits. */
function sizeSpeaks(
  { smallest, largest, dimension }: Series,
  { value, other, unit }: TwoReadings,
): 'for' | 'against' | undefined {
  const { dimension: own, scale } = scaleOf(unit);
  if (dimension !== own) return undefined;
  const fits = (reading: Decimal): boolean => {
    const size = Math.log10(Math.abs(toDrawing(reading)) * scale);
    return size >= smallest - 1 && size <= largest + 1;
  };
  if (fits(value) === fits(other)) return undefined;
  return fits(value) ? 'for' : 'against';
}

/** Whether other figures of the series are written so that this one can only be meant as it is read. */
function writingSpeaks({ sure, weak, withTwoReadings }: Series, figure: TwoReadings): boolean {
  const { locale, text } = figure;
  if (sure[locale] > 0) return true;
  const mark = text.includes('.') ? '.' : ',';
  const isDecimalMark = (mark === ',') === (locale === 'vi');
  // A decimal comma beside it shows that its point parts thousands.
  if (!isDecimalMark) return weak[locale] > 0;
  // Decimals of three digits among many of one or two are decimals; thousands seldom end in noughts.
  return weak[locale] > 1 && weak[locale] >= 2 * withTwoReadings[mark];
}
