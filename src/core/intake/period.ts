import { parsePeriod, periodKey } from '../period.ts';
import { serialDay } from '../serial-day.ts';
import { type ExcelDamage, figureDamage, isDate } from './excel.ts';

/** A cell understood as the one text it stands for, or why it is not; `readings` are what it may have meant. */
export type Rewriting<Why> =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: Why; readonly readings: readonly string[] };

export type WrongPeriod =
  | 'shortYear'
  | 'shortEnd'
  | 'backwards'
  | 'oneYearTwice'
  | 'groupedYear'
  | 'yearFootnote'
  | 'yearStatus'
  | 'partOfYear'
  | 'dateForYear'
  | 'otherPeriod'
  | Exclude<ExcelDamage, 'turnedDate'>;

/** `Năm 2020`, `2020.0`, `2016 – 2020` and other ways to write years that leave no doubt, as `2020` and `2016-2020`. */
export function readPeriod(written: string): Rewriting<WrongPeriod> {
  const text = written.trim().replace(/^'(?=\d{4})/, '');
  const span = SPAN.exec(text);
  if (span !== null) return readSpan(Number(span[1]), Number(span[2]));
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? whyNot(text) : { kind: 'read', text: year };
}

/** A year, perhaps with the decimals that a spreadsheet or a program has added. */
const ONE = '(\\d{4})(?:[.,]0+)?';
const YEAR = new RegExp(`^(?:năm )?\\s*${ONE}$`, 'iu');
const SPAN = new RegExp(
  `^(?:(?:giai đoạn|thời kỳ|các năm|năm|từ)(?: năm)? )?\\s*${ONE}\\s*(?:[-‐‑‒–—−]|(?<=\\s)(?:đến|tới)(?=\\s))\\s*(?:năm )?\\s*${ONE}$`,
  'iu',
);

function readSpan(from: number, to: number): Rewriting<WrongPeriod> {
  const text = `${from}-${to}`;
  const period = parsePeriod(text);
  if (period !== undefined) return { kind: 'read', text: periodKey(period) };
  return from === to ? wrong('oneYearTwice', String(from)) : wrong('backwards', `${to}-${from}`);
}

function whyNot(text: string): Rewriting<WrongPeriod> {
  const shortEnd = /^(\d{2})(\d{2})\s*[-–/]\s*(\d{2})$/.exec(text);
  if (shortEnd !== null) {
    const whole = `${shortEnd[1]}${shortEnd[2]}-${shortEnd[1]}${shortEnd[3]}`;
    return parsePeriod(whole) === undefined ? wrong('partOfYear') : wrong('shortEnd', whole);
  }
  if (/^['’]?\d{2}(?:\s*[-–]\s*\d{2})?$/.test(text)) return wrong('shortYear');
  if (/^\d[.,\s]\d{3}$/u.test(text)) return wrong('groupedYear', text.replace(/\D/gu, ''));
  const day = serialDay(text);
  if (day !== undefined) return wrong('dateForYear', day);
  const marked = /^(\d{4})\s*(?:\*+|[¹²³⁰-⁹]+|\(\s*(?:\*+|\d{1,2})\s*\))$/u.exec(text);
  if (marked !== null) return wrong('yearFootnote', marked[1]!);
  const qualified = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (qualified !== undefined && /sơ bộ|ước|dự kiến|kế hoạch|chính thức|prel|est/iu.test(text))
    return wrong('yearStatus', qualified);
  const damage = figureDamage(text);
  if (damage === 'turnedDate' || isDate(text)) return wrong('dateForYear');
  if (damage !== undefined) return wrong(damage);
  return wrong(PART_OF_YEAR.test(text) ? 'partOfYear' : 'otherPeriod');
}

/** `6T/2023`, `6 tháng đầu năm 2023`, `Quý I/2023`, `Q1-2023`, `2023Q1`, `9T2023`, `H1 2023`, `06/2023`, `2023-06`. */
const PART_OF_YEAR =
  /tháng|quý|(?<!\p{L})(?:Q[1-4IV]+|[HS][12]|\d{1,2}\s*T)(?!\p{L})|^\d{4}[QHM]\d{1,2}$|nửa (?:đầu|cuối|năm)|^\d{1,2}\/\d{4}$|^\d{4}[-/](?:0[1-9]|1[0-2])$/iu;

const wrong = (why: WrongPeriod, ...readings: readonly string[]): Rewriting<WrongPeriod> => ({
  kind: 'wrong',
  why,
  readings,
});
