import { byId } from '../../by-id.ts';
import { absolute, type Decimal, decimal, multiply } from '../../decimal.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Indicator, Observation, Rows } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { serialDay } from '../../serial-day.ts';
import { isNeverNegative, PERCENT, scaleOf } from '../../unit.ts';
import { writtenFigure } from '../../written-figure.ts';
import { type FiguresBeside, figuresBeside, sizeOf } from '../figures-beside.ts';
import { rowRule } from '../rule.ts';

/** In orders of magnitude: a level moves slowly; what happens in a year may be a hundred times more in the next. */
const JUMP = { steady: 0.7, level: 2, flow: 2.7 } as const;
/** Others that lie within a factor of two are steady. */
const STEADY = 0.3;

export const jumpInSeries = rowRule({
  code: 'TK522',
  about:
    'Giá trị cùng cỡ với các năm khác của chỉ số ở địa bàn ấy: lệch hàng chục, hàng nghìn lần hay trái dấu thường là sai đơn vị, sai dấu phẩy. Đúng như vậy thì ghi lý do ở cột confirmed.',
  examples: {
    file: 'observations.csv',
    beside: {
      'indicators.csv': 'id,name,unit,measure\nrice-land,Diện tích đất trồng lúa,ha,level',
    },
    ok: [
      'indicator,area,year,value,unit,status,source\nrice-land,all,2024,3889000,ha,final,dat-2024',
      'indicator,area,year,value,unit,status,source,confirmed\nrice-land,all,2024,3889,ha,final,dat-2024,đã đối chiếu với bản công bố',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nrice-land,all,2024,3889,ha,final,dat-2024',
        at: '3889',
        part: 'Giá trị 3.889 ha nhỏ hơn khoảng 1.000 lần so với 3.890.210 ha của năm 2023: có phải 3.889.000 ha?',
      },
    ],
  },
  look: ({ indicators, observations }) => {
    const known = byId(indicators.rows);
    const found = new DiagnosticList();
    for (const [id, areas] of figuresBeside(observations.rows)) {
      const indicator = known.get(id);
      if (indicator === undefined) continue;
      for (const figures of areas.values())
        if (figures.length > 1) found.push(...jumpsIn(figures, indicator, observations));
    }
    return found.all;
  },
});

function jumpsIn(
  all: FiguresBeside,
  { unit, measure }: Indicator,
  observations: Rows<Observation>,
): readonly Diagnostic[] {
  // A share may begin near nought; how far it goes is bounded on both sides.
  const { dimension } = scaleOf(unit);
  const figures = all.filter(
    (row) => row.value !== '0' && scaleOf(row.unit).dimension === dimension,
  );
  const sizes = figures.map(sizeOf);
  const signs = measure === 'change' ? 0 : figures.filter(isNegative).length;
  const isOneSize = spread(sizes) < JUMP.steady;
  if (isOneSize && (signs === 0 || signs === figures.length)) return [];
  return figures.flatMap((row, at) => {
    if (row.confirmed !== undefined) return [];
    const others = sizes.filter((_, other) => other !== at);
    const steady = others.length > 2 && spread(others) <= STEADY;
    const limit = limitOf(steady, measure, unit);
    // Of two figures the later is looked at, beside the earlier.
    const beside = figures.length === 2 && at === 0 ? [] : neighbours(at, figures.length);
    const gaps = beside.map((other) => Math.abs(sizes[at]! - sizes[other]!));
    const turned =
      signs === 1 && figures.length > 3 && isNegative(row) && !isNeverNegative(row.unit);
    const jumps = gaps.length > 0 && Math.min(...gaps) >= limit;
    if (!jumps && !turned) return [];
    const near = figures[beside[gaps.indexOf(Math.min(...gaps))] ?? 0]!;
    return [tell(row, near, observations)];
  });
}

const isNegative = ({ value }: Observation): boolean => value.startsWith('-');

const spread = (sizes: readonly number[]): number => {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const size of sizes) {
    if (size < smallest) smallest = size;
    if (size > largest) largest = size;
  }
  return largest - smallest;
};

function limitOf(steady: boolean, measure: Indicator['measure'], unit: string): number {
  if (measure === 'change' || (unit === PERCENT && !steady)) return Infinity;
  if (measure === 'flow') return JUMP.flow;
  return steady ? JUMP.steady : JUMP.level;
}

/** The figures before and behind; at an end the two nearest. */
function neighbours(at: number, length: number): readonly number[] {
  if (at === 0) return [1, 2].filter((other) => other < length);
  return at === length - 1 ? [at - 1, at - 2].filter((other) => other >= 0) : [at - 1, at + 1];
}

function tell(row: Observation, near: Observation, observations: Rows<Observation>): Diagnostic {
  const { value, unit } = row;
  const shown = (figure: Decimal, of = unit): string =>
    `${writtenFigure(figure)}${of === PERCENT ? '%' : ` ${of}`}`;
  const orders = sizeOf(row) - sizeOf(near);
  const factor = Math.round(Math.abs(orders));
  const reading = factor === 0 ? absolute(value) : displaced(row, near);
  const day = serialDay(value);
  const how =
    factor === 0
      ? 'trái dấu'
      : `${orders < 0 ? 'nhỏ' : 'lớn'} hơn khoảng ${writtenFigure(decimal(`1${'0'.repeat(factor)}`))} lần`;
  const asked = reading === undefined ? '' : `: có phải ${shown(reading)}?`;
  const serial = day === undefined ? '' : ` Cũng có thể là ngày ${day} ghi bằng số của Excel.`;
  return diagnostic(
    'TK522',
    `Giá trị ${shown(value)} ${how} so với ${shown(near.value, near.unit)} của năm ${periodKey(near.year)}${asked === '' ? '.' : asked}${serial}`,
    observations.placeOf(row, 'value'),
    { cause: near.place },
  );
}

/** The figure with its comma moved so that it is of the size of the one beside it, within a factor of three. */
function displaced(row: Observation, near: Observation): Decimal | undefined {
  const orders = Math.round(sizeOf(near) - sizeOf(row));
  const factor = orders > 0 ? `1${'0'.repeat(orders)}` : `0.${'0'.repeat(-orders - 1)}1`;
  const reading = multiply(row.value, decimal(factor));
  const rest = sizeOf(near) - sizeOf({ value: reading, unit: row.unit });
  return Math.abs(rest) < 0.5 ? reading : undefined;
}
