import type { LegalDocument, NarrativeElement, ProseBlock } from '../../model.ts';
import { PAPERS_BY_NAME } from '../../schema/writing-rules.ts';
import { type DocumentNumber, findDocumentNumbers } from '../../text/document-number.ts';
import { plainSpelling } from '../../text/orthography.ts';
import { literal } from '../../text/phrases.ts';
import { ISSUER_NAMES } from '../lexicon/issuer-names.ts';
import type { ProseRuleInput } from '../prose-rule.ts';
import { namesOf } from './bodies.ts';
import { type Claims, claimsAround, issuerNames } from './claims.ts';
import { differences, type NamedLaw } from './differences.ts';
import { lawKey, numberKey, withoutTerm } from './spelling.ts';

/** A paper named in the running text by its number, or a law by its name; typed, not by a component. */
export type TypedMention = {
  readonly kind: 'typed';
  readonly block: ProseBlock;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** Undefined for a law given by its name. */
  readonly number: DocumentNumber | undefined;
  /** Name of the law, when it stands by itself or right before the number. */
  readonly law: NamedLaw | undefined;
  readonly claims: Claims;
  /** Rows of the register with this number or name. */
  readonly rows: readonly LegalDocument[];
  /** Those among them that nothing stated speaks against. */
  readonly fitting: readonly LegalDocument[];
};

type CitedMention = {
  readonly kind: 'cited';
  readonly block: ProseBlock;
  readonly from: number;
  readonly element: NarrativeElement<'Cite'>;
};
export type Mention = TypedMention | CitedMention;

/** Every paper named in the review, outside other people's words, in printed order. */
export function mentionsOf(input: ProseRuleInput): readonly Mention[] {
  const known = READ.get(input);
  if (known !== undefined) return known;
  const register = readRegister(input);
  const mentions = input.sections.flatMap(({ prose }) =>
    prose.flatMap((block) => mentionsIn(block, register)),
  );
  READ.set(input, mentions);
  return mentions;
}

/** Every rule on citations asks for the same. */
const READ = new WeakMap<ProseRuleInput, readonly Mention[]>();

export const typedMentions = (input: ProseRuleInput): readonly TypedMention[] =>
  mentionsOf(input).filter((mention): mention is TypedMention => mention.kind === 'typed');

/** Headings, titles and captions are plain text: no component can stand there. */
export const componentMayStand = ({ kind }: ProseBlock): boolean =>
  kind === 'paragraph' || kind === 'item' || kind === 'cell';

export const isLaw = ({ type }: LegalDocument): boolean => PAPERS_BY_NAME.includes(type);

type Register = {
  readonly numbers: ReadonlyMap<string, readonly LegalDocument[]>;
  readonly laws: ReadonlyMap<string, readonly LegalDocument[]>;
  readonly lawPattern: RegExp;
  readonly input: ProseRuleInput;
  readonly issuers: ReturnType<typeof issuerNames>;
};

function readRegister(input: ProseRuleInput): Register {
  const { rows } = input.documents;
  const bodies = input.bodies.rows.flatMap(namesOf);
  const laws = grouped(
    rows
      .filter(isLaw)
      .flatMap((row) =>
        [row.title, row.short, ...row.alias].map((name) => [lawKey(name), row] as const),
      ),
  );
  const names = [...laws.keys()].sort((a, b) => b.length - a.length);
  return {
    input,
    laws,
    numbers: grouped(
      rows.flatMap((row) =>
        row.number === undefined ? [] : [[numberKey(row.number), row] as const],
      ),
    ),
    lawPattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names.map((name) => name.split(' ').map(literal).join(',? ')).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    issuers: issuerNames([
      ...ISSUER_NAMES,
      ...bodies,
      ...bodies.filter((name) => name.startsWith('Bộ ')).map((name) => `Bộ trưởng ${name}`),
      ...rows.map(({ issuer }) => withoutTerm(issuer)),
    ]),
  };
}

function grouped(
  pairs: readonly (readonly [string, LegalDocument])[],
): ReadonlyMap<string, readonly LegalDocument[]> {
  const map = new Map<string, LegalDocument[]>();
  for (const [key, row] of pairs) {
    const rows = map.get(key) ?? [];
    if (!rows.includes(row)) rows.push(row);
    map.set(key, rows);
  }
  return map;
}

/** A year after a law that another law amends is the year of that other law. */
const AMENDING =
  /(?:luật (?:sửa đổi|bổ sung)[^.;:\d]*|(?:sửa đổi|bổ sung|một số điều|thay thế) (?:của )?)$/u;
const LONGEST_AMENDING = 200;
const YEAR_AFTER_LAW = /\s*(?:\(sửa đổi\))?,?\s+(?:(?:ban hành )?năm )?(\d{4})(?![\d.,/]\d|\d)/uy;
const NUMBER_AFTER_LAW = /\s*,?\s+số:?\s+$/u;

/** A law named in a block, with its place. */
type LawMention = { readonly from: number; readonly to: number; readonly law: NamedLaw };

function mentionsIn(block: ProseBlock, register: Register): readonly Mention[] {
  const { text } = block;
  const plain = plainSpelling(text);
  const isQuoted = (at: number): boolean =>
    block.quotes.some(({ from, to }) => at >= from && at < to);
  const cited = block.elements.flatMap(({ at, element }): CitedMention[] =>
    element.name === 'Cite' ? [{ kind: 'cited', block, from: at, element }] : [],
  );
  const laws = lawsIn(text, plain, register).filter(({ from }) => !isQuoted(from));
  const numbers = findDocumentNumbers(text).filter(({ from }) => !isQuoted(from));
  const ofNumber = new Map(numbers.map((number) => [number, lawBefore(text, number, laws)]));
  const numbered = numbers.map((number): TypedMention => {
    const { from, to } = number;
    const claims = claimsAround(text, plain, from, to, register.issuers);
    const rows = register.numbers.get(numberKey(number.proper ?? number.written)) ?? [];
    const law = ofNumber.get(number)?.law;
    return typedMention({ block, from, to, number, law, claims, rows }, register);
  });
  const named = laws
    .filter((law) => ![...ofNumber.values()].includes(law))
    .flatMap((law) => lawWithYear(block, plain, law, register));
  return [...cited, ...numbered, ...named].sort((a, b) => a.from - b.from);
}

const typedMention = (
  given: Omit<TypedMention, 'kind' | 'written' | 'fitting'>,
  { input }: Register,
): TypedMention => ({
  ...given,
  kind: 'typed',
  written: given.block.text.slice(given.from, given.to),
  fitting: given.rows.filter((row) => differences(given, row, input).length === 0),
});

function lawsIn(text: string, plain: string, { lawPattern }: Register): readonly LawMention[] {
  return [...plain.matchAll(lawPattern)]
    .filter(
      ({ index }) => !AMENDING.test(plain.slice(Math.max(0, index - LONGEST_AMENDING), index)),
    )
    .map(({ index, 0: name }) => ({
      from: index,
      to: index + name.length,
      law: { key: lawKey(name), written: text.slice(index, index + name.length) },
    }));
}

/** «Luật Bảo vệ môi trường số 72/2020/QH14»: the law whose number this is. */
const lawBefore = (
  text: string,
  { from }: DocumentNumber,
  laws: readonly LawMention[],
): LawMention | undefined =>
  laws.find(({ to }) => to < from && to > from - 12 && NUMBER_AFTER_LAW.test(text.slice(to, from)));

/** A law given by its name and year. */
function lawWithYear(
  block: ProseBlock,
  plain: string,
  { from, to, law }: LawMention,
  register: Register,
): readonly TypedMention[] {
  YEAR_AFTER_LAW.lastIndex = to;
  const year = YEAR_AFTER_LAW.exec(plain);
  if (year === null) return [];
  const end = to + year[0].length;
  const at = end - 4;
  const claims: Claims = {
    type: undefined,
    date: { value: year[1]!, at, written: block.text.slice(at, end), comma: false },
    issuer: undefined,
    term: undefined,
  };
  const rows = register.laws.get(law.key) ?? [];
  return [typedMention({ block, from, to: end, number: undefined, law, claims, rows }, register)];
}
