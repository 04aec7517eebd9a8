import { absolute, compare, type Decimal, decimal, HUNDRED, multiply } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Observation, Target } from '../../model.ts';
import { PERCENT } from '../../unit.ts';
import { rowRule } from '../rule.ts';

/**
 * 0,9 where the other years say about 90: a share stored as a fraction. Certain only when a hundred
 * times the figure lands beside the others while the figure itself is far below them; a sign % in
 * the cell says that the small figure is meant.
 */
export const shareAsFraction = rowRule({
  code: 'TK511',
  about:
    'Tỷ lệ ghi theo phần trăm: 0,9 ở nơi các năm khác khoảng 90 là dấu hiệu đã ghi thành phân số. Số nhỏ đúng như vậy thì viết kèm dấu %.',
  examples: {
    file: 'observations.csv',
    beside: { 'indicators.csv': 'id,name,unit,measure\nforest-cover,Tỷ lệ che phủ rừng,%,level' },
    ok: [
      'indicator,area,year,value,unit,status,source\nforest-cover,south,2022,37.9,%,final,rung-2024\nforest-cover,south,2023,38,%,final,rung-2024',
      'indicator,area,year,value,unit,status,source\nforest-cover,south,2022,37.9,%,final,rung-2024\nforest-cover,south,2023,0.38%,%,final,rung-2024',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nforest-cover,south,2022,37.9,%,final,rung-2024\nforest-cover,south,2023,0.38,%,final,rung-2024',
        at: '0.38',
        part: 'Giá trị 0.38% trong khi năm 2024 là 38.2%: có phải 38%?',
      },
    ],
  },
  look: ({ indicators, targets, observations }) => {
    const shares = new Set(
      indicators.rows
        .filter(({ unit, measure }) => unit === PERCENT && measure !== 'change')
        .map(({ id }) => id),
    );
    const small = observations.rows.filter(
      (row) => shares.has(row.indicator) && row.unit === PERCENT && isFraction(row.value),
    );
    if (small.length === 0) return [];
    const wanted = new Set(small.map(({ indicator }) => indicator));
    const figures = new Map<string, Figures>();
    for (const row of observations.rows) {
      if (wanted.has(row.indicator) && row.unit === PERCENT && !isFraction(row.value))
        note(row, figures);
    }
    const found = new DiagnosticList();
    for (const row of small) {
      const hundredfold = multiply(row.value, HUNDRED);
      const beside =
        nearest(row, figures.get(row.indicator)) ?? levelOf(row.indicator, targets.rows);
      if (
        beside === undefined ||
        !isBeside(hundredfold, beside.value) ||
        observations.textOf(row, 'value').includes('%')
      )
        continue;
      found.push(
        diagnostic(
          'TK511',
          `Giá trị ${row.value}% trong khi ${beside.what} là ${beside.value}%: có phải ${hundredfold}%?`,
          observations.placeOf(row, 'value'),
          { cause: beside.place },
        ),
      );
    }
    return found.all;
  },
});

/** Above nought and up to one; canonical text shows it. */
const isFraction = (value: Decimal): boolean => value === '1' || value.startsWith('0.');

/** Within half and double, and far above what the fraction itself would be. */
const isBeside = (value: Decimal, other: Decimal): boolean =>
  compare(multiply(value, decimal('2')), absolute(other)) >= 0 &&
  compare(value, multiply(absolute(other), decimal('2'))) <= 0;

type Beside = {
  readonly what: string;
  readonly value: Decimal;
  readonly place: Observation['place'];
};

/** The first figure of each year in the file, of one indicator: in each area, and in any. */
type Figures = {
  readonly inArea: Map<string, Map<number, Observation>>;
  readonly anywhere: Map<number, Observation>;
};

function note(row: Observation, figures: Map<string, Figures>): void {
  const { inArea, anywhere } = figures.get(row.indicator) ?? {
    inArea: new Map<string, Map<number, Observation>>(),
    anywhere: new Map<number, Observation>(),
  };
  figures.set(row.indicator, { inArea, anywhere });
  const years = inArea.get(row.area) ?? new Map<number, Observation>();
  inArea.set(row.area, years);
  for (const firsts of [years, anywhere])
    if (!firsts.has(row.year.to)) firsts.set(row.year.to, row);
}

function nearest({ area, year }: Observation, figures: Figures | undefined): Beside | undefined {
  let best: Observation | undefined;
  for (const one of (figures?.inArea.get(area) ?? figures?.anywhere)?.values() ?? []) {
    if (best === undefined || Math.abs(one.year.to - year.to) < Math.abs(best.year.to - year.to))
      best = one;
  }
  return best === undefined
    ? undefined
    : { what: `năm ${best.year.to}`, value: best.value, place: best.place };
}

function levelOf(indicator: string, targets: readonly Target[]): Beside | undefined {
  const target = targets.find(
    (one) => one.indicator === indicator && one.unit === PERCENT && one.value !== undefined,
  );
  return target?.value === undefined
    ? undefined
    : { what: `mục tiêu ${target.id}`, value: target.value, place: target.place };
}
