/** By code units, the same on every machine: for ids, paths and ISO dates, not for names that people read. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
