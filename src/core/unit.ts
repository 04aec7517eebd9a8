import { type Decimal, decimal, divide, multiply, toDrawing } from './decimal.ts';

/** How a unit is measured: units of one dimension convert exactly by the ratio of their scales. */
type UnitEntry = { readonly dimension: string; readonly scale: Decimal };

/** Dimensions whose figures of several areas or parts make a whole when added. */
const ADDITIVE = [
  'area',
  'person',
  'household',
  'money',
  'mass',
  'volume',
  'energy',
  'power',
  'greenhouseGas',
  'carbonDioxide',
  'internationalDollar',
] as const;
/** Things that are counted one by one. */
const COUNTED = [
  'cơ sở',
  'vụ',
  'trận',
  'dự án',
  'khu',
  'xã',
  'huyện',
  'tỉnh',
  'văn bản',
  'cái',
] as const;

type Dimension =
  | (typeof ADDITIVE)[number]
  | 'percent'
  | 'percentagePoint'
  | 'greenhouseGasIntensity'
  | 'carbonIntensity';

const scaled = (
  dimension: Dimension,
  scales: Readonly<Record<string, string>>,
): Readonly<Record<string, UnitEntry>> =>
  Object.fromEntries(
    Object.entries(scales).map(([label, scale]) => [label, { dimension, scale: decimal(scale) }]),
  );

/** Known units by their Vietnamese label, which is also how they are written in the tables. */
const UNITS: Readonly<Record<string, UnitEntry>> = {
  ...scaled('percent', { '%': '1' }),
  ...scaled('percentagePoint', { 'điểm phần trăm': '1' }),
  ...scaled('area', {
    'm²': '0.0001',
    ha: '1',
    'nghìn ha': '1000',
    'triệu ha': '1000000',
    'km²': '100',
  }),
  ...scaled('person', { người: '1', 'nghìn người': '1000', 'triệu người': '1000000' }),
  ...scaled('household', { hộ: '1', 'nghìn hộ': '1000', 'triệu hộ': '1000000' }),
  ...scaled('money', {
    đồng: '0.000000001',
    'nghìn đồng': '0.000001',
    'triệu đồng': '0.001',
    'tỷ đồng': '1',
    'nghìn tỷ đồng': '1000',
  }),
  ...scaled('mass', { kg: '0.001', tấn: '1', 'nghìn tấn': '1000', 'triệu tấn': '1000000' }),
  ...scaled('volume', {
    'm³': '1',
    'nghìn m³': '1000',
    'triệu m³': '1000000',
    'tỷ m³': '1000000000',
  }),
  ...scaled('energy', {
    kWh: '1',
    MWh: '1000',
    'triệu kWh': '1000000',
    GWh: '1000000',
    'tỷ kWh': '1000000000',
    TWh: '1000000000',
  }),
  ...scaled('power', { kW: '1', MW: '1000', GW: '1000000' }),
  ...scaled('greenhouseGas', { 'tấn CO₂tđ': '1', 'triệu tấn CO₂tđ': '1000000' }),
  ...scaled('carbonDioxide', { 'tấn CO₂': '1', 'triệu tấn CO₂': '1000000' }),
  ...scaled('greenhouseGasIntensity', { 'tCO₂tđ/tỷ đồng': '1' }),
  ...scaled('carbonIntensity', { 'kg/đô la quốc tế': '1' }),
  ...scaled('internationalDollar', { 'tỷ đô la quốc tế': '1' }),
  ...Object.fromEntries(COUNTED.map((label) => [label, { dimension: label, scale: decimal('1') }])),
};

export const PERCENT = '%';
export const PERCENTAGE_POINT = 'điểm phần trăm';
export const KNOWN_UNITS: readonly string[] = Object.keys(UNITS);

/** Ways of writing that offices use for the same label, applied in this order to small letters. */
const SPELLINGS: readonly (readonly [written: RegExp, label: string])[] = [
  [/[^\S\r\n]+/gu, ' '],
  // The Greek letter for the sign of a millionth; they look the same.
  [/\u03bc/gu, '\u00b5'],
  [/^1[., ]?000[., ]?000 ?(?=\p{L})/u, 'triệu '],
  [/^1[., ]?000 ?(?=\p{L})/u, 'nghìn '],
  [/tỉ(?!\p{L})/gu, 'tỷ'],
  [/ngàn(?!\p{L})/gu, 'nghìn'],
  [/(?<!\p{L})tr\.? ?(?=ha|đồng|tấn|người|hộ|m)/gu, 'triệu '],
  [/(?<!\p{L})(?:h[ée]c[- ]?ta)(?!\p{L})/gu, 'ha'],
  [/co2/gu, 'co₂'],
  [/km2/gu, 'km²'],
  [/m2/gu, 'm²'],
  [/m3/gu, 'm³'],
  [/(?:quy đổi|tương đương)$/u, 'tđ'],
  [/co₂ tđ/gu, 'co₂tđ'],
  [/^phần trăm$/u, '%'],
  [/^điểm %$/u, 'điểm phần trăm'],
  [/vnđ|vnd/gu, 'đồng'],
  [/(?<!\p{L})tr\.? ?đ$/u, 'triệu đồng'],
  [/(?<=^|nghìn |triệu |tỷ )đ$/u, 'đồng'],
  [/^nghìn tỷ$/u, 'nghìn tỷ đồng'],
  [/\.$/u, ''],
];
const BY_SMALL_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.keys(UNITS).map((label) => [label.toLocaleLowerCase('vi'), label]),
);

/** A label in one spelling, so that the same unit in other letters is the same. */
const spelt = (text: string): string =>
  SPELLINGS.reduce(
    (sofar, [from, to]) => sofar.replace(from, to),
    text.normalize('NFC').trim().toLocaleLowerCase('vi'),
  ).trim();

/** The known label that a text means, when it is one written another way: `Tỉ đồng` is `tỷ đồng`. */
export const knownUnit = (text: string): string | undefined =>
  Object.hasOwn(UNITS, text) ? text : BY_SMALL_LETTERS.get(spelt(text));

/** An unknown label is its own dimension: it can be compared with itself only, in whatever letters. */
const entry = (unit: string): UnitEntry =>
  UNITS[unit] ?? { dimension: `label:${superscripts(spelt(unit))}`, scale: decimal('1') };
const superscripts = (label: string): string =>
  label.replace(/(?<=\p{L})\^?([23])(?!\d)/gu, (_, power: string) => (power === '2' ? '²' : '³'));

/** The dimension of a unit and its scale there, for estimates of size only. */
export const scaleOf = (unit: string): { readonly dimension: string; readonly scale: number } => {
  const { dimension, scale } = entry(knownUnit(unit) ?? unit);
  return { dimension, scale: toDrawing(scale) };
};

export const isConvertible = (from: string, to: string): boolean =>
  entry(from).dimension === entry(to).dimension;

/** Whether figures in this unit add up over areas and parts; shares and intensities do not. */
export const isAdditive = (unit: string): boolean => SUMMED.has(entry(unit).dimension);
const SUMMED: ReadonlySet<string> = new Set([...ADDITIVE, ...COUNTED]);

/** Whether a level or a sum in this unit is never below nought; money and greenhouse gases have balances. */
export const isNeverNegative = (unit: string): boolean => NEVER_NEGATIVE.has(entry(unit).dimension);
const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'area',
  'person',
  'household',
  'mass',
  'volume',
  'energy',
  'power',
  ...COUNTED,
]);

/** Exact conversion. @throws RangeError when the dimensions differ; ask `isConvertible` first. */
export function convert(value: Decimal, from: string, to: string): Decimal {
  if (from === to) return value;
  if (!isConvertible(from, to)) throw new RangeError(`cannot convert ${from} to ${to}`);
  return divide(multiply(value, entry(from).scale), entry(to).scale);
}
