const pad = (part: number): string => String(part).padStart(2, '0');
/** Months 1 and 2 take two digits, the others one: Decree 30/2020/ND-CP, Appendix I, II.4. */
const month = (part: number): string => (part <= 2 ? pad(part) : String(part));

/** Short form of a whole or partial ISO date: `03/6/2013`, `6/2013`, `2013`. */
export function formatDate(iso: string): string {
  const [y, m, d] = iso.split('-').map(Number);
  if (m === undefined) return String(y);
  return d === undefined ? `${month(m)}/${y}` : `${pad(d)}/${month(m)}/${y}`;
}

/** With the word that is true of it: `ngày 03/6/2013`, `tháng 6/2013`, `năm 2013`. */
export const dated = (iso: string): string =>
  `${['năm', 'tháng', 'ngày'][iso.split('-').length - 1] ?? 'ngày'} ${formatDate(iso)}`;

/** `ngày 04 tháng 6 năm 2024`. */
export function formatLongDate(iso: string): string {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  return `ngày ${pad(d)} tháng ${month(m)} năm ${y}`;
}

/** A whole or partial date in words: `ngày 04 tháng 6 năm 2024`, `tháng 6 năm 2024`, `năm 2024`. */
export function datedInFull(iso: string): string {
  const [y, m, d] = iso.split('-');
  if (d !== undefined) return formatLongDate(iso);
  return m === undefined ? `năm ${y}` : `tháng ${month(Number(m))} năm ${y}`;
}
