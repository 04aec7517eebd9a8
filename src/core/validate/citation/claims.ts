import { typeBefore } from '../../text/document-type-before.ts';
import { plainSpelling } from '../../text/orthography.ts';
import { literal } from '../../text/phrases.ts';

type Stated<Value> = { readonly value: Value; readonly at: number; readonly written: string };

/** What a sentence says of the paper whose number or name it gives. */
export type Claims = {
  readonly type: Stated<string> | undefined;
  /** ISO, whole or partial; `comma` when one stands before «ngày». */
  readonly date: (Stated<string> & { readonly comma: boolean }) | undefined;
  readonly issuer: Stated<string> | undefined;
  /** Term of the Party's committee: `XI`. */
  readonly term: Stated<string> | undefined;
};

/** Names of issuers, ready to be looked for at a place in a text (`after`) or up to its end (`before`). */
export type IssuerNames = { readonly after: RegExp; readonly before: RegExp };

/** `names` as they may stand after «của»; the longest that fits is taken. */
export function issuerNames(names: readonly string[]): IssuerNames {
  const plain = [...new Set(names.map(plainSpelling))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  const any = plain.map(literal).join('|') || '(?!)';
  return {
    after: new RegExp(`(?:${any})(?![\\p{L}\\p{N}])`, 'uy'),
    before: new RegExp(
      `(?<![\\p{L}\\p{N}])(${any})(?:\\s+đảng)?(?:\\s*\\(?\\s*khóa\\s+([ivxl]+)\\)?)?(?:\\s+đã)?\\s+(?:ban hành|ra|ký)\\s+$`,
      'u',
    ),
  };
}

const DATE =
  'ngày\\s+(\\d{1,2})\\s*[/-]\\s*(\\d{1,2})\\s*[/-]\\s*(\\d{4})|ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})|tháng\\s+(\\d{1,2})\\s*(?:/|\\s+năm\\s+)\\s*(\\d{4})';
const DAY_AFTER = new RegExp(`(\\s*,?\\s*)\\(?(${DATE}|năm\\s+(\\d{4}))(?![\\d/])\\)?`, 'uy');
const YEAR_IN_BRACKETS = /\s*\((?:năm\s+)?(\d{4})\)/uy;
/** A meeting of a committee stands for the committee. */
const OF =
  /\s*,?\s*(?:của\s+(?:hội nghị\s+(?:lần thứ\s+)?[\p{L}\d]+,?\s+)?|hội nghị\s+lần thứ\s+[\p{L}\d]+,?\s+)/uy;
const PARTY = /\s+đảng(?:\s+cộng sản việt nam)?(?!\p{L})/uy;
const TERM = /\s*\(?\s*khóa\s+([ivxl]+)(?!\p{L})\s*\)?/uy;

/** What stands right around a number from `from` to `to`; `plain` is the text in plain spelling. */
export function claimsAround(
  text: string,
  plain: string,
  from: number,
  to: number,
  issuers: IssuerNames,
): Claims {
  const type = typeBefore(text, from);
  let at = to;
  const early = term(plain, text, at);
  at = early?.end ?? at;
  const first = date(plain, text, at);
  at = first?.end ?? at;
  OF.lastIndex = at;
  const of = OF.exec(plain);
  const named = of === null ? null : matchAt(issuers.after, plain, at + of[0].length);
  if (of === null || named === null) {
    const lead = issuing(text, plain, type?.at ?? from, issuers);
    // «thực hiện Nghị quyết … năm 2023» tells when it was carried out, not when it was issued.
    const later = first?.bareYear === true && of === null ? undefined : first?.stated;
    return {
      type,
      date: later ?? lead?.date,
      issuer: lead?.issuer,
      term: early?.stated ?? lead?.term,
    };
  }
  const issuerAt = at + of[0].length;
  at = issuerAt + named[0].length;
  at += matchAt(PARTY, plain, at)?.[0].length ?? 0;
  const late = term(plain, text, at);
  at = late?.end ?? at;
  const second = first === undefined ? date(plain, text, at) : undefined;
  return {
    type,
    date: first?.stated ?? second?.stated,
    issuer: {
      value: named[0],
      at: issuerAt,
      written: text.slice(issuerAt, issuerAt + named[0].length),
    },
    term: late?.stated ?? early?.stated,
  };
}

const LONGEST_LEAD = 160;
const DAY_BEFORE = new RegExp(`(?<!\\p{L})(${DATE}|năm\\s+(\\d{4})),?\\s+$`, 'u');

/** «Ngày 03/6/2013, Ban Chấp hành Trung ương ban hành …»: who issues, and when, before the paper is named at `to`. */
function issuing(
  text: string,
  plain: string,
  to: number,
  issuers: IssuerNames,
): Pick<Claims, 'date' | 'issuer' | 'term'> | undefined {
  const start = Math.max(0, to - LONGEST_LEAD);
  const lead = plain.slice(start, to);
  if (!/(?:ban hành|ra|ký)\s+$/u.test(lead)) return undefined;
  const found = issuers.before.exec(lead);
  if (found === null) return undefined;
  const at = start + found.index;
  const name = found[1]!;
  const day = DAY_BEFORE.exec(lead.slice(0, found.index));
  const termAt = found[2] === undefined ? 0 : at + found[0].indexOf('khóa');
  return {
    issuer: { value: name, at, written: text.slice(at, at + name.length) },
    date:
      day === null
        ? undefined
        : {
            value: isoOf(day.slice(2)),
            at: start + day.index,
            written: text.slice(start + day.index, start + day.index + day[1]!.length),
            comma: true,
          },
    term:
      found[2] === undefined
        ? undefined
        : { value: found[2].toUpperCase(), at: termAt, written: `khóa ${found[2].toUpperCase()}` },
  };
}

/** Groups of `DATE`, then of a year alone, as an ISO date as far as they tell. */
function isoOf(groups: readonly (string | undefined)[]): string {
  const [d1, m1, y1, d2, m2, y2, m3, y3, y4] = groups;
  return [y1 ?? y2 ?? y3 ?? y4, m1 ?? m2 ?? m3, d1 ?? d2]
    .flatMap((part, index) => (part === undefined ? [] : [part.padStart(index === 0 ? 4 : 2, '0')]))
    .join('-');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function date(
  plain: string,
  text: string,
  at: number,
):
  | {
      readonly stated: NonNullable<Claims['date']>;
      readonly end: number;
      readonly bareYear: boolean;
    }
  | undefined {
  const bracketed = matchAt(YEAR_IN_BRACKETS, plain, at);
  if (bracketed !== null) {
    const end = at + bracketed[0].length;
    const digits = text.lastIndexOf(bracketed[1]!, end);
    return {
      stated: { value: bracketed[1]!, at: digits, written: bracketed[1]!, comma: false },
      end,
      bareYear: false,
    };
  }
  const found = matchAt(DAY_AFTER, plain, at);
  if (found === null) return undefined;
  const [whole, gap = '', written = '', ...groups] = found;
  const value = isoOf(groups);
  const begin = at + whole.indexOf(written);
  return {
    stated: {
      value,
      at: begin,
      written: text.slice(begin, begin + written.length),
      comma: gap.includes(','),
    },
    end: at + whole.length,
    bareYear: groups.at(-1) !== undefined,
  };
}

function term(
  plain: string,
  text: string,
  at: number,
): { readonly stated: NonNullable<Claims['term']>; readonly end: number } | undefined {
  const found = matchAt(TERM, plain, at);
  if (found === null) return undefined;
  const begin = at + found[0].indexOf('khóa');
  return {
    stated: {
      value: found[1]!.toUpperCase(),
      at: begin,
      written: text.slice(begin, at + found[0].length).replace(/[\s)]+$/, ''),
    },
    end: at + found[0].length,
  };
}
