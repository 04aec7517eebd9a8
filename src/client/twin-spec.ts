/** What a page carries of a chart for its interactive twin, and the words of its values. */
import type { clientMessagesIn } from '../core/messages/client-messages.ts';
import type { ChartSpec } from '../core/view/chart.ts';
import type { PackedRows } from '../core/view/packed-rows.ts';
import { unquoted } from '../core/view/quotation.ts';
import { joinUnit } from '../core/view/with-unit.ts';

/** Without the printed texts, which stand in the table beside the picture. */
export type TwinSpec = Pick<
  ChartSpec,
  'kind' | 'title' | 'unit' | 'head' | 'labels' | 'spansFrom' | 'axis' | 'bounds' | 'breaks'
> & {
  readonly series: readonly Pick<ChartSpec['series'][number], 'label' | 'values' | 'conflicts'>[];
  readonly records: PackedRows;
};

export type TwinMessages = ReturnType<typeof clientMessagesIn>['chart'];

/** Printed text of every value, by series and category; undefined where there is none. */
export type Texts = readonly (readonly (string | undefined)[])[];

export const specOf = (written: string): TwinSpec | null =>
  JSON.parse(unquoted(written)) as TwinSpec | null;

/** The table of the same figure has a row for every category and a column for every series. */
export function textsOf(figure: HTMLElement, { series }: TwinSpec): Texts {
  const rows = [
    ...(figure.querySelector('.chart-table table')?.querySelectorAll('tbody tr') ?? []),
  ];
  return series.map((_, column) =>
    rows.map((row) => {
      const cell = row.querySelectorAll('td')[column];
      return cell === undefined || cell.querySelector('.gap') !== null
        ? undefined
        : (cell.textContent ?? '').trim();
    }),
  );
}

/** A value as it is read out: `Độ che phủ rừng: 42,02%`. */
export function valueText(
  { series, unit }: TwinSpec,
  texts: Texts,
  messages: TwinMessages,
  [index, at]: readonly [series: number, at: number],
): string {
  const text = texts[index]?.[at];
  const value = text === undefined ? messages.none : joinUnit(text, unit);
  return `${series[index]?.label ?? ''}: ${value}`;
}
