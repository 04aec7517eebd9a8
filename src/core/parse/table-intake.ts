import type { Decimal } from '../decimal.ts';
import type { DateOrder } from '../intake/date.ts';
import type { DelimiterFinding } from '../intake/delimiter.ts';
import type { MissingReason, NumberLocale } from '../intake/number-reading.ts';
import type { Place } from '../place.ts';
import type { NamesOf } from './names.ts';

/** A record that is no row of data, and why it was left aside. */
export type SkippedRecord = {
  readonly line: number;
  readonly why: 'blank' | 'labels' | 'layout' | 'missing' | 'repeated';
  readonly reason?: MissingReason;
};

/** A cell that was understood from another way of writing it. */
export type CellRepair = { readonly place: Place; readonly before: string; readonly after: string };

/** A figure that could have been another, how it was read, and what settled it. */
export type FigureOfTwo = {
  readonly place: Place;
  readonly text: string;
  readonly value: Decimal;
  readonly other: Decimal;
  /** `own`: its unit or its own series; `told`: other series, and said so. */
  readonly by: 'declared' | 'own' | 'told';
};

/** What a file was taken to be, and what became of every record in it. */
export type TableIntake = {
  readonly delimiter: DelimiterFinding | undefined;
  readonly locale:
    | {
        readonly locale: NumberLocale;
        readonly by: 'declared' | 'proved';
        readonly proof: { readonly place: Place; readonly text: string } | undefined;
      }
    | undefined;
  /** The order of day and month, where the file has dates that need it. */
  readonly dates:
    | {
        readonly order: DateOrder;
        readonly by: 'declared' | 'proved';
        readonly proof: { readonly place: Place; readonly text: string } | undefined;
      }
    | undefined;
  /** The first of the figures that could have been others, and how many there are in all. */
  readonly twoReadings: readonly FigureOfTwo[];
  readonly twoReadingsCount: number;
  /** Records in the file below the header; always rows used + records with faults + records skipped. */
  readonly records: number;
  readonly used: number;
  readonly faulty: number;
  /** The first of the records skipped, and how many there are in all. */
  readonly skipped: readonly SkippedRecord[];
  readonly skippedCounts: Readonly<Record<SkippedRecord['why'], number>>;
  /** The first of the cells understood otherwise than written, and how many there are in all. */
  readonly repairs: readonly CellRepair[];
  readonly repaired: number;
  readonly labelled: readonly string[];
};

/** What is declared of how the cells of a file are written. */
export type DeclaredWriting = {
  readonly numbers?: NumberLocale | undefined;
  readonly dates?: DateOrder | undefined;
};

/** The same, with the names that may stand for codes. */
export type TableReading = DeclaredWriting & { readonly names?: NamesOf | undefined };
