import { decimal, divide, multiply, type Decimal } from './decimal.ts';

/** How a unit is measured: units of one dimension convert exactly by the ratio of their scales. */
type UnitEntry = { readonly dimension: string; readonly scale: Decimal; readonly spoken?: string };

const one = decimal('1');
const thousand = decimal('1000');
const million = decimal('1000000');

/** Known units by their Vietnamese label, which is also how they are written in the tables. */
const UNITS: Readonly<Record<string, UnitEntry>> = {
  '%': { dimension: 'percent', scale: one },
  'điểm phần trăm': { dimension: 'percentagePoint', scale: one },
  ha: { dimension: 'area', scale: one },
  'nghìn ha': { dimension: 'area', scale: thousand },
  'triệu ha': { dimension: 'area', scale: million },
  người: { dimension: 'person', scale: one },
  'nghìn người': { dimension: 'person', scale: thousand },
  'triệu người': { dimension: 'person', scale: million },
  'tỷ đồng': { dimension: 'money', scale: one },
  'nghìn tỷ đồng': { dimension: 'money', scale: thousand },
  'tấn CO₂tđ': { dimension: 'greenhouseGas', scale: one },
  'triệu tấn CO₂tđ': { dimension: 'greenhouseGas', scale: million },
  'triệu tấn CO₂': { dimension: 'carbonDioxide', scale: million },
  'tCO₂tđ/tỷ đồng': { dimension: 'greenhouseGasIntensity', scale: one },
  'kg/đô la quốc tế': { dimension: 'carbonIntensity', scale: one },
  'tỷ đô la quốc tế': { dimension: 'internationalDollar', scale: one },
  'cơ sở': { dimension: 'establishment', scale: one },
};

export const PERCENT = '%';
export const PERCENTAGE_POINT = 'điểm phần trăm';
export const KNOWN_UNITS: readonly string[] = Object.keys(UNITS);

/** An unknown label is its own dimension: it can be compared with itself only. */
const entry = (unit: string): UnitEntry => UNITS[unit] ?? { dimension: `label:${unit}`, scale: one };

export const isConvertible = (from: string, to: string): boolean =>
  entry(from).dimension === entry(to).dimension;

/** Exact conversion. @throws RangeError when the dimensions differ; ask `isConvertible` first. */
export function convert(value: Decimal, from: string, to: string): Decimal {
  if (from === to) return value;
  if (!isConvertible(from, to)) throw new RangeError(`cannot convert ${from} to ${to}`);
  return divide(multiply(value, entry(from).scale), entry(to).scale);
}
