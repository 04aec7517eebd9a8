import type { Decimal } from './decimal.ts';

/** A figure as Vietnamese messages write it, every digit kept: `1.234,5`; four digits before the comma at least are grouped. */
export function writtenFigure(value: Decimal): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
