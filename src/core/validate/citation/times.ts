import { plainSpelling } from '../../text/orthography.ts';
import type { Span } from './bodies.ts';

/** A time a sentence speaks of. `leads` when it tells when the sentence happens, not what some figure or plan is of. */
export type StatedTime = Span & {
  readonly at: number;
  readonly written: string;
  readonly leads: boolean;
};

const TIME =
  /(?<![\d/.-])(?:(\d{1,2})[/-](\d{1,2})[/-](\d{4})|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})|tháng (\d{1,2})(?:\/| năm )(\d{4})|(\d{4})\s?[-–]\s?(\d{4})|năm (\d{4}))(?![\d/])/gu;
/** Words between the beginning of a clause and its time. */
const LEAD =
  /(?:^|[,;:(] ?)(?:(?:trong|vào|từ|đến|cuối|đầu|giữa|trước|sau|kể|tính|ngay|các|những|ngày|tháng|năm|giai|đoạn|thời|kỳ) )*$/u;
const OPEN = /(?:từ|sau)(?: (?:ngày|tháng|năm))? $/u;

/** Times named in a text; `today` bounds «từ năm …». */
export function timesIn(text: string, today: string): readonly StatedTime[] {
  const plain = plainSpelling(text);
  return [...plain.matchAll(TIME)].map((match) => {
    const [written, d1, m1, y1, d2, m2, y2, m3, y3, start, end, year] = match;
    const lead = plain.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
    const span = spanOf(y1 ?? y2 ?? y3 ?? start ?? year ?? '', m1 ?? m2 ?? m3, d1 ?? d2, end);
    const open = OPEN.test(lead) && span.to < today;
    return {
      from: span.from,
      to: open ? today : span.to,
      at: match.index,
      written: text.slice(match.index, match.index + written.length),
      leads: LEAD.test(lead),
    };
  });
}

const LONGEST_LEAD = 60;

/** Days of a year, month or day; up to the end of another year where one is given. */
export function spanOf(year: string, month?: string, day?: string, lastYear?: string): Span {
  const pad = (part: string): string => part.padStart(2, '0');
  if (month === undefined) return { from: `${year}-01-01`, to: `${lastYear ?? year}-12-31` };
  if (day === undefined)
    return { from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-31` };
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return { from: date, to: date };
}

/** Days a whole or partial ISO date may mean; as texts they compare in order of time. */
export function daysOf(date: string): Span {
  const [year = date, month, day] = date.split('-');
  return spanOf(year, month, day);
}
