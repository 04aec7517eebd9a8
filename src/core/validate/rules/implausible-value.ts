import { byId } from '../../by-id.ts';
import { absolute, type Decimal, decimal, multiply, toDrawing } from '../../decimal.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { DiagnosticList } from '../../diagnostic-list.ts';
import type { Indicator, Observation, Rows } from '../../model.ts';
import { periodKey } from '../../period.ts';
import { serialDay } from '../../serial-day.ts';
import { isConvertible, isNeverNegative, PERCENT } from '../../unit.ts';
import { writtenFigure } from '../../written-figure.ts';
import { type FiguresBeside, figuresBeside, nearestBeside } from '../figures-beside.ts';
import { rowRule } from '../rule.ts';

/** More digits than any published figure has: the output of a country in đồng has seventeen. */
const MOST_DIGITS = 21;
/** A level in per cent above this is no share, and no index or ratio to a whole either. */
const MOST_PERCENT = 1000;

export const implausibleValue = rowRule({
  code: 'TK521',
  about:
    'Giá trị nằm trong khoảng mà đơn vị và cách đo cho phép: phần của một tổng từ 0 đến 100%, số đếm và diện tích không âm. Giá trị khác thường mà đúng thì ghi lý do ở cột confirmed.',
  examples: {
    file: 'observations.csv',
    beside: { 'indicators.csv': 'id,name,unit,measure\nforest-cover,Tỷ lệ che phủ rừng,%,level' },
    ok: [
      'indicator,area,year,value,unit,status,source\nforest-cover,south,2023,38.1,%,final,rung-2024',
      'indicator,area,year,value,unit,status,source,confirmed\nforest-cover,south,2023,138.1,%,final,rung-2024,đã đối chiếu bản in trang 4',
    ],
    notOk: [
      {
        text: 'indicator,area,year,value,unit,status,source\nforest-cover,south,2023,138.1,%,final,rung-2024',
        at: '138.1',
        part: 'Giá trị 138,1% vượt 100% của một tổng: có phải 38,1%?',
      },
      {
        text: 'indicator,area,year,value,unit,status,source\nforest-cover,south,2023,-38.1,%,final,rung-2024',
        at: '-38.1',
        part: 'Giá trị -38,1% âm: có phải 38,1%?',
      },
    ],
  },
  look: ({ indicators, observations }) => {
    const known = byId(indicators.rows);
    const suspects = observations.rows.filter((row) => {
      const indicator = known.get(row.indicator);
      return indicator !== undefined && row.confirmed === undefined && isSuspect(row, indicator);
    });
    if (suspects.length === 0) return [];
    const beside = figuresBeside(observations.rows);
    const found = new DiagnosticList();
    for (const row of suspects) {
      const areas = beside.get(row.indicator);
      const figures = areas?.get(row.area) ?? [];
      const everywhere = [...(areas?.values() ?? [])].flat();
      if (isOver(row) && isNoShare(row, everywhere)) continue;
      const told = tell(row, figures, known.get(row.indicator)!, observations);
      found.push(told);
    }
    return found.all;
  },
});

const isOver = ({ value, unit }: Observation): boolean =>
  unit === PERCENT && value.length > 2 && toDrawing(value) > 100;

function isSuspect(row: Observation, { measure, unit: own }: Indicator): boolean {
  const { value, unit } = row;
  if (value.length > MOST_DIGITS && digitsBeforePoint(value) > MOST_DIGITS - 3) return true;
  if (measure === 'change') return false;
  const isOutside = value.startsWith('-') ? unit === PERCENT || isNeverNegative(unit) : isOver(row);
  return isOutside && isConvertible(unit, own);
}

const digitsBeforePoint = (value: Decimal): number =>
  value.replace('-', '').split('.')[0]?.length ?? 0;

/** Whether the indicator is an index or a ratio: most of its other figures are above a hundred too. */
function isNoShare(row: Observation, figures: FiguresBeside): boolean {
  if (toDrawing(row.value) > MOST_PERCENT) return false;
  const others = figures.filter((one) => one !== row && one.unit === PERCENT);
  const above = others.filter(isOver).length;
  return above > 1 && above * 2 > others.length;
}

function tell(
  row: Observation,
  figures: FiguresBeside,
  indicator: Indicator,
  observations: Rows<Observation>,
): Diagnostic {
  const { value, unit } = row;
  const isShare = (one: Observation): boolean =>
    one.unit === unit && !isOver(one) && !one.value.startsWith('-');
  const near = nearestBeside(row, figures, isShare);
  const shown = `${cut(writtenFigure(value))}${unit === PERCENT ? '%' : ` ${unit}`}`;
  const [what, reading] = value.startsWith('-')
    ? (['âm', absolute(value)] as const)
    : (['vượt 100% của một tổng', shareMeant(value, indicator.decimals, near?.value)] as const);
  const isLong = value.length > MOST_DIGITS;
  const day = serialDay(value);
  const asked =
    reading === undefined || isLong
      ? ''
      : `: có phải ${writtenFigure(reading)}${unit === PERCENT ? '%' : ` ${unit}`}?`;
  const serial =
    day === undefined || reading !== undefined
      ? ''
      : `: có phải ngày ${day} ghi bằng số của Excel?`;
  const told = `Giá trị ${shown} ${isLong ? 'có quá nhiều chữ số' : what}${asked}${serial}`;
  const compared =
    near === undefined
      ? ''
      : ` Năm ${periodKey(near.year)} là ${writtenFigure(near.value)}${unit === PERCENT ? '%' : ` ${unit}`}.`;
  return diagnostic(
    'TK521',
    `${told}${told.endsWith('?') ? '' : '.'}${compared}`,
    observations.placeOf(row, 'value'),
    near === undefined ? {} : { cause: near.place },
  );
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What a share above a hundred was meant as: a digit too much in front, or the comma lost or displaced. */
function shareMeant(
  value: Decimal,
  decimals: number,
  near: Decimal | undefined,
): Decimal | undefined {
  const readings = ['0.1', '0.01', '0.001']
    .map((factor) => multiply(value, decimal(factor)))
    .concat(value.startsWith('1') && toDrawing(value) < 1000 ? [withoutFirstDigit(value)] : [])
    .filter((reading) => toDrawing(reading) > 0 && toDrawing(reading) <= 100);
  if (near === undefined) return meantAlone(value, decimals, readings);
  const distance = (reading: Decimal): number =>
    Math.abs(toDrawing(reading) - toDrawing(near)) / toDrawing(near);
  const best = readings.toSorted((a, b) => distance(a) - distance(b))[0];
  return best === undefined || distance(best) > MOST_DISTANCE ? undefined : best;
}

/** A reading further from the figure beside it than a third proves nothing. */
const MOST_DISTANCE = 1 / 3;

/** Where nothing stands beside it: the comma at the indicator's own decimals, or the first digit too much. */
function meantAlone(
  value: Decimal,
  decimals: number,
  readings: readonly Decimal[],
): Decimal | undefined {
  if (toDrawing(value) < 200) return readings.at(-1);
  if (value.includes('.') || decimals === 0) return undefined;
  return readings.find((reading) => (reading.split('.')[1] ?? '').length === decimals);
}

const withoutFirstDigit = (value: Decimal): Decimal =>
  decimal(value.slice(1).replace(/^0+(?=\d)/, ''));
