import type { LegalDocument } from '../../model.ts';
import { plainSpelling } from '../../text/orthography.ts';
import { dated } from '../../written-date.ts';
import type { ProseRuleInput } from '../prose-rule.ts';
import type { Claims } from './claims.ts';
import { lawKey, withoutTerm } from './spelling.ts';

/** One thing stated of a paper that the register has otherwise. */
export type Difference = {
  readonly what: 'type' | 'date' | 'issuer' | 'term' | 'law';
  /** Offset in the block's text; undefined for the name before a number, whose number then stands for both. */
  readonly at: number | undefined;
  /** «năm 2020» … as written. */
  readonly stated: string;
  /** What the register has, as it would be written. */
  readonly right: string;
};

/** Name of a law in a text, and the key it is known by. */
export type NamedLaw = { readonly key: string; readonly written: string };

/** What is stated of a paper against its row; nothing stated is no difference. */
export function differences(
  { claims, law }: { readonly claims: Claims; readonly law: NamedLaw | undefined },
  row: LegalDocument,
  input: ProseRuleInput,
): readonly Difference[] {
  const { type, date, issuer, term } = claims;
  const found: Difference[] = [];
  if (type !== undefined && !sameType(type.value, row.type))
    found.push({ what: 'type', at: type.at, stated: type.written, right: row.type });
  if (
    law !== undefined &&
    ![row.title, row.short, ...row.alias].some((name) => lawKey(name) === law.key)
  ) {
    found.push({ what: 'law', at: undefined, stated: law.written, right: row.title });
  }
  if (date !== undefined && row.date !== undefined && !agree(date.value, row.date)) {
    found.push({
      what: 'date',
      at: date.at,
      stated: date.written,
      right: dated(row.date.slice(0, date.value.length)),
    });
  }
  if (issuer !== undefined && !sameIssuer(issuer.value, row.issuer, input))
    found.push({ what: 'issuer', at: issuer.at, stated: issuer.written, right: row.issuer });
  const own = TERM.exec(plainSpelling(row.issuer))?.[1]?.toUpperCase();
  if (term !== undefined && own !== undefined && own !== term.value)
    found.push({ what: 'term', at: term.at, stated: term.written, right: `khóa ${own}` });
  return found;
}

const TERM = /khóa ([ivxl]+)$/u;

/** «Chương trình» for «Chương trình hành động», «Thông báo kết luận» for «Thông báo»: the longer contains the shorter. */
const sameType = (stated: string, registered: string): boolean => {
  const [a, b] = [stated.toLowerCase(), registered.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
};

/** As far as both are exact. */
const agree = (stated: string, registered: string): boolean => {
  const length = Math.min(stated.length, registered.length);
  return stated.slice(0, length) === registered.slice(0, length);
};

function sameIssuer(stated: string, registered: string, { bodies }: ProseRuleInput): boolean {
  const own = plainIssuer(registered);
  const named = plainIssuer(stated);
  if (own === named || own.startsWith(`${named} `) || named.startsWith(`${own} `)) return true;
  const body = bodies.rows.find(({ name, short, alias }) =>
    [name, short ?? '', ...alias].some((one) => plainIssuer(one) === named),
  );
  return (
    body !== undefined &&
    [body.name, body.short ?? '', ...body.alias].some((one) => plainIssuer(one) === own)
  );
}

const plainIssuer = (name: string): string =>
  withoutTerm(name)
    .replace(/ đảng$/u, '')
    .replace(/^bộ trưởng /u, '')
    .replace(/^bch /u, 'ban chấp hành ');
