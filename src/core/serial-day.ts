/**
 * The day that a number of Excel's calendar of 1900 stands for, as `2021-01-01`; undefined for
 * numbers no report can mean.
 */
export function serialDay(text: string): string | undefined {
  if (!/^[2-6]\d{4}$/.test(text)) return undefined;
  // Days since 1 March 2000, which is 36586 there: a year that begins in March has its leap day last.
  const since = Number(text) - 36_586;
  const cycle = Math.floor(since / 146_097);
  const day = since - cycle * 146_097;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const two = (part: number): string => String(part).padStart(2, '0');
  const isNextYear = month >= 10;
  const yearOfCalendar = 2000 + cycle * 400 + year + (isNextYear ? 1 : 0);
  const monthOfCalendar = isNextYear ? month - 9 : month + 3;
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return `${yearOfCalendar}-${two(monthOfCalendar)}-${two(dayOfMonth)}`;
}
